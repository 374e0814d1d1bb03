"""The facts that opening and closing lines state: classification, numbers, dates, and who wrote."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Literal

from tei_edition.model import DateKind, Inline, Inlines, Phrase, Stamp, Text
from tei_edition.readers.body.formulas import any_of, classifications, holds, pattern
from tei_edition.readers.dates import Dating, find_dates

Make = Callable[[Text], Inlines]
Fact = tuple[int, int, Make]
"""Where a fact stands in a line's words, and the marks it becomes."""

NumberKind = Literal["copy-number", "outgoing-number", "document-number"]

_PLACE = re.compile(
    r"\s*(?P<place>[^\W\d_a-zа-яё][^\d\[\]().;:]{2,40}?)(?:,\s+(?:(?:den|le|a|dne|dnia|am|od)\s+)?|\s+(?:dne|dnia|den)\s+)"
)
_LED_IN = re.compile(
    r"(?:den|dne|dnia|vom|von|zwischen|am|le|du|de|entre|el|del|od|от|с|from|between|on|the)\s+(?=\d)", re.IGNORECASE
)
"""Words before a date that belong to the sentence rather than to the date."""
_LONGEST_ROW = 300
"""Characters up to which a row can be nothing but facts."""
_LETTERS = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"\d")
_NUMBER = r"(?P<number>\d(?:[\w/.-]*\w)?)"


@cache
def _numbers() -> tuple[tuple[re.Pattern[str], NumberKind], ...]:
    """Patterns of numbers with their kind, in the order in which they are tried."""
    kinds: tuple[tuple[str, NumberKind], ...] = (
        ("copy", "copy-number"),
        ("outgoing", "outgoing-number"),
        ("incoming", "outgoing-number"),
        ("reference", "document-number"),
    )
    sign = pattern("numbers", "sign")
    rows = [(rf"{pattern('numbers', words)}\s*{sign}?:?\s*{_NUMBER}", kind) for words, kind in kinds]
    rows.append((rf"{sign}\s*{_NUMBER}(?:\s+[A-ZА-Я]\b)?", "document-number"))
    return tuple((re.compile(rf"(?<!\w){row}", re.IGNORECASE), kind) for row, kind in rows)


@cache
def _classification() -> re.Pattern[str]:
    """Any classification, its letters spaced or not."""
    spaced = any_of(classifications(), lambda form: r"\s?".join(map(re.escape, form)))
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    """The words that stand before numbers, each kind by itself."""
    kinds = ("reference", "outgoing", "incoming", "sign")
    return tuple(re.compile(rf"(?<!\w){pattern('numbers', words)}", re.IGNORECASE) for words in kinds)


def slice_of(leaf: Text, start: int, end: int) -> Text:
    return Text(leaf.words[start:end], leaf.start + start)


def dates_in(leaf: Text, near: int | None, kind: DateKind = "") -> Iterator[Fact]:
    """The dates of a leaf as facts."""
    for found in find_dates(leaf.words, near):
        led = _LED_IN.match(leaf.words, found.start, found.end)
        yield led.end() if led else found.start, found.end, _as_date(found.dating, kind)


def _as_date(dating: Dating, kind: DateKind) -> Make:
    return lambda piece: (dating.of((piece,), kind),)


def marked(leaf: Text, facts: list[Fact]) -> Inlines:
    """A leaf with its facts as marks; where two overlap, the earlier in the list wins."""
    made: list[Inline] = []
    at = 0
    for start, end, make in _apart(facts):
        made += [slice_of(leaf, at, start), *make(slice_of(leaf, start, end))]
        at = end
    made.append(slice_of(leaf, at, len(leaf.words)))
    return tuple(inline for inline in made if not (isinstance(inline, Text) and not inline.words))


def _apart(facts: list[Fact]) -> list[Fact]:
    """The facts in their places, without those that overlap one earlier in the list."""
    taken: list[Fact] = []
    for fact in facts:
        at = bisect_right(taken, fact[0], key=itemgetter(0))
        if (not at or taken[at - 1][1] <= fact[0]) and (at == len(taken) or fact[1] <= taken[at][0]):
            taken.insert(at, fact)
    return taken


def with_dates(row: Inlines, near: int | None, kind: DateKind) -> Inlines:
    """A row with the dates in its bare words marked, but for those inside square brackets, which are read whole."""
    made: list[Inline] = []
    depth = 0
    for inline in row:
        if not isinstance(inline, Text):
            made.append(inline)
            continue
        dates: list[Fact] = []
        at = 0
        for date in dates_in(inline, near, kind):
            depth, at = depth + _depth(inline.words, at, date[0]), date[0]
            dates += [date] if depth <= 0 else []
        made += marked(inline, dates) if dates else [inline]
        depth += _depth(inline.words, at, len(inline.words))
    return tuple(made)


def _depth(words: str, start: int, end: int) -> int:
    """By how many brackets more are open at the end than at the start; below zero where the end comes first."""
    if end < start:
        return -_depth(words, end, start)
    return words.count("[", start, end) - words.count("]", start, end)


def opening_facts(leaf: Text, near: int | None) -> list[Fact]:
    """Classification, copy, outgoing and document numbers, and dates of a line, in that order of precedence."""
    facts: list[Fact] = []
    for match in _classification().finditer(leaf.words):
        facts.append((*match.span(), _classified))
    for start, end, make in dates_in(leaf, near, "creation-date"):
        place = _PLACE.fullmatch(leaf.words, 0, start)
        facts.append((place.start("place") if place else start, end, _as_dateline(make, end - start)))
    for numbers, kind in _numbers() if _DIGIT.search(leaf.words) else ():
        for match in numbers.finditer(leaf.words):
            facts.append((*match.span(), _numbered(kind, match.start("number") - match.start(), match["number"])))
    return facts


def _as_dateline(make: Make, length: int) -> Make:
    """A date, with the place before it if there is one; ``length`` is that of the date."""

    def dateline(piece: Text) -> Inlines:
        at = len(piece.words) - length
        before = (slice_of(piece, 0, at),) if at else ()
        return (Phrase("dateline", (*before, *make(slice_of(piece, at, len(piece.words))))),)

    return dateline


def _classified(piece: Text) -> Inlines:
    key = classifications()["".join(piece.words.casefold().split())]
    return (Phrase("classification", (piece,), value=key),)


def _numbered(kind: NumberKind, at: int, number: str) -> Make:
    def make(piece: Text) -> Inlines:
        before, digits = slice_of(piece, 0, at), slice_of(piece, at, at + len(number))
        after = slice_of(piece, at + len(number), len(piece.words))
        rest = (after,) if after.words else ()
        if kind == "copy-number":
            return (Phrase("copy-number", (slice_of(piece, 0, at + len(number)),), value=number), *rest)
        return (before, Phrase(kind, (digits,), value=number), *rest)

    return make


def opener_row(row: Inlines, near: int | None) -> Inlines | None:
    """A row of an opener with its facts marked, or None if words are left that no fact explains."""
    if len(_words(row)) > _LONGEST_ROW:
        return None
    made: list[Inline] = []
    for inline in row:
        match inline:
            case Text():
                made += marked(inline, opening_facts(inline, near))
            case Phrase("emphasis", content) if holds("declassified", "words").search(_words(content)):
                made.append(Stamp("declassification", content, rend="bold"))
            case _:
                made.append(inline)
    explained = any(not isinstance(inline, Text) for inline in made)
    return tuple(made) if explained and not _LETTERS.search(_without_labels(_words(made))) else None


def _without_labels(loose: str) -> str:
    """Words without those for numbers, whose number is not there."""
    for label in _labels() if _LETTERS.search(loose) else ():
        loose = label.sub(" ", loose)
    return loose


def _words(content: Iterable[Inline]) -> str:
    return "".join(inline.words for inline in content if isinstance(inline, Text))
