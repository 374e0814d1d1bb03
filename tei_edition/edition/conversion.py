"""One record from its text to validated TEI: the stages in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

from tei_edition import corrections, names, notation, readers, tei, validate, xmlio
from tei_edition.containers import Record
from tei_edition.corrections import NOTHING, Corrections
from tei_edition.edition.seal import sealed
from tei_edition.edition.settings import Settings, publication_date
from tei_edition.finding import Finding, Level, Refused, failed
from tei_edition.garbage import uncollected
from tei_edition.model import Document
from tei_edition.notation import SignRead
from tei_edition.source import Source
from tei_edition.timing import timed
from tei_edition.validate.account import Account, account
from tei_edition.validate.fidelity import check_fidelity

MOST_CHARACTERS = 16 * 1024 * 1024
NO_DOCUMENT = "The record holds no document below its title, labels and page furniture. Remove or complete it."
Identify = Callable[[str, Source], str]
"""Gives a record the id it is written under, from the id its content suggests."""
SAME = {"leaf-outside-citation": "TEI-L026"}
"""Findings on a source, and the rule that says the same of the TEI made from it."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A record, what was made of it at each stage, and all that was found on the way."""

    source: Source
    document: Document
    layout: str
    declined: Callable[[], tuple[tuple[str, str], ...]] = field(compare=False, repr=False)
    """Gives each layout that did not read the record, and why; to ask them all takes time that few need to spend."""
    signs: tuple[SignRead, ...]
    account: Account
    tei: bytes
    findings: tuple[Finding, ...]

    @property
    def clean(self) -> bool:
        """Whether every check passed, so that the file may be written."""
        return not failed(self.findings)


@uncollected()
def convert(
    source: Source,
    settings: Settings | None = None,
    identify: Identify | None = None,
    given: Corrections = NOTHING,
) -> Conversion | Finding:
    """Convert one record as its editor corrects it; a source that is no record gives the one finding that says why."""
    settings = settings or Settings()
    if unfit := _unfit(source):
        return unfit
    said = corrections.resolved(given, source)
    try:
        reading = timed("layout", readers.read, source, settings.layout, said.rulings)
    except Refused as refused:
        return refused.finding
    if not reading.document.items and reading.document.calendar is None:
        return Finding("empty-record", Level.ERROR, source.place(0), NO_DOCUMENT)
    document = _for_edition(reading.document, settings, said.id)
    document = replace(document, id=identify(document.id, source)) if identify else document
    marked = timed("brackets", notation.mark, document, source, said.rulings.brackets)
    named = timed("names", names.identified, marked.document, source, said.persons)
    numbered = tei.numbered(named.document)
    document = numbered.document
    published = publication_date()
    written, said_of_tei = timed(
        "TEI", tei.encode, numbered, version=_version(), published=published, origin=_origin(source)
    )
    drawn = timed("account of characters", account, source, document)
    brackets = [sign.span for sign in marked.signs]
    file = f"{document.id}.xml"
    findings = (
        *said.findings,
        *corrections.unheeded(said, source, reading.document, brackets, named.document.persons),
        *reading.findings,
        *marked.findings,
        *named.findings,
        *said_of_tei,
        *_judged(source, document, drawn, written, file, published),
    )
    findings = corrections.accepted(_told_once(findings), given)
    data = sealed(written, source.name)
    declined = partial(readers.declined, source, reading.layout, settings.layout)
    return Conversion(source, document, reading.layout, declined, marked.signs, drawn, data, findings)


def _judged(
    source: Source, document: Document, drawn: Account, written: bytes, file: str, published: str
) -> tuple[Finding, ...]:
    """What the checks find in the TEI, which is read back from its bytes once for all of them."""
    try:
        read = validate.Document(file, written, timed("validation", xmlio.parse, written, file))
    except Refused:
        return check_fidelity(source, document, written, file, drawn)
    return (
        *timed("account of characters", check_fidelity, source, document, read.tree, file, drawn),
        *timed("validation", validate.check, read, published),
    )


@cache
def _version() -> str:
    return version("tei-edition")


def _origin(source: Source) -> tei.Origin | None:
    """The file to be named in the header, by its name without its folder; a row of a table has that of the table."""
    name = Path(source.name.partition("#row ")[0]).name
    return tei.Origin(name, source.sha256) if source.sha256 else None


def _told_once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without those that say of the TEI what another says of the source."""
    told = {SAME[finding.rule] for finding in findings if finding.rule in SAME}
    return tuple(finding for finding in findings if finding.rule not in told)


def _unfit(source: Source) -> Finding | None:
    """Why a source is no record, if it is none."""
    if not source.text.removeprefix("\ufeff").strip():
        return Finding("empty-record", Level.ERROR, source.place(0), "The record holds no text. Remove or replace it.")
    if len(source.text) > MOST_CHARACTERS:
        sentence = f"The record holds {len(source.text):,} characters; at most {MOST_CHARACTERS:,} are read. Split it."
        return Finding("record-too-long", Level.ERROR, source.place(0), sentence)
    return None


def convert_record(
    record: Record,
    settings: Settings | None = None,
    identify: Identify | None = None,
    given: Corrections = NOTHING,
) -> Conversion | Finding:
    """Convert one record of a file; what was found when the file was read comes first."""
    made = convert(record.source, settings, identify, given)
    return made if isinstance(made, Finding) else replace(made, findings=(*record.findings, *made.findings))


def convert_text(
    name: str, text: str, settings: Settings | None = None, given: Corrections = NOTHING
) -> Conversion | Finding:
    """Convert a record given as text; ``name`` is what findings call it."""
    return convert(Source(name, text), settings, given=given)


def _for_edition(document: Document, settings: Settings, id_: str) -> Document:
    """A document with what the edition states where the record is silent, and the id its editor gave it, if any."""
    header = document.header
    publisher, licence = header.publisher or settings.publisher, header.licence or settings.licence
    return replace(document, id=id_ or document.id, header=replace(header, publisher=publisher, licence=licence))
