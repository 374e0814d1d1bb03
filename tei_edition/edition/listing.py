"""The list of a site's files with their checksums, kept in the site itself: what was written is known without memory.

It has the form of ``sha256sum``, so that anybody can check a site that was copied elsewhere: ``sha256sum -c``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tei_edition.edition.state import Stamp, batches
from tei_edition.files import write_pieces

FILE = "checksums.sha256"
_LINE = re.compile(rb"(\\?)([0-9a-f]{64}) [ *](.+)")
_SIGNS = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_ESCAPED = str.maketrans(_SIGNS)
_MEANT = {escaped: sign for sign, escaped in _SIGNS.items()}


class Listing(Mapping[str, Stamp]):
    """The files that the list of a site names, as they were written; it is read when it is first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checksums: Mapping[str, str] | None = None

    def __getitem__(self, name: str) -> Stamp:
        return unseen(name, self._read()[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    @property
    def stands(self) -> bool:
        return (self._folder / FILE).is_file()

    def _read(self) -> Mapping[str, str]:
        if self._checksums is None:
            self._checksums = listed_files(self._folder)
        return self._checksums


def unseen(name: str, checksum: str = "") -> Stamp:
    """The stamp of a file of which only the checksum is known; without one, no file is as it says."""
    return [name, None, None, checksum]


def listed_files(folder: Path) -> Mapping[str, str]:
    """The names of the files of a site and their checksums; a line that names none within it is passed over."""
    try:
        lines = (folder / FILE).read_bytes().split(b"\n")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    found = (_LINE.fullmatch(line) for line in lines)
    named = ((_meant(os.fsdecode(each[3])) if each[1] else os.fsdecode(each[3]), each[2]) for each in found if each)
    return {name: checksum.decode() for name, checksum in named if _is_within(name)}


def _is_within(name: str) -> bool:
    return ".." not in name.split("/") and not name.startswith("/")


def list_files(folder: Path, checksums: Mapping[str, str]) -> None:
    """Write the list of the files of a site, in the order of their names."""
    lines = (_line(name, checksums[name]) for name in sorted(checksums))
    write_pieces(folder / FILE, (os.fsencode("".join(batch)) for batch in batches(lines)))


def _line(name: str, checksum: str) -> str:
    escaped = name.translate(_ESCAPED)
    return f"{'' if escaped == name else chr(92)}{checksum}  {escaped}\n"


def _meant(name: str) -> str:
    return re.sub(r"\\[\\nr]", lambda escaped: _MEANT[escaped[0]], name)
