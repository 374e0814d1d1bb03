"""Commands timed as whole processes, and functions timed within one: medians of several runs, with the spread."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds on the clock, and seconds of the processor, children included."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Timing:
    """The runs of one thing; figures are in seconds."""

    samples: tuple[Sample, ...]

    @property
    def wall(self) -> float:
        return statistics.median(sample.wall for sample in self.samples)

    @property
    def cpu(self) -> float:
        return statistics.median(sample.cpu for sample in self.samples)

    @property
    def spread(self) -> float:
        """From the quickest to the slowest run, as a part of the median."""
        walls = [sample.wall for sample in self.samples]
        return (max(walls) - min(walls)) / self.wall


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def processes(commands: Sequence[Sequence[str]], folder: Path) -> Sample:
    """Commands started at once, until the last has ended; ``folder`` is their working directory, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    began, used = time.perf_counter(), _children()
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    quiet = subprocess.DEVNULL
    running = [
        subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment, cwd=folder) for command in commands
    ]
    for process in running:
        process.wait()
    return Sample(time.perf_counter() - began, _children() - used)


def within(step: Step) -> Sample:
    """A function of this process."""
    began, used = time.perf_counter(), time.process_time()
    step()
    return Sample(time.perf_counter() - began, time.process_time() - used)


def repeated(take: Callable[[], Sample], runs: int) -> Timing:
    return Timing(tuple(take() for _ in range(runs)))
