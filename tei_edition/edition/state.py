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
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from tei_edition.finding import Finding, Level, Place, Refused

FILE = ".tei-edition.sqlite"
_FORMAT = 4
_BATCH = 500
"""Values that are read at once, and after which what was done is made durable."""
_YOUNG = 100_000_000
"""Nanoseconds within which a file may be saved twice with the same time of change; it is then read to be sure."""
_TABLE = "CREATE TABLE IF NOT EXISTS known (kind TEXT, key TEXT, value TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID"

_PASSING = ""
"""A database in a file that SQLite removes, so that what a long run learns takes no memory."""

Value = Any
"""What JSON can hold; ``None`` is nothing known."""
Held = TypeVar("Held")
Stamp = list[Any]
"""Name, size and time of change of a file: while they are the same, so is the file."""


class State:
    """Values by kind and key."""

    def __init__(self, path: Path | None, reading: bool = False) -> None:
        self._durable = path is not None
        self._connection = _reading(path) if reading else _opened(path)
        self._new: dict[tuple[str, str], Value] = {}
        self._met: defaultdict[str, set[str]] = defaultdict(set)

    def get(self, kind: str, key: str) -> Value:
        """What is known under a key; the key is then met."""
        return next(self.each(kind, (key,)))

    def each(self, kind: str, keys: Iterable[str]) -> Iterator[Value]:
        """What is known under each of many keys, in their order; the keys are then met."""
        for batch in batches(keys):
            self._met[kind].update(batch)
            known = self._known(kind, batch)
            yield from (self._new.get((kind, key), known.get(key)) for key in batch)

    def _known(self, kind: str, keys: Sequence[str]) -> dict[str, Value]:
        """What was made durable under some keys; their values are parsed as one, which takes a fraction of the time."""
        query = f"SELECT key, value FROM known WHERE kind = ? AND key IN ({','.join('?' * len(keys))})"
        rows = self._connection.execute(query, (kind, *map(_ascii, keys))).fetchall()
        return dict(zip(_parsed(key for key, _ in rows), _parsed(value for _, value in rows), strict=True))

    def put(self, kind: str, key: str, value: Value) -> None:
        """Remember a value; the files it speaks of must have been written."""
        self._met[kind].add(key)
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

    def knows(self, kind: str) -> bool:
        """Whether anything of a kind was made durable."""
        query = "SELECT EXISTS (SELECT * FROM known WHERE kind = ?)"
        return bool(self._connection.execute(query, (kind,)).fetchone()[0])

    def every(self, kind: str) -> Iterator[Value]:
        """All that is known of a kind."""
        self.settle()
        rows = self._connection.execute("SELECT value FROM known WHERE kind = ?", (kind,))
        for batch in batches(value for (value,) in rows):
            yield from _parsed(batch)

    def left(self, kind: str) -> Iterator[tuple[str, Value]]:
        """What is known of a kind under keys that were not met: of things that are gone."""
        self.settle()
        keys = self._connection.execute("SELECT key FROM known WHERE kind = ?", (kind,)).fetchall()
        gone = [key for key in _parsed(key for (key,) in keys) if key not in self._met[kind]]
        for batch in batches(gone):
            yield from self._known(kind, batch).items()

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


def _parsed(values: Iterable[str]) -> list[Any]:
    """What many values hold that are each written as JSON."""
    parsed: list[Any] = json.loads(f"[{','.join(values)}]")
    return parsed


def batches(each: Iterable[Held]) -> Iterator[list[Held]]:
    """As many at once as are read at once."""
    each = iter(each)
    while batch := list(itertools.islice(each, _BATCH)):
        yield batch


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
    connection = sqlite3.connect(path or _PASSING)
    if connection.execute("PRAGMA user_version").fetchone()[0] not in (0, _FORMAT):
        connection.execute("DROP TABLE IF EXISTS known")
    connection.executescript(f"PRAGMA user_version = {_FORMAT}; PRAGMA synchronous = FULL; {_TABLE};")
    return connection


# ── what stands on the disk, and findings, as values ─────────────────────────────────────────────────────────────────


def stamps(paths: Iterable[str]) -> list[Stamp]:
    """The stamps of those of the files that are there."""
    return [stamped for path in paths if (stamped := stamp(path))]


def stamp(path: str | Path) -> Stamp | None:
    found = size_and_time(path)
    return found and [os.path.basename(path), *found]  # noqa: PTH119 (nor are their names those of paths)


def size_and_time(path: str | Path) -> list[int] | None:
    """What a stamp tells of a file besides its name; nothing if there is no such file."""
    try:
        found = os.stat(path)  # noqa: PTH116 (it is asked of thousands of files that are no paths yet)
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]


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
