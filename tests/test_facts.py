"""The facts an editor wrote down from each record before any program read it, against what the program makes of it.

A file of facts is a partial view of ``tests.observation.observe``: what it does not mention is not judged. ``sign``
names a bracket as it stands in the source; one that ends in ``…`` names it by its beginning.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, SEEDS
from tests.judging import Fact, judge
from tests.observation import observe
from tests.signs import spaced

FACTS = ROOT / "tests" / "facts"
SPECIMENS = ROOT / "editions" / "specimens" / "sources"


# ── converting ───────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def facts_of(facts: Path, source: Path) -> tuple[Fact, ...]:
    """All facts of one record, judged against a fresh conversion of it with the corrections beside it."""
    from tei_edition import corrections
    from tei_edition.edition import Conversion, convert_text

    expected = tomllib.loads(facts.read_text(encoding="utf-8"))
    beside = source.with_suffix(".toml")
    said = corrections.read(beside.read_text(encoding="utf-8") if beside.exists() else "", beside.name)
    conversion = convert_text(source.name, source.read_text(encoding="utf-8"), given=said)
    assert isinstance(conversion, Conversion), conversion
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

GROUPS: dict[str, Callable[[Fact], bool]] = {
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


@pytest.mark.parametrize(("facts", "source"), RECORDS, ids=[facts.stem for facts, _ in RECORDS])
def test_what_the_facts_name_stands_in_the_source(facts: Path, source: Path) -> None:
    words = spaced(source.read_text(encoding="utf-8"))
    named = list(wordings(tomllib.loads(facts.read_text(encoding="utf-8"))))
    assert [wording for wording in named if spaced(wording).removesuffix("…") not in words] == []


def wordings(facts: Any) -> Iterator[str]:
    """Every wording by which facts name something of the source."""
    for key, value in facts.items() if isinstance(facts, dict) else ():
        if key in ("sign", "text", "sic", "misread", "noise", "contains"):
            yield from [value] if isinstance(value, str) else [word for word in value if isinstance(word, str)]
        for part in value if isinstance(value, list) else [value]:
            yield from wordings(part)


def test_every_specimen_has_facts() -> None:
    assert {file.stem for file in SPECIMENS.glob("*.txt")} == {file.stem for file in FACTS.glob("*.toml")}


if __name__ == "__main__":
    judged_right, judged_all = score(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit(judged_right != judged_all)
