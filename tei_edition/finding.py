"""A finding: the one way in which any stage says that something is wrong, doubtful or worth knowing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How grave a finding is; only an error makes a run fail."""

    INFO = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points: a file, and in it a line and a column counted from 1, or 0 where unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, str(self.line) if self.line else "", str(self.column) if self.column else ""]
        return ":".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about one place, under a stable rule id; the message says what was found and what to do."""

    rule: str
    level: Level
    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.level.name.lower()}: {self.message} [{self.rule}]"


class Refused(Exception):
    """Input that a stage cannot take at all; it carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def failed(findings: tuple[Finding, ...] | list[Finding]) -> bool:
    """Tell whether any of the findings is an error."""
    return any(finding.level is Level.ERROR for finding in findings)
