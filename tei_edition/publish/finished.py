"""A form of a record as it is written to its file, with what had to be said while it was made."""

from __future__ import annotations

from dataclasses import dataclass

from tei_edition.finding import Finding


@dataclass(frozen=True, slots=True)
class Finished:
    """The bytes of the file, and findings about them, whose place is that of the record."""

    data: bytes
    findings: tuple[Finding, ...] = ()
