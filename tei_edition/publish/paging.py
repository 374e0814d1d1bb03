"""Long lists parted into pages that load at once on any line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

MOST = 44_000
"""The bytes of a list on one page; with what stands round it the page stays under 60 KB."""

Item = TypeVar("Item")


def filled(items: Iterable[Item], weight: Callable[[Item], int], most: int = MOST) -> Iterator[list[Item]]:
    """The items in runs, each as long as a page can take, and never empty."""
    run: list[Item] = []
    taken = 0
    for item in items:
        heavy = weight(item)
        if run and taken + heavy > most:
            yield run
            run, taken = [], 0
        run.append(item)
        taken += heavy
    if run:
        yield run


def written_size(*texts: str) -> int:
    """How many bytes texts take on a page, near enough: a letter beyond ASCII takes two or three."""
    return sum(len(text.encode("utf-8", "replace")) for text in texts)
