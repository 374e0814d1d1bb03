"""The source line by line, each stretch dressed by where it went and able to say so when pointed at or tabbed to."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tei_edition.edition.conversion import Conversion
from tei_edition.explain.elements import Content, element
from tei_edition.source import Line, Source
from tei_edition.validate.account import Entry
from tei_edition.validate.anatomy import CALENDAR_PARTS, places


def source_view(conversion: Conversion) -> etree._Element:
    """An ordered list of the source lines, ``id="L1"`` on, so that findings and tables can point to them."""
    languages = {place.name: place.lang for place in places(conversion.document)} | _calendar_places(conversion)
    spread = _by_line(conversion.source, conversion.account.entries)
    items = (
        element("li", *_line(conversion.source, line, entries, languages), id=f"L{n}", dir="auto")
        for n, (line, entries) in enumerate(spread, 1)
    )
    return element("ol", *items, class_="source")


def _calendar_places(conversion: Conversion) -> dict[str, str]:
    calendar = conversion.document.calendar
    parts = [f"c{entry.n} {part}" for entry in calendar.entries for part in CALENDAR_PARTS] if calendar else []
    return dict.fromkeys(("cal1 head", *parts), "")


def _by_line(source: Source, entries: tuple[Entry, ...]) -> Iterator[tuple[Line, list[Entry]]]:
    """Each line with the entries that touch it."""
    at = 0
    for line in source.lines:
        _, end = line.span
        touching: list[Entry] = []
        while at < len(entries) and entries[at].start < end:
            touching.append(entries[at])
            if entries[at].end > end:
                break
            at += 1
        while at < len(entries) and entries[at].end <= end:
            at += 1
        yield line, touching


def _line(source: Source, line: Line, entries: list[Entry], languages: dict[str, str]) -> Iterator[Content]:
    start, end = line.span
    for entry in entries:
        words = source.text[max(entry.start, start) : min(entry.end, end)]
        if entry.where == "white space" or not words.strip():
            yield words
        else:
            first = not source.text[entry.start : start].strip()
            yield _stretch(entry, words, first, languages)


def _stretch(entry: Entry, words: str, first: bool, languages: dict[str, str]) -> etree._Element:
    """Words with their fate in ``title``; only the first part of an entry takes the focus, lest it be told by line."""
    place = _place(entry.what, languages)
    kind = "mark" if entry.where == "text" and place != entry.what else entry.where
    made = element("span", words, class_=f"read {kind}", title=told(entry))
    if first:
        made.set("tabindex", "0")
        made.set("aria-description", told(entry))
    if entry.where == "text" and languages.get(place):
        made.set("lang", languages[place])
    return made


def _place(what: str, languages: dict[str, str]) -> str:
    """The place in what an entry says, which may go on with the class of a mark: ``d1 head`` of ``d1 head pb``."""
    while what and what not in languages:
        what = what.rpartition(" ")[0]
    return what


def told(entry: Entry) -> str:
    """The fate of a stretch in words, such as ``text: d1-en-p3, supplied subaudible``."""
    if entry.where == "unexplained":
        return "unexplained: found no place in the text, the header or the furniture"
    return f"{entry.where}: {entry.what}"
