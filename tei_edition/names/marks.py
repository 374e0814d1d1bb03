"""Names set as marks into the words of a text: stretches of leaves become phrases, and nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tei_edition.model import Inline, Inlines, Phrase, PhraseKind, Text


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
    made: list[Inline] = []
    for inline in content:
        match inline:
            case Text():
                made += _marked(inline, finder(inline.words))
            case Phrase("emphasis"):
                made.append(replace(inline, content=with_marks(inline.content, finder)))
            case _:
                made.append(inline)
    return tuple(made)


def _marked(leaf: Text, found: Iterator[Found]) -> Inlines:
    made: list[Inline] = []
    at = 0
    for one in found:
        made += (_slice(leaf, at, one.start), Phrase(one.kind, (_slice(leaf, one.start, one.end),)))
        at = one.end
    made.append(_slice(leaf, at, len(leaf.words)))
    return tuple(part for part in made if not isinstance(part, Text) or part.words)


def _slice(leaf: Text, start: int, end: int) -> Text:
    return Text(leaf.words[start:end], leaf.start + start)
