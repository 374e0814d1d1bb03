"""The facts of a conversion as rows, the same for every form in which they are told."""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from langcodes import Language

from tei_edition.edition.conversion import Conversion
from tei_edition.explain.values import values
from tei_edition.model import Note, Paragraph, Span
from tei_edition.source import Source
from tei_edition.validate.anatomy import Place, block_name, places
from tei_edition.validate.balance import counts
from tei_edition.validate.passages import Passage


class Lines(NamedTuple):
    """The first and the last source line of something, counted from 1; both 0 if it stands nowhere as such."""

    first: int
    last: int

    def __str__(self) -> str:
        if not self.first:
            return "–"
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


NOWHERE = Lines(0, 0)


class Field(NamedTuple):
    """A header field; ``taken`` says whether the words were taken as they stand, or a value was read from elsewhere."""

    name: str
    lines: Lines
    words: str
    taken: bool


class Bracket(NamedTuple):
    lines: Lines
    wording: str
    meaning: str
    row: str


class Block(NamedTuple):
    place: str
    element: str
    lines: Lines
    beginning: str
    counterpart: str


class Division(NamedTuple):
    id: str
    kind: str
    language: str
    blocks: tuple[Block, ...]

    @property
    def summary(self) -> str:
        """Such as ``translation, English (en): 12 paragraphs, 12 aligned``."""
        paragraphs = [block for block in self.blocks if block.element == "p"]
        aligned = sum(bool(block.counterpart) for block in paragraphs)
        counted = f"{len(paragraphs)} paragraph{'' if len(paragraphs) == 1 else 's'}"
        named = ", ".join(filter(None, (self.kind, self.language)))
        return f"{named}: {counted}, {aligned or 'none'} aligned" if paragraphs else named


class Furniture(NamedTuple):
    """One thing set aside, wherever it stood."""

    kind: str
    words: str
    lines: tuple[int, ...]


def lines_of(source: Source, spans: tuple[Span, ...]) -> Lines:
    if not spans:
        return NOWHERE
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    return Lines(source.line_number(start), source.line_number(max(end - 1, start)))


def one_line(words: str) -> str:
    return " ".join(words.split())


def shortened(words: str, most: int) -> str:
    """The words on one line, cut with an ellipsis where they run on."""
    line = one_line(words)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def header_fields(conversion: Conversion) -> tuple[Field, ...]:
    """The fields taken from the source as words, then the values read out of them."""
    taken = [passage for passage in conversion.account.passages if passage.where == "header"]
    fields = [
        Field(passage.what, lines_of(conversion.source, passage.spans), one_line(passage.words), True)
        for passage in taken
    ]
    read = [
        Field(name, _where_said(conversion.source, taken, value), value, False)
        for name, value in values(conversion.document)
    ]
    return (*fields, *read)


def _where_said(source: Source, passages: list[Passage], value: str) -> Lines:
    """The lines of the field that says a value as words of its own; the citation and source note are asked first."""
    said = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    asked_first = ("citation", "source note")
    for passage in sorted(passages, key=lambda passage: passage.what not in asked_first):
        if said.search(one_line(passage.words)):
            return lines_of(source, passage.spans)
    return NOWHERE


def brackets(conversion: Conversion) -> tuple[Bracket, ...]:
    ordered = sorted(conversion.signs, key=lambda sign: sign.span)
    return tuple(
        Bracket(lines_of(conversion.source, (sign.span,)), one_line(sign.wording), sign.meaning, sign.row)
        for sign in ordered
    )


def divisions(conversion: Conversion) -> tuple[Division, ...]:
    """The divisions of the text, or the calendar, each with those of its blocks that hold words of the source."""
    placed = {place.name: place for place in places(conversion.document)}
    passages = [passage for passage in conversion.account.passages if passage.where == "text"]
    kinds = _kinds(conversion)
    return tuple(
        Division(stream, *kinds[stream], tuple(_block(conversion, passage, placed) for passage in group))
        for stream, group in groupby(passages, key=lambda passage: passage.stream)
    )


def _kinds(conversion: Conversion) -> dict[str, tuple[str, str]]:
    """The kind and the language of each division by its id."""
    kinds: dict[str, tuple[str, str]] = {}
    for n, item in enumerate(conversion.document.items, 1):
        item_id = item.id or f"d{n}"
        kinds[item_id] = item.kind, ""
        for part in item.divisions:
            kinds[part.id or f"{item_id}-{part.lang}"] = part.kind, language_name(part.lang)
    calendar = conversion.document.calendar
    if calendar:
        total = f" of {calendar.total}" if calendar.total else ""
        kinds["cal1"] = f"calendar, entries {calendar.first} to {calendar.last}{total}", ""
    return kinds


def _block(conversion: Conversion, passage: Passage, placed: dict[str, Place]) -> Block:
    place = placed.get(passage.what)
    element = _element(place) if place else passage.what.rpartition(" ")[2]
    paragraph = place.block if place and isinstance(place.block, Paragraph) else None
    counterpart = paragraph.corresp.removeprefix("#") if paragraph else ""
    return Block(
        passage.what, element, lines_of(conversion.source, passage.spans), one_line(passage.words), counterpart
    )


def _element(place: Place) -> str:
    return "note" if isinstance(place.block, Note) else block_name(place.block) or "marks"


def furniture(conversion: Conversion) -> tuple[Furniture, ...]:
    """What was set aside, the same thing on several lines told once."""
    found: dict[tuple[str, str], list[int]] = {}
    for entry in conversion.account.entries:
        if entry.where == "furniture":
            words = one_line(conversion.source.text[entry.start : entry.end])
            found.setdefault((entry.what, words), []).append(conversion.source.line_number(entry.start))
    return tuple(Furniture(kind, words, tuple(dict.fromkeys(lines))) for (kind, words), lines in found.items())


def balance(conversion: Conversion) -> tuple[tuple[str, int], ...]:
    return tuple(counts(conversion.account).items())


def balance_sentence(conversion: Conversion) -> str:
    """Such as ``812 characters: 700 text, 60 header, 40 furniture, 12 white space, 0 unexplained``."""
    order = ("text", "header", "furniture", "white space", "unexplained")
    found = dict(balance(conversion))
    return f"{len(conversion.source.text):,} characters: " + ", ".join(f"{found[where]:,} {where}" for where in order)


def language_name(tag: str) -> str:
    """Such as ``Russian (ru)``; nothing for no tag."""
    return f"{Language.get(tag).display_name()} ({tag})" if tag else ""
