"""The explanation in lines of plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click

from tei_edition.edition.conversion import Conversion
from tei_edition.explain.facts import (
    Division,
    Lines,
    balance_sentence,
    brackets,
    divisions,
    furniture,
    header_fields,
    shortened,
)
from tei_edition.visible import visible

_GAP = "  "


def as_text(conversion: Conversion, *, width: int = 96, styled: bool = False) -> str:
    """How a record was read, in lines of at most ``width`` characters; ``styled`` sets headings in bold."""
    sections = (
        ("Layout", _layout(conversion, width)),
        ("Balance", _wrapped(balance_sentence(conversion), width - 2)),
        ("Header", _header(conversion, width)),
        ("Brackets", _brackets(conversion, width)),
        ("Structure", [line for division in divisions(conversion) for line in _division(division, width)]),
        ("Set aside as furniture", _furniture(conversion, width)),
        ("Findings", [line for finding in conversion.findings for line in _wrapped(str(finding), width - 2)]),
    )
    lines = [_heading(visible(conversion.source.name), styled)]
    for title, body in sections:
        lines += ["", _heading(title, styled), *(f"  {line}".rstrip() for line in body or ["none"])]
    return "\n".join(lines) + "\n"


def _heading(words: str, styled: bool) -> str:
    return click.style(words, bold=True) if styled else words


def _layout(conversion: Conversion, width: int) -> list[str]:
    declined = table([(name, reason) for name, reason in conversion.declined()], width - 4)
    return [f"Read as {conversion.layout}.", *(["Other layouts declined:"] if declined else [])] + [
        f"  {line}" for line in declined
    ]


def _header(conversion: Conversion, width: int) -> list[str]:
    rows = [(field.name, _at(field.lines), field.words) for field in header_fields(conversion)]
    return table(rows, width - 2)


def _brackets(conversion: Conversion, width: int) -> list[str]:
    rows = [
        (_at(bracket.lines), shortened(bracket.wording, width // 3), f"{bracket.meaning} (row {bracket.row})")
        for bracket in brackets(conversion)
    ]
    return table(rows, width - 2)


def _division(division: Division, width: int) -> list[str]:
    rows = [
        (
            block.place,
            _at(block.lines),
            f"= {block.counterpart}" if block.counterpart else "",
            shortened(block.beginning, width // 2),
        )
        for block in division.blocks
    ]
    return [*_wrapped(f"{division.id}: {division.summary}", width - 2), *(f"  {row}" for row in table(rows, width - 4))]


def _furniture(conversion: Conversion, width: int) -> list[str]:
    rows = [
        (thing.kind, shortened(thing.words, width // 3), "l. " + ", ".join(map(str, thing.lines)))
        for thing in furniture(conversion)
    ]
    return table(rows, width - 2)


def _at(lines: Lines) -> str:
    return f"l. {lines}" if lines.first else ""


def table(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Columns side by side, as wide as their widest cell; the last one is wrapped into what is left of the width."""
    if not rows:
        return []
    cells = [[visible(cell) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in list(zip(*cells, strict=True))[:-1]]
    return [line.rstrip() for row in cells for line in _row(row, widths, width)]


def _row(row: Sequence[str], widths: Sequence[int], width: int) -> Iterator[str]:
    first = _GAP.join(_padded(row, widths))
    indent = sum(widths) + len(_GAP) * len(widths)
    for n, line in enumerate(_wrapped(row[-1], max(width - indent, 20)) or [""]):
        yield f"{first}{_GAP if widths else ''}{line}" if n == 0 else " " * indent + line


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterable[str]:
    return (cell.ljust(size) for cell, size in zip(row, widths, strict=False))


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(visible(words), width, break_on_hyphens=False)
