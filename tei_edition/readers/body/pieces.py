"""Rows of words cut at places in the source, whatever marks they already hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import Inline, Inlines, Phrase, Text
from tei_edition.readers.sheet import leaves


def piece(row: Inlines, start: int, end: int) -> Inlines:
    """What a row holds between two offsets of the source; a phrase that is cut is a phrase on both sides."""
    return tuple(made for inline in row for made in _cut(inline, start, end))


def _cut(inline: Inline, start: int, end: int) -> Iterator[Inline]:
    if isinstance(inline, Text):
        first, last = max(start, inline.start), min(end, inline.span[1])
        if first < last:
            yield Text(inline.words[first - inline.start : last - inline.start], first)
    elif isinstance(inline, Phrase):
        if content := piece(inline.content, start, end):
            yield replace(inline, content=content)
    elif any(start <= leaf.start < end for leaf in leaves((inline,))):
        yield inline


def offset(row: Inlines, index: int) -> int:
    """The offset in the source of the character at an index of the words of a row, run together."""
    end = 0
    for leaf in leaves(row):
        if index < len(leaf.words):
            return leaf.start + index
        index -= len(leaf.words)
        end = leaf.span[1]
    return end


def reach(row: Inlines) -> tuple[int, int]:
    """The offsets of a row's first character and behind its last."""
    spans = [leaf.span for leaf in leaves(row)]
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)
