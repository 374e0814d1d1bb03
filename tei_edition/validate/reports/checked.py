"""A file that was checked, and what all reports tell of it in the same way."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath
from urllib.parse import quote

from tei_edition.finding import Finding, Level, failed


@dataclass(frozen=True)
class Checked:
    """A file and what was found in it, in the order of its lines."""

    file: str
    findings: tuple[Finding, ...] = ()

    @property
    def valid(self) -> bool:
        return not failed(self.findings)


def path_of(finding: Finding, checked: Checked) -> str:
    """The file a finding is about, from the folder of the run if it lies there, with ``/`` between its parts."""
    file = finding.place.file or checked.file
    inside = os.path.relpath(file) if Path(file).is_absolute() else os.path.normpath(file)
    return PurePath(file if inside.startswith("..") else inside).as_posix()


def address_of(path: str) -> str:
    """A path as part of an address (RFC 3986)."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path.encode(errors="surrogateescape"))


class Fingerprints:
    """A mark for each finding that stays the same when lines above it come or go."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding, path: str) -> str:
        same = f"{finding.rule}\0{path}\0{finding.message}"
        self._seen[same] += 1
        return sha256(f"{same}\0{self._seen[same]}".encode(errors="surrogatepass")).hexdigest()


def counted(findings: Iterable[Finding]) -> str:
    """How many errors, warnings and remarks: ``2 errors, 1 warning``."""
    levels = Counter(finding.level for finding in findings)
    told = [number(levels[level], noun) for level, noun in _NOUNS if levels[level] or level is Level.ERROR]
    return ", ".join(told)


_NOUNS = ((Level.ERROR, "error"), (Level.WARNING, "warning"), (Level.INFO, "remark"))


def number(many: int, noun: str) -> str:
    return f"{many or 'no'} {noun}{'' if many == 1 else 's'}"
