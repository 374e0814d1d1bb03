"""Walks over inline content: its words, its parts, what it holds, and the same with other content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tei_edition.model import (
    Date,
    Deleted,
    FormeWork,
    Inline,
    Inlines,
    Note,
    Phrase,
    Sic,
    Span,
    Stamp,
    Supplied,
    Text,
    Unclear,
)

_LABELLED = (Note, Deleted, Stamp)
_FILLED = (Supplied, Sic, Unclear, FormeWork, Date, Phrase)


def parts(mark: Inline) -> Inlines:
    """What a mark holds, its label first, in the order of the source."""
    if isinstance(mark, _LABELLED):
        return mark.label + mark.content
    return mark.content if isinstance(mark, _FILLED) else ()


def refilled(mark: Inline, change: Callable[[Inlines], Inlines]) -> Inline:
    """The same mark with its label and its content changed."""
    if isinstance(mark, _LABELLED):
        return replace(mark, label=change(mark.label), content=change(mark.content))
    if isinstance(mark, _FILLED):
        return replace(mark, content=change(mark.content))
    return mark


def leaves(content: Inlines) -> Iterator[Text]:
    """Every ``Text`` leaf in order."""
    for mark in content:
        if isinstance(mark, Text):
            yield mark
        else:
            yield from leaves(parts(mark))


def words(content: Inlines) -> str:
    """The words of the leaves, run together."""
    return "".join(leaf.words for leaf in leaves(content))


def walk(content: Inlines) -> Iterator[Inline]:
    """Every mark and leaf, outer ones first."""
    for mark in content:
        yield mark
        yield from walk(parts(mark))


def holds(content: Inlines, kinds: type | tuple[type, ...]) -> bool:
    return any(isinstance(mark, kinds) for mark in walk(content))


def extent(content: Inlines) -> Span | None:
    """The source characters from the first to the last that the content stands for; None if it stands for none."""
    spans = [span for span in map(_own, walk(content)) if span]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def _own(mark: Inline) -> Span | None:
    return getattr(mark, "span", None)
