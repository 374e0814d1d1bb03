"""Rows of cells between strokes put in columns; a row is one line, however long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tei_edition.columns import columns

_CELL = re.compile(r"\|((?:\\.|[^\\|])*)(?=\|)")
_WIDEST = 36
"""A column with a cell wider than this is not padded: there is prose in it."""


def is_row(line: str) -> bool:
    return line.startswith("| ")


def tabulated(rows: Sequence[str]) -> Iterator[str]:
    """The rows with their cells padded to the columns."""
    cells = [[cell.strip() for cell in _CELL.findall(row)] for row in rows]
    widths = [max(3, *map(columns, column)) for column in zip_longest(*cells, fillvalue="")]
    for number, row in enumerate(cells):
        named = number == 1 and all(cell == "---" for cell in row)
        padded = (_padded(cell, wide, "-" if named else " ") for cell, wide in zip(row, widths, strict=False))
        yield f"| {' | '.join(padded)} |"


def _padded(cell: str, wide: int, sign: str) -> str:
    return cell + sign * (wide - columns(cell)) if wide <= _WIDEST else cell
