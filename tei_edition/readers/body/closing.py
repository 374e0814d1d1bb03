"""The closing of a document: role, date, signature and name below its text (TEI ``closer``, Guidelines 4.2.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tei_edition.model import Closer, Inline, Inlines, LineBreak, Phrase, PhraseKind, Text
from tei_edition.readers.body.facts import dates_in, marked, slice_of
from tei_edition.readers.body.formulas import holds, pattern
from tei_edition.readers.dates import find_dates, read_date
from tei_edition.readers.sheet import Chunk, leaves, plain

_INITIAL = r"[^\W\d_a-zа-яё]\.\s*"
_SURNAME = r"[^\W\d_a-zа-яё][\w’'-]+"
_NAME = rf"(?:{_INITIAL}){{1,3}}{_SURNAME}(?:\s+{_SURNAME}){{0,2}}|{_SURNAME},?\s+(?:{_INITIAL}){{1,3}}"
_FULL_NAME = rf"(?:{_SURNAME}|v[ao]n|de|della?|zu)(?:\s+(?:{_SURNAME}|v[ao]n|de[rn]?|zu|{_INITIAL})){{1,4}}"
_NAME_ALONE = re.compile(rf"\s*(?:{_NAME})\s*\.?\s*")
_FULL_NAME_ALONE = re.compile(rf"\s*(?:{_FULL_NAME})\s*\.?\s*")
_ROLE_AND_NAME = re.compile(rf"(?P<role>[^()\[\]]{{4,140}}?)(?P<open>[\s ]*\()(?P<name>{_NAME})\)\s*\.?\s*")
_NAME_IN_BRACKETS = re.compile(rf"\s*\((?P<name>{_NAME}|{_FULL_NAME})\)\s*\.?\s*")
_SENTENCE_END = re.compile(r"[.?!;]\s*$")
_ALL_CAPITALS = re.compile(r"[^a-zа-яё]+")
_LONGEST_ROLE = 140
_UNSIGNED = re.compile(r"\W*(?:not|un)\s?signed\W*", re.IGNORECASE)
_MOST_ROWS = 7
_PARTIES: dict[str, PhraseKind] = {"role": "role", "person": "person"}
_STRONG = ("role and name", "name", "date and name", "name in brackets", "signature", "no signature")
"""What makes a run of rows a closer; a role, a date or a full name alone could be anything."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A closer and how many chunks it took."""

    block: Closer
    taken: int


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(rf"\s*[\[(][^\])]*(?<!\w){pattern('signature', 'words')}(?!\w)[^\])]*[\])]\s*", re.IGNORECASE)


def closing(parts: tuple[Chunk, ...], near: int | None) -> Closing | None:
    """The closer that a run of chunks begins with, or None; it has a name or a signature."""
    rows: list[tuple[str, Inlines]] = []
    taken = 0
    for chunk in parts:
        kinds = _kinds(chunk, near)
        if "" in kinds or len(rows) + len(kinds) > _MOST_ROWS or _complete([kind for kind, _ in rows], kinds[0]):
            break
        rows += list(zip(kinds, chunk.rows, strict=True))
        taken += 1
    kinds = [kind for kind, _ in rows]
    named = any(kind in _STRONG for kind in kinds) or ("full name" in kinds[1:] and kinds[0] in ("role", "date"))
    if not named or "full name" in kinds[:1]:
        return None
    return Closing(Closer((_signed(rows, near),)), taken)


def _kinds(chunk: Chunk, near: int | None) -> list[str]:
    """What each row of a chunk is; a short row right above a signature is a role, whatever its words."""
    kinds = [kind_of(row, near) for row in chunk.rows]
    for number, row in enumerate(chunk.rows[:-1]):
        words = plain(row)
        if kinds[number] in ("", "full name") and kinds[number + 1] == "signature" and _is_short(words):
            kinds[number] = "role"
    return kinds


def _is_short(words: str) -> bool:
    return len(words) <= _LONGEST_ROLE and not _SENTENCE_END.search(words)


def _complete(kinds: list[str], following: str) -> bool:
    """Whether a closer is at its end and what follows opens something else."""
    return (
        bool(kinds) and kinds[-1] in ("role and name", "date and name", "name in brackets") and following != "signature"
    )


def kind_of(row: Inlines, near: int | None) -> str:
    """What a row of a closer is; empty if it is none."""
    words = plain(row)
    dates = find_dates(words, near)
    if _signature().fullmatch(words):
        return "no signature" if _UNSIGNED.fullmatch(words) else "signature"
    if read_date(words, near):
        return "date"
    if dates and dates[0].start == 0 and _NAME_ALONE.fullmatch(words[dates[0].end :].lstrip(" ,")):
        return "date and name"
    if (match := _ROLE_AND_NAME.fullmatch(words)) and _is_role(match["role"]):
        return "role and name"
    if _NAME_IN_BRACKETS.fullmatch(words):
        return "name in brackets"
    if _NAME_ALONE.fullmatch(words):
        return "name"
    if _is_role(words) and not _SENTENCE_END.search(words):
        return "role"
    return "full name" if _FULL_NAME_ALONE.fullmatch(words) else ""


def _is_role(words: str) -> bool:
    if len(words) > _LONGEST_ROLE or words[:1].islower() or ":" in words:
        return False
    return bool(holds("role", "words").search(words)) or bool(_ALL_CAPITALS.fullmatch(words) and len(words) > 8)


def _signed(rows: list[tuple[str, Inlines]], near: int | None) -> Inlines:
    """One line of a closer: the dateline, then all that makes up the signature, with line breaks between its rows."""
    datelines: list[Inline] = []
    signature: list[Inline] = []
    for kind, row in rows:
        date, rest = _apart(kind, row, near)
        datelines += date
        if rest:
            signature += [LineBreak(), *rest] if signature else rest
    return (*datelines, Phrase("signed", tuple(signature))) if signature else tuple(datelines)


def _apart(kind: str, row: Inlines, near: int | None) -> tuple[Inlines, Inlines]:
    match kind:
        case "date":
            return (Phrase("dateline", _dated(row, near)),), ()
        case "no signature":
            return row, ()
        case "date and name":
            first = next(leaves(row))
            date = find_dates(first.words, near)[0]
            before, after = slice_of(first, 0, date.end), slice_of(first, date.end, len(first.words))
            return (Phrase("dateline", _dated((before,), near)),), _parts(r"(?P<person>.+)", after)
        case "role and name":
            return (), _whole(rf"(?P<role>.*?)(?P<between>\s*\()(?P<person>{_NAME})(?P<after>\).*)", row)
        case "name in brackets":
            return (), _whole(r"(?P<before>\s*\()(?P<person>[^)]+)(?P<after>\).*)", row)
        case "name" | "full name":
            return (), (Phrase("person", row),)
        case "role":
            return (), (Phrase("role", row),)
        case _:
            return (), row


def _dated(row: Inlines, near: int | None) -> Inlines:
    first = next(leaves(row))
    return marked(first, list(dates_in(first, near, "creation-date")))


def _whole(form: str, row: Inlines) -> Inlines:
    """The first leaf of a row taken apart; a row of several leaves keeps the others as they are."""
    first, *others = leaves(row)
    return (*_parts(form, first), *others)


def _parts(form: str, leaf: Text) -> Inlines:
    match = re.fullmatch(form, leaf.words, re.DOTALL)
    if match is None:
        return (leaf,)
    made: list[Inline] = []
    for name in sorted(match.groupdict(), key=match.start):
        piece = slice_of(leaf, *match.span(name))
        space = len(piece.words) - len(piece.words.lstrip())
        lead, words = slice_of(piece, 0, space), slice_of(piece, space, len(piece.words))
        made += [lead] if lead.words else []
        made += (
            [Phrase(_PARTIES[name], (words,))] if name in _PARTIES and words.words else [words] if words.words else []
        )
    return tuple(made)
