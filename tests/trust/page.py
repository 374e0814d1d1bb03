"""The page of trust in its form: what was done to the program, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tests.trust.figures import Collected, Figures

HOW = "make trust"
DISASTERS = (
    "A build is killed at a moment of chance, from nothing and over an older edition, then run again. Or the n-th act",
    "of writing (a file opened, its bytes, its name, a folder, a note in the database) is answered by the system with",
    "“no space left”, “read-only” or “input/output error”, once or from then on, for every n.",
)


def page(figures: Figures) -> str:
    return "\n".join((*_head(figures), *_disasters(figures), *_inputs(figures), *_laws(figures), *_promises(), ""))


def _head(figures: Figures) -> Iterator[str]:
    tests, files = sum(each.tests for each in figures.collected), len(figures.collected)
    yield "# What was tried to break it"
    yield ""
    yield f"Made by `{HOW}` on {figures.day.isoformat()}; every figure was counted then, none is written by hand."
    yield f"The tests of the project are {tests:,} in {files:,} files; here are those of them that do harm."
    yield ""
    yield f"{figures.machine}; {', '.join(f'{name} {version}' for name, version in figures.versions.items())}."
    yield ""


def _disasters(figures: Figures) -> Iterator[str]:
    yield "## Runs cut off, disks that fail"
    yield ""
    yield from DISASTERS
    yield ""
    kept = ("torn files", "false claims", "unfinished")
    rows = [
        (f"builds of {outputs}, killed", seen["killed at work"], *(seen[name] for name in kept), "–")
        for outputs, seen in figures.killed.items()
    ]
    failed = figures.failed
    rows.append(
        (
            "acts of writing that failed",
            failed["failed writes"],
            failed["torn files"],
            "–",
            failed["unfinished"],
            failed["without one clear sentence and status 2"],
        )
    )
    heads = (
        "what",
        "times",
        "files torn",
        "false claims of the state",
        "not finished by the next run",
        "not told clearly",
    )
    yield from _table(heads, rows)


def _inputs(figures: Figures) -> Iterator[str]:
    yield "## Bad input"
    yield ""
    yield "Each case ends in a result or in a clear finding, in bounded time and memory, and touches nothing else."
    yield ""
    rows: list[Sequence[object]] = [(f"`{each.file}`", each.says, each.tests) for each in figures.hostile]
    rows.append(("all", "", sum(each.tests for each in figures.hostile)))
    yield from _table(("tests", "what is tried", "cases"), rows)
    yield "Fuzzing goes on from a corpus that holds whatever once broke the program, led by the code that it reaches."
    yield ""
    found = [(each.target, f"{each.executions:,}", f"{each.minutes:g}", each.faults) for each in figures.fuzzed]
    total = (sum(each.executions for each in figures.fuzzed), sum(each.minutes for each in figures.fuzzed))
    rows = [*found, ("all", f"{total[0]:,}", f"{total[1]:g}", sum(each.faults for each in figures.fuzzed))]
    yield from _table(("fuzzed", "executions", "minutes", "faults found"), rows)


def _laws(figures: Figures) -> Iterator[str]:
    yield "## Laws"
    yield ""
    yield "What holds for any input is tried on generated input, other input each time: no character lost, twice is"
    yield "once, what is written is valid, what was not changed is not made again."
    yield ""
    rows: list[Sequence[object]] = [
        (f"`{each.file}`", each.says, each.laws, f"{each.examples:,}") for each in figures.lawful
    ]
    rows.append(("all", "", *_sums(figures.lawful)))
    yield from _table(("tests", "what they are about", "laws", "examples of a run"), rows)


def _sums(found: Iterable[Collected]) -> tuple[int, str]:
    each = tuple(found)
    return sum(one.laws for one in each), f"{sum(one.examples for one in each):,}"


PROMISES = (
    (
        "TEI, pages or corrections edited by hand",
        "left alone and named; with `--force` replaced, and a copy kept",
        "hand_work",
    ),
    ("a folder that cannot be written", "one sentence, status 2, nothing changed", "interruptions"),
    ("a cluster that is lost in the middle", "one sentence, status 2; the next run finishes", "interruptions"),
    ("two runs at once on one edition", "one works; the other says so, status 2", "interruptions"),
    ("a run that is killed", "files are the old ones or the new ones; the next run finishes", "crashes"),
    ("a disk that is full, read-only or broken", "the same, and one sentence that says what to do", "faults"),
)
"""What happens, what then, and where it is tried."""


def _promises() -> Iterator[str]:
    yield "## What to expect"
    yield ""
    rows = [(what, then, f"`tests/trust/test_{where}.py`") for what, then, where in PROMISES]
    yield from _table(("what happens", "what then", "tried by"), rows)
    yield "`tei-edition package` packs an edition with the checksums of every file, and `tei-edition verify` finds a"
    yield "single bit that changed (`tests/preservation`). The limits of input stand in [SECURITY.md](../SECURITY.md)."


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
    yield ""
