"""Files inside a zip file, taken out within limits: no more entries, bytes or compression than a document has."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from tei_edition.containers.record import refused

MOST_ENTRIES = 10_000
MOST_BYTES = 256 * 1024 * 1024
"""Of all entries together, when unpacked."""
MOST_RATIO = 200
"""Unpacked to packed bytes of one entry; text rarely shrinks to a twentieth."""
_SMALL = 1024 * 1024
"""Up to this size an entry may shrink as it likes."""


_FAULTS = (KeyError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError)


class Parts:
    """The entries of a zip file that passed the limits; each is checked again while it is unpacked."""

    def __init__(self, path: Path, kind: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            sentence = f"The file is no {kind}, though its name says so ({error}). Save it again."
            raise refused(path, sentence) from None
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise self._bomb(f"holds {len(entries):,} parts, more than {MOST_ENTRIES:,}")
        size = sum(entry.file_size for entry in entries)
        if size > MOST_BYTES:
            raise self._bomb(f"unpacks to {size:,} bytes, more than {MOST_BYTES:,}")
        for entry in entries:
            if entry.file_size > max(_SMALL, MOST_RATIO * entry.compress_size):
                raise self._bomb(f"has a part that is {MOST_RATIO} times as large unpacked ({entry.filename})")

    def _bomb(self, reason: str) -> Exception:
        return refused(self._path, f"The file {reason}, as no document does; it was not unpacked.")

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, name: str) -> bytes:
        """An entry unpacked; one that is larger than the zip file says is refused."""
        try:
            size = self._zip.getinfo(name).file_size
            with self._zip.open(name) as file:
                data = file.read(size + 1)
        except _FAULTS as error:
            raise refused(self._path, f"Its part {name} cannot be unpacked: {error}. Save it again.") from None
        if len(data) > size:
            raise self._bomb(f"says that its part {name} is smaller than it is")
        return data

    def close(self) -> None:
        self._zip.close()
