"""A calendar of documents as TEI: a list of bibliographic entries (Guidelines 3.12)."""

from __future__ import annotations

import re
from functools import partial

from tei_edition.model import Calendar, Entry
from tei_edition.tei.inlines import date, inlines
from tei_edition.tei.names import Element, Nodes, block, element, identifier
from tei_edition.tei.phrases import wrapped
from tei_edition.tei.setting import Setting


def calendar(value: Calendar, setting: Setting) -> Element:
    entries = (_entry(entry, setting) for entry in value.entries)
    listing = (block("listBibl", {"type": "calendar"}, *entries),) if value.entries else ()
    return block("div", {"type": "calendar", "xml:id": "cal1"}, _head(value, setting), *listing)


def _head(value: Calendar, setting: Setting) -> Element | None:
    content = inlines(value.heading, setting)
    if not content:
        return None
    if value.total is not None:
        content = wrapped(content, _written(value.total), partial(_total, value.total))
    content = wrapped(content, rf"{_written(value.first)}\s*[-–—]\s*{_written(value.last)}", _range)
    return element("head", None, *content)


def _written(number: int) -> str:
    """A pattern for a number with or without separators of thousands."""
    return rf"(?:{number}|{re.escape(f'{number:,}')})"


def _range(text: str) -> Element:
    return element("measure", {"type": "range"}, text)


def _total(number: int, text: str) -> Element:
    return element("measure", {"type": "total", "quantity": str(number), "unit": "record"}, text)


def _entry(entry: Entry, setting: Setting) -> Element:
    parts: Nodes = (element("title", {"level": "u"}, *inlines(entry.title, setting)),)
    if entry.date:
        parts = (date(entry.date, setting), *parts)
    inside = setting.inside()
    notes = (element("note", {"type": "abstract"}, *inlines(words, inside)) for words in entry.abstract)
    number = identifier(f"c{entry.n}") if entry.n else ""
    elements = (part for part in (*parts, *notes) if isinstance(part, Element))
    return block("bibl", {"n": entry.n, "xml:id": number, "type": "calendarEntry"}, *elements)
