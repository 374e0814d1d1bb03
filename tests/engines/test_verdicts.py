"""The house's own judges: RELAX NG and XML Schema agree, and say so when they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.finding import Finding, Level, Place
from tei_edition.validate import judging
from tei_edition.validate.judging import Plan, judge
from tests.conftest import ROOT

SPECIMENS = sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml"))


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem[:30])
def test_the_judges_agree_on_the_specimens(path: Path) -> None:
    for plan in (Plan(), Plan(second=True)):
        assert {f.rule for f in judge(path.read_bytes(), path.name, plan) if f.level is Level.ERROR} == set()


@pytest.mark.parametrize(
    "change", [("<text>", "<txt/><text>"), ("<title ", '<title level="x" '), ("<body>", "<body>x")]
)
def test_both_refuse_and_tell_it_once(change: tuple[str, str]) -> None:
    data = SPECIMENS[0].read_text(encoding="utf-8").replace(' level="u"', "").replace(*change, 1).encode()
    rules = [f.rule for f in judge(data, SPECIMENS[0].name, Plan(second=True)) if f.level is Level.ERROR]
    assert "tei-grammar" in rules
    assert "tei-xsd" not in rules


def test_the_day_of_publication_bounds_dates_here_as_in_a_conversion(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (ROOT / "tests" / "validate" / "TEI-D033" / "invalid.xml").read_text(encoding="utf-8")
    data = data.replace('<date when="1899-01-31">31 January 1899</date>', "")

    def rules() -> set[str]:
        return {finding.rule for finding in judge(data.encode(), "invalid.xml", Plan())}

    assert "TEI-D033" not in rules()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "-2000000000")
    assert "TEI-D033" in rules()


def test_judges_that_differ_are_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Finding("tei-xsd", Level.ERROR, Place("x", 2), "It is not so.")
    monkeypatch.setattr(judging, "check_xsd", lambda *_: (other,))
    found = judge(SPECIMENS[0].read_bytes(), SPECIMENS[0].name, Plan())
    (differing,) = [finding for finding in found if finding.level is Level.ERROR]
    assert differing.rule == "verdicts-differ"
    assert "XML Schema does not: It is not so." in differing.message
