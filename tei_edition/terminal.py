"""What is said on the terminal: findings as they come, a bar that tells how far a run is, one summary at the end."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, Protocol, TypeVar

import click

from tei_edition.finding import Finding, Level, Refused
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
            click.echo(f"{error.filename or ''}: error: {error.strerror or error}.", err=True)
            sys.exit(2)
        except Exception as fault:  # the person at the terminal gets a sentence, and the traceback on demand
            if verbose:
                raise
            sentence = f"error: The program itself failed ({type(fault).__name__}: {fault}). See the details with -v."
            click.echo(sentence, err=True)
            sys.exit(2)

    return wrapped


def is_terminal() -> bool:
    return sys.stderr.isatty()


class Done(Protocol):
    """A step of a run, with what was found on it."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...


Step = TypeVar("Step", bound=Done)


def told(steps: Iterator[Step], length: int | None, label: str, speech: Speech) -> Iterator[Step]:
    """Each step as it is done, with a progress bar on a terminal; findings are printed when the bar is gone.

    A run of a table has a length that nobody knows, and any length: of its steps only the findings are kept.
    """
    if speech.quiet or not is_terminal():
        for step in steps:
            speech.say(step.findings)
            yield step
        return
    findings: list[Finding] = []
    with click.progressbar(steps, length=length, label=label, file=sys.stderr) as bar:
        for step in bar:
            findings += step.findings
            yield step
    speech.say(findings)
