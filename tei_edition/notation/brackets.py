"""The shape of square brackets: which one closes which; it never fails, and what has no partner is told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

DEEPEST = 8
"""Brackets may stand this many deep; those within are taken for lone signs."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A bracket with its partner: ``text[start]`` opens and ``text[end - 1]`` closes; ``inside`` lies between."""

    start: int
    end: int
    inside: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Lone:
    """A bracket character that is not read as one of a pair: without partner, or nested too deep."""

    start: int
    end: int
    deep: bool = False


Node = Pair | Lone

_BRACKET = re.compile(r"[\[\]]")


def shape(text: str) -> tuple[Node, ...]:
    """The brackets of a text in their order, each with those inside it, in time proportional to its length."""
    partner = _partners(text)
    levels: list[list[Node]] = [[]]
    starts: list[int] = []
    for match in _BRACKET.finditer(text):
        at = match.start()
        if at not in partner:
            levels[-1].append(Lone(at, at + 1))
        elif partner[at] > at:
            if len(starts) < DEEPEST:
                levels.append([])
            else:
                levels[-1].append(Lone(at, at + 1, deep=True))
            starts.append(at)
        else:
            start = starts.pop()
            if len(starts) < DEEPEST:
                inside = tuple(levels.pop())
                levels[-1].append(Pair(start, at + 1, inside))
            else:
                levels[-1].append(Lone(at, at + 1, deep=True))
    return tuple(levels[0])


def _partners(text: str) -> dict[int, int]:
    partner: dict[int, int] = {}
    open_at: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() == "[":
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            partner[start], partner[match.start()] = match.start(), start
    return partner
