"""Each layout on small records with one difficulty each: the document that is read, and who reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition import read_source
from tei_edition.finding import Refused
from tei_edition.readers import LAYOUTS, read
from tei_edition.source import Source
from tei_edition.validate.account import account
from tests.conftest import ROOT
from tests.readers.printing import reading

FOLDER = Path(__file__).parent
CASES = {str(path.parent.relative_to(FOLDER)): path for path in sorted(FOLDER.glob("*/*/input.txt"))}
SPECIMENS = sorted((ROOT / "editions" / "specimens" / "sources").glob("*.txt"))
GENERAL = "plain-text"


def source_of(path: Path) -> Source:
    return Source(path.name, read_source(path).text)


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_read_as_expected(case: str, accept: bool) -> None:
    source = source_of(CASES[case])
    try:
        found = reading(read(source), source)
    except Refused as refused:
        found = f"refused: {refused.finding.message}\n"
    expected = CASES[case].with_name("expected.txt")
    if accept:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_claimed_by_its_own_layout_and_declined_by_the_others(case: str) -> None:
    reasons = {layout.name: layout.declines(source_of(CASES[case])) for layout in LAYOUTS}
    claiming = [name for name, reason in reasons.items() if not reason]
    assert claiming == list(dict.fromkeys((case.split("/")[0], GENERAL)))
    assert all(len(reason.split()) > 4 for reason in reasons.values() if reason)


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_one_layout_at_most_claims_a_specimen(path: Path) -> None:
    claiming = [each.name for each in LAYOUTS[:-1] if not each.declines(source_of(path))]
    assert len(claiming) <= 1


@pytest.mark.parametrize("path", [*CASES.values(), *SPECIMENS], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_character_is_explained_and_none_twice(path: Path) -> None:
    source = source_of(path)
    try:
        drawn = account(source, read(source).document)
    except Refused:
        return
    assert drawn.unexplained == ()
    assert [fault for fault in drawn.faults if fault.kind != "twice" or "header" not in fault.where] == []
