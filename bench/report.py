"""The results as a page in Markdown and as a plot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.ceiling import Ceiling
from bench.contestants import CHAIN, TO_PAGES, TO_TEI, TWICE, VALID, WHOLE, Contestant
from bench.timing import Timing


@dataclass(frozen=True, slots=True)
class Result:
    """One contestant's runs over one record and over many, or the reason why there are none."""

    contestant: Contestant
    records: int = 0
    one: Timing | None = None
    many: Timing | None = None
    lacks: str = ""

    @property
    def rate(self) -> float:
        """Records a second on the clock, start-up included."""
        return self.records / self.many.wall if self.many else 0.0

    @property
    def each(self) -> float:
        """Milliseconds of the processor for a further record, start-up left out."""
        if self.one is None or self.many is None:
            return 0.0
        return 1000 * (self.many.cpu - self.one.cpu) / (self.records - self.contestant.least)

    @property
    def pace(self) -> float:
        """Seconds on the clock for a further record, start-up left out."""
        if self.one is None or self.many is None:
            return 0.0
        return (self.many.wall - self.one.wall) / (self.records - self.contestant.least)


@dataclass(frozen=True, slots=True)
class Race:
    """All that was measured in one run."""

    records: int
    kilobytes: float
    runs: int
    machine: tuple[tuple[str, str], ...]
    results: tuple[Result, ...]
    ceiling: Ceiling


def as_markdown(race: Race, plot: str) -> str:
    """The page; ``plot`` is the name of the picture beside it."""
    picture = f"![Records a second]({plot})"
    parts = (_head(race), _results(race), (picture,), _ratios(race), _ceiling(race.ceiling), _machine(race))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(race: Race) -> Iterator[str]:
    yield "# The whole chain, raced"
    yield ""
    yield (
        f"{race.records:,} records of the invented archive (`bench/archive`), {race.kilobytes:.1f} KB on average; "
        f"medians of {race.runs} runs, all in one run of `python -m bench`. `FULL=1 make bench` takes all 16,153 "
        "records. The spread is that from the quickest to the slowest run. A whole process is timed on the clock, "
        "start-up included; what a further record costs is processor time, start-up left out; the seconds that further "
        "processes of a program use are not known here."
    )


def _results(race: Race) -> Iterator[str]:
    yield "| part | program | one record | records | records a second | spread | a further record |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    yield from map(_row, race.results)


def _row(result: Result) -> str:
    part, name = result.contestant.part, result.contestant.name
    further = "" if name.endswith(TWICE) else f"{result.each:.1f} ms"
    if result.one is None or result.many is None:
        return f"| {part} | {name} | did not run: {result.lacks} |||||"
    return (
        f"| {part} | {name} | {result.one.wall:.2f} s | {result.records:,} | {result.rate:,.0f} "
        f"| {100 * result.many.spread:.0f} % | {further} |"
    )


def _ratios(race: Race) -> Iterator[str]:
    """Our whole chain against each peer's part of it, and two processes against one."""
    ran = {result.contestant.name: result for result in race.results if result.many}
    chain = ran[CHAIN]
    yield "## Ratios"
    yield ""
    yield f"How many times quicker `{CHAIN}`, which does the whole chain in one process, is than each peer at its part:"
    yield ""
    yield "| part | peer | on the clock, start-up included | a further record, processor |"
    yield "|---|---|---:|---:|"
    for name, peer in ran.items():
        if not name.startswith("tei-edition"):
            times = f"{chain.rate / peer.rate:.2f} | {peer.each / chain.each:.2f}"
            yield f"| {peer.contestant.part} | {name} | {times} |"
    yield ""
    for name, result in ran.items():
        if name.endswith(TWICE):
            one = ran[name.removesuffix(TWICE).strip()]
            times = f"{result.rate / one.rate:.2f} times the records of one, start-up included"
            yield f"- `{one.contestant.name}`: two processes make {times}; for further records alone"
            yield f"  {one.pace / result.pace:.2f} times."


def _ceiling(ceiling: Ceiling) -> Iterator[str]:
    """What the libraries need alone, and how near the program comes."""
    per = 1000 / ceiling.count
    yield "## The ceiling"
    yield ""
    yield "Processor time a record in one process, all compiled: the bare calls of the libraries, and the program."
    yield ""
    yield "| bare call | ms a record |"
    yield "|---|---:|"
    yield from (f"| {name} | {timing.cpu * per:.2f} |" for name, timing in ceiling.bare.items())
    yield f"| **all of them** | **{ceiling.bare_seconds * per:.2f}** |"
    yield from (f"| the program: {name} | {timing.cpu * per:.2f} |" for name, timing in ceiling.own.items())
    yield f"| **the program** | **{ceiling.own_seconds * per:.2f}** |"
    yield ""
    yield (
        f"The ceiling is {1 / (ceiling.bare_seconds / ceiling.count):,.0f} records a second on one core; the program "
        f"makes {1 / (ceiling.own_seconds / ceiling.count):,.0f}, {100 * ceiling.reached:.0f} % of it."
    )


def _machine(race: Race) -> Iterator[str]:
    yield "## The machine"
    yield ""
    yield from (f"- {name}: {value}" for name, value in race.machine)


COLOURS = {WHOLE: "#7a3b1e", TO_TEI: "#1f5a7a", VALID: "#3f7a3b", TO_PAGES: "#7a6a1f"}


def plot(results: Sequence[Result], ceiling: Ceiling, path: Path) -> None:
    """Records a second of each contestant as bars, with the ceiling as a line; an SVG without a clock in it."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "tei-edition"
    from matplotlib import pyplot

    ran = [result for result in reversed(results) if result.many]
    figure, axes = pyplot.subplots(figsize=(9, 0.42 * len(ran) + 1.4))
    bars = axes.barh(
        _names(ran), [result.rate for result in ran], color=[COLOURS[each.contestant.part] for each in ran]
    )
    axes.bar_label(bars, fmt="{:,.0f}", padding=3)
    axes.axvline(ceiling.count / ceiling.bare_seconds, color="black", linestyle="--", linewidth=1)
    axes.set_xscale("log")
    axes.set_xlabel("records a second, start-up included\nbroken line: the ceiling of the whole chain on one core")
    axes.margins(x=0.15)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def _names(results: Iterable[Result]) -> list[str]:
    return [f"{result.contestant.name} · {result.contestant.part}" for result in results]
