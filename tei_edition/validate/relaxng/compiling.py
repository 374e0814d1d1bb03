"""RELAX NG compiled by libxml2, which some schemas keep busy for minutes or for ever: flat, on trial, remembered.

A schema is first written flat. Then a process of its own tries to compile it within a limit of time; only what passed
is compiled here. What came out is kept in the cache under the hash of every file of the schema.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Place
from tei_edition.validate.access import Access, is_address
from tei_edition.validate.cache import Cache
from tei_edition.validate.relaxng.flat import MOST_PATTERNS, size, written
from tei_edition.validate.relaxng.nodes import refused
from tei_edition.validate.relaxng.patterns import Grammar
from tei_edition.validate.relaxng.reading import Reading

LIMIT = 20.0
"""Seconds that libxml2 may take for a schema."""


class TooSlow(Exception):
    """A schema that libxml2 does not compile in time; the sentence says how it was tried."""


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
    kept = cache or Cache()
    name = _name(data, file)
    flat, passed = _remembered(kept, name, limit)
    if not flat:
        flat, files = _flat(read_schema(data, file, access), file)
        passed = _tried(flat, file, limit)
        if not any(map(is_address, files)):
            kept.write(name, _entry(files, limit, passed, flat))
    if not passed:
        raise TooSlow(f"libxml2 did not compile the schema {file} within {limit:g} seconds.")
    return etree.RelaxNG(etree.fromstring(flat, etree.XMLParser(huge_tree=True)))


def _flat(schema: Schema, file: str) -> tuple[bytes, dict[str, str]]:
    if size(schema.grammar) > MOST_PATTERNS:
        raise TooSlow(f"The schema {file} would hold {size(schema.grammar):,} patterns when written out.")
    return written(schema.grammar), schema.files


def _tried(flat: bytes, file: str, limit: float) -> bool:
    """Whether a process of its own compiled the schema in time; ``Refused`` if libxml2 finds it wrong."""
    command = [sys.executable, "-m", "tei_edition.validate.relaxng.trial"]
    try:
        done = subprocess.run(command, input=flat, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return False
    if done.returncode == 1:
        raise refused(file, 0, f"libxml2 does not take the schema: {done.stderr.decode(errors='replace').strip()}.")
    return done.returncode == 0


# ── what is remembered ───────────────────────────────────────────────────────────────────────────────────────────────


def _name(data: bytes, file: str) -> str:
    makers = f"{version('tei-edition')} {version('lxml')} {etree.LIBXML_VERSION}"
    return "rng-" + sha256(f"{makers}\0{Path(file).absolute()}\0".encode() + data).hexdigest()[:32]


def _entry(files: dict[str, str], limit: float, passed: bool, flat: bytes) -> bytes:
    return json.dumps({"files": files, "limit": limit, "passed": passed}).encode() + b"\n" + flat


def _remembered(cache: Cache, name: str, limit: float) -> tuple[bytes, bool]:
    """The flat schema and how its trial ended, if no file has changed since and no more time is allowed now."""
    head, _, flat = (cache.read(name) or b"").partition(b"\n")
    if not head:
        return b"", False
    facts = json.loads(head)
    same = all(_hash(path) == known for path, known in facts["files"].items())
    valid = same and (facts["passed"] or facts["limit"] >= limit)
    return (flat, facts["passed"]) if valid else (b"", False)


def _hash(path: str) -> str:
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""
