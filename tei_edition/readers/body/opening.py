"""The opening of a document: the lines above its text, as an opener and headings (TEI ``opener``, Guidelines 4.2.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tei_edition.model import Between, Block, Gap, Heading, Inline, Inlines, Opener, Phrase, Stamp
from tei_edition.readers.body.facts import opener_row, slice_of, with_dates
from tei_edition.readers.body.formulas import holds, opens, pattern
from tei_edition.readers.dates import read_date
from tei_edition.readers.sheet import Chunk, leaves, plain

_SENTENCE_END = re.compile(r"[.?!:;。！？：；][\"”’»)\]]*(?:\[\d{1,3}\])?$")
_CAPITALS = re.compile(r"^(?:[^\W\d_a-zа-яё]{2,}(?:\W+|$)){2,}")
_YEAR_MARK = re.compile(r"\d{4}\s*г\.?$")
_INITIALS = re.compile(r"(?:^|\s)[^\W\d_]\.\s?[^\W\d_]?\.?$")
_STAMP_LABEL = re.compile(
    r"\s*\[(?:stamp|seal|stamped|печать|штамп|stempel|sello|cachet|pieczęć|razítko)\b", re.IGNORECASE
)
_LONGEST_HEADING = 300
_LONGEST_ADDRESS = 100
_LONGEST_PARTICULAR = 1000
_INDENTS = (" ", "\t", "\xa0", "-", "–", "•", "*")
_PAGE_MARK = re.compile(
    r"\[(?:[^\W\d]{1,6}\.?\s*)?\d{1,4}\s*(?:ob|об|[rvab])?\.?\]|\[\d{1,4}\.\s*[^\W\d]{3,6}\]"
    r"|\[(?:page|leaf|start of|end of)\b[^\]]{1,60}\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The blocks before the text, and how many chunks they took."""

    blocks: tuple[Block, ...]
    taken: int


def opening(parts: tuple[Chunk, ...], near: int | None, created: str = "") -> Opening:
    """Read the chunks at the top of a document until the first that is text; the last chunk is never a heading.

    ``created`` is the day of the document, if known: a line with that date alone is its dateline wherever it stands.
    """
    blocks: list[Block] = []
    heads: set[str] = set()
    taken = 0
    for number, chunk in enumerate(parts):
        block = _block(chunk, heads, near, created, number < len(parts) - 1)
        if block is None:
            break
        blocks.append(block)
        heads |= {block.kind} if isinstance(block, Heading) else set()
        taken = number + 1
    return Opening(_gathered(blocks), taken)


def _block(chunk: Chunk, heads: set[str], near: int | None, created: str, more: bool) -> Block | None:
    if chunk.ruling:
        return _ruled(chunk, near)
    if chunk.made or chunk.speaks:
        return None
    if not chunk.text or _PAGE_MARK.fullmatch(chunk.text):
        return Between(chunk.inlines)
    dating = read_date(chunk.text, near)
    if heads and dating and (dating.first != created or not created):
        return Heading("date", _flat(with_dates(row, near, "conversation-or-meeting-date") for row in chunk.rows))
    if lines := opener_lines(chunk, near):
        return Opener(lines)
    if is_heading(chunk) and more:
        lower = chunk.text[:1].islower()
        content = _flat(with_dates(row, near, "conversation-or-meeting-date") for row in chunk.rows)
        hole = lower and not heads and chunk.blank_before > 1
        kind: Literal["main", "sub"] = "sub" if lower or "main" in heads else "main"
        return Heading(kind, (_lost(chunk.start), *content) if hole else content)
    return None


def _ruled(chunk: Chunk, near: int | None) -> Block | None:
    """A heading or an opener that an editor called so; anything else ends the opening."""
    if chunk.ruling and chunk.ruling.kind == "head":
        return Heading(chunk.ruling.type, _flat(with_dates(row, near, "") for row in chunk.rows))
    if chunk.ruling and chunk.ruling.kind == "opener":
        return Opener(opener_lines(chunk, near) or chunk.rows)
    return None


def opener_lines(chunk: Chunk, near: int | None) -> tuple[Inlines, ...]:
    """The rows of a chunk as opener lines, or nothing if one of them is none."""
    if is_address(chunk.text) and len(chunk.rows) <= 2:
        return tuple((Phrase("address", row),) for row in chunk.rows)
    if is_salute(chunk):
        return ((Phrase("salute", chunk.inlines),),)
    if byline := _byline(chunk, near):
        return (byline,)
    if labelled := _labelled(chunk, near):
        return labelled
    if all(map(_STAMP_LABEL.match, chunk.lines)):
        return chunk.rows
    lines: list[Inlines] = []
    for row in chunk.rows:
        if (line := opener_row(row, near)) is None:
            return ()
        lines.append(line)
    return tuple(lines)


def _labelled(chunk: Chunk, near: int | None) -> tuple[Inlines, ...]:
    """Rows such as ``Participants: …`` and ``Time: …``, all of a chunk's or none; what is indented below goes on."""
    made: list[Inlines] = []
    for words, written, row in zip(chunk.lines, chunk.written, chunk.rows, strict=True):
        label = words.partition(":")[0].strip() if ":" in words else ""
        known = bool(label) and bool(holds("particulars", "labels").fullmatch(label))
        goes_on = bool(made) and written[:1] in _INDENTS
        if not (known or goes_on) or len(words) > _LONGEST_PARTICULAR:
            return ()
        told = holds("particulars", "times").fullmatch(label)
        made.append(with_dates(row, near, "conversation-or-meeting-date" if told else ""))
    return tuple(made)


def _byline(chunk: Chunk, near: int | None) -> Inlines | None:
    """ "From the journal of" with the name after it on the line or on the next ones; a name that is lost is a gap."""
    first = next(leaves(chunk.inlines))
    begins = holds("byline", "openings").match(first.words, len(first.words) - len(first.words.lstrip()))
    if not begins or len(chunk.text) > _LONGEST_ADDRESS:
        return None
    head, rest = slice_of(first, 0, begins.end()), slice_of(first, begins.end(), len(first.words))
    space: Inlines = () if rest.words.strip() or not rest.words else (rest,)
    words: list[Inline] = []
    after: list[Inline] = []
    for inline in (*(() if space else (rest,)), *chunk.inlines[1:]):
        marked = opener_row((inline,), near)
        if after or (marked and any(isinstance(mark, Stamp) for mark in marked)):
            after += marked or (inline,)
        else:
            words.append(inline)
    if not plain(words):
        return (Phrase("byline", (head, *space, _lost(head.start + len(head.words)))), *words, *after)
    return (Phrase("byline", (head, *space, Phrase("author", tuple(words)))), *after)


def _lost(at: int) -> Gap:
    """Words that the page shows a hole for."""
    return Gap((at, at), "omitted", "", "converter", agent="scraper", unit="word", extent="unknown")


def is_address(words: str) -> bool:
    """Whether a line names the receiver, as "To the Soviet Ambassador for comrade N."."""
    if (
        len(words) > _LONGEST_ADDRESS
        or not opens("address").match(words)
        or not holds("address", "words").search(words)
    ):
        return False
    return not _SENTENCE_END.search(words) or words[-1] in ":：" or bool(_INITIALS.search(words))


def is_salute(chunk: Chunk) -> bool:
    return (
        len(chunk.text) <= _LONGEST_ADDRESS
        and chunk.text[-1:] in tuple(",!:")
        and bool(opens("salute").match(chunk.text))
    )


def is_farewell(words: str) -> bool:
    """Whether a line opens with the set words before a signature, as "With comradely greetings"."""
    return len(words) < _LONGEST_ADDRESS and bool(opens("farewell").match(words))


def is_heading(chunk: Chunk) -> bool:
    """Whether a chunk stands as a heading: marked as one, in capitals, opening with a word for a kind of document, or
    short and without the stop that ends a sentence."""
    if chunk.level or chunk.made or chunk.speaks:
        return bool(chunk.level)
    if len(chunk.text) > _LONGEST_HEADING or len(chunk.rows) > 4 or chunk.text.startswith("["):
        return False
    ends = bool(_SENTENCE_END.search(chunk.text))
    known = bool(_CAPITALS.match(chunk.text)) or bool(_kind_of_document().match(chunk.text))
    return not ends or (known and len(chunk.text) < 120) or (known and bool(read_year_mark(chunk.text)))


def read_year_mark(words: str) -> bool:
    """Whether words end in a year with its abbreviation, whose stop ends no sentence."""
    return bool(_YEAR_MARK.search(words))


@cache
def _kind_of_document() -> re.Pattern[str]:
    return re.compile(pattern("heading", "words"), re.IGNORECASE)


def _flat(rows: object) -> Inlines:
    return tuple(inline for row in rows for inline in row)  # type: ignore[attr-defined]


def _gathered(blocks: list[Block]) -> tuple[Block, ...]:
    """Openers that follow each other as one."""
    made: list[Block] = []
    for block in blocks:
        if made and isinstance(block, Opener) and isinstance(made[-1], Opener):
            made[-1] = Opener((*made[-1].lines, *block.lines))
        else:
            made.append(block)
    return tuple(made)
