"""One unit of text as one string, in which each mark already made is a single character, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from tei_edition.model import Inline, Inlines, Span, Text
from tei_edition.tree import words

_LABEL = re.compile(r"\s*[^:：]{1,60}[:：]")

MARK = "\ufffc"
"""Stands for a mark. A U+FFFC of the source is an ordinary character: marks are known by position, not by this sign."""


@dataclass(frozen=True, slots=True)
class Flat:
    text: str
    pieces: Inlines
    starts: tuple[int, ...]

    @classmethod
    def of(cls, unit: Inlines) -> Flat:
        pieces = tuple(piece for piece in unit if not (isinstance(piece, Text) and not piece.words))
        shown = [_shown(piece) for piece in pieces]
        starts, at = [], 0
        for text in shown:
            starts.append(at)
            at += len(text)
        return cls("".join(shown), pieces, tuple(starts))

    def between(self, start: int, end: int) -> Inlines:
        """The pieces, or parts of pieces, from one position to another."""
        if start >= end:
            return ()
        first, last = self._piece(start), self._piece(end - 1)
        return tuple(self._part(number, start, end) for number in range(first, last + 1))

    def span(self, start: int, end: int) -> Span:
        """The source characters from one position to another; both ends must be characters of the source."""
        return self._offset(start), self._offset(end - 1) + 1

    def leaf(self, position: int) -> Text:
        """One character of the source."""
        return Text(self.text[position], self._offset(position))

    def plain(self, start: int, end: int) -> str:
        """The words from one position to another, those inside marks included."""
        start, end = max(start, 0), min(end, len(self.text))
        return words(self.between(start, end)) if MARK in self.text[start:end] else self.text[start:end]

    def _piece(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def _offset(self, position: int) -> int:
        number = self._piece(position)
        piece = self.pieces[number]
        assert isinstance(piece, Text), "only characters of the source have an offset"
        return piece.start + position - self.starts[number]

    def _part(self, number: int, start: int, end: int) -> Inline:
        piece, at = self.pieces[number], self.starts[number]
        if not isinstance(piece, Text) or (start <= at and at + len(piece.words) <= end):
            return piece
        low, high = max(start - at, 0), min(end - at, len(piece.words))
        return Text(piece.words[low:high], piece.start + low)


def _shown(piece: Inline) -> str:
    return piece.words if isinstance(piece, Text) else MARK


def cut_label(content: Inlines, pattern: re.Pattern[str] = _LABEL) -> tuple[Inlines, Inlines]:
    """The words up to the first colon, and the rest; no label where a mark stands within them."""
    first = content[0] if content else None
    match = pattern.match(first.words) if isinstance(first, Text) else None
    if not match or not isinstance(first, Text):
        return (), content
    flat = Flat.of(content)
    return flat.between(0, match.end()), flat.between(match.end(), len(flat.text))
