"""Text pulled from a PDF with a blank line after every line: paragraphs are put together again by their shape."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from tei_edition.model import PageBreak
from tei_edition.readers.body.opening import is_address, is_farewell, is_salute
from tei_edition.readers.dates import read_date
from tei_edition.readers.sheet import Chunk, Sheet, chunks, joined
from tei_edition.source import Source

_ENDS = re.compile(r"[.?!:…][\"”’»)\]]*$")
_SOURCE = re.compile(r"source:\s", re.IGNORECASE)
_FEWEST = 4
"""Of fewer groups of lines nothing can be told."""
_FULL_LINE = 60
_PAGE_BREAK = 4
"""So many blank lines or more, and a form feed, are a page break; two or three divide blocks."""


def declines(source: Source) -> str:
    parts, _ = chunks(source)
    single = sum(len(chunk.rows) == 1 for chunk in parts)
    if len(parts) < _FEWEST or single < 0.9 * len(parts):
        return f"{len(parts) - single} of {len(parts)} groups of lines have more than one line: it is not double-spaced"
    if all(chunk.blank_before <= 1 for chunk in parts[1:]):
        return "the same space stands between all its lines, so nothing shows where a paragraph begins"
    cut = sum(_is_cut(before, chunk) for before, chunk in itertools.pairwise(parts))
    full = sum(len(chunk.text) >= _FULL_LINE for chunk in parts)
    if not cut or cut < full / 4:
        return f"only {cut} of {full} long lines break off within a sentence, as lines of a page do"
    return ""


def _is_cut(before: Chunk, chunk: Chunk) -> bool:
    """Whether a sentence goes on over the blank line between two long lines."""
    goes_on = before.text[-1].isalpha() or before.text[-1] in ",;-"
    return len(before.text) >= _FULL_LINE and goes_on and chunk.text[0].islower()


def read(source: Source) -> Sheet:
    parts, signs = chunks(source)
    found = blocks(parts)
    title, rest = found[:1], list(found[1:])
    dates = tuple(block for block in rest[:1] if read_date(block.text))
    rest = [block for block in rest if block not in dates]
    sources = tuple(block for block in rest[-1:] if _SOURCE.match(block.text))
    body = tuple(block for block in rest if block not in sources)
    return Sheet({"title": title, "date": dates, "source": sources}, body, signs)


def blocks(parts: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """Lines put together to the blocks they were cut from, with a mark where a page begins."""
    width = sorted(len(chunk.text) for chunk in parts)[len(parts) * 9 // 10]
    made: list[list[Chunk]] = []
    page = 1
    for before, chunk in zip((None, *parts), parts, strict=False):
        new_page = before is not None and (chunk.blank_before >= _PAGE_BREAK)
        page += new_page
        mark = (PageBreak(str(page), None, edition="pdf"),) if new_page else ()
        if before is None or _begins_block(before, chunk, new_page, width):
            made.append([replace(chunk, rows=((*mark, *chunk.rows[0]), *chunk.rows[1:])) if mark else chunk])
        else:
            made[-1] += [Chunk((mark,)), chunk] if mark else [chunk]
    return tuple(map(joined, made))


def _begins_block(before: Chunk, chunk: Chunk, new_page: bool, width: int) -> bool:
    """A line begins a block after a wider space, and after a line that ends a sentence short of its width.

    A page end divides blocks only where a sentence ends with it.
    """
    ended = bool(_ENDS.search(before.text))
    if new_page:
        return ended and not chunk.text[:1].islower()
    if chunk.blank_before > 1:
        return True
    fits = len(before.text) + 1 + len(chunk.text.split()[0]) <= width
    if is_address(before.text) or is_salute(before) or is_farewell(chunk.text):
        return True
    return ended and fits
