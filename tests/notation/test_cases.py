"""Each case of the ``*.md`` files beside this one, each row's example, and that every row has an example of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.model import Reference
from tei_edition.notation.dialects import DIALECTS, Row
from tests.notation.cases import Case, cases
from tests.notation.printing import blocks
from tests.notation.records import read

CASES = tuple(cases(Path(__file__).parent))


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_case(case: Case) -> None:
    setting = {"leaves": "136-138", "original": "ru", "title": ""} | case.setting
    first, _, last = setting["leaves"].partition("-")
    reference = Reference("", "", locus_from=first, locus_to=last or first) if first != "none" else None
    marked = read(case.lines, reference=reference, original=setting["original"], title=setting["title"])
    printed = [blocks(division.blocks) for division in marked.document.items[0].divisions]
    assert "\n".join(printed).splitlines() == case.marks
    assert [finding.rule for finding in marked.findings] == case.findings


@pytest.mark.parametrize("row", DIALECTS, ids=[row.name for row in DIALECTS])
def test_example_of_row(row: Row) -> None:
    marked = read([("en", line) for line in row.example.split("\n")])
    assert blocks(marked.document.items[0].divisions[0].blocks) == row.expected
    assert marked.signs[0].row == row.name


def test_names_of_rows_differ() -> None:
    assert len({row.name for row in DIALECTS}) == len(DIALECTS)
