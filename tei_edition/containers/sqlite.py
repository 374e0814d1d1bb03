"""An SQLite file: the table whose columns look most like records, a row a record; nothing in it can run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from tei_edition.containers.names import FIELDS, TEXT, TRANSLATION, columns_for
from tei_edition.containers.record import Manner, Record, refused, remark
from tei_edition.containers.rows import MOST_CELL, Row, records_of, table
from tei_edition.finding import Finding, Level, Place

_MAGIC = b"SQLite format 3\0"
_SAFELY = ("PRAGMA trusted_schema = OFF", "PRAGMA query_only = ON", "PRAGMA cell_size_check = ON")


def tables(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    _check(path)
    try:
        with closing(_opened(path)) as database:
            chosen, others = _chosen(path, database, manner)
            if others:
                sentence = f"Records were read from the table {chosen} only, not from {', '.join(others)}."
                yield remark("other-tables", path, sentence)
            columns = _columns(database, chosen)
            yield from records_of(table(path, columns, manner.columns), _rows(path, database, chosen, columns))
    except sqlite3.Error as error:
        raise refused(path, f"The database cannot be read: {error}.") from None


def _check(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise refused(path, "The file is no SQLite database, though its name says so. Give it its right ending.")
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        sentence = f"Rows of the database still stand in {log.name}. Close the program that writes it, and try again."
        raise refused(path, sentence)


def _opened(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    database = sqlite3.connect(address, uri=True)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_CELL)
    database.text_factory = bytes
    for statement in _SAFELY:
        database.execute(statement)
    return database


def _chosen(path: Path, database: sqlite3.Connection, manner: Manner) -> tuple[str, list[str]]:
    """The table with a text whose columns are known best, and the other tables that have one."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    names = [name for (told,) in database.execute(query) if not (name := _words(told)).startswith("sqlite_")]
    known = {name: _known(_columns(database, name), manner) for name in names}
    fit = sorted((name for name in names if known[name]), key=lambda name: -known[name])
    if not fit:
        sentence = f"No table of the database ({', '.join(names) or 'it has none'}) has a column known to hold a text."
        raise refused(path, f'{sentence} Name it in edition.toml: [columns] and below it text = "NAME OF THE COLUMN".')
    return fit[0], fit[1:]


def _known(columns: list[str], manner: Manner) -> int:
    """How many columns of a table hold a field we know; 0 if none holds the text, or one asked for is lacking."""
    fields = columns_for(columns, manner.columns)
    fits = (TEXT in fields or TRANSLATION in fields) and set(manner.columns.values()) <= set(columns)
    return sum(field in FIELDS for field in fields) if fits else 0


def _columns(database: sqlite3.Connection, name: str) -> list[str]:
    rows = database.execute("SELECT name FROM pragma_table_info(?)", (name,))
    return [_words(column) for (column,) in rows]


def _rows(path: Path, database: sqlite3.Connection, name: str, columns: list[str]) -> Iterator[Row | Finding]:
    """The rows with the columns that are stored, none that would have to be computed."""
    query = f"SELECT {', '.join(map(_quoted, columns))} FROM {_quoted(name)}"
    most = path.stat().st_size
    for number, cells in enumerate(database.execute(query), 1):
        if number > most:
            raise refused(path, "The database has more rows than bytes: its pages lead back to each other. Mend it.")
        try:
            yield Row(number, [_words(cell) for cell in cells])
        except UnicodeDecodeError:
            sentence = "A cell of the row holds bytes that are no UTF-8 text. The row was left out; mend it."
            yield Finding("row-unreadable", Level.ERROR, Place(f"{path}#row {number}"), sentence)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _words(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bytes():
            return cell.decode()
        case _:
            return str(cell)
