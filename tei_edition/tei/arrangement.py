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
    Listing,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Phrase,
    Speech,
    Table,
    Text,
)
from tei_edition.tree import own_units


def arranged(division: Division) -> Division:
    """The same characters in the same order, without empty blocks; a division in order comes back as it is."""
    blocks = tuple(_merged(filter(_is_filled, _without_edges(division.blocks))))
    return division if blocks == division.blocks else replace(division, blocks=blocks)


def _without_edges(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph(block)
        elif isinstance(block, Speech):
            yield from _speech(block)
        elif isinstance(block, Listing) and not block.items:
            yield from _paragraph(Paragraph(block.heading))
        else:
            yield block


def _speech(block: Speech) -> Iterator[Block]:
    """A speech that says something, and none inside it; else its speaker is a paragraph like any other."""
    within = tuple(filter(_is_filled, _without_edges(block.blocks)))
    spoken = any(isinstance(part, Paragraph | Listing | Table) for part in within)
    nested = any(isinstance(part, Speech) for part in within)
    if spoken and not nested and not all(map(is_blank, block.speaker)):
        yield block if within == block.blocks else replace(block, blocks=within)
    else:
        yield from (*_paragraph(Paragraph(block.speaker)), *within)


def _paragraph(block: Paragraph) -> Iterator[Block]:
    """A page mark at the edge of a paragraph stands between paragraphs, not in one."""
    content = block.content
    first = _edge(content)
    last = len(content) - _edge(content[first:][::-1])
    before, middle, after = content[:first], content[first:last], content[last:]
    if before:
        yield Between(before)
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


def _is_filled(block: Block) -> bool:
    if isinstance(block, Note | Speech):
        return True
    return not all(is_blank(inline) for unit in own_units(block) for inline in unit)


def is_blank(inline: Inline) -> bool:
    """Whether nothing of an inline is written: white space, or a phrase of it."""
    if isinstance(inline, Phrase):
        return all(map(is_blank, inline.content))
    return isinstance(inline, Text) and not inline.words.strip()
