"""Files checked again whenever somebody saves them."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_edition.checking.selection import selected
from tei_edition.finding import Finding, Level, Place, Refused

HINT = "Watching needs watchfiles. Install it: pip install 'tei-edition[watch]'."


def saved(paths: tuple[Path, ...], endings: tuple[str, ...]) -> Iterator[tuple[Path, ...]]:
    """The files among those meant that were saved, each time some are, until the user interrupts."""
    if not importlib.util.find_spec("watchfiles"):
        raise Refused(Finding("no-watchfiles", Level.ERROR, Place(), HINT))
    changes = importlib.import_module("watchfiles").watch(*paths, raise_interrupt=False)
    for batch in changes:
        if files := of_those(batch, paths, endings):
            yield files


def of_those(
    batch: Iterable[tuple[object, str]], paths: tuple[Path, ...], endings: tuple[str, ...]
) -> tuple[Path, ...]:
    """The files of a batch of changes that are meant and still there; new ones and those renamed are among them."""
    changed = {Path(name).resolve() for _, name in batch}
    present = selected((path for path in paths if path.exists()), endings)
    return tuple(file for file in present if file.resolve() in changed)
