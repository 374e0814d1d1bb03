"""RELAX NG compiled by libxml2, which some schemas as they stand keep busy for ever: written flat, then on trial."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Place
from tei_edition.validate.access import Access
from tei_edition.validate.cache import Cache
from tei_edition.validate.compilation import LIMIT, TooSlow, Trial, Unreadable, entry_name, passed, tried
from tei_edition.validate.relaxng.flat import MOST_PATTERNS, size, written
from tei_edition.validate.relaxng.nodes import refused
from tei_edition.validate.relaxng.patterns import Grammar
from tei_edition.validate.relaxng.reading import Reading


@dataclass(frozen=True)
class Schema:
    """A schema as read: its grammar, and the hash of each file it was read from."""

    grammar: Grammar
    files: dict[str, str]


def read_schema(data: bytes, file: str, access: Access) -> Schema:
    """Read a schema and all it includes; ``Refused`` with the place if it is not one."""
    files = {file: sha256(data).hexdigest()}

    def fetch(reference: str, base: str) -> tuple[str, etree._Element]:
        place = access.resolved(reference, base)
        included = access.read(place, Place(base))
        files[place] = sha256(included).hexdigest()
        return place, xmlio.parse(included, place).getroot()

    try:
        grammar = Reading(fetch).read(xmlio.parse(data, file).getroot(), file)
    except RecursionError:
        raise refused(file, 0, "The definitions of the schema refer to each other too deeply. Flatten them.") from None
    return Schema(grammar, files)


def compiled(data: bytes, file: str, access: Access, limit: float = LIMIT, cache: Cache | None = None) -> etree.RelaxNG:
    """The schema ready for use; ``Refused`` if it is not a schema, ``TooSlow`` if libxml2 cannot have it in time."""
    name = entry_name("rng", data, file)
    trial = passed(cache or Cache(), name, file, limit, lambda: _tried(read_schema(data, file, access), file, limit))
    return etree.RelaxNG(etree.fromstring(trial.schema, etree.XMLParser(huge_tree=True)))


def _tried(schema: Schema, file: str, limit: float) -> Trial:
    if size(schema.grammar) > MOST_PATTERNS:
        raise TooSlow(f"The schema {file} would hold {size(schema.grammar):,} patterns when written out.")
    flat = written(schema.grammar)
    try:
        return Trial(schema.files, limit, tried("relaxng", flat, limit), flat)
    except Unreadable as error:
        raise refused(file, 0, f"libxml2 does not take the schema: {error}.") from None
