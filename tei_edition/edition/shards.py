"""A run divided among machines that share nothing but a folder: each converts its share, one puts the shares together.

A share is one SQLite file of converted records. Which records belong to it follows from their place among all records,
so that nobody has to tell the machines; the ids are given, and the TEI is written, when the shares are put together.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tei_edition.edition.state import as_findings, as_values, checksum
from tei_edition.edition.task import Made, Task
from tei_edition.finding import Finding, Level, Place, Refused

FOLDER = ".shards"
_NAME = re.compile(r"(\d+)-of-(\d+)\.sqlite")
_TABLES = (
    "CREATE TABLE asked (provenance INTEGER)",
    "CREATE TABLE made (key TEXT PRIMARY KEY, inputs TEXT, id TEXT, tei BLOB, findings TEXT)",
)


@dataclass(frozen=True, slots=True)
class Share:
    """One share of a run, such as 2/8."""

    number: int
    of: int

    def holds(self, place: int) -> bool:
        """Whether the record at a place, counted from 0, belongs to the share."""
        return place % self.of == self.number - 1

    def file(self, folder: Path) -> Path:
        return folder / FOLDER / f"{self.number}-of-{self.of}.sqlite"


def share(text: str) -> Share:
    """A share as it is written on a command line; anything else is a ``ValueError``."""
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise ValueError(f"{text!r} is no share; the second of eight is 2/8")
    return Share(int(found[1]), int(found[2]))


class Writing:
    """The file of a share in the making; it takes its name when it is complete."""

    def __init__(self, path: Path, provenance: bool) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._temporary = path.with_suffix(".tmp")
        for left in (self._temporary, path.with_suffix(".tmp-journal")):
            left.unlink(missing_ok=True)  # of a run that was cut off; its journal would be played back
        self._connection = sqlite3.connect(self._temporary)
        try:
            for table in _TABLES:
                self._connection.execute(table)
            self._connection.execute("INSERT INTO asked VALUES (?)", (provenance,))
        except sqlite3.Error:
            self.close()
            raise

    def put(self, made: Made) -> None:
        row = (made.task.key, checksum(sorted(made.task.inputs.items())), made.id, made.tei)
        self._connection.execute(
            "INSERT INTO made VALUES (?, ?, ?, ?, ?)", (*row, json.dumps(as_values(made.findings)))
        )

    def close(self) -> None:
        self._connection.close()

    def complete(self) -> None:
        self._connection.commit()
        self.close()
        self._temporary.replace(self.path)


class Shares:
    """The shares of a run, all of them there."""

    def __init__(self, folder: Path) -> None:
        self.files = tuple(sorted((folder / FOLDER).glob("*.sqlite")))
        self._connections = list(map(_connected, self.files))
        self.provenance = self._agreed(folder)
        """Whether headers name the files they were made from, as the shares were asked to."""

    def _agreed(self, folder: Path) -> bool:
        asked = dict(map(_asked, self.files, self._connections))
        if len(set(asked.values())) > 1:
            names = ", ".join(name for name, provenance in asked.items() if provenance)
            sentence = f"Of all shares only {names} was made with --provenance. Run build --shard alike for each."
            raise Refused(Finding("shares", Level.ERROR, Place(str(folder)), sentence))
        return any(asked.values())

    def made(self, task: Task) -> Made | None:
        """What a share made of a record, if it was made from the same."""
        inputs = checksum(sorted(task.inputs.items()))
        query = "SELECT id, tei, findings FROM made WHERE key = ? AND inputs = ?"
        for connection in self._connections:
            if row := connection.execute(query, (task.key, inputs)).fetchone():
                return Made(task, row[0], row[1], as_findings(json.loads(row[2])))
        return None

    def remove(self) -> None:
        for connection in self._connections:
            connection.close()
        for path in self.files:
            path.unlink()


def _connected(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path)
    except sqlite3.DatabaseError:
        raise _unreadable(path) from None


def _asked(path: Path, connection: sqlite3.Connection) -> tuple[str, bool]:
    """A share, and whether it was made with provenance."""
    try:
        ((provenance,),) = connection.execute("SELECT provenance FROM asked")
    except (sqlite3.DatabaseError, ValueError):
        raise _unreadable(path) from None
    return _name(path), bool(provenance)


def _name(path: Path) -> str:
    return path.stem.replace("-of-", "/")


def _unreadable(path: Path) -> Refused:
    sentence = f"The share cannot be read. Remove it, and run build --shard {_name(path)} again."
    return Refused(Finding("shares", Level.ERROR, Place(str(path)), sentence))


def complete(folder: Path) -> Shares:
    """The shares of an edition, or ``Refused`` with those that are missing."""
    found: Mapping[int, set[int]] = {}
    for path in (folder / FOLDER).glob("*.sqlite"):
        if named := _NAME.fullmatch(path.name):
            found = {**found, int(named[2]): {*found.get(int(named[2]), ()), int(named[1])}}
    if len(found) != 1:
        told = "no share" if not found else f"shares of {' and of '.join(map(str, sorted(found)))}"
        sentence = f"There is {told} in {folder / FOLDER}. Run each share of one number: build --shard 1/N to N/N."
        raise Refused(Finding("shares", Level.ERROR, Place(str(folder)), sentence))
    ((of, numbers),) = found.items()
    if missing := sorted(set(range(1, of + 1)) - numbers):
        names = ", ".join(f"{number}/{of}" for number in missing)
        sentence = f"Not all shares are there: {names} is missing. Run build --shard for it."
        raise Refused(Finding("shares", Level.ERROR, Place(str(folder)), sentence))
    return Shares(folder)
