"""Each case: what an editor says comes true, nothing is lost, the TEI is valid, and every correction is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.finding import Level
from tests.corrections.cases import CASES, converted, outcome


def read(case: Path) -> tuple[str, str]:
    return (case / "record.txt").read_text("utf-8"), (case / "record.toml").read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_comes_out_as_its_editor_says(case: Path, accept: bool) -> None:
    made = converted(*read(case))
    assert [str(finding) for finding in made.findings if finding.level is Level.ERROR] == []
    assert not made.account.unexplained
    expected = case / "expected.txt"
    if accept:
        expected.write_text(outcome(made), encoding="utf-8")
    assert outcome(made) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_comes_out_otherwise_without_its_editor(case: Path) -> None:
    record, said = read(case)
    assert outcome(converted(record)) != outcome(converted(record, said))
