"""What stands beside a source and has a part in its record: corrections, metadata."""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from pathlib import Path

from tei_edition.containers import is_table
from tei_edition.edition.beside import ROWS

_ENDINGS = (".toml", ".ris", ".json")


def beside(path: Path) -> tuple[str, ...]:
    """The paths at which something may stand beside a source."""
    if is_table(path):
        return (str(path.with_name(ROWS)),)
    name = str(path)
    without = name[: len(name) - len(path.suffix)]
    return tuple(without + ending for ending in _ENDINGS)


class Neighbours:
    """The files beside sources, found by looking once through each folder and not by asking for every name."""

    def __init__(self) -> None:
        self._names = cache(_names)

    def there(self, path: Path) -> list[str]:
        """A source and those of the files beside it that may be there."""
        name = str(path)
        names = self._names(name[: len(name) - len(path.name)])
        return [name, *(each for each in beside(path) if names is None or _folded(each) in names)]


def _names(folder: str) -> frozenset[str] | None:
    """The files of a folder, given with the stroke at its end; nothing is known of one that is closed to us."""
    try:
        with os.scandir(folder or ".") as found:
            return frozenset(_folded(folder + entry.name) for entry in found)
    except OSError:
        return None


def _folded(name: str) -> str:
    """A name as the least particular file systems compare it: some tell apart neither capitals nor forms of accents."""
    return (name if name.isascii() else unicodedata.normalize("NFC", name)).casefold()
