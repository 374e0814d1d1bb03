"""A whole document made from what a layout found: header, body, calendar, furniture."""

from __future__ import annotations

from dataclasses import replace

from tei_edition.model import Calendar, Date, Document, Entry, Furniture, Header, Item, Words
from tei_edition.readers.body.composition import composed
from tei_edition.readers.body.division import divided
from tei_edition.readers.body.doubts import date_doubts
from tei_edition.readers.body.facts import with_dates
from tei_edition.readers.body.letters import correspondences, dates_of, with_reply_links
from tei_edition.readers.body.paging import Doubt
from tei_edition.readers.body.versions import Evidence
from tei_edition.readers.dates import find_dates, read_date
from tei_edition.readers.header.fields import Gathered, gathered
from tei_edition.readers.header.identifier import identifier
from tei_edition.readers.header.titles import title_of
from tei_edition.readers.listed_notes import note_by_note
from tei_edition.readers.search_results import RANGE, entries
from tei_edition.readers.sheet import Chunk, Sheet, plain
from tei_edition.readers.stated import with_rulings
from tei_edition.rulings import NO_RULINGS, Rulings
from tei_edition.source import Source


def document_of(source: Source, sheet: Sheet, rulings: Rulings = NO_RULINGS) -> tuple[Document, tuple[Doubt, ...]]:
    """The document that a sheet makes, as far as no editor ruled otherwise, and the doubts that arose."""
    sheet = with_rulings(source, sheet, rulings)
    furniture = _furniture(source, sheet)
    if sheet.document:
        header = rulings.header(sheet.document.header)
        return replace(sheet.document, header=header, furniture=furniture), sheet.findings
    if "range" in sheet.fields:
        document, doubts = _listing(source, sheet, furniture)
        return replace(document, header=rulings.header(document.header)), doubts
    found = gathered(sheet)
    header = rulings.header(found.header)
    title = title_of(header.title.value) if header.title != found.header.title else found.title
    evidence = _evidence(header, found, title.kind)
    evidence = replace(evidence, near=evidence.near or _first_year(sheet.body))
    parts, signs = composed(note_by_note(sheet.body))
    furniture = tuple(sorted((*furniture, *signs), key=lambda mark: mark.span))
    items, doubts = divided(parts, evidence)
    items = with_reply_links(items)
    originals = [division.lang for item in items for division in item.divisions if division.kind == "original"]
    header = replace(
        header,
        dates=_dates(items, header, found.header),
        original_language=header.original_language or (originals[0] if originals else ""),
        correspondences=correspondences(items, title),
    )
    own = replace(found.header, dates=(*found.header.dates, *_dates_in(items, found.header)))
    document = Document(source.name, identifier(own, source.text), "", header, items, furniture=furniture)
    fields = (chunk for name in ("date", "title", "citation") for chunk in sheet.fields.get(name, ()))
    return document, (*sheet.findings, *date_doubts(fields, evidence.near), *doubts)


def _first_year(parts: tuple[Chunk, ...]) -> int | None:
    """The year of the first date at the top of a body, for a record whose header gives none."""
    dates = (found.dating for chunk in parts[:6] for found in find_dates(chunk.text))
    return next((int(dating.first[:4]) for dating in dates if dating.first[:4].isdigit()), None)


def _evidence(header: Header, found: Gathered, kind: str) -> Evidence:
    """What the record, or its editor, says that helps to divide the body."""
    created = next((date.when for _, date in header.dates if date.kind == "creation-date"), "")
    return Evidence(
        stated=tuple(dict.fromkeys(filter(None, (header.original_language, *found.stated)))),
        translated=_is_translated(header),
        scanned=header.scanned,
        cited=header.reference,
        near=int(created[:4]) if created and header.dates != found.header.dates else found.year,
        created=created,
        kind=kind,
    )


def _dates(items: tuple[Item, ...], header: Header, own: Header) -> tuple[tuple[Words, Date], ...]:
    """All dates of a record; one that an editor gives as the text has it stands in the words of the text."""
    in_text = {(replace(date, content=())): (words, date) for words, date in _dates_in(items, own)}
    stated = (in_text.get(replace(date, content=()), (words, date)) for words, date in header.dates)
    return (*stated, *_dates_in(items, header))


def _dates_in(items: tuple[Item, ...], header: Header) -> tuple[tuple[Words, Date], ...]:
    """The first date of each kind that the documents state and the header does not."""
    stated = {date.kind for _, date in header.dates} | {""}
    found = {date.kind: date for item in items for date in reversed(list(dates_of(item)))}
    return tuple((Words(plain(date.content)), date) for kind, date in found.items() if kind not in stated)


def _is_translated(header: Header) -> bool:
    listed = any("translation" in words.value.lower() for words in header.contents)
    return listed or any(person.code == "trl" for person in header.responsibilities)


def _furniture(source: Source, sheet: Sheet) -> tuple[Furniture, ...]:
    mark = (Furniture((0, 1), "byte order mark"),) if source.text.startswith("\ufeff") else ()
    return tuple(sorted((*mark, *sheet.furniture), key=lambda piece: piece.span))


def _listing(source: Source, sheet: Sheet, furniture: tuple[Furniture, ...]) -> tuple[Document, tuple[Doubt, ...]]:
    top = sheet.fields["range"]
    counted = next(match for chunk in top if (match := RANGE.fullmatch(chunk.text)))
    total = int(counted["total"].replace(",", ""))
    first, last = int(counted["first"]), int(counted["last"])
    rows = entries(sheet.body)
    doubts: tuple[Doubt, ...] = ()
    if len(rows) != last - first + 1:
        sentence = f"The page counts {first} to {last}, but {len(rows)} entries were found. Check their numbers."
        doubts = (("calendar-count", top[-1].start, sentence),)
    calendar = Calendar(
        heading=tuple(inline for chunk in top for inline in chunk.inlines),
        first=first,
        last=last,
        total=total,
        entries=tuple(_entry(str(n), *row) for n, row in enumerate(rows, first)),
    )
    title = Words(f"Calendar of documents {first} to {last} of {total}")
    fields = {name: parts for name, parts in sheet.fields.items() if name != "range"}
    header = gathered(replace(sheet, fields=fields)).header if fields else Header(title)
    header = header if fields.get("title") else replace(header, title=title)
    document = Document(source.name, "", "", header, calendar=calendar, furniture=furniture)
    name = identifier(header, source.text).replace("record", "calendar", 1)
    return replace(document, id=name), (*sheet.findings, *doubts)


def _entry(n: str, date: Chunk | None, title: Chunk, abstract: tuple[Chunk, ...]) -> Entry:
    return Entry(n, _dated(date), title.inlines, tuple(chunk.inlines for chunk in abstract))


def _dated(chunk: Chunk | None) -> Date | None:
    if chunk is None:
        return None
    if (dating := read_date(chunk.text)) is None:
        return Date(chunk.inlines, kind="creation-date")
    marked = with_dates(chunk.inlines, None, "creation-date")
    alone = [inline for inline in marked if plain((inline,))]
    return alone[0] if len(alone) == 1 and isinstance(alone[0], Date) else dating.of(chunk.inlines, "creation-date")
