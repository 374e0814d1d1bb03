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
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from tei_edition.model import Document
from tei_edition.source import Source
from tei_edition.validate.claims import Claim, Claims
from tei_edition.validate.passages import Passage, passages

Where = Literal["furniture", "header", "text", "white space", "unexplained"]

_NOBODY = -1
_LINE_OF_WORDS = re.compile(r"\S(?:.*\S)?")


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


@dataclass(frozen=True)
class Account:
    passages: tuple[Passage, ...]
    faults: tuple[Fault, ...]
    unexplained: tuple[Entry, ...]
    _source: Source = field(repr=False)
    _document: Document = field(repr=False)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Where every character went; made when it is asked for, since it takes more memory than all the rest."""
        text = self._source.text
        return tuple(_Ground(text, Claims(text, self._document).all).entries())


def account(source: Source, document: Document) -> Account:
    """Say of every character of the source where it went."""
    claims = Claims(source.text, document)
    faults, unexplained = _judged(source.text, claims)
    return Account(tuple(passages(source.text, claims)), faults, unexplained, source, document)


def _judged(text: str, claims: Claims) -> tuple[tuple[Fault, ...], tuple[Entry, ...]]:
    """What cannot be true of the source, and what nobody claims of it."""
    ground = _Ground(text, claims.all)
    faults = (*_astray(text, claims), *_out_of_order(claims), *ground.contested)
    return tuple(sorted(faults, key=lambda fault: (fault.start, fault.end))), tuple(ground.unexplained())


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
        self._owners = [_NOBODY] * (len(self._edges) - 1)
        self.contested = tuple(self._taken())
        """What is claimed against another."""

    def _taken(self) -> Iterator[Fault]:
        """Make each claim the owner of what it may own, readings last, and say what is claimed against another."""
        for number in sorted(self._numbers, key=lambda number: self._claims[number].role == "reading"):
            claim = self._claims[number]
            first = bisect_left(self._edges, claim.start)
            last = bisect_left(self._edges, claim.end, first)
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

    def unexplained(self) -> Iterator[Entry]:
        """The words that nobody claims."""
        stretches = zip(pairwise(self._edges), self._owners, strict=True)
        for nobody, run in groupby(stretches, lambda stretch: stretch[1] == _NOBODY):
            if nobody:
                edges = [edge for stretch, _ in run for edge in stretch]
                loose = _unclaimed(self._text, edges[0], edges[-1])
                yield from (entry for entry in loose if entry.where == "unexplained")

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
    if text[start:end].isspace():
        yield Entry(start, end, "white space")
        return
    position = start
    for words in _LINE_OF_WORDS.finditer(text, start, end):
        if position < words.start():
            yield Entry(position, words.start(), "white space")
        yield Entry(words.start(), words.end(), "unexplained")
        position = words.end()
    if position < end:
        yield Entry(position, end, "white space")
