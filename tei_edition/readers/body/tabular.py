"""Tables in the text: rows between pipes, and columns that tabs or wide spaces keep in line (Guidelines 14.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tei_edition.model import Furniture, Inlines, Span, Table
from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.sheet import Chunk, parted, plain, row_words

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_CELL = re.compile(r"[^\s](?:[^\t\n]*?[^\s])??(?=\t|[ \xa0]{2,}|\s*$)")
_LEAST_ROWS = 3


def with_tables(chunk: Chunk) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """A chunk with the tables in it as chunks of their own, and the signs that drew them."""
    if "|" in chunk.text:
        borders = [number for number, (a, b) in enumerate(pairwise(chunk.rows), 1) if _is_piped(a) != _is_piped(b)]
        runs = parted(chunk, borders)
        if any(_is_drawn(run.rows) for run in runs):
            furniture: list[Furniture] = []
            return tuple(_piped(run, furniture) for run in runs), tuple(furniture)
    columns = _columns(chunk)
    return ((replace(chunk, made=Table(columns)) if columns else chunk,), ())


# ── pipes ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_piped(row: Inlines) -> bool:
    return "|" in row_words(row)


def _is_drawn(rows: Sequence[Inlines]) -> bool:
    """Whether rows with pipes make a table: a rule below the first, or pipes on both sides of each."""
    lines = [row_words(row).strip() for row in rows]
    if not all("|" in line for line in lines):
        return False
    ruled = len(lines) > 1 and bool(_RULE.fullmatch(lines[1]))
    return ruled or (len(lines) > 1 and all(line.startswith("|") and line.endswith("|") for line in lines))


def _piped(chunk: Chunk, furniture: list[Furniture]) -> Chunk:
    if not _is_drawn(chunk.rows):
        return chunk
    made: list[tuple[Inlines, ...]] = []
    for row in chunk.rows:
        if _RULE.fullmatch(row_words(row)):
            furniture.append(Furniture(_solid(row), "markdown"))
        else:
            made.append(tuple(_cells(row, furniture)))
    headed = bool(_RULE.fullmatch(row_words(chunk.rows[1])))
    return replace(chunk, made=Table(tuple(made), headed))


def _cells(row: Inlines, furniture: list[Furniture]) -> Iterator[Inlines]:
    """The cells of a row; nothing but space before the first pipe and after the last is no cell."""
    start, end = reach(row)
    pipes = [offset(row, match.start()) for match in _PIPE.finditer(row_words(row))]
    furniture += (Furniture((at, at + 1), "markdown") for at in pipes)
    edges = [start - 1, *pipes, end]
    cells = [piece(row, a + 1, b) for a, b in pairwise(edges)]
    last = len(cells) - 1
    for number, cell in enumerate(cells):
        if plain(cell) or number not in (0, last):
            yield cell


def _solid(row: Inlines) -> Span:
    words = row_words(row)
    start = offset(row, len(words) - len(words.lstrip()))
    return start, start + len(words.strip())


# ── columns ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _columns(chunk: Chunk) -> tuple[tuple[Inlines, ...], ...]:
    """The cells of rows whose columns stand in line; nothing if they do not, or if the chunk signs the document."""
    if len(chunk.rows) < _LEAST_ROWS:
        return ()
    lines = chunk.written
    width = sum(1 for _ in _CELL.finditer(lines[0]))
    spans = [[match.span() for match in _CELL.finditer(line)] for line in lines] if width > 1 else []
    if not spans or any(len(row) != width for row in spans):
        return ()
    if all(line[slice(*row[0])].endswith(":") for line, row in zip(lines, spans, strict=True)):
        return ()
    tabbed = all(line.strip().count("\t") == width - 1 for line in lines)
    if not (tabbed or all(map(_in_line, zip(*spans, strict=True)))) or closing((chunk,), None):
        return ()
    return tuple(
        tuple(piece(row, offset(row, a), offset(row, b - 1) + 1) for a, b in cells)
        for row, cells in zip(chunk.rows, spans, strict=True)
    )


def _in_line(column: tuple[Span, ...]) -> bool:
    """Whether the cells of a column begin, or end, at one place of their lines."""
    return len({start for start, _ in column}) == 1 or len({end for _, end in column}) == 1
