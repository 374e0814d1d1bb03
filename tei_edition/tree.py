"""Walks over inlines and blocks: their words, their parts, what they hold, and the same with other content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from operator import is_
from typing import TYPE_CHECKING, TypeVar, assert_never

from tei_edition.model import (
    Between,
    Block,
    Closer,
    Date,
    Deleted,
    FormeWork,
    Heading,
    Inline,
    Inlines,
    Listing,
    ListItem,
    Note,
    Opener,
    Paragraph,
    Phrase,
    Sic,
    Span,
    Speech,
    Stamp,
    Supplied,
    Table,
    Text,
    Unclear,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value")
Node = TypeVar("Node", bound="DataclassInstance")

_LABELLED = (Note, Deleted, Stamp)
_FILLED = (Supplied, Sic, Unclear, FormeWork, Date, Phrase)


def parts(mark: Inline) -> Inlines:
    """What a mark holds, its label first, in the order of the source."""
    if isinstance(mark, _LABELLED):
        return mark.label + mark.content
    return mark.content if isinstance(mark, _FILLED) else ()


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


def deeper(content: Inlines, levels: int) -> bool:
    """Whether marks stand within one another in more levels than that."""
    return any(levels == 0 or deeper(parts(mark), levels - 1) for mark in content if not isinstance(mark, Text))


def extent(content: Inlines) -> Span | None:
    """The source characters from the first to the last that the content stands for; None if it stands for none."""
    spans = [span for span in map(_own, walk(content)) if span]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def _own(mark: Inline) -> Span | None:
    return getattr(mark, "span", None)


# ── the same, changed ────────────────────────────────────────────────────────────────────────────────────────────────
#
# What nothing changes in is given back as it is, not as a copy: most of a document holds nothing to be marked.


def each(values: tuple[Value, ...], change: Callable[[Value], Value]) -> tuple[Value, ...]:
    """The values, each of them changed."""
    made = tuple(map(change, values))
    return values if all(map(is_, made, values)) else made


def spread(values: tuple[Value, ...], change: Callable[[Value], tuple[Value, ...]]) -> tuple[Value, ...]:
    """The values, each of them put as none, one or several."""
    made = tuple(chain.from_iterable(map(change, values)))
    return values if len(made) == len(values) and all(map(is_, made, values)) else made


def revised(node: Node, **fields: object) -> Node:
    """The node with other values in some fields."""
    for name, value in fields.items():
        if getattr(node, name) is not value:
            return replace(node, **fields)
    return node


def refilled(mark: Inline, change: Callable[[Inlines], Inlines]) -> Inline:
    """The same mark with its label and its content changed."""
    if isinstance(mark, Text):
        return mark
    if isinstance(mark, _LABELLED):
        return revised(mark, label=change(mark.label), content=change(mark.content))
    return revised(mark, content=change(mark.content)) if isinstance(mark, _FILLED) else mark


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def own_units(block: Block) -> tuple[Inlines, ...]:
    """The units of running text that a block itself holds, in order; those of blocks inside it are theirs."""
    match block:
        case Paragraph() | Heading() | Between():
            return (block.content,)
        case Opener() | Closer():
            return block.lines
        case Note():
            return (block.label, block.content)
        case Speech():
            return (block.speaker,)
        case Listing():
            return (block.heading, *(unit for item in block.items for unit in (item.label, item.content)))
        case Table():
            return tuple(cell for row in block.rows for cell in row)
        case _:
            assert_never(block)


def inner(block: Block) -> tuple[Block, ...]:
    """The blocks inside a block."""
    return block.blocks if isinstance(block, Speech) else ()


def units_of(blocks: tuple[Block, ...]) -> tuple[Inlines, ...]:
    """Every unit of some blocks in order, those of blocks inside them included."""
    return tuple(unit for block in blocks for unit in (*own_units(block), *units_of(inner(block))))


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph in order, those of speeches included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        yield from paragraphs_of(inner(block))


def changed(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """The same block with each of its units changed."""
    match block:
        case Paragraph() | Heading() | Between():
            return revised(block, content=change(block.content))
        case Opener() | Closer():
            return revised(block, lines=each(block.lines, change))
        case Note():
            return revised(block, label=change(block.label), content=change(block.content))
        case Speech():
            within = each(block.blocks, lambda part: changed(part, change))
            return revised(block, speaker=change(block.speaker), blocks=within)
        case Listing():
            heading = change(block.heading)
            return revised(block, heading=heading, items=each(block.items, lambda item: _item(item, change)))
        case Table():
            return revised(block, rows=each(block.rows, lambda row: each(row, change)))
        case _:
            assert_never(block)


def _item(item: ListItem, change: Callable[[Inlines], Inlines]) -> ListItem:
    return revised(item, label=change(item.label), content=change(item.content))
