"""Judging: facts an editor stated, set beside what was found, one verdict a fact.

An expectation is a partial view of what was found: what it does not mention is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.signs import spaced

KEYS = ("sign", "n", "text", "sic", "type")
"""What tells the members of a list of tables apart, the first that they have."""


@dataclass(frozen=True)
class Fact:
    """One thing an editor stated, and what was found in its place."""

    path: str
    expected: object
    found: object
    right: bool

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected!r}, found {self.found!r}"


def judge(path: str, expected: Any, found: Any) -> Iterator[Fact]:
    """Every fact at or below a path, right or wrong."""
    match path.rpartition(".")[2], expected:
        case ("marks" | "some_marks") as extent, list():
            yield from _judge_marks(path, expected, found or [], whole=extent == "marks")
        case ("misread" | "clear" | "contains") as wanted, list():
            yield from _judge_words(path, wanted, expected, found or "")
        case _, dict():
            for key, value in expected.items():
                yield from judge(f"{path}.{key}", value, (found or {}).get(key))
        case _, [dict(), *_]:
            yield from _judge_tables(path, expected, found or [])
        case "element", str():
            yield Fact(path, expected, found, found in expected.split("|"))
        case _:
            yield Fact(path, expected, found, _same(expected, found))


def _judge_tables(path: str, expected: list[dict[str, Any]], found: list[dict[str, Any]]) -> Iterator[Fact]:
    key = next((key for key in KEYS if key in expected[0]), "")
    pool = list(found)
    for number, table in enumerate(expected, 1):
        if key:
            partner = next((other for other in pool if _same(table[key], other.get(key))), None)
        else:
            partner = pool[0] if pool else None
        if partner is not None:
            pool.remove(partner)
        yield from judge(f"{path}[{table[key] if key else number}]", table, partner)
    if path.endswith(("documents", "divisions", "closers", "entries")):
        yield Fact(f"{path} (how many)", len(expected), len(found), len(expected) == len(found))


def _judge_marks(path: str, expected: list[dict[str, Any]], found: list[dict[str, Any]], whole: bool) -> Iterator[Fact]:
    """Each bracket by its wording, whether their order is the source's and, of a whole list, that there are no more."""
    pool = list(enumerate(found))
    places = []
    for mark in expected:
        sign = spaced(mark["sign"])
        hit = next((entry for entry in pool if _same_sign(sign, entry[1]["sign"])), None)
        if hit is not None:
            pool.remove(hit)
            places.append(hit[0])
        partner = hit[1] if hit is not None else {}
        yield Fact(f"{path}[{sign}]", "present", "present" if partner else "absent", bool(partner))
        for name, value in mark.items():
            if name != "sign":
                yield from judge(f"{path}[{sign}].{name}", value, partner.get(name))
    yield Fact(f"{path} (order)", sorted(places), places, sorted(places) == places)
    others = [mark["sign"] for _, mark in pool if mark.get("reason") != "ocr"]
    if whole:
        yield Fact(f"{path} (no others)", [], others, not others)


def _judge_words(path: str, kind: str, expected: list[str], found: str) -> Iterator[Fact]:
    for words in expected:
        there = (spaced(words) if kind == "contains" else words) in found
        yield Fact(f"{path}[{words}]", kind != "clear", there, there is (kind != "clear"))


def _same(expected: object, found: object) -> bool:
    if isinstance(expected, str) and isinstance(found, str):
        return " ".join(expected.split()) == " ".join(found.split())
    return type(expected) is type(found) and expected == found


def _same_sign(expected: str, found: str) -> bool:
    return found.startswith(expected[:-1]) if expected.endswith("…") else found == expected
