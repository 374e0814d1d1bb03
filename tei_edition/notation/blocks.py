"""Blocks of a division: the units they hold, and what a paragraph as a whole turns out to be."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from tei_edition.model import (
    Between,
    Block,
    FormeWork,
    Inline,
    Inlines,
    Note,
    PageBreak,
    Paragraph,
    Text,
)
from tei_edition.notation.labels import with_scribe
from tei_edition.notation.reading import read
from tei_edition.notation.setting import Log, Setting
from tei_edition.tree import each, extent, revised

Whole = TypeVar("Whole", Note, PageBreak)
_SET_APART = (Note, PageBreak, FormeWork)


def unit(content: Inlines, setting: Setting) -> Inlines:
    return each(read(content, setting), lambda mark: _by_some_hand(mark, setting.log))


def _by_some_hand(mark: Inline, log: Log) -> Inline:
    handwritten = isinstance(mark, Note) and mark.kind == "handwritten" and not mark.scribe
    return with_scribe(mark, log) if handwritten and isinstance(mark, Note) else mark


def paragraph_read(block: Paragraph, setting: Setting) -> tuple[Block, ...]:
    """The blocks a paragraph turns out to be: itself, notes by hand, a note that fills it, or page marks alone."""
    content = unit(block.content, setting)
    if not any(isinstance(mark, _SET_APART) for mark in content):
        return (revised(block, content=content),)
    solid = [mark for mark in content if not _is_space(mark)]
    if solid and all(isinstance(mark, PageBreak | FormeWork) for mark in solid):
        return (Between(_over_spaces(content)),)
    blocks: list[Block] = []
    kept: list[Inline] = []
    for mark in content:
        own = isinstance(mark, Note) and (len(solid) == 1 or mark.labelled_by_bracket)
        if not own or not isinstance(mark, Note):
            kept.append(mark)
            continue
        if any(not _is_space(piece) for piece in kept):
            blocks.append(replace(block, content=tuple(kept)))
        else:
            mark = _widened(mark, kept)
        kept = []
        blocks.append(mark)
    rest = _rest(block, blocks, kept)
    return (*blocks, *rest)


def _rest(block: Paragraph, blocks: list[Block], kept: list[Inline]) -> tuple[Block, ...]:
    """What is left of a paragraph after its last note; spaces alone go to that note."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Note) and all(map(_is_space, kept)):
        blocks[-1] = _widened(last, kept)
        return ()
    return (replace(block, content=tuple(kept)),)


def _is_space(mark: Inline) -> bool:
    return isinstance(mark, Text) and not mark.words.strip()


def _widened(mark: Whole, spaces: list[Inline]) -> Whole:
    reach = extent((*spaces, mark)) if spaces and mark.span else mark.span
    return replace(mark, span=reach)


def _over_spaces(content: Inlines) -> Inlines:
    """Page marks alone, the spaces between them counted to the marks they follow or, at the beginning, precede."""
    done: list[Inline] = []
    waiting: list[Inline] = []
    for mark in content:
        last = done[-1] if done else None
        if _is_space(mark) and isinstance(last, PageBreak) and last.span:
            done[-1] = _widened(last, [mark])
        elif _is_space(mark):
            waiting.append(mark)
        elif isinstance(mark, PageBreak) and mark.span:
            done.append(_widened(mark, waiting))
            waiting = []
        else:
            done += [*waiting, mark]
            waiting = []
    return (*done, *waiting)
