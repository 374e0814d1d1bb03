"""Through a document unit by unit: each block and line is read in its setting, and what a whole block is, is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from tei_edition.model import (
    Between,
    Block,
    Calendar,
    Closer,
    Date,
    Division,
    Document,
    Entry,
    FormeWork,
    Inline,
    Inlines,
    Item,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Text,
)
from tei_edition.notation import words
from tei_edition.notation.counterpart import Counterpart, marked
from tei_edition.notation.flat import Flat
from tei_edition.notation.labels import with_scribe
from tei_edition.notation.misprints import with_misprints
from tei_edition.notation.misreadings import Vocabulary, read_by_machine
from tei_edition.notation.nesting import without_notes
from tei_edition.notation.numbering import listed_notes, number_the
from tei_edition.notation.reading import read
from tei_edition.notation.setting import Log, Setting
from tei_edition.notation.tree import extent

Listed = tuple[str, int, bool]
Whole = TypeVar("Whole", Note, PageBreak)


def read_document(document: Document, log: Log) -> Document:
    """The document with every bracket in it read."""
    header = document.header
    language = header.original_language or language_named(header.title.value)
    described = Setting(log, "en", "archive", stem="abstract", original_lang=language)
    items = tuple(_item(number, item, document, log) for number, item in enumerate(document.items, 1))
    calendar = document.calendar and _calendar(document.calendar, log)
    abstract = tuple(with_misprints(_unit(part, described)) for part in header.abstract)
    rights = tuple(_unit(part, described) for part in header.rights)
    header = replace(header, abstract=abstract, rights=rights, scribes=tuple(log.scribes))
    return replace(document, header=header, items=items, calendar=calendar)


def language_named(title: str) -> str:
    """The language of the first nation or language that a title names; empty if it names none."""
    named = words.languages_named()
    tokens = title.lower().replace("-", " ").replace("’", "'").split()
    found = (named.get(token.strip(".,;:()'\"“”").removesuffix("'s")) for token in tokens)
    return next(filter(None, found), "")


def _unit(content: Inlines, setting: Setting) -> Inlines:
    marks = read(content, setting)
    return tuple(_by_some_hand(mark, setting.log) for mark in marks)


def _by_some_hand(mark: Inline, log: Log) -> Inline:
    handwritten = isinstance(mark, Note) and mark.kind == "handwritten" and not mark.scribe
    return with_scribe(mark, log) if handwritten and isinstance(mark, Note) else mark


# ── items and divisions ──────────────────────────────────────────────────────────────────────────────────────────────


def _item(number: int, item: Item, document: Document, log: Log) -> Item:
    """A document: translations first, since they ask for marks in the original."""
    original = next((division for division in item.divisions if division.kind == "original"), None)
    beside = Counterpart()
    done: dict[int, Division] = {}
    order = sorted(range(len(item.divisions)), key=lambda place: item.divisions[place].kind == "original")
    for place in order:
        division = item.divisions[place]
        if original and division.kind == "translation" and not beside.others:
            beside = Counterpart.of(original, _units(original.blocks), division, _stem(number, original))
        reader = _DivisionReader(document, division, _stem(number, division), log, beside, original)
        done[place] = reader.read()
    lang = next((division.lang for division in item.divisions if division.kind == "translation"), "en")
    setting = Setting(log, lang, "archive", stem=f"d{number}")
    headings = tuple(replace(heading, content=_unit(heading.content, setting)) for heading in item.headings)
    return replace(item, divisions=tuple(done[place] for place in sorted(done)), headings=headings)


def _stem(number: int, division: Division) -> str:
    return division.id or f"d{number}-{division.lang}"


def _units(blocks: tuple[Block, ...]) -> tuple[Inlines, ...]:
    """Every unit of a division in order."""
    units: list[Inlines] = []
    for block in blocks:
        if isinstance(block, Opener | Closer):
            units += block.lines
        elif isinstance(block, Note):
            units += [block.label, block.content]
        else:
            units.append(block.content)
    return tuple(units)


class _DivisionReader:
    """Reads one language version of a document."""

    def __init__(
        self,
        document: Document,
        division: Division,
        stem: str,
        log: Log,
        beside: Counterpart,
        original: Division | None,
    ) -> None:
        header = document.header
        self.division = division
        self.listed = listed_notes(division.blocks)
        self.note_ids = {number: log.new_id(f"{stem}-note") for number, _, _ in reversed(self.listed.values())}
        self.numbering = number_the(_units(division.blocks), header.reference, self.note_ids)
        translated = division.kind == "translation"
        language = header.original_language or (original.lang if original else "") or language_named(header.title.value)
        self.counterpart = beside
        self.setting = Setting(
            log,
            division.lang,
            "translator" if translated else "archive",
            translated,
            stem,
            language,
            self.numbering.numbers,
            beside if translated else Counterpart(),
        )

    def read(self) -> Division:
        blocks: list[Block] = []
        paragraph = 0
        for place, block in enumerate(self.division.blocks):
            setting = replace(self.setting, paragraph=paragraph) if isinstance(block, Paragraph) else self.setting
            paragraph += isinstance(block, Paragraph)
            blocks += self._block(block, self.listed.get(place), setting)
        if self.division.kind == "original":
            blocks = [_changed(block, lambda content: marked(content, self.counterpart.marks)) for block in blocks]
        if self.division.scanned:
            vocabulary = Vocabulary.of(self.division.lang, _units(self.division.blocks))
            blocks = [_changed(block, lambda content: read_by_machine(content, vocabulary)) for block in blocks]
        return replace(self.division, blocks=(*self._first_leaf(), *blocks))

    def _first_leaf(self) -> tuple[Block, ...]:
        n = self.numbering.first_leaf
        leaf = PageBreak(n, None, leaf=True, cert="medium", hand=self.setting.hand)
        return (Between((leaf,)),) if n else ()

    def _block(self, block: Block, listed: Listed | None, setting: Setting) -> tuple[Block, ...]:
        if isinstance(block, Paragraph):
            return self._listed(block, listed, setting) if listed else _paragraph(block, setting)
        if isinstance(block, Note):
            label, content = _unit(block.label, setting), without_notes(_unit(block.content, setting))
            return (replace(block, label=label, content=content),)
        return (_changed(block, lambda content: _unit(content, setting)),)

    def _listed(self, block: Paragraph, listed: Listed, setting: Setting) -> tuple[Block, ...]:
        number, length, bracketed = listed
        flat = Flat.of(block.content)
        label = flat.plain(0, length)
        start, end = length - len(label.lstrip()), len(label.rstrip())
        content = without_notes(_unit(flat.between(end, len(flat.text)), replace(setting, paragraph=None)))
        if not bracketed:
            before = flat.between(0, start)
            shown = before + flat.between(start, end)
            return (Note(None, "editorial", content, setting.hand, shown, n=number, id=self.note_ids[number]),)
        span = extent(block.content)
        shown = flat.between(start + 1, end - 1)
        return (Note(span, "editorial", content, setting.hand, shown, True, n=number, id=self.note_ids[number]),)


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _changed(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    if isinstance(block, Opener | Closer):
        return replace(block, lines=tuple(change(line) for line in block.lines))
    return replace(block, content=change(block.content))


def _paragraph(block: Paragraph, setting: Setting) -> tuple[Block, ...]:
    """The blocks a paragraph turns out to be: itself, notes by hand, a note that fills it, or page marks alone."""
    content = _unit(block.content, setting)
    solid = [mark for mark in content if not _is_space(mark)]
    if solid and all(isinstance(mark, PageBreak | FormeWork) for mark in solid):
        return (Between(_over_spaces(content)),)
    blocks: list[Block] = []
    kept: list[Inline] = []
    for mark in content:
        own = isinstance(mark, Note) and (len(solid) == 1 or mark.labelled_by_bracket)
        if not own or not isinstance(mark, Note):
            kept.append(mark)
            continue
        if any(not _is_space(piece) for piece in kept):
            blocks.append(replace(block, content=tuple(kept)))
        else:
            mark = _widened(mark, kept)
        kept = []
        blocks.append(mark)
    return (*blocks, *_rest(block, blocks, kept))


def _rest(block: Paragraph, blocks: list[Block], kept: list[Inline]) -> tuple[Block, ...]:
    """What is left of a paragraph after its last note; spaces alone go to that note."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Note) and all(map(_is_space, kept)):
        blocks[-1] = _widened(last, kept)
        return ()
    return (replace(block, content=tuple(kept)),)


def _is_space(mark: Inline) -> bool:
    return isinstance(mark, Text) and not mark.words.strip()


def _widened(mark: Whole, spaces: list[Inline]) -> Whole:
    reach = extent((*spaces, mark)) if spaces and mark.span else mark.span
    return replace(mark, span=reach)


def _over_spaces(content: Inlines) -> Inlines:
    """Page marks alone, the spaces between them counted to the marks they follow or, at the beginning, precede."""
    done: list[Inline] = []
    waiting: list[Inline] = []
    for mark in content:
        last = done[-1] if done else None
        if _is_space(mark) and isinstance(last, PageBreak) and last.span:
            done[-1] = _widened(last, [mark])
        elif _is_space(mark):
            waiting.append(mark)
        elif isinstance(mark, PageBreak) and mark.span:
            done.append(_widened(mark, waiting))
            waiting = []
        else:
            done += [*waiting, mark]
            waiting = []
    return (*done, *waiting)


# ── calendars ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _calendar(calendar: Calendar, log: Log) -> Calendar:
    setting = Setting(log, "en", "archive", stem="cal")
    entries = tuple(_entry(entry, setting) for entry in calendar.entries)
    return replace(calendar, heading=_unit(calendar.heading, setting), entries=entries)


def _entry(entry: Entry, setting: Setting) -> Entry:
    flat = Flat.of(entry.title)
    setting = replace(setting, original_lang=language_named(flat.plain(0, len(flat.text))))
    date = entry.date and _dated(entry.date, setting)
    title = with_misprints(_unit(entry.title, setting))
    return replace(
        entry, date=date, title=title, abstract=tuple(with_misprints(_unit(p, setting)) for p in entry.abstract)
    )


def _dated(date: Date, setting: Setting) -> Date:
    return replace(date, content=_unit(date.content, setting))
