"""The account of a source: every character with where it went, drawn from the document alone.

The entries divide the source without rest or overlap. White space that nobody claims is nobody's; any other character
that nobody claims is *unexplained*. Furniture may be cut out of a mark, a header field or other furniture (a sign of
Markdown inside a bracket or a label), never out of words. What does not add up is a fault: a character counted twice,
words that differ from the source, a span outside it, passages out of order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from tei_edition.model import Document, Span
from tei_edition.source import Source
from tei_edition.validate.claims import Claim, Claims
from tei_edition.validate.claims import Passage as Claimed

Where = Literal["furniture", "header", "text", "white space", "unexplained"]

_NOBODY = -1
_LINE_OF_WORDS = re.compile(r"\S(?:.*\S)?")
_SPACE = re.compile(r"\s")


class Entry(NamedTuple):
    """Where the characters [start, end) went: ``what`` is a kind of furniture, a header field, a place in the TEI."""

    start: int
    end: int
    where: Where
    what: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the document that cannot be true of the source: what ``first`` says stands against ``second``."""

    kind: Literal["twice", "differs", "outside", "order"]
    start: int
    end: int
    first: str
    second: str
    where: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to be found on end in the TEI: a block of the text, or a header field; ``spans`` leave furniture out."""

    where: Literal["header", "text"]
    what: str
    stream: str
    """The division, the calendar or the header field it belongs to."""
    spans: tuple[Span, ...]
    words: str
    """The characters of the spans, with a space where white space of the source lies between two of them."""


@dataclass(frozen=True, slots=True)
class Account:
    entries: tuple[Entry, ...]
    passages: tuple[Passage, ...]
    faults: tuple[Fault, ...]

    @property
    def unexplained(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.where == "unexplained")


def account(source: Source, document: Document) -> Account:
    """Say of every character of the source where it went."""
    claims = Claims(source.text, document)
    ground = _Ground(source.text, claims.all)
    faults = [*_astray(source.text, claims), *_out_of_order(claims), *ground.taken()]
    set_aside = [claim for claim in claims.all if claim.role == "furniture" and claim.start < claim.end]
    furniture = _united(sorted((claim.start, claim.end) for claim in set_aside))
    hidden = _united(sorted(map(_hidden, set_aside)))
    passages = tuple(_passage(source.text, claimed, furniture, hidden) for claimed in claims.passages)
    faults.sort(key=lambda fault: (fault.start, fault.end))
    return Account(tuple(ground.entries()), passages, tuple(faults))


def _astray(text: str, claims: Claims) -> Iterator[Fault]:
    for claim in claims.all:
        if not 0 <= claim.start <= claim.end <= len(text):
            yield Fault("outside", claim.start, claim.end, claim.what, f"{len(text)} characters")
        elif claim.words is not None and claim.words != text[claim.start : claim.end]:
            yield Fault("differs", claim.start, claim.end, claim.words, text[claim.start : claim.end])


def _out_of_order(claims: Claims) -> Iterator[Fault]:
    last: dict[str, Claim] = {}
    for passage in claims.passages:
        if passage.where == "text":
            for claim in passage.outermost:
                before = last.get(passage.stream)
                if before and claim.start < before.start:
                    yield Fault("order", claim.start, claim.end, claim.what, before.what)
                last[passage.stream] = claim


class _Ground:
    """The source cut wherever a claim begins or ends, and the number of the claim that owns each stretch."""

    def __init__(self, text: str, claims: list[Claim]) -> None:
        self._text = text
        self._claims = claims
        self._numbers = [n for n, claim in enumerate(claims) if 0 <= claim.start <= claim.end <= len(text)]
        edges = {edge for number in self._numbers for edge in claims[number][:2]}
        self._edges = sorted(edges | {0, len(text)})
        self._stretch = {edge: stretch for stretch, edge in enumerate(self._edges)}
        self._owners = [_NOBODY] * (len(self._edges) - 1)

    def taken(self) -> Iterator[Fault]:
        """Make each claim the owner of what it may own, readings last, and say what is claimed against another."""
        for number in sorted(self._numbers, key=lambda number: self._claims[number].role == "reading"):
            claim = self._claims[number]
            first, last = self._stretch[claim.start], self._stretch[claim.end]
            if {_NOBODY, *claim.within}.issuperset(self._owners[first:last]):
                self._owners[first:last] = [number] * (last - first)
            else:
                yield from self._contested(number, claim, first, last)

    def _contested(self, number: int, claim: Claim, first: int, last: int) -> Iterator[Fault]:
        for owner, run in groupby(range(first, last), self._owners.__getitem__):
            stretches = list(run)
            if owner == _NOBODY or owner in claim.within or _may_be_cut(self._claims[owner], claim):
                self._owners[stretches[0] : stretches[-1] + 1] = [number] * len(stretches)
            elif claim.role != "reading":
                other = self._claims[owner]
                start, end = self._edges[stretches[0]], self._edges[stretches[-1] + 1]
                yield Fault("twice", start, end, other.what, claim.what, (other.where, claim.where))

    def entries(self) -> Iterator[Entry]:
        """The stretches with where they went, those of one place or of one mark together."""
        start = 0
        for place, run in groupby(zip(self._edges[1:], self._owners, strict=True), self._place):
            stretches = list(run)
            end, owner = stretches[-1][0], stretches[0][1]
            if place is None:
                yield from _unclaimed(self._text, start, end)
            else:
                yield Entry(start, end, self._claims[owner].where, self._claims[owner].what)
            start = end

    def _place(self, stretch: tuple[int, int]) -> object:
        """What makes a stretch one with the next: its mark, or the place of its words."""
        owner = stretch[1]
        if owner == _NOBODY:
            return None
        claim = self._claims[owner]
        mark = owner if claim.role == "mark" else claim.within[-1] if claim.within else None
        return claim.where, claim.what if mark is None else self._claims[mark].what, mark


def _may_be_cut(owner: Claim, claim: Claim) -> bool:
    return claim.role == "furniture" and owner.role in ("mark", "field", "furniture")


def _unclaimed(text: str, start: int, end: int) -> Iterator[Entry]:
    position = start
    for words in _LINE_OF_WORDS.finditer(text, start, end):
        if position < words.start():
            yield Entry(position, words.start(), "white space")
        yield Entry(words.start(), words.end(), "unexplained")
        position = words.end()
    if position < end:
        yield Entry(position, end, "white space")


def _hidden(claim: Claim) -> Span:
    """Where white space parts no words: in the middle of furniture, and all through the end of a folded line."""
    return (claim.start - 1, claim.end + 1) if claim.what == "line end" else (claim.start, claim.end)


def _passage(text: str, claimed: Claimed, furniture: list[Span], hidden: list[Span]) -> Passage:
    spans = tuple(
        piece
        for claim in claimed.outermost
        for piece in _without((max(claim.start, 0), min(claim.end, len(text))), furniture)
    )
    return Passage(claimed.where, claimed.what, claimed.stream, spans, _on_end(text, spans, hidden))


def _on_end(text: str, spans: tuple[Span, ...], hidden: list[Span]) -> str:
    pieces = [text[slice(*spans[0])]] if spans else []
    for (_, end), (start, stop) in pairwise(spans):
        pieces += [" " if end < start and _apart(text, end, start, hidden) else "", text[start:stop]]
    return "".join(pieces)


def _apart(text: str, start: int, end: int, hidden: list[Span]) -> bool:
    """Whether white space parts two places; that in the middle of a piece of furniture, such as a tag, does not."""
    return any(not _amid(space.start(), hidden) for space in _SPACE.finditer(text, start, end))


def _amid(offset: int, hidden: list[Span]) -> bool:
    nearest = bisect_left(hidden, (offset, 0)) - 1
    return nearest >= 0 and hidden[nearest][0] < offset < hidden[nearest][1] - 1


def _united(spans: list[Span]) -> list[Span]:
    """Spans that overlap made one, so that none begins before the end of another."""
    united: list[Span] = []
    for start, end in spans:
        if united and start < united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _without(span: Span, furniture: list[Span]) -> Iterator[Span]:
    """The parts of a span that no furniture covers."""
    start, end = span
    for index in range(max(bisect_left(furniture, (start, 0)) - 1, 0), len(furniture)):
        cut_start, cut_end = furniture[index]
        if cut_start >= end:
            break
        if cut_end > start:
            if start < cut_start:
                yield start, cut_start
            start = cut_end
    if start < end:
        yield start, end
