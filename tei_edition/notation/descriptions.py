"""An archive's own descriptions: abstracts, statements of rights, and the entries of a calendar of documents."""

from __future__ import annotations

from dataclasses import replace

from tei_edition.model import Calendar, Date, Entry, Header
from tei_edition.notation import words
from tei_edition.notation.blocks import unit
from tei_edition.notation.flat import Flat
from tei_edition.notation.misprints import with_misprints
from tei_edition.notation.setting import Log, Setting


def header_read(header: Header, log: Log) -> Header:
    """The header with the brackets of its abstract and its statement of rights read."""
    language = header.original_language or language_named(header.title.value)
    setting = Setting(log, "en", "archive", stem="abstract", original_lang=language)
    abstract = tuple(with_misprints(unit(part, setting)) for part in header.abstract)
    return replace(header, abstract=abstract, rights=tuple(unit(part, setting) for part in header.rights))


def language_named(title: str) -> str:
    """The language of the first nation or language that a title names; empty if it names none."""
    named = words.languages_named()
    tokens = title.lower().replace("-", " ").replace("’", "'").split()
    found = (named.get(token.strip(".,;:()'\"“”").removesuffix("'s")) for token in tokens)
    return next(filter(None, found), "")


def calendar_read(calendar: Calendar, log: Log) -> Calendar:
    setting = Setting(log, "en", "archive", stem="cal")
    entries = tuple(_entry(entry, setting) for entry in calendar.entries)
    return replace(calendar, heading=unit(calendar.heading, setting), entries=entries)


def _entry(entry: Entry, setting: Setting) -> Entry:
    flat = Flat.of(entry.title)
    setting = replace(setting, original_lang=language_named(flat.plain(0, len(flat.text))))
    date = entry.date and _dated(entry.date, setting)
    title = with_misprints(unit(entry.title, setting))
    return replace(
        entry, date=date, title=title, abstract=tuple(with_misprints(unit(p, setting)) for p in entry.abstract)
    )


def _dated(date: Date, setting: Setting) -> Date:
    return replace(date, content=unit(date.content, setting))
