"""Each case of the ``*.md`` files beside this one, each row's example, and that every row has an example of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.model import Reference
from tei_edition.notation.dialects import DIALECTS, Row
from tei_edition.rulings import BracketRuling
from tests.notation.cases import Case, cases, rewrite
from tests.notation.printing import blocks
from tests.notation.records import read

HERE = Path(__file__).parent
CASES = tuple(cases(HERE))


def outcome(case: Case) -> list[str]:
    setting = {"leaves": "136-138", "original": "ru", "title": ""} | case.setting
    first, _, last = setting["leaves"].partition("-")
    reference = Reference("", "", locus_from=first, locus_to=last or first) if first != "none" else None
    original = setting["original"].replace("none", "")
    marked = read(case.lines, reference=reference, original=original, title=setting["title"])
    printed = [line for division in marked.document.items[0].divisions for line in blocks(division.blocks).splitlines()]
    return ["= " + line for line in printed] + ["! " + finding.rule for finding in marked.findings]


def test_rewriting(accept: bool) -> None:
    if accept:
        rewrite(HERE, {case.given: outcome(case) for case in CASES})


@pytest.mark.parametrize("case", CASES, ids=[f"{case.file.stem}: {case.given.splitlines()[0]}" for case in CASES])
def test_case(case: Case, accept: bool) -> None:
    assert accept or outcome(case) == case.expected


@pytest.mark.parametrize("row", DIALECTS, ids=[row.name for row in DIALECTS])
def test_example_of_row(row: Row) -> None:
    ruled = {row.example.index("["): BracketRuling("subaudible")} if row is DIALECTS[0] else None
    role = "en" if row.example.isascii() or row.example[0] < "\u0400" else "ru"
    marked = read([(role, line) for line in row.example.split("\n")], rulings=ruled)
    assert (marked.signs[0].row, marked.signs[0].meaning) == (row.name, row.expected)


def test_every_row_has_a_case_that_shows_all_it_makes() -> None:
    shown = {case.given.splitlines()[0] for case in CASES if case.file.stem == "rows"}
    assert {row.name for row in DIALECTS[1:]} == shown


def test_names_of_rows_differ() -> None:
    assert len({row.name for row in DIALECTS}) == len(DIALECTS)
