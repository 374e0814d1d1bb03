"""A bag that is one file, unpacked to be verified: within bounds, in a folder that is gone afterwards."""

from __future__ import annotations

import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import IO

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.preservation.fixity import verified

MEMBERS = 1_000_000
RATIO = 100
"""How many times as large as the file its contents may be …"""
FREE = 1 << 30
"""… once they are larger than these octets."""
_BLOCK = 1 << 20
_FAULTS = (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What the libraries say of files that they cannot read, are encrypted, or packed in a way they do not know."""


@dataclass(frozen=True, slots=True)
class _Member:
    """What an archive holds under a name: nothing can be opened of what is no file."""

    name: str
    is_folder: bool
    open: Callable[[], IO[bytes]] | None


@contextmanager
def unpacked(file: Path) -> Iterator[Path]:
    """A folder with what an archive holds; ``Refused`` if that is what no bag may hold."""
    with TemporaryDirectory(prefix="tei-edition-") as name:
        folder = Path(name)
        try:
            _unpack(file, folder)
        except _FAULTS as fault:
            raise _refused(file, f"The file cannot be unpacked: {fault}. Have it sent again.") from None
        except (FileExistsError, NotADirectoryError, IsADirectoryError) as fault:
            there = os.path.relpath(fault.filename, folder)
            raise _refused(file, f"It holds {there!r} both as a file and as a folder. Have it sent again.") from None
        yield folder


def verified_file(file: Path, processes: int = 1) -> Iterator[Finding]:
    """What is wrong with a bag that is one file; places are told as if the file were its folder."""
    if file.suffix.lower() not in MEMBERS_OF:
        sentence = f"It is no folder, and no {' or '.join(MEMBERS_OF)} file. Unpack it, and name the folder of the bag."
        raise _refused(file, sentence)
    with unpacked(file) as folder:
        bag = _bag_in(folder, file)
        try:
            yield from (_seen_from_outside(finding, folder, file) for finding in verified(bag, processes))
        except Refused as refused:
            raise Refused(_seen_from_outside(refused.finding, folder, file)) from None


def _seen_from_outside(finding: Finding, folder: Path, file: Path) -> Finding:
    place = replace(finding.place, file=finding.place.file.replace(str(folder), str(file)))
    return replace(finding, place=place, message=finding.message.replace(str(folder), str(file)))


def _unpack(file: Path, folder: Path) -> None:
    room = max(FREE, RATIO * file.stat().st_size)
    for number, member in enumerate(MEMBERS_OF[file.suffix.lower()](file), 1):
        if number > MEMBERS:
            raise _refused(file, f"It holds more than {MEMBERS:,} files. Unpack it yourself, if you trust it.")
        target = folder / _within(member.name, file)
        if member.is_folder:
            target.mkdir(parents=True, exist_ok=True)
        elif member.open is None:
            told = f"It holds {member.name!r}, which is a link or a device, and a bag holds files and folders only."
            raise _refused(file, f"{told} Nothing was unpacked of it.")
        else:
            room -= _write(member.open, target, room, file)


def _write(opening: Callable[[], IO[bytes]], target: Path, room: int, file: Path) -> int:
    """Write a file; returns its octets."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        raise _refused(file, f"It holds {target.name!r} twice, so nobody can tell which is meant. Have it sent again.")
    written = 0
    with opening() as packed, target.open("xb") as made:
        while block := packed.read(_BLOCK):
            written += made.write(block)
            if written > room:
                told = f"Its contents are more than {RATIO} times as large as the file."
                raise _refused(file, f"{told} Unpack it yourself, if you trust it.")
    return written


def _within(name: str, file: Path) -> PurePosixPath:
    """A name as a path within the archive."""
    path = PurePosixPath(name)
    if ".." in path.parts or path.is_absolute() or PureWindowsPath(name).anchor or "\\" in name:
        raise _refused(file, f"It holds {name!r}, a name that leads out of it. Nothing was unpacked of it.")
    return path


def _bag_in(folder: Path, file: Path) -> Path:
    """The bag stands in a folder of its own (RFC 8493, 4), or the archive is all of it."""
    places = [folder, *(Path(entry.path) for entry in os.scandir(folder) if entry.is_dir())]
    bags = [place for place in places if (place / "bagit.txt").is_file()]
    if len(bags) != 1:
        found = "no bag" if not bags else f"{len(bags)} bags"
        raise _refused(file, f"It holds {found}, and is verified if it holds one. Unpack it and name the folder.")
    return bags[0]


# ── the kinds of archives ────────────────────────────────────────────────────────────────────────────────────────────


def _of_zip(file: Path) -> Iterator[_Member]:
    with zipfile.ZipFile(file) as archive:
        for entry in archive.infolist():
            kind = stat.S_IFMT(entry.external_attr >> 16)
            plain = kind in (0, stat.S_IFREG, stat.S_IFDIR)
            yield _Member(entry.filename, entry.is_dir() and plain, partial(archive.open, entry) if plain else None)


def _of_tar(file: Path) -> Iterator[_Member]:
    with tarfile.open(file, "r:") as archive:
        for entry in archive:
            yield _Member(entry.name, entry.isdir(), partial(_opened, archive, entry) if entry.isreg() else None)


def _opened(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    return archive.extractfile(entry) or BytesIO()


MEMBERS_OF: Mapping[str, Callable[[Path], Iterator[_Member]]] = {".zip": _of_zip, ".tar": _of_tar}
"""How an archive is read, by the ending of its name."""


def _refused(file: Path, sentence: str) -> Refused:
    return Refused(Finding("bag-archive", Level.ERROR, Place(str(file)), sentence))
