"""Corrections found beside the sources they speak of, and people in the authority file of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tei_edition import corrections
from tei_edition.containers import Record, is_table
from tei_edition.corrections import NOTHING, Corrections
from tei_edition.files import stands
from tei_edition.finding import Finding, Level, Place
from tei_edition.model import Authority

ROWS = "corrections.toml"
AUTHORITY = "authority.toml"
_NO_CORRECTIONS = (ROWS, AUTHORITY, "edition.toml")


@dataclass(slots=True)
class _Table:
    """The corrections of the rows of one table, and the keys that no row has had so far."""

    file: Path
    rows: dict[str, Corrections]
    findings: tuple[Finding, ...]
    idle: dict[str, Corrections] = field(default_factory=dict)


@dataclass(slots=True)
class Beside:
    """The corrections of the records of a run, each file read once."""

    persons: tuple[Authority, ...] = ()
    _tables: dict[Path, _Table] = field(default_factory=dict)
    _heeded: dict[Path, list[str]] = field(default_factory=dict)

    def wrong(self, path: Path) -> tuple[Finding, ...]:
        """Why the corrections beside a table cannot be told apart by its rows."""
        return self._table(path.with_name(ROWS)).findings if is_table(path) else ()

    def of(self, path: Path, record: Record) -> Corrections:
        """What stands beside the file of a record, of this record."""
        if not is_table(path):
            beside = path.with_suffix(".toml")
            known = beside.name not in _NO_CORRECTIONS and stands(beside)
            return replace(_read(beside) if known else NOTHING, authorities=self.persons)
        table = self._table(path.with_name(ROWS))
        row = record.source.name.rpartition("#")[2]
        key = next((key for key in (record.key, row) if key in table.rows), "")
        if table.idle.pop(key, None):
            self._heeded.setdefault(path, []).append(key)
        return replace(table.rows.get(key, NOTHING), authorities=self.persons)

    def heeded(self, path: Path) -> tuple[str, ...]:
        """The keys of corrections that the rows of a table had."""
        return tuple(self._heeded.get(path, ()))

    def heed(self, path: Path, keys: Iterable[str]) -> None:
        """Say that the rows of a table that is not read again have these keys."""
        for key in keys:
            self._table(path.with_name(ROWS)).idle.pop(key, None)

    def left(self, paths: Iterable[Path]) -> Iterator[Finding]:
        """Keys of the corrections of rows that no row of the tables beside them has."""
        folders = {path.parent for path in paths if self._tables and is_table(path)}
        for file, table in self._tables.items():
            if file.parent in folders:
                yield from (_idle(file, key, found) for key, found in table.idle.items())

    def _table(self, file: Path) -> _Table:
        if file not in self._tables:
            text, findings = _text(file) if file.is_file() else ("", ())
            rows, said = corrections.read_rows(text, str(file))
            self._tables[file] = _Table(file, rows, (*findings, *said), dict(rows))
        return self._tables[file]


def strays(folder: Path, sources: Iterable[Path]) -> Iterator[Finding]:
    """Files of corrections in a folder of sources that stand beside no source."""
    files = sorted(file for file in folder.rglob("*.toml") if not file.name.startswith("."))
    known = {path.with_name(ROWS) if is_table(path) else path.with_suffix(".toml") for path in sources if files}
    for file in (each for each in files if each not in known):
        sentence = f"No source of that name stands beside {file.name}. Rename it like its source, or remove it."
        yield Finding("corrections-no-source", Level.ERROR, Place(str(file)), sentence)


def authorities(folder: Path) -> tuple[tuple[Authority, ...], tuple[Finding, ...]]:
    """The people of the authority file of an edition, and what in it cannot be understood."""
    file = folder / AUTHORITY
    if not file.is_file():
        return (), ()
    said = _read(file)
    return tuple(map(corrections.authority, said.persons)), said.findings


def _read(file: Path) -> Corrections:
    text, findings = _text(file)
    return corrections.read(text, str(file)) if not findings else Corrections(str(file), findings=findings)


def _text(file: Path) -> tuple[str, tuple[Finding, ...]]:
    try:
        return file.read_text("utf-8"), ()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "") or getattr(error, "reason", "") or error
        sentence = f"The file cannot be read: {reason}. Save it as UTF-8."
        return "", (Finding("corrections-unreadable", Level.ERROR, Place(str(file)), sentence),)


def _idle(file: Path, key: str, found: Corrections) -> Finding:
    line = min((entry.line for entry in (*found.brackets, found.header) if entry.line), default=0)
    sentence = f"No record of the table beside this file has the id {key}, or that number. Correct or remove it."
    return Finding("correction-unmatched", Level.ERROR, Place(str(file), line), sentence)
