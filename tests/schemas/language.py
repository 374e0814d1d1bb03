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


def words(regex: Regex) -> list[tuple[str, ...]]:
    """Sequences of children that between them use every name the expression has."""
    missing, found = set(_names(regex)), []
    seen = {regex}
    waiting: deque[tuple[Regex, tuple[str, ...]]] = deque([(regex, ())])
    while waiting and missing:
        state, path = waiting.popleft()
        if nullable(state) and (missing & set(path) or not path):
            found.append(path)
            missing -= set(path)
        for name in sorted(first(state)):
            after = derive(state, name)
            if after not in seen or name in missing:
                seen.add(after)
                waiting.append((after, (*path, name)))
    return found


def _names(regex: Regex) -> frozenset[str]:
    match regex:
        case Child(name):
            return frozenset([name])
        case Star(part):
            return _names(part)
        case Either(parts):
            return frozenset(name for part in parts for name in _names(part))
        case Then(head, rest):
            return _names(head) | _names(rest)
    return frozenset()
