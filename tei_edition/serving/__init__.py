"""An edition on this machine while it is worked on: built, shown, and built again whenever a file of it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import watchfiles

from tei_edition import edition
from tei_edition.finding import Finding, Refused
from tei_edition.serving.server import Server

__all__ = ["Server", "changes", "rebuilt"]

_MADE = ("site", "tei")


def rebuilt(folder: Path, server: Server) -> tuple[Finding, ...]:
    """Build the edition, show its pages with what was found, and have open pages load again.

    What cannot be built at all is one finding, shown on the pages of the last build.
    """
    try:
        steps = edition.build(folder, edition.order_for(folder))
        findings = tuple(finding for step in steps for finding in step.findings)
    except Refused as refused:
        findings = (refused.finding,)
    server.show(findings)
    return findings


def changes(folder: Path, **options: object) -> Iterator[frozenset[Path]]:
    """The files of an edition that were saved, each time some are, until the user interrupts."""
    for batch in watchfiles.watch(folder, watch_filter=_Sources(folder), raise_interrupt=False, **options):  # type: ignore[arg-type]
        yield frozenset(Path(name) for _, name in batch)


class _Sources(watchfiles.DefaultFilter):
    """What an editor writes: all but the site, the TEI where it is made from sources, and what a build remembers."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        made = _MADE if (folder / "sources").is_dir() else _MADE[:1]
        self.made = tuple((folder / name).resolve() for name in made)

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        inside = any(Path(path).is_relative_to(folder) for folder in self.made)
        return not inside and not Path(path).name.startswith(".") and super().__call__(change, path)
