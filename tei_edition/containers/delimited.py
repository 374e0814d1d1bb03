"""Tables as text: cells parted by commas, semicolons or tabs, read a row at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tei_edition.containers.encoding import encoding_of
from tei_edition.containers.record import Manner, Record, refused
from tei_edition.containers.rows import MOST_CELL, Row, records_of, table
from tei_edition.finding import Finding, Level, Place

_SEPARATORS = (",", ";", "\t", "|")


def commas(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    yield from _records(path, manner, _SEPARATORS)


def tabs(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    yield from _records(path, manner, ("\t",))


def _records(path: Path, manner: Manner, separators: tuple[str, ...]) -> Iterator[Record | Finding]:
    encoding = encoding_of(path, manner.encoding)
    yield from encoding.findings
    with path.open(encoding=encoding.codec, newline="") as file:
        try:
            first = file.readline(MOST_CELL).removeprefix("\ufeff")
            file.seek(0)
            csv.field_size_limit(MOST_CELL)
            separator = max(separators, key=first.count)
            reader = csv.reader(file, delimiter=separator, strict=True)
            header = [column.strip().removeprefix("\ufeff") for column in next(reader, [])]
            if not any(header):
                raise refused(path, "The table is empty: its first line must name the columns.")
            yield from records_of(table(path, header, manner.columns), _rows(path, reader))
        except csv.Error as error:
            sentence = f"The line that names the columns cannot be read ({error}). Mend its quotation marks."
            raise refused(path, sentence, 1) from None
        except UnicodeDecodeError as error:
            raise refused(path, f"The table is not {error.encoding} all through. Save it as UTF-8.") from None


def _rows(path: Path, reader: Iterator[list[str]]) -> Iterator[Row | Finding]:
    """The rows that are not blank, numbered; after a fault in quotation marks nobody can tell where the next begins."""
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            sentence = f"The row cannot be read ({error}), and where the next one begins cannot be told."
            sentence += " Mend its quotation marks; the rows from here on were not read."
            yield Finding("row-unreadable", Level.ERROR, Place(f"{path}#row {number + 1}"), sentence)
            return
        if cells:
            number += 1
            yield Row(number, cells)
