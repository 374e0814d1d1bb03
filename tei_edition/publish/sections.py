"""What is made of many records in sections, so that a change of one record makes one section again and no other.

The section of a record follows from the name of its files alone. Sections double as an edition grows, so that it is
only now and then that all of them are made again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

LARGEST = 2500
"""Records for which one section is enough: fewer are made sooner, more are read with fewer requests."""
MOST = 16
"""Sections that the browser of a reader has to look into, at the most."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the sections of an edition, counted from 1."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}-of-{self.of}"


def sections(records: int) -> tuple[Section, ...]:
    """The sections for so many records."""
    of = min(MOST, 1 << ((records - 1) // LARGEST).bit_length()) if records else 0
    return tuple(Section(number, of) for number in range(1, of + 1))


def section_of(name: str, of: int) -> int:
    """The number of the section that holds the record whose files have this name."""
    digest = hashlib.sha256(name.encode(errors="surrogateescape")).digest()
    return 1 + int.from_bytes(digest[:8], "big") % of
