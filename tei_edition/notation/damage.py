"""Marks put round damaged words wherever they stand, each word judged by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tei_edition.model import Inline, Inlines, Sic, Text, Unclear
from tei_edition.notation.flat import Flat
from tei_edition.tree import refilled, spread

Found = tuple[int, int, Callable[[Inlines], Inline]]
"""Where in a leaf damage stands, and what is made of the words."""
Find = Callable[[Text], Iterable[Found]]


def marked(content: Inlines, find: Find) -> Inlines:
    """The content with marks round what is found in its leaves; where two overlap, the first holds."""
    return spread(content, lambda mark: _marked(mark, find))


def _marked(mark: Inline, find: Find) -> Inlines:
    if isinstance(mark, Text):
        return _split(mark, sorted(find(mark), key=lambda found: found[:2]))
    if isinstance(mark, Sic | Unclear):
        return (mark,)
    return (refilled(mark, lambda content: marked(content, find)),)


def _split(leaf: Text, found: list[Found]) -> Inlines:
    if not found:
        return (leaf,)
    flat, at = Flat.of((leaf,)), 0
    pieces: list[Inline] = []
    for start, end, build in found:
        if start >= at:
            pieces += [*flat.between(at, start), build(flat.between(start, end))]
            at = end
    return (*pieces, *flat.between(at, len(leaf.words)))
