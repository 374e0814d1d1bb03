"""The blocks of a reading text by their form: sections, headings, running text, lines set in, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tei_edition.model import Furniture, Inlines, Span, Text
from tei_edition.readers.reading_text.lines import SET_IN, Physical, Whole, escapes, stanzas, whole, wholes
from tei_edition.source import Source

Form = Literal["section", "heading", "running", "set in", "list", "table"]

_SECTION = re.compile(r"--- (?P<label>\S.*?)(?: \((?P<lang>[^()]*)\))? ---")
_STROKE = re.compile(r"={3,}|-{3,}|~{3,}")
_CELL = re.compile(r"\|((?:\\.|[^\\|])*)(?=\|)")
_DASHES = re.compile(r"-{3,}")
_ESCAPED = re.compile(r"\\.")
_ITEM = SET_IN // 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A block and its whole lines."""

    form: Form
    lines: tuple[Whole, ...]
    sign: str = ""
    """The stroke of a heading, the label of a section; of a table, whether its first row names the columns."""
    lang: str = ""
    start: int = 0
    cells: tuple[tuple[Inlines, ...], ...] = ()
    """The rows of a table."""

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def passages(source: Source, first: int, last: int) -> tuple[tuple[Passage, ...], tuple[Furniture, ...]]:
    """The blocks between two lines, counted from 0, and the signs of their forms."""
    found = [_passage(source, lines) for lines in stanzas(source, first, last)]
    return tuple(passage for passage, _ in found), tuple(sign for _, signs in found for sign in signs)


def _passage(source: Source, lines: tuple[Physical, ...]) -> tuple[Passage, tuple[Furniture, ...]]:
    first, last = lines[0], lines[-1]
    section = _SECTION.fullmatch(first.text)
    if section and len(lines) == 1 and not first.escaped:
        label = Furniture((first.start, first.end), "field label")
        return Passage("section", (), section["label"], section["lang"] or "", first.start), (label,)
    if len(lines) > 1 and not last.escaped and _STROKE.fullmatch(last.text):
        line, signs = whole(source, lines[:-1])
        return Passage("heading", (line,), last.text[0]), (*signs, Furniture((last.start, last.end), "separator"))
    if first.text.startswith("|") and not first.escaped:
        return _table(lines)
    form = _form(lines)
    made, signs = wholes(source, lines, _ITEM if form == "list" else SET_IN)
    return Passage(form, made, start=first.start), signs


def _form(lines: tuple[Physical, ...]) -> Form:
    if any(0 < line.indent < SET_IN for line in lines):
        return "list"
    return "set in" if all(line.indent for line in lines) else "running"


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(lines: tuple[Physical, ...]) -> tuple[Passage, tuple[Furniture, ...]]:
    rows: list[tuple[Inlines, ...]] = []
    signs: list[Furniture] = [*escapes(lines)]
    headed = ""
    for number, line in enumerate(lines):
        cells = [match.span(1) for match in _CELL.finditer(line.text)]
        if number == 1 and cells and all(_DASHES.fullmatch(line.text[a:b].strip()) for a, b in cells):
            headed = "headed"
            signs.append(Furniture((line.start, line.end), "separator"))
            continue
        signs += _strokes(line, cells)
        marks = [match.start() for start, end in cells for match in _ESCAPED.finditer(line.text, start, end)]
        signs += (Furniture((line.start + at, line.start + at + 1), "escape") for at in marks)
        rows.append(tuple(tuple(_words(line, cell, marks)) for cell in cells))
    return Passage("table", (), headed, start=lines[0].start, cells=tuple(rows)), tuple(signs)


def _strokes(line: Physical, cells: list[Span]) -> Iterator[Furniture]:
    """What stands round the cells of a row."""
    edges = [0, *(edge for cell in cells for edge in cell), len(line.text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if line.text[start:end].strip():
            yield Furniture((line.start + start, line.start + end), "separator")


def _words(line: Physical, cell: Span, marks: list[int]) -> Iterator[Text]:
    """The words of a cell, without the backslashes that mark strokes as words."""
    start, end = cell
    inside = [at for at in marks if start <= at < end]
    edges = [start, *(edge for at in inside for edge in (at, at + 1)), end]
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if line.text[first:last].strip():
            yield Text(line.text[first:last], line.start + first)
