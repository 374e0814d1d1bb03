"""Where the time of a run went, by stage: measured in each process, added up in the one that asked."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")

_seconds: defaultdict[str, float] = defaultdict(float)


def timed(stage: str, function: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs) -> Result:
    """Call a function, and count its seconds towards a stage."""
    began = time.perf_counter()
    try:
        return function(*args, **kwargs)
    finally:
        _seconds[stage] += time.perf_counter() - began


def collected() -> dict[str, float]:
    """The seconds of each stage since this was last asked in this process."""
    found = dict(_seconds)
    _seconds.clear()
    return found


def add(seconds: Mapping[str, float]) -> None:
    """Count what another process measured."""
    for stage, each in seconds.items():
        _seconds[stage] += each


def as_table(seconds: Mapping[str, float]) -> str:
    """The stages in the order of their cost, with seconds and shares, a line each."""
    whole = sum(seconds.values()) or 1
    rows = sorted(seconds.items(), key=lambda row: -row[1])
    return "\n".join(f"{stage:<24} {each:>9.2f} s {100 * each / whole:>4.0f} %" for stage, each in rows)
