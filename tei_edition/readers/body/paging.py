"""Page and leaf numbers on lines of their own, as forme work and page breaks (TEI ``fw`` and ``pb``)."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_edition.model import FormeWork, Inline, Inlines, PageBreak, Reference, Text
from tei_edition.readers.sheet import Chunk, joined, leaves

_BARE = re.compile(r"(?P<number>\d{1,4})\s*(?P<stop>[.)]?)")
_MARK = re.compile(
    r"[-–—]\s*(?P<dashed>\d{1,4})\s*[-–—]"
    r"|\(?(?:p|pp|page|стр|с|S|Seite|str|лист|л|l)\.?\s*(?P<number>\d{1,4})\)?\.?"
)
_STOPPED = re.compile(r"[.?!:;…][\"”’»)\]]*(?:\[\d{1,3}\])?$")

Doubt = tuple[str, int, str]


def is_page_number(chunk: Chunk) -> bool:
    """Whether a chunk is a page number, a leaf number or a page mark and nothing else."""
    return len(chunk.rows) == 1 and bool(_BARE.fullmatch(chunk.text) or _MARK.fullmatch(chunk.text))


def marks(run: tuple[Chunk, ...], cited: Reference | None) -> tuple[Inlines, tuple[Doubt, ...]]:
    """The marks that page-number lines become; of two bare numbers the greater is the leaf of the file."""
    bare = [int(match["number"]) for chunk in run if (match := _BARE.fullmatch(chunk.text))]
    made: list[Inline] = [PageBreak(str(min(bare)), None, leaf=True)] if bare else []
    doubts: list[Doubt] = []
    for chunk in run:
        if match := _MARK.fullmatch(chunk.text):
            made += _page_break(chunk, match["number"])
        elif match := _BARE.fullmatch(chunk.text):
            number = int(match["number"])
            leaf = _in_range(number, cited) if len(bare) == 1 else number > min(bare)
            made.append(FormeWork("folNum" if leaf else "pageNum", chunk.inlines))
            doubts += _outside(chunk, number, cited) if leaf and cited else ()
    return tuple(made), tuple(doubts)


def _outside(chunk: Chunk, number: int, cited: Reference) -> tuple[Doubt, ...]:
    if not cited.locus_from.isdecimal() or _in_range(number, cited):
        return ()
    sentence = f"Leaf {number} lies outside the cited {cited.locus_written}; both stay. Check the citation."
    return (("leaf-outside-citation", chunk.start, sentence),)


def _page_break(chunk: Chunk, number: str) -> Inlines:
    """The mark, and the white space that parts it from the words of the next line."""
    text = next(leaves(chunk.inlines))
    start = text.start + len(text.words) - len(text.words.lstrip())
    end = start + len(text.words.strip())
    mark = PageBreak(number, (start, end), sign=chunk.text, edition="source")
    space = Text(text.words[end - text.start :], end)
    return (mark, space) if space.words else (mark,)


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
    made: list[list[Chunk]] = []
    ending = ""
    doubts: list[Doubt] = []
    waiting: list[Chunk] = []
    for chunk in parts:
        if is_page_number(chunk) and chunk.ruling is None:
            waiting.append(chunk)
            continue
        between, found = marks(tuple(waiting), cited)
        doubts += found
        if made and _continues(made[-1][0], ending, chunk, bool(waiting), scanned):
            made[-1] += [Chunk((between,)), chunk] if between else [chunk]
            ending = f"{ending} {chunk.text}"[-_ENDING:]
        else:
            made += _begun(chunk, between)
            ending = chunk.text[-_ENDING:]
        waiting = []
    between, found = marks(tuple(waiting), cited)
    if between:
        made.append([Chunk((between,))])
    return tuple(map(joined, made)), (*doubts, *found)


def _begun(chunk: Chunk, between: Inlines) -> list[list[Chunk]]:
    """A chunk that begins a paragraph, after the marks that stand before it."""
    if between and (chunk.made or chunk.speaks):
        return [[Chunk((between,))], [chunk]]
    return [[replace(chunk, rows=(between, *chunk.rows)) if between else chunk]]


def _continues(before: Chunk, ending: str, chunk: Chunk, page_end: bool, scanned: bool) -> bool:
    """Whether a chunk goes on with a paragraph that begins with another and has this ending."""
    if chunk.ruling or chunk.division:
        return chunk.ruling is not None and chunk.ruling.kind == "continuation"
    if chunk.made or chunk.speaks or before.made:
        return False
    if before.ruling and before.ruling.kind not in ("paragraph", "continuation", "note"):
        return False
    if chunk.level or before.level or chunk.text.startswith("[") or len(ending) < _SHORTEST_CUT:
        return bool(page_end and chunk.text[:1].islower())
    unstopped = not _STOPPED.search(ending)
    lower = chunk.text[:1].islower()
    if page_end:
        return lower or (unstopped and ending[-1:].isalpha())
    if scanned:
        return unstopped
    return unstopped and lower


_ENDING = 200
"""So many characters at its end tell whether a paragraph has come to a stop."""
_SHORTEST_CUT = 60
"""A chunk shorter than this that lacks a stop is a heading or a line of an opener, not a cut paragraph."""
