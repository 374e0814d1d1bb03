"""The blocks of a division in an order that TEI can hold: page marks between paragraphs, one opener, one closer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tei_edition.model import (
    Between,
    Block,
    Closer,
    Division,
    FormeWork,
    Inline,
    Inlines,
    Opener,
    PageBreak,
    Paragraph,
    Text,
)


def arranged(division: Division) -> Division:
    """The same characters in the same order; a division that is in order comes back as it is."""
    blocks = tuple(_merged(_without_edges(division.blocks)))
    return division if blocks == division.blocks else replace(division, blocks=blocks)


def _without_edges(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph(block)
        else:
            yield block


def _paragraph(block: Paragraph) -> Iterator[Block]:
    """A page mark at the edge of a paragraph stands between paragraphs, not in one."""
    content = block.content
    first = _edge(content)
    last = len(content) - _edge(content[first:][::-1])
    before, middle, after = content[:first], content[first:last], content[last:]
    if before:
        yield Between(before)
    if any(not is_blank(inline) for inline in middle):
        yield replace(block, content=middle) if before or after else block
    if after:
        yield Between(after)


def _edge(content: Inlines) -> int:
    """How many inlines at the beginning are page marks and the space between them; none if there is no mark."""
    end = 0
    for number, inline in enumerate(content, 1):
        if isinstance(inline, PageBreak | FormeWork):
            end = number
        elif not is_blank(inline):
            break
    return end


def _merged(blocks: Iterable[Block]) -> Iterator[Block]:
    held: Block | None = None
    for block in blocks:
        if isinstance(held, Opener) and isinstance(block, Opener):
            held = Opener(held.lines + block.lines)
        elif isinstance(held, Closer) and isinstance(block, Closer):
            held = Closer(held.lines + block.lines)
        else:
            if held is not None:
                yield held
            held = block
    if held is not None:
        yield held


def is_blank(inline: Inline) -> bool:
    return isinstance(inline, Text) and not inline.words.strip()
