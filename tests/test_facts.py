"""The facts an editor wrote down from each record before any program read it, against what the program makes of it.

A file of facts is a partial view of ``tests.observation.observe``: what it does not mention is not judged. ``sign``
names a bracket as it stands in the source; one that ends in ``…`` names it by its beginning.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, SEEDS
from tests.observation import observe
from tests.signs import spaced

FACTS = ROOT / "tests" / "facts"
SPECIMENS = ROOT / "editions" / "specimens" / "sources"
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


# ── comparing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def judge(path: str, expected: Any, found: Any) -> Iterator[Fact]:
    """Every fact at or below a path, right or wrong."""
    match path.rpartition(".")[2], expected:
        case "marks", list():
            yield from _judge_marks(path, expected, found or [])
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


def _judge_marks(path: str, expected: list[dict[str, Any]], found: list[dict[str, Any]]) -> Iterator[Fact]:
    """Each bracket by its wording, then whether their order is the source's."""
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


# ── converting ───────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def facts_of(facts: Path, source: Path) -> tuple[Fact, ...]:
    """All facts of one record, judged against a fresh conversion of it."""
    from tei_edition.edition import convert_text

    expected = tomllib.loads(facts.read_text(encoding="utf-8"))
    conversion = convert_text(source.name, source.read_text(encoding="utf-8"))
    found = {**observe(conversion.tei), "layout": conversion.layout}
    lines = {finding.place.line for finding in conversion.findings}
    judged = [Fact(f"finding in line {n}", True, n in lines, n in lines) for n in expected.pop("findings", [])]
    return tuple(fact for key, value in expected.items() for fact in judge(key, value, found.get(key))) + tuple(judged)


def records(facts: Path, sources: Path) -> list[tuple[Path, Path]]:
    """Each file of facts with its source, which begins with the same name."""
    return [
        (file, source) for file in sorted(facts.glob("*.toml")) for source in sorted(sources.glob(f"{file.stem}*.txt"))
    ]


def score(facts: Path, sources: Path) -> tuple[int, int]:
    """Print what is wrong and how much is right, record by record; the two numbers are facts right and all facts."""
    right = total = 0
    for file, source in records(facts, sources):
        judged = facts_of(file, source)
        wrong = [fact for fact in judged if not fact.right]
        right, total = right + len(judged) - len(wrong), total + len(judged)
        print(f"{file.stem}: {len(judged) - len(wrong)} of {len(judged)}", *wrong, sep="\n    ")
    print(f"all records: {right} of {total} facts are right")
    return right, total


# ── the tests ────────────────────────────────────────────────────────────────────────────────────────────────────────

GROUPS = {
    "header": lambda fact: not fact.path.startswith(("documents", "calendar", "marks", "finding", "layout")),
    "layout": lambda fact: fact.path.startswith(("layout", "finding")),
    "structure": lambda fact: fact.path.startswith(("documents", "calendar")) and ".marks" not in fact.path,
    "marks": lambda fact: "marks" in fact.path,
}

RECORDS = records(FACTS, SPECIMENS) + (records(FACTS / "seeds", SEEDS[0].parent) if SEEDS else [])


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(("facts", "source"), RECORDS, ids=[facts.stem for facts, _ in RECORDS])
def test_the_record_comes_out_as_an_editor_says(facts: Path, source: Path, group: str) -> None:
    wrong = [fact for fact in facts_of(facts, source) if GROUPS[group](fact) and not fact.right]
    assert not wrong, "\n".join([source.name, *map(str, wrong)])


def test_every_specimen_has_facts() -> None:
    assert {file.stem for file in SPECIMENS.glob("*.txt")} == {file.stem for file in FACTS.glob("*.toml")}


if __name__ == "__main__":
    judged_right, judged_all = score(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit(judged_right != judged_all)
