"""A bag as one file, the same bytes each time: not compressed, names in order, no owner, no clock."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that ZIP can state."""


def _zip(folder: Path, file: Path, moment: datetime | None) -> None:
    stated = max(_OLDEST, moment.timetuple()[:6]) if moment else _OLDEST
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for path in _files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), stated)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            with archive.open(entry, "w", force_zip64=path.stat().st_size >= 1 << 31) as member:
                member.writelines(_blocks(path))


def _tar(folder: Path, file: Path, moment: datetime | None) -> None:
    with tarfile.open(file, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in _files(folder):
            entry = tarfile.TarInfo(path.relative_to(folder.parent).as_posix())
            entry.size = path.stat().st_size
            entry.mtime = int(moment.timestamp()) if moment else 0
            with path.open("rb") as member:
                archive.addfile(entry, member)


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            yield block


ARCHIVES: Mapping[str, Callable[[Path, Path, datetime | None], None]] = {".zip": _zip, ".tar": _tar}
"""How a bag becomes one file, by the ending of its name."""
