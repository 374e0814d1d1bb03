"""The records by year, month and day: how a long list is parted, and the bars of the time line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tei_edition.publish.entry import Entry
from tei_edition.publish.paging import MOST, filled, written_size

_DATE = re.compile(r"(-?\d{4,})(?:-(\d\d))?")
UNDATED = "undated"
MOST_BARS = 60
"""A time line with more bars is drawn by decades, and with more than that by centuries."""


def year(entry: Entry) -> int | None:
    """The year of a record, if it has one."""
    found = _DATE.match(entry.when)
    return int(found[1]) if found else None


def decade(value: int) -> str:
    return f"{value // 10 * 10:04d}s"


def century(value: int) -> str:
    return f"{value // 100 * 100:04d}s"


def _level(part: Callable[[re.Match[str]], str]) -> Callable[[Entry], str]:
    return lambda entry: part(found) if (found := _DATE.match(entry.when)) else UNDATED


_LEVELS: tuple[Callable[[Entry], str], ...] = (
    _level(lambda found: decade(int(found[1]))),
    _level(lambda found: found[1]),
    _level(lambda found: "-".join(filter(None, found.groups()))),
)
_, by_year, by_month = _LEVELS


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some records on one page: those of a decade, year or month, or a part of those of a month."""

    key: str
    """The stretch of time, such as ``1890s``, ``1893`` or ``1893-04``."""
    entries: tuple[Entry, ...]
    part: int = 0
    """Counted from 1 if the stretch takes several pages."""

    @property
    def name(self) -> str:
        """The name of the page, such as ``dates-1890s``."""
        return f"dates-{self.key}" + (f"_{self.part}" if self.part > 1 else "")


def weight(entry: Entry) -> int:
    """The bytes that a record takes in a list, with its markup."""
    return 230 + written_size(entry.title, entry.date, entry.kind) + 3 * written_size(entry.name) // 2


def stretches(entries: Sequence[Entry]) -> Iterator[Stretch]:
    """The records in stretches, each small enough for a page and as long as it can be."""
    yield from _parted(entries, _LEVELS)


def _parted(entries: Sequence[Entry], levels: Sequence[Callable[[Entry], str]]) -> Iterator[Stretch]:
    for key, group in groupby(entries, levels[0]):
        own = tuple(group)
        if sum(map(weight, own)) <= MOST:
            yield Stretch(key, own)
        elif levels[1:] and key != UNDATED:
            yield from _parted(own, levels[1:])
        else:
            for part, run in enumerate(filled(own, weight), 1):
                yield Stretch(key, tuple(run), part)


@dataclass(frozen=True, slots=True)
class Bar:
    """A year, decade or century of the time line, and how many records it has."""

    label: str
    first: int
    count: int


def bars(entries: Iterable[Entry]) -> tuple[Bar, ...]:
    """The bars of the time line from the first year to the last, also those without records."""
    counted = Counter(value for each in entries if (value := year(each)) is not None)
    if not counted:
        return ()
    step, label = _scale(max(counted) - min(counted) + 1)
    summed: Counter[int] = Counter()
    for value, count in counted.items():
        summed[value // step * step] += count
    return tuple(Bar(label(at), at, summed[at]) for at in range(min(summed), max(summed) + 1, step))


def _scale(years: int) -> tuple[int, Callable[[int], str]]:
    if years <= MOST_BARS:
        return 1, str
    return (10, decade) if years <= 10 * MOST_BARS else (100, century)
