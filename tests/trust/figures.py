"""The figures of the page of trust, each counted when the page is made."""

from __future__ import annotations

import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

from tei_edition.preservation.versions import tool_versions
from tei_edition.source_date import moment
from tests.conftest import ROOT
from tests.fuzz.targets import TARGETS
from tests.trust import collecting, crashes, faults

HOSTILE = re.compile(r"tests/(hostile/|containers/test_hostile)")
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


@dataclass(frozen=True)
class Collected:
    """What a file of tests holds."""

    file: str
    says: str
    tests: int
    laws: int
    examples: int


@dataclass(frozen=True)
class Fuzzed:
    target: str
    executions: int
    minutes: float
    faults: int


@dataclass(frozen=True)
class Figures:
    """All that the page tells."""

    day: date
    machine: str
    versions: Mapping[str, str]
    killed: Mapping[str, Mapping[str, int]]
    """By the outputs of the builds."""
    failed: Mapping[str, int]
    collected: tuple[Collected, ...]
    fuzzed: tuple[Fuzzed, ...]

    @property
    def hostile(self) -> tuple[Collected, ...]:
        return tuple(each for each in self.collected if HOSTILE.match(each.file))

    @property
    def lawful(self) -> tuple[Collected, ...]:
        return tuple(each for each in self.collected if each.laws)


def gathered(trials: int, minutes: float) -> Figures:
    """Do everything that is to be counted; it takes a quarter of an hour."""
    outputs = {"text": trials, "html text": max(1, trials // 10)}
    return Figures(
        (moment() or datetime.now(UTC)).date(),
        f"{platform.system()} on {platform.machine()}",
        versions(),
        {name: crashes.trials(count, random.Random(1), name.split()) for name, count in outputs.items()},
        faults.seen(list(faults.trials())),
        held(),
        tuple(fuzzed(target, minutes) for target in sorted(TARGETS)) if find_spec("atheris") else (),
    )


def versions() -> Mapping[str, str]:
    told = json.loads(tool_versions())
    own = ("tei-edition", "Python", "libxml2", "Saxon")
    return {name: str(told[name]) for name in own} | {name: str(found) for name, found in told["libraries"].items()}


def held(*paths: str) -> tuple[Collected, ...]:
    """What the files of tests hold; all of them, or those at the paths."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "collected.json")
        command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", collecting.__name__, *paths]
        environment = {**os.environ, collecting.FILE: str(file)}
        subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
        found = json.loads(file.read_text())
    return tuple(
        Collected(path, each["says"], each["tests"], len(each["laws"]), sum(each["laws"].values()))
        for path, each in sorted(found.items())
    )


def fuzzed(target: str, minutes: float) -> Fuzzed:
    command = [sys.executable, "-m", "tests.fuzz", "--minutes", str(minutes), target]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    executed = _EXECUTED.search(done.stderr)
    return Fuzzed(target, int(executed[1]) if executed else 0, minutes, int(done.returncode != 0))
