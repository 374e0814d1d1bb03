"""Regular languages over element names, compared by derivatives (Brzozowski 1964): proof, not sampling."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cache

TEXT = "#text"
"""Text counts as a child of this name."""


@dataclass(frozen=True)
class Empty:
    """No children."""


@dataclass(frozen=True)
class Nothing:
    """What no children match."""


@dataclass(frozen=True)
class Child:
    name: str


@dataclass(frozen=True)
class Star:
    part: Regex


@dataclass(frozen=True)
class Either:
    parts: frozenset[Regex]


@dataclass(frozen=True)
class Then:
    head: Regex
    rest: Regex


Regex = Empty | Nothing | Child | Star | Either | Then
EMPTY, NOTHING = Empty(), Nothing()


def either(*parts: Regex) -> Regex:
    flat = frozenset(q for p in parts for q in (p.parts if isinstance(p, Either) else (p,)) if q != NOTHING)
    return NOTHING if not flat else next(iter(flat)) if len(flat) == 1 else Either(flat)


def then(*parts: Regex) -> Regex:
    done: Regex = EMPTY
    for part in reversed(parts):
        if NOTHING in (part, done):
            return NOTHING
        done = part if done == EMPTY else done if part == EMPTY else _then(part, done)
    return done


def _then(head: Regex, rest: Regex) -> Regex:
    return then(head.head, then(head.rest, rest)) if isinstance(head, Then) else Then(head, rest)


def star(part: Regex) -> Regex:
    return part if isinstance(part, Star | Empty) else EMPTY if part == NOTHING else Star(part)


@cache
def nullable(regex: Regex) -> bool:
    """Whether no children at all will do."""
    match regex:
        case Empty() | Star():
            return True
        case Either(parts):
            return any(nullable(part) for part in parts)
        case Then(head, rest):
            return nullable(head) and nullable(rest)
    return False


@cache
def first(regex: Regex) -> frozenset[str]:
    """The names that may come first."""
    match regex:
        case Child(name):
            return frozenset([name])
        case Star(part):
            return first(part)
        case Either(parts):
            return frozenset(name for part in parts for name in first(part))
        case Then(head, rest):
            return first(head) | (first(rest) if nullable(head) else frozenset())
    return frozenset()


@cache
def derive(regex: Regex, name: str) -> Regex:
    """What may follow a first child of that name."""
    match regex:
        case Child(child):
            return EMPTY if child == name else NOTHING
        case Star(part):
            return then(derive(part, name), regex)
        case Either(parts):
            return either(*(derive(part, name) for part in parts))
        case Then(head, rest):
            after = then(derive(head, name), rest)
            return either(after, derive(rest, name)) if nullable(head) else after
    return NOTHING


def difference(narrow: Regex, wide: Regex) -> tuple[str, ...] | None:
    """The shortest sequence of children that ``narrow`` accepts and ``wide`` refuses, or None if there is none."""
    seen = {(narrow, wide)}
    waiting: deque[tuple[Regex, Regex, tuple[str, ...]]] = deque([(narrow, wide, ())])
    while waiting:
        left, right, path = waiting.popleft()
        if nullable(left) and not nullable(right):
            return path
        for name in sorted(first(left)):
            pair = derive(left, name), derive(right, name)
            if pair not in seen:
                seen.add(pair)
                waiting.append((*pair, (*path, name)))
    return None


def shortest(regex: Regex, wanted: str = "") -> tuple[str, ...]:
    """The shortest sequence of children, with a child of the name wanted."""
    waiting: deque[tuple[Regex, bool, tuple[str, ...]]] = deque([(regex, not wanted, ())])
    seen: set[tuple[Regex, bool]] = set()
    while waiting:
        state, done, path = waiting.popleft()
        if done and nullable(state):
            return path
        for name in sorted(first(state)):
            after = derive(state, name), done or name == wanted
            if after not in seen:
                seen.add(after)
                waiting.append((*after, (*path, name)))
    raise ValueError(f"no sequence of children holds {wanted}")


def words(regex: Regex) -> list[tuple[str, ...]]:
    """Sequences of children that between them use every name: one with all of them, if there is such a one."""
    found = list(dict.fromkeys(shortest(regex, name) for name in sorted(names(regex)))) or [shortest(regex)]
    joined = tuple(name for word in found for name in word)
    return [joined] if matches(regex, joined) else found


def matches(regex: Regex, children: tuple[str, ...]) -> bool:
    for name in children:
        regex = derive(regex, name)
    return nullable(regex)


def names(regex: Regex) -> frozenset[str]:
    match regex:
        case Child(name):
            return frozenset([name])
        case Star(part):
            return names(part)
        case Either(parts):
            return frozenset(name for part in parts for name in names(part))
        case Then(head, rest):
            return names(head) | names(rest)
    return frozenset()
