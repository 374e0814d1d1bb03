"""Sources found, and read as the records they hold."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from tei_edition.containers import ENDINGS, FIELDS, Record, is_table, records
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.source import Source

__all__ = [
    "ENDINGS",
    "FIELDS",
    "checksum_of",
    "found",
    "is_table",
    "read_record",
    "read_source",
    "records",
    "witnessed",
]

_SHOWN = 3


def found(paths: Iterable[Path], endings: tuple[str, ...]) -> tuple[Path, ...]:
    """The files named, and those with one of the endings in the folders named, each once, in a stable order."""
    each = [tuple(_files(path, endings)) for path in paths]
    return each[0] if len(each) == 1 else tuple(dict.fromkeys(chain.from_iterable(each)))


def _files(path: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    if not path.exists():
        raise Refused(Finding("no-such-path", Level.ERROR, Place(str(path)), "There is no such file or folder."))
    if path.is_dir():
        yield from (Path(file.path) for file in _within(path) if _is_meant(file, endings) and _stays(file, path))
    else:
        yield path


def _within(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    """What is no folder in a folder and below it, in the order of paths; a folder that is closed to us is empty."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except PermissionError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _within(entry.path)
        else:
            yield entry


def _is_meant(file: os.DirEntry[str], endings: tuple[str, ...]) -> bool:
    return not file.name.startswith(".") and file.name.lower().endswith(endings) and _is_file(file)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file or a link to one; a link that leads to itself is none."""
    return Path(entry.path).is_file() if entry.is_symlink() else entry.is_file()


def _stays(file: os.DirEntry[str], folder: Path) -> bool:
    """Whether a file lies in the folder in which it was found; ``Refused`` if it is a link that leads out of it."""
    if not file.is_symlink() or Path(file.path).resolve().is_relative_to(folder.resolve()):
        return True
    sentence = f"The file is a link that leads out of {folder}. Put a copy in its place, or name the file itself."
    raise Refused(Finding("outside-folder", Level.ERROR, Place(file.path), sentence))


def witnessed(found: Iterable[Record | Finding], path: Path) -> Iterator[Record | Finding]:
    """The records of a file, each with the checksum of the file."""
    sha256 = ""
    for each in found:
        if isinstance(each, Record):
            sha256 = sha256 or checksum_of(path)
            yield replace(each, source=replace(each.source, sha256=sha256))
        else:
            yield each


def checksum_of(path: Path) -> str:
    """The SHA-256 checksum of a file of any length, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_source(path: Path, encoding: str = "") -> Source:
    """The characters of a file that is one record, or ``Refused``."""
    return read_record(path, encoding).source


def read_record(path: Path, encoding: str = "", columns: Mapping[str, str] | None = None, key: str = "") -> Record:
    """The only record of a file, or the one of a table with that id or row number; ``Refused`` if there is none."""
    said: list[Finding] = []
    alone: list[Record] = []
    for one in records(path, encoding=encoding, columns=columns):
        if isinstance(one, Finding):
            said += [one] if not said else []
        elif key in (one.key, one.source.name.rpartition("#row ")[2]):
            return one
        else:
            alone += [one] if len(alone) < _SHOWN else []
    if len(alone) == 1 and not key:
        return alone[0]
    if not alone and said:
        raise Refused(said[0])
    keys = ", ".join(one.key for one in islice(alone, _SHOWN))
    asked = f"There is no record {key}" if key else "The table holds several records"
    sentence = f"{asked}. Name one by its id or row number with --record; the first are {keys}."
    raise Refused(Finding("no-such-record", Level.ERROR, Place(str(path)), sentence))
