"""Zip files as EPUB (OCF 3) and Office Open XML want them, the same bytes for the same content."""

from __future__ import annotations

import zipfile
from typing import IO

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can state."""
_READABLE = 0o100644 << 16
_UNIX = 3


class Package:
    """A zip file that is written part after part; no part tells when or where it was made."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)

    def add(self, path: str, data: bytes, *, stored: bool = False) -> None:
        """Write a part; ``stored`` leaves it as it is, for those who look for it without unpacking."""
        part = zipfile.ZipInfo(path, _TIME)
        part.create_system, part.external_attr = _UNIX, _READABLE
        part.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self._zip.writestr(part, data)

    def close(self) -> None:
        self._zip.close()
