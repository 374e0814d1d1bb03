"""TEI files checked where they lie: one after another, or by several processes in the same order."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tei_edition.finding import Finding, Level, Place
from tei_edition.validate.judging import Plan, judge, prepared
from tei_edition.validate.reports import FORMATS, Checked

__all__ = ["FORMATS", "Checked", "Plan", "at_least", "check_file", "check_files", "prepared"]

WORTH_A_PROCESS = 100
"""Files for which it pays to start a process, which takes half a second."""


def check_file(path: Path, xsd: bool = False) -> tuple[Finding, ...]:
    """All findings on one TEI file; ``xsd`` asks for a full opinion by the XML Schema as well."""
    return _checked(Plan(second=xsd), path).findings


def check_files(files: Sequence[Path], plan: Plan, jobs: int = 1) -> Iterator[Checked]:
    """The findings on each file, in the order of the files; ``jobs`` 0 is as many processes as pay."""
    processes = jobs or max(1, min(_cores(), len(files) // WORTH_A_PROCESS))
    if min(processes, len(files)) < 2:
        yield from (_checked(plan, path) for path in files)
        return
    way = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(min(processes, len(files)), multiprocessing.get_context(way)) as pool:
        yield from pool.map(partial(_checked, plan), files, chunksize=max(1, min(16, len(files) // (4 * processes))))


def _checked(plan: Plan, path: Path) -> Checked:
    file = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        told = f"The file cannot be read: {error.strerror or error}. See to its permissions."
        return Checked(file, (Finding("unreadable", Level.ERROR, Place(file), told),))
    return Checked(file, judge(data, file, plan))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def at_least(run: Iterable[Checked], level: Level) -> Iterator[Checked]:
    """The run without findings that are less grave."""
    for checked in run:
        yield Checked(checked.file, tuple(finding for finding in checked.findings if finding.level >= level))
