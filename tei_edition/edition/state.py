"""What a build remembers of the one before: one SQLite file in the edition, which may be deleted at the cost of time.

Nothing is remembered of a file before the file is on the disk, so that the state never claims what is not there.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from tei_edition.finding import Finding, Level, Place, Refused

FILE = ".tei-edition.sqlite"
_FORMAT = 3
_BATCH = 500
"""Values after which what was done is made durable."""
_YOUNG = 100_000_000
"""Nanoseconds within which a file may be saved twice with the same time of change; it is then read to be sure."""
_TABLE = "CREATE TABLE IF NOT EXISTS known (kind TEXT, key TEXT, value TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID"

Value = Mapping[str, Any]
Stamp = list[Any]
"""Name, size and time of change of a file: while they are the same, so is the file."""


class State:
    """Values by kind and key."""

    def __init__(self, path: Path | None, reading: bool = False) -> None:
        self._durable = path is not None
        self._connection = _reading(path) if reading else _opened(path)
        self._new: dict[tuple[str, str], Value] = {}
        self._met: set[tuple[str, str]] = set()

    def get(self, kind: str, key: str) -> Value | None:
        """What is known under a key; the key is then met."""
        self._met.add((kind, key))
        if (value := self._new.get((kind, key))) is not None:
            return value
        row = self._connection.execute(
            "SELECT value FROM known WHERE kind = ? AND key = ?", (kind, _ascii(key))
        ).fetchone()
        return json.loads(row[0]) if row else None

    def meet(self, kind: str, key: str) -> None:
        """Say of a key that what is known under it still holds, without asking for it."""
        self._met.add((kind, key))

    def put(self, kind: str, key: str, value: Value) -> None:
        """Remember a value; the files it speaks of must have been written."""
        self._met.add((kind, key))
        self._new[kind, key] = value
        if len(self._new) >= _BATCH:
            self.settle()

    def settle(self) -> None:
        """Make what was remembered durable, the files first."""
        if not self._new:
            return
        if self._durable:
            os.sync()
        rows = [(kind, _ascii(key), json.dumps(value)) for (kind, key), value in self._new.items()]
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", rows)
        self._new.clear()

    @property
    def altered(self) -> bool:
        """Whether anything was remembered or forgotten in this run."""
        return bool(self._new) or self._connection.total_changes > 0

    def every(self, kind: str) -> Iterator[Value]:
        """All that is known of a kind."""
        self.settle()
        for (value,) in self._connection.execute("SELECT value FROM known WHERE kind = ?", (kind,)):
            yield json.loads(value)

    def left(self, kind: str) -> Iterator[tuple[str, Value]]:
        """What is known of a kind under keys that were not met: of things that are gone."""
        self.settle()
        found = self._connection.execute("SELECT key, value FROM known WHERE kind = ?", (kind,)).fetchall()
        for key, value in ((json.loads(key), value) for key, value in found):
            if (kind, key) not in self._met:
                yield key, json.loads(value)

    def forget(self, kind: str, keys: Iterable[str]) -> None:
        with self._connection:
            self._connection.executemany(
                "DELETE FROM known WHERE kind = ? AND key = ?", [(kind, _ascii(key)) for key in keys]
            )

    def close(self) -> None:
        self.settle()
        self._connection.close()


def _ascii(key: str) -> str:
    """A key as the database can hold it; the name of a file may have bytes that are no characters."""
    return json.dumps(key)


@contextmanager
def remembered(path: Path | None, reading: bool = False) -> Iterator[State]:
    """The state of an edition for one run; without a path, one that is forgotten after it."""
    with durable(path), closing(State(path, reading)) as state:
        yield state


@contextmanager
def durable(path: Path | None) -> Iterator[None]:
    """``Refused`` if the disk does not take or give what is kept in a database."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        remedy = "See to the disk and its permissions, and run again to finish."
        sentence = f"What a run did cannot be kept in this file: {fault}. {remedy}"
        raise Refused(Finding("state-unusable", Level.ERROR, Place(str(path or "")), sentence)) from fault


def _reading(path: Path | None) -> sqlite3.Connection:
    """The state as it is, for a run that learns nothing."""
    if path is None or not path.exists():
        return _prepared(None)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _opened(path: Path | None) -> sqlite3.Connection:
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _prepared(path)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        if path is None or not path.exists():
            raise
        path.unlink()
        return _prepared(path)


def _prepared(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:")
    if connection.execute("PRAGMA user_version").fetchone()[0] not in (0, _FORMAT):
        connection.execute("DROP TABLE IF EXISTS known")
    connection.executescript(f"PRAGMA user_version = {_FORMAT}; PRAGMA synchronous = FULL; {_TABLE};")
    return connection


# ── what stands on the disk, and findings, as values ─────────────────────────────────────────────────────────────────


def stamps(paths: Iterable[Path]) -> list[Stamp]:
    """The stamps of those of the files that are there."""
    return [stamped for path in paths if (stamped := stamp(path))]


def stamp(path: Path) -> Stamp | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return [path.name, stat.st_size, stat.st_mtime_ns]


def young(stamped: Iterable[Stamp]) -> bool:
    """Whether one of the files was saved a moment ago, so that its stamp proves nothing."""
    return any(time.time_ns() - changed < _YOUNG for _, _, changed in stamped)


def as_values(findings: Iterable[Finding]) -> list[list[Any]]:
    return [[f.rule, int(f.level), f.place.file, f.place.line, f.place.column, f.message] for f in findings]


def as_findings(values: Iterable[list[Any]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(rule, Level(level), Place(file, line, column), message)
        for rule, level, file, line, column, message in values
    )


def checksum(value: object) -> str:
    """The checksum of a value that tells all it holds by its ``repr``."""
    return hashlib.sha256(repr(value).encode(errors="surrogatepass")).hexdigest()[:32]


Held = TypeVar("Held")


def rebuilt(kind: type[Held], value: Any) -> Held:
    """A dataclass of texts, numbers and tuples of such, from what ``asdict`` and JSON made of it."""
    hints = _hints(kind)  # type: ignore[arg-type]
    return kind(**{name: _rebuilt(hints[name], each) for name, each in value.items()})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _rebuilt(hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        kinds = itertools.repeat(inner[0]) if inner[-1] is Ellipsis else inner
        return tuple(_rebuilt(kind, each) for kind, each in zip(kinds, value, strict=False))
    return rebuilt(hint, value) if isinstance(hint, type) and is_dataclass(hint) else value
