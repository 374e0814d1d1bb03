"""Names set as marks into the words of a text: stretches of leaves become phrases, and nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tei_edition.model import Inline, Inlines, Phrase, PhraseKind, Text
from tei_edition.tree import revised, spread


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a leaf's words, and what it is."""

    start: int
    end: int
    kind: PhraseKind


Finder = Callable[[str], Iterator[Found]]
"""Finds names in the words of one leaf, in order and without overlap."""


def with_marks(content: Inlines, finder: Finder) -> Inlines:
    """Some inlines with what a finder finds in their own words and in emphasised ones."""
    return spread(content, lambda inline: _with_marks(inline, finder))


def _with_marks(inline: Inline, finder: Finder) -> Inlines:
    match inline:
        case Text():
            return _marked(inline, list(finder(inline.words)))
        case Phrase("emphasis"):
            return (revised(inline, content=with_marks(inline.content, finder)),)
        case _:
            return (inline,)


def _marked(leaf: Text, found: list[Found]) -> Inlines:
    if not found:
        return (leaf,)
    made: list[Inline] = []
    at = 0
    for one in found:
        made += (_slice(leaf, at, one.start), Phrase(one.kind, (_slice(leaf, one.start, one.end),)))
        at = one.end
    made.append(_slice(leaf, at, len(leaf.words)))
    return tuple(part for part in made if not isinstance(part, Text) or part.words)


def _slice(leaf: Text, start: int, end: int) -> Text:
    return Text(leaf.words[start:end], leaf.start + start)
