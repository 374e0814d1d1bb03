"""Files written whole or not at all, inside the folder they belong to and nowhere else."""

from __future__ import annotations

import filecmp
import os
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from tei_edition.finding import Finding, Level, Place, Refused

DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10)))
"""Names that Windows takes for devices, whatever ending they have."""


Replacing = Callable[[Path], object]
"""What is done with a file that is about to be replaced by another."""


def write_whole(path: Path, data: bytes, *, durable: bool = True, replacing: Replacing | None = None) -> bool:
    """Write a file so that at any moment either the old one or the new one is there; tell whether it had to be written.

    The bytes go to a temporary file beside it, reach the disk, and take the name in one step. A run that writes
    thousands of files, and makes them durable together, does not wait for the disk each time.
    """
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    return write_pieces(path, (data,), durable=durable, replacing=replacing)


def write_pieces(
    path: Path, pieces: Iterable[bytes], *, durable: bool = True, replacing: Replacing | None = None
) -> bool:
    """Write a file piece by piece, whole or not at all; tell whether it differs from the one that was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told_apart = zlib.crc32(os.fsencode(path.name))
    temporary = path.with_name(f".{path.name[:32]}-{told_apart:08x}.{os.getpid()}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.writelines(pieces)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        same = path.is_file() and not path.is_symlink() and filecmp.cmp(path, temporary, shallow=False)
        if not same:
            if replacing and path.is_file():
                replacing(path)
            temporary.replace(path)
    except OSError as error:
        if error.errno:
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        temporary.unlink(missing_ok=True)
    return not same


def stands(path: Path) -> bool:
    """Whether there is such a file; there is none whose name is longer than the file system allows."""
    try:
        return path.is_file()
    except OSError:
        return False


def inside(folder: Path, name: str) -> Path:
    """The path of a file in a folder, or ``Refused`` if the name, or a link, would lead out of it.

    The name may hold strokes: ``records/letter.html``.
    """
    parts = PurePosixPath(name).parts
    path = folder.joinpath(*parts)
    if path.resolve().is_relative_to(folder.resolve()) and parts and ".." not in parts and "/".join(parts) == name:
        return path
    message = f"The name {name!r} leads out of the folder {folder}. Give the record another id or remove the link."
    raise Refused(Finding("outside-folder", Level.ERROR, Place(str(folder)), message))
