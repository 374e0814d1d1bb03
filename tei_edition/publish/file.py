"""A file of the site, and what making the files of a site yields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tei_edition.finding import Finding


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its way from the top, with strokes, and its bytes."""

    path: str
    data: bytes = b""
    pieces: Iterable[bytes] = ()
    """The bytes of a file too large to hold, one piece after the other, in place of ``data``."""


Made = Iterator[File | Finding]
