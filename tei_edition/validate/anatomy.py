"""A document taken apart by the names its parts have in TEI: blocks with their places, marks with what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from tei_edition.model import (
    Between,
    Block,
    Closer,
    Date,
    Deleted,
    Division,
    Document,
    FormeWork,
    Gap,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Listing,
    Note,
    Opener,
    PageBreak,
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
from tei_edition.tree import inner, own_units

CALENDAR_PARTS = ("date", "title", "abstract")
"""The parts of a calendar entry, whose places are named ``c265 title`` and so on."""


class Place(NamedTuple):
    """One block of a division, by the id or the name under which the TEI holds it; a block in a speech has its own."""

    name: str
    division: str
    lang: str
    block: Block


def places(document: Document) -> Iterator[Place]:
    """Every block of every division, in order; ids not yet given are made the way the encoder makes them."""
    for n, item in enumerate(document.items, 1):
        item_id = item.id or f"d{n}"
        for heading in item.headings:
            yield Place(f"{item_id} head", item_id, "", heading)
        for division in item.divisions:
            yield from _blocks(division, division.id or f"{item_id}-{division.lang}")


def _blocks(division: Division, division_id: str) -> Iterator[Place]:
    paragraphs = 0
    for block in _in_turn(division.blocks):
        name = f"{division_id} {block_name(block)}".rstrip()
        if isinstance(block, Paragraph):
            paragraphs += 1
            name = block.id or f"{division_id}-p{paragraphs}"
        yield Place(name, division_id, division.lang, block)


def _in_turn(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _in_turn(inner(block))


def block_name(block: Block) -> str:
    """The TEI element of a block; none for marks that stand between blocks, which name themselves."""
    match block:
        case Paragraph():
            return "p"
        case Heading():
            return "head"
        case Opener():
            return "opener"
        case Closer():
            return "closer"
        case Speech():
            return "speaker"
        case Listing():
            return "list"
        case Table():
            return "table"
        case Between() | Note():
            return ""
        case _:
            assert_never(block)


def block_content(block: Block) -> Inlines:
    """All inlines of a block itself, line after line and cell after cell."""
    return (block,) if isinstance(block, Note) else tuple(inline for unit in own_units(block) for inline in unit)


def passages_of(block: Block) -> tuple[Inlines, ...]:
    """The parts of a block that are each read on end: the cells of a table, the labels and points of a list."""
    return own_units(block) if isinstance(block, Table | Listing) else (block_content(block),)


class Anatomy(NamedTuple):
    """A node taken apart: its class in TEI words, what it owns, what it holds."""

    name: str
    span: Span | None = None
    content: Inlines = ()
    label: Inlines = ()
    bracketed: bool = False


def anatomy(node: Inline) -> Anatomy:  # noqa: C901 (one arm a kind of inline)
    match node:
        case Text():
            return Anatomy("", node.span)
        case Gap():
            return Anatomy(f"gap {node.reason}", node.span)
        case Supplied():
            return Anatomy(f"supplied {node.reason}", node.span, node.content)
        case Sic():
            return Anatomy("sic", node.span, node.content)
        case Unclear():
            return Anatomy("unclear", node.span, node.content)
        case Deleted():
            return Anatomy("del", node.span, node.label + node.content)
        case Note():
            return Anatomy(f"note {node.kind}", node.span, node.content, node.label, node.labelled_by_bracket)
        case PageBreak():
            return Anatomy("pb", node.span)
        case FormeWork():
            return Anatomy("fw", None, node.content)
        case Stamp():
            return Anatomy("stamp", node.span, node.content, node.label, node.labelled_by_bracket)
        case Phrase():
            return Anatomy("ref" if node.kind == "note-reference" else "", node.span, node.content)
        case Date():
            return Anatomy("", None, node.content)
        case LineBreak():
            return Anatomy("")
        case _:
            assert_never(node)


def extent(inlines: Inlines) -> Span | None:
    """From the first to the last source character of some inlines; None if they have none."""
    spans: list[Span] = []
    for node in inlines:
        part = anatomy(node)
        inner = extent(part.label + part.content) if part.label or part.content else None
        spans += [span for span in (part.span, inner) if span]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
