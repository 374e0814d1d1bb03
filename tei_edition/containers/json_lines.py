"""Tables as JSON, an object a line: its keys are the columns, which may differ from row to row."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tei_edition.containers.encoding import encoding_of
from tei_edition.containers.record import Manner, Record
from tei_edition.containers.rows import MOST_CELL, MOST_COLUMNS, Row, Table, records_of, table
from tei_edition.finding import Finding, Level, Place, Refused

_DECODER = json.JSONDecoder(object_pairs_hook=list, parse_int=str, parse_float=str, parse_constant=str, strict=False)
"""Objects as lists of pairs, so that a key given twice is not lost, and numbers as they are written."""


def lines(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    encoding = encoding_of(path, manner.encoding)
    yield from encoding.findings
    tables: dict[tuple[str, ...], Table] = {}
    seen: set[bytes] = set()
    with path.open(encoding=encoding.codec) as file:
        for number, line in enumerate(_lines(file), 1):
            if not line.strip("\ufeff \t\r\n"):
                continue
            try:
                values = _values(line)
                columns = tuple(values)
                known = tables.get(columns) or _table(path, columns, manner, seen)
                if len(tables) < MOST_COLUMNS:
                    tables[columns] = known
                yield from records_of(known, [Row(number, ["\n".join(each) for each in values.values()])])
            except (ValueError, RecursionError) as error:
                sentence = f"The line is no JSON object ({error}). It was left out; mend it."
                yield Finding("row-unreadable", Level.ERROR, Place(f"{path}#row {number}"), sentence)
            except Refused as refused:
                place = Place(f"{path}#row {number}")
                yield Finding("row-without-text", Level.WARNING, place, refused.finding.message)


def _table(path: Path, columns: tuple[str, ...], manner: Manner, seen: set[bytes]) -> Table:
    asked = {field: column for field, column in manner.columns.items() if column in columns}
    known = table(path, columns, asked)
    return Table(path, columns, known.fields, seen)


def _lines(file: io.TextIOBase) -> Iterator[str]:
    """Each line; of one too long to be a record only the beginning, which is no JSON."""
    while line := file.readline(MOST_CELL):
        yield line
        while len(line) >= MOST_CELL and not line.endswith("\n"):
            line = file.readline(MOST_CELL)


def _values(line: str) -> dict[str, list[str]]:
    """The values of each key, of which there are several if it is given twice."""
    value = _DECODER.decode(line.strip("\ufeff \t\r\n"))
    if not _is_object(value):
        raise ValueError("it must begin with { and hold keys and values")
    values: dict[str, list[str]] = {}
    for key, words in _flat(value):
        values.setdefault(key, []).append(words)
    return values


def _is_object(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(pair, tuple) for pair in value)


def _flat(pairs: list[tuple[str, Any]]) -> Iterator[tuple[str, str]]:
    """Keys and values as text: the members of a list on lines of their own, objects within by their keys."""
    for key, value in pairs:
        if isinstance(value, list) and value and _is_object(value):
            yield from ((f"{key}.{inner}", words) for inner, words in _flat(value))
        elif isinstance(value, list):
            yield key, "\n".join(_words(member) for member in value)
        else:
            yield key, _words(value)


def _words(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list() if value and _is_object(value):
            return "; ".join(f"{key}: {words}" for key, words in _flat(value))
        case list():
            return "; ".join(map(_words, value))
        case _:
            return str(value)
