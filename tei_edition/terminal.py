"""What is said on the terminal: findings as they come, a bar that tells how far a run is, one summary at the end."""

from __future__ import annotations

import errno
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, Protocol, TypeVar

import click

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.timing import as_table, collected
from tei_edition.visible import visible

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "blue"}


class Speech:
    """What is said on the terminal: findings on standard error as they come, and one summary at the end."""

    def __init__(self, quiet: bool, verbose: bool) -> None:
        self.least = Level.ERROR if quiet else Level.INFO if verbose else Level.WARNING
        self.quiet = quiet
        self.levels: Counter[Level] = Counter()
        self.valid = 0
        self.began = time.monotonic()

    def count(self, findings: Iterable[Finding]) -> None:
        self.levels.update(finding.level for finding in findings)

    def say(self, findings: Iterable[Finding]) -> None:
        every = tuple(findings)
        self.count(every)
        for finding in every:
            if finding.level >= self.least:
                level = click.style(finding.level.name.lower(), fg=_COLOURS[finding.level])
                place, message = visible(str(finding.place)), visible(finding.message)
                click.echo(f"{place}: {level}: {message} [{finding.rule}]", err=True)

    def times(self, wanted: bool) -> None:
        """Say where the time of the run went."""
        if wanted:
            click.echo(as_table(collected()), err=True)

    def end(self, counted: str, err: bool = False) -> None:
        """Print the summary, and leave with the status that the findings ask for."""
        errors, warnings = self.levels[Level.ERROR], self.levels[Level.WARNING]
        if not self.quiet:
            seconds = time.monotonic() - self.began
            click.echo(f"{counted}; {count(errors, 'error')}, {count(warnings, 'warning')}; {seconds:.1f} s", err=err)
        sys.exit(1 if errors else 0)


def count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def speaking(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command ``-q`` and ``-v``, and turn what it cannot take into one finding and status 2."""

    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @click.option("-v", "--verbose", is_flag=True, help="Print remarks as well as warnings and errors.")
    @wraps(command)
    def wrapped(*args: Any, quiet: bool, verbose: bool, **options: Any) -> None:
        speech = Speech(quiet, verbose)
        try:
            command(*args, speech=speech, **options)
        except Refused as refused:
            speech.say([refused.finding])
            sys.exit(2)
        except OSError as error:
            speech.say([_of_system(error)])
            sys.exit(2)
        except Exception as fault:  # the person at the terminal gets a sentence, and the traceback on demand
            if verbose:
                raise
            sentence = f"error: The program itself failed ({type(fault).__name__}: {fault}). See the details with -v."
            click.echo(sentence, err=True)
            sys.exit(2)

    return wrapped


_REMEDIES = {
    errno.ENOSPC: "Make room on the disk",
    errno.EDQUOT: "Make room in your share of the disk",
    errno.EROFS: "Choose a folder on a disk that can be written to",
    errno.EACCES: "See to its permissions",
    errno.EPERM: "See to its permissions",
    errno.EIO: "See to the disk",
    errno.EMFILE: "Close other programs, or give a smaller number with --jobs",
    errno.ENAMETOOLONG: "Choose a shorter name",
}
"""What to do about an answer of the operating system."""


def _of_system(error: OSError) -> Finding:
    """What the operating system refused, and what to do; files are written whole or not at all."""
    remedy = _REMEDIES.get(error.errno or 0, "See to it")
    sentence = (
        f"{error.strerror or error}. {remedy}, and run again to finish; every file is the old one or the new one."
    )
    return Finding("system", Level.ERROR, Place(str(error.filename or "")), sentence)


def is_terminal() -> bool:
    return sys.stderr.isatty()


class Done(Protocol):
    """A step of a run, with what was found on it."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...


Step = TypeVar("Step", bound=Done)

_EVERY = 10.0
"""Seconds between two lines on the progress of a run that nobody watches."""


def told(steps: Iterator[Step], length: int | None, label: str, speech: Speech) -> Iterator[Step]:
    """Each step as it is done, with how far the run is: a bar on a terminal, else a line now and then.

    On a terminal findings are printed when the bar is gone. A run of a table has a length that nobody knows.
    """
    if speech.quiet:
        yield from _spoken(steps, speech)
    elif not is_terminal():
        yield from _lines(_spoken(steps, speech), length, label, speech)
    else:
        findings: list[Finding] = []
        rate = _Rate(speech)
        with click.progressbar(
            steps, length=length, label=label, file=sys.stderr, item_show_func=rate.told, update_min_steps=5
        ) as bar:
            for step in bar:
                findings += step.findings
                rate.add(step.findings)
                yield step
        speech.say(findings)


def _spoken(steps: Iterator[Step], speech: Speech) -> Iterator[Step]:
    for step in steps:
        speech.say(step.findings)
        yield step


def _lines(steps: Iterator[Step], length: int | None, label: str, speech: Speech) -> Iterator[Step]:
    """A line every few seconds, so that a log shows that the run goes on and when it will end."""
    rate, last = _Rate(speech, counting=False), time.monotonic()
    for step in steps:
        rate.steps += 1
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            of = f" of {length:,}" if length else ""
            click.echo(f"{label}: {rate.steps:,}{of}, {rate.told(step)}{rate.left(length)}", err=True)
        yield step


class _Rate:
    """How quickly a run goes, and what it found so far."""

    def __init__(self, speech: Speech, counting: bool = True) -> None:
        self.levels: Counter[Level] = Counter() if counting else speech.levels
        self.began = time.monotonic()
        self.steps = 0

    def add(self, findings: Iterable[Finding]) -> None:
        self.steps += 1
        self.levels.update(finding.level for finding in findings)

    def told(self, step: object) -> str:
        errors, warnings = self.levels[Level.ERROR], self.levels[Level.WARNING]
        return f"{self._a_second():,.0f}/s, {count(errors, 'error')}, {count(warnings, 'warning')}"

    def left(self, length: int | None) -> str:
        """The time that is left, if anybody can know it."""
        if not length or self.steps >= length:
            return ""
        seconds = round((length - self.steps) / self._a_second())
        return f", {seconds // 60}:{seconds % 60:02} left"

    def _a_second(self) -> float:
        return self.steps / max(time.monotonic() - self.began, 0.001)
