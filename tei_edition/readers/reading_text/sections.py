"""The sections of a reading text: summary, documents and their versions, a calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tei_edition.model import Calendar, Date, Division, Entry, Heading, Inlines, Item
from tei_edition.readers.body.facts import with_dates
from tei_edition.readers.dates import read_date
from tei_edition.readers.reading_text.blocks import Known, blocks
from tei_edition.readers.reading_text.forms import Passage
from tei_edition.readers.search_results import RANGE

_LABEL = re.compile(r"(?P<name>.*?)(?: (?P<n>\d+))?")
_UNKNOWN = "und"
_VERSIONS = {"Original": "original", "Translation": "translation"}


@dataclass(slots=True)
class Version:
    """What was found of one version so far."""

    kind: str
    lang: str
    n: str
    passages: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """What was found of one document so far."""

    headings: list[Passage] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    at: int = -1
    """The version that the passages belong to."""


@dataclass(slots=True)
class Found:
    """The passages of a text by the sections they stand in."""

    summary: list[Passage] = field(default_factory=list)
    calendar: list[Passage] = field(default_factory=list)
    documents: list[Part] = field(default_factory=list)


def sorted_out(passages: tuple[Passage, ...]) -> Found:
    found = Found()
    into: list[Passage] = []
    unnamed = into
    for passage in passages:
        if passage.form == "section":
            into = _section(found, passage)
        else:
            into.append(passage)
    return _with_a_home(found, unnamed)


def _with_a_home(found: Found, unnamed: list[Passage]) -> Found:
    """What stands above all sections, or in a calendar that is none, as a version of unknown language."""
    homeless = [*unnamed, *(found.calendar if not _counted(found.calendar) else ())]
    if homeless:
        found.documents = found.documents or [Part()]
        found.documents[0].versions.insert(0, Version("original", _UNKNOWN, "", homeless))
    return found


def _section(found: Found, passage: Passage) -> list[Passage]:
    """Where the passages of a section go."""
    match = _LABEL.fullmatch(passage.sign)
    name, n = (match["name"], match["n"] or "") if match else (passage.sign, "")
    if name == "Summary":
        return found.summary
    if name == "Calendar":
        return found.calendar
    if name == "Document":
        found.documents.append(Part())
        return found.documents[-1].headings
    found.documents = found.documents or [Part()]
    return _version(found.documents[-1], _VERSIONS.get(name, "original"), passage.lang or _UNKNOWN, n)


def _version(part: Part, kind: str, lang: str, n: str) -> list[Passage]:
    """The passages of a version, which goes on if it was begun already."""
    for version in part.versions:
        if (version.kind, version.lang, version.n) == (kind, lang, n):
            return version.passages
    part.versions.append(Version(kind, lang, n))
    return part.versions[-1].passages


def items(found: Found, kind: str, known: Known, scanned: bool) -> tuple[Item, ...]:
    return tuple(
        Item(
            kind,
            tuple(_division(version, known, scanned) for version in part.versions),
            tuple(heading for passage in part.headings for heading in _heading(passage, known)),
            f"d{number}",
        )
        for number, part in enumerate(found.documents, 1)
    )


def _division(version: Version, known: Known, scanned: bool) -> Division:
    made = blocks(version.passages, version.lang, known)
    if version.kind == "original":
        return Division("original", version.lang, made, scanned=scanned)
    return Division("translation", version.lang, made)


def _heading(passage: Passage, known: Known) -> tuple[Heading, ...]:
    return tuple(block for block in blocks((passage,), "", known) if isinstance(block, Heading))


# ── calendars ────────────────────────────────────────────────────────────────────────────────────────────────────────


def calendar(passages: list[Passage]) -> Calendar | None:
    """A list of documents: what it says of itself, and below it an entry a passage."""
    counted = _counted(passages)
    if counted is None:
        return None
    first, last, total = (int(counted[name].replace(",", "")) for name in ("first", "last", "total"))
    heading = tuple(inline for line in passages[0].lines for inline in line.row)
    entries = tuple(_entry(str(n), passage) for n, passage in enumerate(passages[1:], first))
    return Calendar(heading, first, last, total, entries)


def _counted(passages: list[Passage]) -> re.Match[str] | None:
    return RANGE.search(passages[0].text) if passages else None


def _entry(n: str, passage: Passage) -> Entry:
    """The date stands flush, title and abstracts are set in below it."""
    dated = [line for line in passage.lines if not line.indent]
    told = [line.row for line in passage.lines if line.indent]
    date = _dated(tuple(inline for line in dated for inline in line.row), dated[0].text) if dated else None
    return Entry(n, date, told[0] if told else (), tuple(told[1:]))


def _dated(row: Inlines, words: str) -> Date:
    marked = with_dates(row, None, "creation-date")
    written = next((inline for inline in marked if isinstance(inline, Date)), None)
    dating = read_date(words)
    if dating is None:
        return Date(row, kind="creation-date")
    return written if written and written.content == row else dating.of(row, "creation-date")
