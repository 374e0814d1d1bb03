"""The passages of a version as blocks: what stands above its text, the text, what stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from tei_edition.model import (
    Between,
    Block,
    Closer,
    FormeWork,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Listing,
    ListItem,
    Opener,
    Paragraph,
    Phrase,
    Reference,
    Table,
)
from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.facts import with_dates
from tei_edition.readers.body.lists import label_length
from tei_edition.readers.body.opening import opener_lines
from tei_edition.readers.body.paging import is_page_number, marks
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.body.speeches import continued, speech, speech_by_speech
from tei_edition.readers.reading_text.forms import Passage
from tei_edition.readers.reading_text.lines import Whole
from tei_edition.readers.sheet import Chunk, plain, row_words

_STROKES: dict[str, Literal["main", "sub", "date"]] = {"=": "main", "-": "sub", "~": "date"}
_IN_BRACKETS = re.compile(r"\[.*\](?:\s*[:–-].*)?")
_ALONE = ("byline", "address")
"""Phrases that stand on a line of their own."""
_OWN_LINES = (*_ALONE, "dateline", "salute", "signed")
"""Phrases of a closer that do."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the head block says that helps to read the text."""

    near: int | None = None
    """The year of the document."""
    cited: Reference | None = None


def blocks(passages: Sequence[Passage], lang: str, known: Known) -> tuple[Block, ...]:
    """The blocks of one version, each printed again as it stands."""
    closer = _closer(passages, known)
    chunks = speech_by_speech(tuple(_chunk(passage, known) for passage in passages))
    made: list[Block] = []
    for paged, run in groupby(range(len(passages)), lambda at: _is_page_mark(passages[at])):
        places = list(run)
        if paged:
            made.append(_page_marks([line for at in places for line in passages[at].lines], known))
            continue
        for at in places:
            apart = (bool(made) and isinstance(made[-1], Opener)) or -1 < closer < at
            made.append(_block(passages[at], chunks[at], known, apart, at == closer))
    return continued(tuple(made), lang)


def _block(passage: Passage, chunk: Chunk, known: Known, apart: bool, closes: bool) -> Block:
    """One block; ``apart`` says of lines set in that they are no opener: below another, or below the closer."""
    match passage.form:
        case "heading":
            content = with_dates(passage.lines[0].row, known.near, "conversation-or-meeting-date")
            return Heading(_STROKES[passage.sign], content)
        case "set in" if closes:
            return _closed(passage, known)
        case "set in" if not apart:
            return Opener(tuple(_opener_line(line, known) for line in passage.lines))
        case "set in":
            return Paragraph(_broken(passage.lines, known))
        case "list":
            return _listing(passage, known)
        case "table":
            rows = tuple(tuple(with_dates(cell, known.near, "") for cell in row) for row in passage.cells)
            return Table(rows, bool(passage.sign))
        case _:
            return speech(chunk) if chunk.speaks else Paragraph(chunk.inlines)


# ── where the text begins and ends ───────────────────────────────────────────────────────────────────────────────────


def _begin(passages: Sequence[Passage]) -> int:
    """How many passages stand above the text."""
    return next((at for at, passage in enumerate(passages) if not _stands_above(passage)), len(passages))


def _stands_above(passage: Passage) -> bool:
    return passage.form in ("heading", "set in") or _is_in_brackets(passage)


def _is_in_brackets(passage: Passage) -> bool:
    return passage.form == "running" and _IN_BRACKETS.fullmatch(passage.text) is not None


def _closer(passages: Sequence[Passage], known: Known) -> int:
    """The place of the passage that closes the text, -1 if none does: the first that signs, else lines at the end.

    Below a closer TEI has paragraphs only, so no heading can follow it.
    """
    begin = _begin(passages)
    last = max((at for at, passage in enumerate(passages) if passage.form == "heading"), default=-1)
    places = [at for at in range(max(begin, last) + 1, len(passages)) if _may_close(passages[at])]
    signed = [at for at in places if closing((_stacked(passages[at]),), known.near)]
    at_end = [at for at in places if all(map(_is_in_brackets, passages[at + 1 :]))]
    return next(iter((*signed, *at_end)), -1)


def _may_close(passage: Passage) -> bool:
    return passage.form == "set in" and not _is_page_mark(passage)


def _is_page_mark(passage: Passage) -> bool:
    return passage.form == "set in" and len(passage.lines) == 1 and is_page_number(passage.lines[0].chunk)


# ── openers and closers ──────────────────────────────────────────────────────────────────────────────────────────────


def _opener_line(line: Whole, known: Known) -> Inlines:
    """The facts that a line states, as far as it stays one line."""
    found = opener_lines(line.chunk, known.near)
    return found[0] if len(found) == 1 and len(_printed(found[0], _ALONE)) == 1 else line.row


def _closed(passage: Passage, known: Known) -> Closer:
    """The signature and its date, as far as they stay on their lines."""
    found = closing((_stacked(passage),), known.near)
    if found and [words for line in found.block.lines for words in _printed(line, _OWN_LINES)] == _lines(passage):
        return found.block
    return Closer(tuple(line.row for line in passage.lines))


def _stacked(passage: Passage) -> Chunk:
    return Chunk(tuple(line.row for line in passage.lines))


def _lines(passage: Passage) -> list[str]:
    return [line.text for line in passage.lines]


def _printed(content: Inlines, alone: tuple[str, ...]) -> list[str]:
    """The lines on which some inlines are printed."""
    lines: list[list[Inline]] = [[]]
    for inline in content:
        if isinstance(inline, LineBreak):
            lines.append([])
        elif isinstance(inline, Phrase) and inline.kind in alone:
            first, *others = _parted(inline.content)
            lines += [list(first), *map(list, others), []]
        else:
            lines[-1].append(inline)
    return [words for line in lines if (words := plain(line))]


def _parted(content: Inlines) -> Iterator[Inlines]:
    for broken, run in groupby(content, lambda inline: isinstance(inline, LineBreak)):
        if not broken:
            yield tuple(run)


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _chunk(passage: Passage, known: Known) -> Chunk:
    """A passage as speeches are looked for; only running text without page marks can be one."""
    if passage.form != "running":
        return Chunk((), made=Paragraph(()))
    content = _running(passage, known)
    alone = all(line.indent == 0 for line in passage.lines)
    return Chunk((content,)) if alone else Chunk((content,), made=Paragraph(content))


def _running(passage: Passage, known: Known) -> Inlines:
    """Running text, with what stands apart in it as marks of pages."""
    made: list[Inline] = []
    for apart, run in groupby(passage.lines, lambda line: line.indent > 0):
        for line in run if not apart else ():
            made += with_dates(line.row, known.near, "")
        if apart:
            made += _page_marks(list(run), known).content
    return tuple(made)


def _page_marks(lines: list[Whole], known: Known) -> Between:
    """Page numbers and page marks; anything else that stands apart is a running head."""
    made: list[Inline] = []
    for numbered, run in groupby(lines, lambda line: is_page_number(line.chunk)):
        if numbered:
            made += marks(tuple(line.chunk for line in run), known.cited)[0]
        else:
            made += (FormeWork("header", line.row) for line in run)
    return Between(tuple(made))


def _broken(lines: Sequence[Whole], known: Known) -> Inlines:
    """Lines as they stand, each begun by a break."""
    return tuple(made for line in lines for made in (LineBreak(), *with_dates(line.row, known.near, "")))


def _listing(passage: Passage, known: Known) -> Listing:
    heading = tuple(inline for line in passage.lines if not line.indent for inline in line.row)
    return Listing(tuple(_item(line, known) for line in passage.lines if line.indent), heading)


def _item(line: Whole, known: Known) -> ListItem:
    (start, end), length = reach(line.row), label_length(row_words(line.row))
    cut = offset(line.row, length) if length else start
    label = piece(line.row, start, cut) if length else ()
    return ListItem(label, with_dates(piece(line.row, cut, end), known.near, ""))
