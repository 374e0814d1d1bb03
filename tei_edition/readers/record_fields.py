"""A record whose file names its fields: the row of a table, or a text with metadata above it or beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import Furniture, Inlines, Span
from tei_edition.readers import pdf_text
from tei_edition.readers.sheet import Chunk, Sheet, chunks, chunks_within, leaves
from tei_edition.source import Field, Source

_LISTS = frozenset(("subjects", "places", "people", "author", "translator"))
"""Fields that hold several values, apart by semicolons, bars or lines."""
_SEPARATOR = re.compile(r"[;|]")


def declines(source: Source) -> str:
    return "" if source.fields else "its file gives no fields, as the row of a table does"


def read(source: Source) -> Sheet:
    """The document alone; its title and date are fields, so none is looked for in it."""
    parts, signs = chunks(source)
    body = parts if pdf_text.declines(source) else pdf_text.blocks(parts)
    return Sheet({}, body, signs)


def with_fields(source: Source, sheet: Sheet) -> Sheet:
    """A sheet with the fields that the file of the record gives; they go before those that a layout found."""
    given: dict[str, tuple[Chunk, ...]] = {}
    furniture = list(sheet.furniture)
    for field in source.fields:
        made, signs = _chunks(source, field)
        given[field.name] = (*given.get(field.name, ()), *made)
        furniture += signs
    found = {f"{name} in the text" if name in given and parts else name: parts for name, parts in sheet.fields.items()}
    return replace(sheet, fields={**found, **given}, furniture=tuple(furniture))


def _chunks(source: Source, field: Field) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    if field.name not in _LISTS:
        return chunks_within(source, field.span)
    values, marks = _values(source.text, field.span)
    made = [chunks_within(source, value) for value in values]
    signs = (*(sign for _, signs in made for sign in signs), *(Furniture(mark, "separator") for mark in marks))
    return tuple(_in_one(parts) for parts, _ in made if parts), signs


def _values(text: str, span: Span) -> tuple[list[Span], list[Span]]:
    """The values of a list, and what stands between them."""
    marks = [match.span() for match in _SEPARATOR.finditer(text, *span)]
    edges = [span[0], *(edge for mark in marks for edge in mark), span[1]]
    values: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        values += [(start + a, start + b) for a, b in _lines(text[start:end])]
    return values, marks


def _lines(words: str) -> Iterator[Span]:
    at = 0
    for line in words.splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line)
        at += len(line)


def _in_one(parts: tuple[Chunk, ...]) -> Chunk:
    rows: tuple[Inlines, ...] = tuple(row for part in parts for row in part.rows if list(leaves(row)))
    return replace(parts[0], rows=rows)
