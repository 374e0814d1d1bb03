"""Page and leaf numbers on lines of their own, as forme work and page breaks (TEI ``fw`` and ``pb``)."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_edition.model import FormeWork, Inline, Inlines, PageBreak, Reference
from tei_edition.readers.sheet import Chunk, joined, leaves

_BARE = re.compile(r"(?P<number>\d{1,4})\s*(?P<stop>[.)]?)")
_MARK = re.compile(r"\(?(?:p|pp|page|стр|с|S|Seite|str|лист|л|l)\.?\s*(?P<number>\d{1,4})\)?\.?")
_STOPPED = re.compile(r"[.?!:;…][\"”’»)\]]*$")

Doubt = tuple[str, int, str]


def is_page_number(chunk: Chunk) -> bool:
    """Whether a chunk is a page number, a leaf number or a page mark and nothing else."""
    return len(chunk.rows) == 1 and bool(_BARE.fullmatch(chunk.text) or _MARK.fullmatch(chunk.text))


def marks(run: tuple[Chunk, ...], cited: Reference | None) -> tuple[Inlines, tuple[Doubt, ...]]:
    """The marks that page-number lines become; of two bare numbers the greater is the leaf of the file."""
    bare = [(chunk, int(match["number"])) for chunk in run if (match := _BARE.fullmatch(chunk.text))]
    made: list[Inline] = []
    doubts: list[Doubt] = []
    for chunk in run:
        if match := _MARK.fullmatch(chunk.text):
            made.append(PageBreak(match["number"], _span(chunk), sign=chunk.text, edition="source"))
    if bare:
        page = min(number for _, number in bare)
        alone_as_leaf = len(bare) == 1 and _in_range(bare[0][1], cited)
        made.append(PageBreak(str(page), None, leaf=True))
        for chunk, number in bare:
            leaf = alone_as_leaf or (len(bare) > 1 and number > page)
            made.append(FormeWork("folNum" if leaf else "pageNum", chunk.inlines))
            if leaf and cited and cited.locus_from.isdecimal() and not _in_range(number, cited):
                doubts.append(
                    (
                        "leaf-outside-citation",
                        chunk.start,
                        f"Leaf {number} lies outside the cited {cited.locus_written}; both stay. Check the citation.",
                    )
                )
    return tuple(made), tuple(doubts)


def _span(chunk: Chunk) -> tuple[int, int]:
    text = next(leaves(chunk.inlines))
    start = text.start + len(text.words) - len(text.words.lstrip())
    return start, start + len(text.words.strip())


def _in_range(number: int, cited: Reference | None) -> bool:
    if cited is None or not cited.locus_from.isdecimal() or not cited.locus_to.isdecimal():
        return False
    return int(cited.locus_from) <= number <= int(cited.locus_to)


def reflowed(
    parts: tuple[Chunk, ...], scanned: bool, cited: Reference | None
) -> tuple[tuple[Chunk, ...], tuple[Doubt, ...]]:
    """Paragraphs put together again where a page end or a scanner cut them, with page marks inside them.

    A cut shows by a missing stop before it, and by a small letter after it: one of the two is enough across a page end,
    and in a scan the missing stop; elsewhere both are needed.
    """
    made: list[Chunk] = []
    doubts: list[Doubt] = []
    waiting: list[Chunk] = []
    for chunk in parts:
        if is_page_number(chunk):
            waiting.append(chunk)
            continue
        between, found = marks(tuple(waiting), cited)
        doubts += found
        if made and _continues(made[-1], chunk, bool(waiting), scanned):
            made[-1] = joined(made[-1], chunk, between)
        elif between:
            made.append(replace(chunk, rows=(between, *chunk.rows)))
        else:
            made.append(chunk)
        waiting = []
    between, found = marks(tuple(waiting), cited)
    if between:
        made.append(Chunk((between,)))
    return tuple(made), (*doubts, *found)


def _continues(before: Chunk, chunk: Chunk, page_end: bool, scanned: bool) -> bool:
    if chunk.level or before.level or chunk.text.startswith("[") or len(before.text) < _SHORTEST_CUT:
        return bool(page_end and chunk.text[:1].islower())
    unstopped = not _STOPPED.search(before.text)
    lower = chunk.text[:1].islower()
    if page_end:
        return lower or (unstopped and before.text[-1:].isalpha())
    if scanned:
        return unstopped
    return unstopped and lower


_SHORTEST_CUT = 60
"""A chunk shorter than this that lacks a stop is a heading or a line of an opener, not a cut paragraph."""
