"""What of an edition goes into its bag: everything its editor or the program put there, and what the program ran on."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.resources import resource

EDITION = "edition"
PROGRAM = "program"
_PARTS = ("sources", "tei", "site")
_PASSED_OVER = re.compile(r"\.tei-edition\..*|\.shards|\.git|\.DS_Store|__pycache__|\..+\.\d+\.tmp")
"""What a run remembers or left half-written, and what belongs to other programs."""


@dataclass(frozen=True, slots=True)
class Item:
    """A file, and its name among the data of the bag."""

    name: str
    path: Path


def payload(folder: Path) -> tuple[Item, ...]:
    """The files of an edition, and the schemas and stylesheets that made and judged it, in the order of their names."""
    places = ((folder, EDITION), *((resource(name), f"{PROGRAM}/{name}") for name in ("schemas", "xslt")))
    items = (Item(f"{name}/{path.relative_to(top).as_posix()}", path) for top, name in places for path in _files(top))
    return tuple(sorted(map(_named, items), key=lambda item: item.name))


def lacking(folder: Path) -> Iterator[Finding]:
    """Parts of an edition that are not there, so that the bag will not have them either."""
    for name in _PARTS:
        if not (folder / name).is_dir():
            sentence = f"The edition has no folder {name}, so the bag has none. Run tei-edition build if it should."
            yield Finding("part-missing", Level.WARNING, Place(str(folder)), sentence)


def _files(top: Path) -> Iterator[Path]:
    with os.scandir(top) as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_folder in found:
        path = top / name
        if _PASSED_OVER.fullmatch(name):
            continue
        if path.is_symlink():
            raise _refused(path, "It is a link, and a bag holds no links. Put a copy in its place.")
        if is_folder:
            yield from _files(path)
        elif path.is_file():
            yield path


def _named(item: Item) -> Item:
    try:
        item.name.encode()
    except UnicodeEncodeError:
        raise _refused(item.path, "Its name is not UTF-8, in which a bag lists names. Rename it.") from None
    if item.name.splitlines() != [item.name.strip()]:
        sentence = "Its name holds a line break, or ends in a space, which lists of a bag would lose. Rename it."
        raise _refused(item.path, sentence)
    return item


def _refused(path: Path, sentence: str) -> Refused:
    return Refused(Finding("not-packable", Level.ERROR, Place(str(path)), sentence))
