"""Source layouts: text in, document of plain words out.

``LAYOUTS`` is read top to bottom; the first that does not decline reads the record, and the last never declines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tei_edition.finding import Finding, Level, Refused
from tei_edition.model import Document
from tei_edition.readers import (
    export_page,
    markdown_export,
    old_web_page,
    pdf_cover,
    pdf_text,
    plain_text,
    reading_text,
    record_fields,
    search_results,
    web_page,
)
from tei_edition.readers.record import document_of
from tei_edition.readers.sheet import Sheet
from tei_edition.rulings import NO_RULINGS, Rulings
from tei_edition.source import Source


@dataclass(frozen=True, slots=True)
class Layout:
    """A way in which records are laid out; ``declines`` gives the reason why a source is none of it, or nothing."""

    name: str
    declines: Callable[[Source], str]
    read: Callable[[Source], Sheet]


LAYOUTS = (
    Layout("reading-text", reading_text.declines, reading_text.read),
    Layout("search-results", search_results.declines, search_results.read),
    Layout("export-page", export_page.declines, export_page.read),
    Layout("markdown-export", markdown_export.declines, markdown_export.read),
    Layout("pdf-cover", pdf_cover.declines, pdf_cover.read),
    Layout("old-web-page", old_web_page.declines, old_web_page.read),
    Layout("web-page", web_page.declines, web_page.read),
    Layout("record-fields", record_fields.declines, record_fields.read),
    Layout("pdf-text", pdf_text.declines, pdf_text.read),
    Layout("plain-text", plain_text.declines, plain_text.read),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A record as read: its document, the layout that read it, and what was found."""

    document: Document
    layout: str
    findings: tuple[Finding, ...]


def read(source: Source, layout: str = "", rulings: Rulings = NO_RULINGS) -> Reading:
    """Read a record by the first layout that recognises it, or by the one named; ``Refused`` if that one cannot.

    What an editor ruled of the record comes before what its form shows.
    """
    chosen = _named(source, layout) if layout else next(each for each in LAYOUTS if not each.declines(source))
    document, doubts = document_of(source, record_fields.with_fields(source, chosen.read(source)), rulings)
    findings = tuple(source.finding(rule, Level.WARNING, offset, message) for rule, offset, message in doubts)
    return Reading(replace(document, layout=chosen.name), chosen.name, findings)


def _named(source: Source, layout: str) -> Layout:
    named = next(each for each in LAYOUTS if each.name == layout)
    if reason := named.declines(source):
        sentence = f"The layout {layout} cannot read this record: {reason}. Name another or none."
        raise Refused(source.finding("layout-declines", Level.ERROR, 0, sentence))
    return named


def declined(source: Source, chosen: str, asked: str = "") -> tuple[tuple[str, str], ...]:
    """Why each layout but the one chosen did not read a record; ``asked`` is the one that was asked for, if any."""
    passed_over = f"it could read the record too, but {chosen} comes before it"
    otherwise = f"the layout {asked} was asked for" if asked else passed_over
    return tuple((each.name, each.declines(source) or otherwise) for each in LAYOUTS if each.name != chosen)
