"""A page of search results: a calendar of documents, each with date, title and abstract."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_edition.finding import Level, Refused
from tei_edition.model import Furniture, Text
from tei_edition.readers.dates import read_date
from tei_edition.readers.labels import is_chrome
from tei_edition.readers.sheet import Chunk, Sheet, chunks, leaves, parted, set_aside
from tei_edition.source import Source

RANGE = re.compile(r"(?P<first>\d{1,6})\s*[-–]\s*(?P<last>\d{1,6})\s+of\s+(?P<total>\d[\d,]*)(?:\s+results)?")

_COUNT = re.compile(r"of(?<=[\d\W]\sof)\W+\d")
"""What every such line has, signs of Markdown round its numbers or not; what begins with letters is quick to find."""
_BULLET = re.compile(r"\s*([•·▪*-])\s+")
_UNDATED = re.compile(r"[(\[](?:undated|no date|n\. ?d\.)[)\]]$", re.IGNORECASE)


def declines(source: Source) -> str:
    uncounted = "it has no line such as 51 - 60 of 90, which counts search results"
    if not _COUNT.search(source.text):
        return uncounted
    parts, _ = _lines(source)
    counted = next((number for number, chunk in enumerate(parts) if RANGE.fullmatch(chunk.text)), None)
    if counted is None:
        return uncounted
    if any(not is_chrome(chunk.text) for chunk in parts[:counted]):
        return "other text stands above the line that counts search results"
    if not any(read_date(chunk.text) for chunk in parts) and not _is_empty(parts):
        return "it counts search results, but no date stands on a line of its own"
    return ""


def _lines(source: Source) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks of a page without the bullets before its dates."""
    parts, signs = chunks(source)
    made: list[Chunk] = []
    bullets: list[Furniture] = []
    for chunk in parts:
        first = next(leaves(chunk.inlines))
        bullet = _BULLET.match(first.words)
        if bullet and _is_date(chunk.lines[0][1:].strip()):
            bullets.append(Furniture((first.start + bullet.start(1), first.start + bullet.end(1)), "web page"))
            rest = Text(first.words[bullet.end() :], first.start + bullet.end())
            made.append(replace(chunk, rows=((rest, *chunk.rows[0][1:]), *chunk.rows[1:])))
        else:
            made.append(chunk)
    apart = (line for chunk in made for line in (_apart(chunk) if len(chunk.rows) > 1 else (chunk,)))
    return tuple(apart), (*signs, *bullets)


def _apart(chunk: Chunk) -> tuple[Chunk, ...]:
    """The lines of a chunk one by one, where a date, a count of results or a command of the page is among them."""
    words = chunk.lines
    alone = any(is_chrome(line) or RANGE.fullmatch(line) for line in words) or _is_date(words[0])
    return parted(chunk, range(len(words))) if alone else (chunk,)


def _is_date(words: str) -> bool:
    """Whether words stand where the date of a result stands."""
    return read_date(words) is not None or bool(_UNDATED.fullmatch(words))


def _is_empty(parts: tuple[Chunk, ...]) -> bool:
    """Whether a page of results holds none."""
    return all(is_chrome(chunk.text) or RANGE.fullmatch(chunk.text) for chunk in parts)


def read(source: Source) -> Sheet:
    parts, signs = _lines(source)
    if _is_empty(parts):
        sentence = "The page of search results holds no result, so there is nothing to encode. Leave it out."
        raise Refused(source.finding("no-results", Level.ERROR, parts[0].start, sentence))
    heading = next(index for index, chunk in enumerate(parts) if RANGE.fullmatch(chunk.text))
    labelled = heading > 0 and parts[heading - 1].text.lower().startswith("results")
    top = parts[heading - 1 if labelled else heading : heading + 1]
    rest = tuple(chunk for chunk in parts if chunk not in top)
    furniture = tuple(set_aside(source, chunk, "web page") for chunk in rest if is_chrome(chunk.text))
    return Sheet({"range": top}, tuple(chunk for chunk in rest if not is_chrome(chunk.text)), (*signs, *furniture))


def entries(body: tuple[Chunk, ...]) -> tuple[tuple[Chunk | None, Chunk, tuple[Chunk, ...]], ...]:
    """Date, title and abstract of each row of results.

    A date alone begins a row, and the next chunk is its title; so does a title that says it is undated.
    """
    rows: list[list[Chunk]] = []
    for chunk in body:
        begun = rows and len(rows[-1]) == 1 and _is_date(rows[-1][0].text)
        if _is_date(chunk.text) or not rows or (_UNDATED.search(chunk.text) and not begun):
            rows.append([])
        rows[-1].append(chunk)
    return tuple(_entry(row) for row in rows)


def _entry(row: list[Chunk]) -> tuple[Chunk | None, Chunk, tuple[Chunk, ...]]:
    if _is_date(row[0].text) and len(row) > 1:
        return row[0], row[1], tuple(row[2:])
    return None, row[0], tuple(row[1:])
