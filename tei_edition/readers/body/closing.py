"""The closing of a document: role, date, signature and name below its text (TEI ``closer``, Guidelines 4.2.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tei_edition.model import Closer, Inline, Inlines, LineBreak, Phrase, PhraseKind, Text
from tei_edition.readers.body.facts import dates_in, marked, slice_of
from tei_edition.readers.body.signing import (
    FULL_NAME,
    LAST,
    LONGEST_ROW,
    NAME,
    NUMBERED_NAME,
    RECORDED_BY,
    ROLE_AND_NAME,
    ROLE_SIGNED,
    STRONG,
    kinds_of,
)
from tei_edition.readers.dates import find_dates
from tei_edition.readers.sheet import Chunk, leaves

_MOST_ROWS = 8
_PARTIES: dict[str, PhraseKind] = {"role": "role", "person": "person"}
_PARTS = {
    "role and name": ROLE_AND_NAME,
    "name in brackets": rf"(?P<before>\s*\()(?P<person>{NAME}|{FULL_NAME})(?P<after>\).*)",
    "recorded by": RECORDED_BY,
    "numbered name": NUMBERED_NAME,
    "role, signature and name": ROLE_SIGNED,
}


_BEFORE_NAME = ("role", "date", "greeting")
_AT_END = (["full name"], ["role", "date"], ["date", "role"])
"""Rows that are a closer only where the document ends with them."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A closer and how many chunks it took."""

    block: Closer
    taken: int


def closing(parts: Sequence[Chunk], near: int | None, at: int = 0) -> Closing | None:
    """The closer that begins at a place in a run of chunks, or None; it has a name or a signature."""
    rows: list[tuple[str, Inlines]] = []
    taken = 0
    for chunk in parts[at : at + _MOST_ROWS + 1]:
        if chunk.ruling and not rows:
            return _ruled(chunk, near) if chunk.ruling.kind == "closer" else None
        if _is_text(chunk, _MOST_ROWS - len(rows)):
            break
        kinds = [*takewhile(bool, kinds_of(chunk, rows[-1][0] if rows else "", near))]
        if len(kinds) < len(chunk.rows) or _is_over(rows, kinds[0]):
            break
        rows += list(zip(kinds, chunk.rows, strict=True))
        taken += 1
    kinds = [kind for kind, _ in rows]
    named = any(kind in STRONG for kind in kinds) or ("full name" in kinds[1:] and kinds[0] in _BEFORE_NAME)
    at_end = kinds in _AT_END and at + taken == len(parts)
    if not at_end and (not named or kinds[0] == "full name"):
        return None
    return Closing(Closer((_line(rows, near),)), taken)


def _ruled(chunk: Chunk, near: int | None) -> Closing:
    """The closer that an editor called so; a row of unknown form stands in it as it is."""
    kinds = [*kinds_of(chunk, "", near)]
    rows = [(kind or "no signature", row) for kind, row in zip(kinds, chunk.rows, strict=True)]
    return Closing(Closer((_line(rows, near),)), 1)


def _is_text(chunk: Chunk, room: int) -> bool:
    """Whether a chunk shows at once that no closer goes on with it: by what it is, or by its length."""
    too_long = len(chunk.rows) > room or len(chunk.text) > len(chunk.rows) * (LONGEST_ROW + 1)
    return too_long or chunk.ruling is not None or chunk.made is not None or chunk.speaks


def _is_over(rows: list[tuple[str, Inlines]], following: str) -> bool:
    return bool(rows) and rows[-1][0] in LAST and following not in ("signature", "date")


def _line(rows: list[tuple[str, Inlines]], near: int | None) -> Inlines:
    """The rows as they follow each other: datelines, greetings, and each run of signature rows as one signature."""
    made: list[Inline] = []
    signature: list[Inline] = []
    for kind, row in rows:
        for signed, inlines in _pieces(kind, row, near):
            if signed:
                signature += [LineBreak(), *inlines] if signature else inlines
            else:
                made += [Phrase("signed", tuple(signature))] if signature else []
                signature = []
                made += inlines
    return (*made, Phrase("signed", tuple(signature))) if signature else tuple(made)


def _pieces(kind: str, row: Inlines, near: int | None) -> tuple[tuple[bool, Inlines], ...]:
    """The pieces of a row, and whether each belongs to the signature."""
    match kind:
        case "date":
            return ((False, (Phrase("dateline", _dated(row, near)),)),)
        case "greeting":
            return ((False, (Phrase("salute", row),)),)
        case "no signature":
            return ((False, row),)
        case "date and name" | "name and date":
            return _date_and_name(row, near)
        case "role and name" | "name in brackets" | "recorded by" | "numbered name" | "role, signature and name":
            return ((True, _whole(_PARTS[kind], row)),)
        case "name" | "full name" | "name after signature":
            return ((True, (Phrase("person", row),)),)
        case "role":
            return ((True, (Phrase("role", row),)),)
        case _:
            return ((True, _dated(row, near)),)


def _date_and_name(row: Inlines, near: int | None) -> tuple[tuple[bool, Inlines], ...]:
    first = next(leaves(row))
    date = find_dates(first.words, near)[0]
    before, after = slice_of(first, 0, date.start), slice_of(first, date.end, len(first.words))
    dateline = (False, (Phrase("dateline", _dated((slice_of(first, date.start, date.end),), near)),))
    if before.words.strip():
        return (
            (True, _parts(r"(?P<person>.+?)(?P<rest>\s*)", before)),
            dateline,
            (False, (after,) if after.words else ()),
        )
    return dateline, (True, _parts(r"(?P<space>[\s,]*)(?P<person>.+)", after))


def _dated(row: Inlines, near: int | None) -> Inlines:
    first, *others = leaves(row)
    return (*marked(first, list(dates_in(first, near, "creation-date"))), *others)


def _whole(form: str, row: Inlines) -> Inlines:
    """The first leaf of a row taken apart; a row of several leaves keeps the others as they are."""
    first, *others = leaves(row)
    return (*_parts(form, first), *others)


def _parts(form: str, leaf: Text) -> Inlines:
    lead = len(leaf.words) - len(leaf.words.lstrip())
    match = re.fullmatch(form, leaf.words[lead:], re.DOTALL)
    if match is None:
        return (leaf,)
    made: list[Inline] = [slice_of(leaf, 0, lead)] if lead else []
    for name in sorted(match.groupdict(), key=match.start):
        piece = slice_of(leaf, lead + match.start(name), lead + match.end(name))
        if piece.words:
            made.append(Phrase(_PARTIES[name], (piece,)) if name in _PARTIES else piece)
    tail = slice_of(leaf, lead + max(match.end(name) for name in match.groupdict()), len(leaf.words))
    return (*made, tail) if tail.words else tuple(made)
