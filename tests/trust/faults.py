"""Builds whose n-th act of writing fails, for every n: whole files, one sentence, and the next build finishes the work.

``python -m tests.trust.faults`` prints what it saw as JSON. What fails is what the operating system may refuse: to open
a file for writing, to take its bytes, to rename it, to make a folder, to note in the database what was done.
"""

from __future__ import annotations

import errno
import io
import itertools
import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner

from tei_edition.cli import main
from tests.trust.crashes import built, contents, sources, torn

ERRORS = {errno.ENOSPC: "database or disk is full", errno.EROFS: "attempt to write a readonly database"} | {
    errno.EIO: "disk I/O error"
}
"""What the system says, and what SQLite says of the same."""
OUTPUTS = ["text"]


@dataclass
class Disk:
    """A disk that does what it is asked to until the n-th time; from then on it fails, or only that once."""

    at: int
    error: int
    lasting: bool
    acts: int = 0

    def fails(self) -> bool:
        self.acts += 1
        return self.acts == self.at or (self.lasting and self.acts > self.at > 0)

    def act(self, path: object = None) -> None:
        if self.fails():
            raise OSError(self.error, os.strerror(self.error), path)

    def note(self) -> None:
        if self.fails():
            raise sqlite3.OperationalError(ERRORS[self.error])


@contextmanager
def failing(disk: Disk) -> Iterator[None]:
    """Have every act of writing of this process done by a disk."""
    with ExitStack() as stack:
        for module, name in ((os, "replace"), (os, "mkdir")):
            stack.enter_context(patch.object(module, name, _acting(disk, getattr(module, name))))
        stack.enter_context(patch.object(os, "open", _opening(disk, os.open)))
        stack.enter_context(patch.object(io, "open", _writing(disk, io.open)))
        stack.enter_context(patch.object(sqlite3, "connect", _connecting(disk, sqlite3.connect)))
        yield


def _acting(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def acting(path: Any, *arguments: Any, **options: Any) -> Any:
        disk.act(os.fspath(path))
        return real(path, *arguments, **options)

    return acting


def _opening(disk: Disk, real: Callable[..., int]) -> Callable[..., int]:
    def opening(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            disk.act(os.fspath(path))
        return real(path, flags, *arguments, **options)

    return opening


def _writing(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    class Writer(io.BufferedWriter):
        def write(self, data: Any) -> int:
            if disk.fails():
                super().write(bytes(data)[: len(data) // 2])
                self.flush()
                raise OSError(disk.error, os.strerror(disk.error))
            return super().write(data)

        def writelines(self, lines: Any) -> None:
            for line in lines:
                self.write(line)

    def writing(path: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if set(mode).isdisjoint("wxa"):
            return real(path, mode, *arguments, **options)
        disk.act(os.fspath(path))
        return (
            Writer(io.FileIO(path, mode.replace("b", ""))) if "b" in mode else real(path, mode, *arguments, **options)
        )

    return writing


def _connecting(disk: Disk, real: Callable[..., sqlite3.Connection]) -> Callable[..., sqlite3.Connection]:
    class Connection(sqlite3.Connection):
        def executescript(self, script: str) -> sqlite3.Cursor:
            disk.note()
            return super().executescript(script)

        def execute(self, statement: str, *arguments: Any) -> sqlite3.Cursor:
            if not statement.startswith(("SELECT", "PRAGMA")):
                disk.note()
            return super().execute(statement, *arguments)

        def executemany(self, *arguments: Any) -> sqlite3.Cursor:
            disk.note()
            return super().executemany(*arguments)

    def connecting(path: Any, **options: Any) -> sqlite3.Connection:
        return real(path, **options, **({} if path == ":memory:" else {"factory": Connection}))

    return connecting


# ── trials ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Trial:
    """What became of a build that a disk failed, and of the one after it."""

    disk: Disk
    status: int
    said: tuple[str, ...]
    torn: tuple[str, ...]
    whole: bool
    """Whether the build did all its work though something failed, such as a cache that it can do without."""
    finished: bool

    @property
    def told(self) -> bool:
        """Whether the user knows: one clear sentence and status 2, or there is nothing to know."""
        sentence = len(self.said) == 1 and ". " in self.said[0] and "run again" in self.said[0]
        return (self.status == 2 and sentence) or (self.whole and (self.status, self.said) == (0, ()))

    @property
    def well(self) -> bool:
        return self.told and self.finished and not self.torn


def build(folder: Path, *options: str) -> tuple[int, tuple[str, ...]]:
    done = CliRunner().invoke(main, ["build", str(folder), "--quiet", "--jobs", "1", *options])
    return done.exit_code, tuple(done.output.splitlines())


class Bench:
    """The same edition, with nothing made yet and with an older one made, to be built on disks that fail."""

    def __init__(self, home: Path) -> None:
        self.home = home
        sources(home / "old", "", OUTPUTS)
        built(home / "old")
        sources(home / "new", " and more", OUTPUTS)
        sources(home / "whole", " and more", OUTPUTS)
        built(home / "whole")
        self.before, self.after = contents(home / "old"), contents(home / "whole")

    def acts(self, over: str) -> int:
        """How often a build writes."""
        disk = Disk(0, 0, lasting=False)
        with failing(disk):
            build(self._fresh(over))
        return disk.acts

    def trial(self, over: str, disk: Disk) -> Trial:
        folder = self._fresh(over)
        with failing(disk):
            status, said = build(folder)
        harmed, whole = tuple(torn(folder, self.before, self.after)), contents(folder) == self.after
        finished = build(folder) == (0, ()) and contents(folder) == self.after
        return Trial(disk, status, said, harmed, whole, finished)

    def _fresh(self, over: str) -> Path:
        folder = self.home / "trial"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.home / over, folder)
        sources(folder, " and more", OUTPUTS)
        return folder


def disks(acts: int, first: int = 1, step: int = 1, every: bool = True) -> Iterator[Disk]:
    """A disk for each act, error and manner of failing, or one for each act in turn."""
    ways = list(itertools.product(ERRORS, (True, False)))
    for at in range(first, acts + 1, step):
        for error, lasting in ways if every else [ways[at // step % len(ways)]]:
            yield Disk(at, error, lasting)


def trials(every: bool = True) -> Iterator[Trial]:
    """Every trial; or each act failing in one way, one over nothing, the next over an older edition."""
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        for first, over in enumerate(("new", "old"), 1):
            acts = bench.acts(over)
            for disk in disks(acts) if every else disks(acts, first, 2, every):
                yield bench.trial(over, disk)


def seen(done: list[Trial]) -> dict[str, int]:
    return {
        "failed writes": len(done),
        "torn files": sum(len(trial.torn) for trial in done),
        "without one clear sentence and status 2": sum(not trial.told for trial in done),
        "unfinished": sum(not trial.finished for trial in done),
    }


if __name__ == "__main__":
    print(json.dumps(seen(list(trials()))))
