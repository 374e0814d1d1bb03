"""One run at a time on an edition, and the traces of one that was cut off swept away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from tei_edition.finding import Finding, Level, Place, Refused

FILE = ".tei-edition.lock"
RUNNING = ".tei-edition.running"
_TEMPORARY = re.compile(r"\..+\.\d+\.tmp")


@contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Have an edition to oneself, or ``Refused``; a run that died holds nothing. Tells whether the last was cut off.

    What a run that was cut off left half-written, under names that nobody takes for files of an edition, is removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / FILE)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        sentence = f"Another run is at work on {folder}. Wait until it has ended, and run again."
        raise Refused(Finding("edition-in-use", Level.ERROR, Place(str(folder)), sentence)) from None
    try:
        mark = folder / RUNNING
        cut_off = mark.exists()
        if cut_off:
            _sweep(folder)
        mark.touch()
        yield cut_off
        mark.unlink()
    finally:
        lock.release()


def _sweep(folder: Path) -> None:
    for path in folder.rglob(".*.tmp"):
        if _TEMPORARY.fullmatch(path.name):
            path.unlink(missing_ok=True)
