"""A table: each row a record, its cells the fields; what is wrong with a row is told, and the next one read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tei_edition.containers.names import FIELDS, TEXT, TRANSLATION, columns_for
from tei_edition.containers.record import Record, composed, refused, warning
from tei_edition.containers.wording import mojibake
from tei_edition.finding import Finding, Level, Place
from tei_edition.source import Source

MOST_CELL = 16 * 1024 * 1024
"""The most characters that one cell or line may hold."""
MOST_COLUMNS = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, with its number counted from 1 after the header."""

    number: int
    cells: Sequence[str]


@dataclass(slots=True)
class Table:
    """What is known of a table while its rows go by: which field each column holds, and the ids seen so far."""

    path: Path
    columns: Sequence[str]
    fields: tuple[str, ...]
    seen: set[bytes] = field(default_factory=set)
    """Checksums of ids, so that millions of them stay small."""

    def name(self, number: int) -> str:
        return f"{self.path}#row {number}"


def table(path: Path, columns: Sequence[str], asked: Mapping[str, str]) -> Table:
    """A table with these columns, or ``Refused`` if none of them can hold the text of a record."""
    if len(columns) > MOST_COLUMNS:
        raise refused(path, f"The table has {len(columns):,} columns; at most {MOST_COLUMNS:,} are read.")
    twice = sorted({column for column in columns if column.strip() and list(columns).count(column) > 1})
    if twice:
        raise refused(path, f"Several columns are called {', '.join(twice)}. Give each a name of its own.")
    strangers = sorted(set(asked) - set(FIELDS))
    if strangers:
        sentence = f"[columns] names {', '.join(strangers)}, which are no fields. Fields are {', '.join(FIELDS)}."
        raise refused(path, sentence)
    lacking = sorted(set(asked.values()) - set(columns))
    if lacking:
        sentence = f"[columns] names the columns {', '.join(lacking)}, but the table has {', '.join(columns)}."
        raise refused(path, sentence)
    fields = columns_for(list(columns), asked)
    if TEXT not in fields and TRANSLATION not in fields:
        sentence = f"None of the columns {', '.join(columns)} is known to hold the text of a record."
        raise refused(path, f'{sentence} Name it in edition.toml: [columns] and below it text = "NAME OF THE COLUMN".')
    return Table(path, columns, fields)


def records_of(known: Table, rows: Iterable[Row | Finding]) -> Iterator[Record | Finding]:
    """A record for each row that has a text; what is wrong with a row is told under its number."""
    for row in rows:
        yield from [row] if isinstance(row, Finding) else _records(known, row)


def _records(known: Table, row: Row) -> Iterator[Record | Finding]:
    name = known.name(row.number)
    surplus = row.cells[len(known.columns) :]
    if len(row.cells) != len(known.columns) and (surplus or len(row.cells) < len(known.columns)):
        sentence = f"The row has {len(row.cells):,} cells, and the header {len(known.columns):,}."
        if any(cell.strip() for cell in surplus):
            sentence += " It was left out, for nobody can tell which cell is which. Mend its quotation marks."
            yield Finding("row-ragged", Level.ERROR, Place(name), sentence)
            return
        yield warning("row-ragged", name, f"{sentence} It was read as if the cells missing were empty.")
    cells = [(field, cell) for field, cell in zip(known.fields, row.cells, strict=False) if cell.strip()]
    text = "\n\n".join(cell.strip() for part in (TEXT, TRANSLATION) for field, cell in cells if field == part)
    if not text:
        yield warning("row-without-text", name, "The row has no text, so no TEI is made of it.")
        return
    yield _record(known, row, text, [(field, cell) for field, cell in cells if field not in (TEXT, TRANSLATION)])


def _record(known: Table, row: Row, text: str, cells: list[tuple[str, str]]) -> Record:
    source = composed(known.name(row.number), text, cells)
    if source.body is None:
        source = replace(source, body=(0, len(source.text)))
    key = next((cell.strip() for field, cell in cells if field == "record"), "")
    return Record(source, key or str(row.number), (*_doubts(known, source, key), *mojibake(source.name, source.text)))


def _doubts(known: Table, source: Source, key: str) -> Iterator[Finding]:
    if "record" not in known.fields and not known.seen:
        return
    if not key:
        sentence = "The row has no id, so its file is named after its title and date."
        yield warning("row-without-id", source.name, sentence)
        return
    digest = hashlib.blake2b(key.encode(errors="surrogatepass"), digest_size=8).digest()
    if digest in known.seen:
        sentence = f"The id {key} belongs to a row above as well. Give each row an id of its own."
        yield warning("row-id-twice", source.name, sentence)
    known.seen.add(digest)
