"""TEI files checked where they lie: one after another, or by several processes in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_edition.finding import Finding, Level, Place
from tei_edition.validate.judging import Plan, judge, prepared
from tei_edition.validate.reports import FORMATS, Checked
from tei_edition.workers import Todo, workers

__all__ = ["FORMATS", "Checked", "Plan", "at_least", "check_file", "check_files", "prepared"]

WORTH_PROCESSES = 200
"""Files for which it pays to start processes, which takes half a second."""


def check_file(path: Path, xsd: bool = False) -> tuple[Finding, ...]:
    """All findings on one TEI file; ``xsd`` asks for a full opinion by the XML Schema as well."""
    return _checked(Task(path, Path.cwd(), Plan(second=xsd))).findings


def check_files(files: Sequence[Path], plan: Plan, jobs: int = 1) -> Iterator[Checked]:
    """The findings on each file, in the order of the files; ``jobs`` 0 is as many processes as pay."""
    here = Path.cwd()
    with workers(min(jobs, max(1, len(files))), worth=WORTH_PROCESSES, preload="tei_edition.checking") as crew:
        yield from crew.run(_checked, (Todo(Task(path, here, plan)) for path in files), _lost)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be checked; ``here`` is the folder that relative paths start from, which a worker need not be in."""

    path: Path
    here: Path
    plan: Plan


def _checked(task: Task) -> Checked:
    file = str(task.path)
    try:
        data = (task.here / task.path).read_bytes()
    except OSError as error:
        told = f"The file cannot be read: {error.strerror or error}. See to its permissions."
        return Checked(file, (Finding("unreadable", Level.ERROR, Place(file), told),))
    return Checked(file, judge(data, file, task.plan))


def _lost(task: Task) -> Checked:
    told = "Checking the file ended its process. Please report this with the file."
    return Checked(str(task.path), (Finding("program-failed", Level.ERROR, Place(str(task.path)), told),))


def at_least(run: Iterable[Checked], level: Level) -> Iterator[Checked]:
    """The run without findings that are less grave."""
    for checked in run:
        yield Checked(checked.file, tuple(finding for finding in checked.findings if finding.level >= level))
