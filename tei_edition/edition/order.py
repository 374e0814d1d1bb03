"""How a run is to be done, and what is told of each step of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_edition.edition.settings import Settings
from tei_edition.edition.shards import Share, Shares
from tei_edition.finding import Finding, failed
from tei_edition.model import Authority


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one source: where its TEI stands, whether that changed, and what was found."""

    path: Path
    target: Path | None
    changed: bool
    findings: tuple[Finding, ...]
    account: dict[str, Any] = field(default_factory=dict)
    """The account of the source as JSON, if one was asked for."""
    counts: bool = True
    """Whether it stands for a record, and not only for a remark on a table."""

    @property
    def clean(self) -> bool:
        return self.target is not None and not failed(self.findings)


@dataclass(frozen=True, slots=True)
class Planned:
    """What a run would do, and why."""

    path: Path
    what: str
    why: str
    findings: tuple[Finding, ...] = ()
    pages: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """How a run is to be done."""

    folder: Path
    """Where the TEI goes."""
    settings: Settings = field(default_factory=Settings)
    encoding: str = ""
    force: bool = False
    """Whether files that somebody edited are replaced; the edited one is kept beside it."""
    check: bool = False
    """Whether nothing is written, and what would change is a finding."""
    accounts: bool = False
    persons: tuple[Authority, ...] = ()
    """The people of the edition's authority file."""
    state: Path | None = None
    """The file in which the run finds what the one before it did; without one it does all anew."""
    jobs: int = 1
    """Processes; 0 for as many as there are cores."""
    scheduler: str = ""
    """The address of a Dask scheduler whose workers do the work."""
    dry: bool = False
    """Whether it is only told what would be done."""
    share: Share | None = None
    """The share of the records that this run converts into a file of its own, and no others."""
    shares: Shares | None = None
    """What the shares of the run made, for this run to put together."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one TEI file, or of the edition as a whole."""

    path: Path
    pages: tuple[Path, ...]
    """The files that were written; none if they stand as they were."""
    findings: tuple[Finding, ...]
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run of publishing is to be done."""

    state: Path | None = None
    """The file in which the run finds what the one before it did; without one it does all anew."""
    jobs: int = 1
    """Processes; 0 for as many as there are cores."""
    scheduler: str = ""
    """The address of a Dask scheduler whose workers do the work."""
    dry: bool = False
    """Whether it is only told what would be done."""
    force: bool = False
    """Whether files of the site that somebody changed are replaced; a copy of each is kept."""
    whole: bool = True
    """Whether the run is of all records of the site; what it does not make is then removed."""
