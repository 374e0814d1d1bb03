"""Files checked again whenever somebody saves them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_edition.checking.selection import selected


def saved(paths: tuple[Path, ...], endings: tuple[str, ...]) -> Iterator[tuple[Path, ...]]:
    """The files among those meant that were saved, each time some are, until the user interrupts."""
    from watchfiles import watch

    for batch in watch(*paths, raise_interrupt=False):
        if files := of_those(batch, paths, endings):
            yield files


def of_those(
    batch: Iterable[tuple[object, str]], paths: tuple[Path, ...], endings: tuple[str, ...]
) -> tuple[Path, ...]:
    """The files of a batch of changes that are meant and still there; new ones and those renamed are among them."""
    changed = {Path(name).resolve() for _, name in batch}
    present = selected((path for path in paths if path.exists()), endings)
    return tuple(file for file in present if file.resolve() in changed)
