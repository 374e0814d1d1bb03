"""The page of trust has the form that its command makes, and its figures are counted from what there is."""

from __future__ import annotations

import re
from datetime import date

from tests.conftest import ROOT
from tests.trust.figures import Figures, Fuzzed, held
from tests.trust.page import page

PAGE = ROOT / "docs" / "trust.md"
SEEN = {"trials": 3, "killed at work": 2, "torn files": 0, "false claims": 0, "unfinished": 0}
FAILED = {"failed writes": 3, "torn files": 0, "without one clear sentence and status 2": 0, "unfinished": 0}


def figures(*paths: str) -> Figures:
    killed = {"text": SEEN, "html text": SEEN}
    return Figures(date(2001, 2, 3), "Here", {"x": "1"}, killed, FAILED, held(*paths), (Fuzzed("a", 1000, 1, 0),))


def form(text: str) -> list[str]:
    """The lines without figures, and of tables the heads only; what each file of tests says is not of the form."""
    lines = text.splitlines()
    heads = {at - 1 for at, line in enumerate(lines) if set(line) == {"|", "-"}}
    kept = [line for at, line in enumerate(lines) if at in heads or not line.startswith("|")]
    return [re.sub(r"\d[\d,-]*", "0", line) for line in kept if "libxml2" not in line and not line.startswith("Here;")]


def test_the_page_has_the_form_that_its_command_makes() -> None:
    assert form(PAGE.read_text()) == form(page(figures("tests/trust/test_page.py")))


def test_no_harm_is_told_on_the_page() -> None:
    """A page with a torn file or a fault on it is no page to be published."""
    told = PAGE.read_text()
    harmed = [line.split(" | ") for line in told.splitlines() if line.startswith(("| builds", "| acts of writing"))]
    assert len(harmed) == 3
    assert {cell.strip(" |") for _, _, *cells in harmed for cell in cells} <= {"0", "–"}


def test_laws_and_cases_are_counted_by_pytest_itself() -> None:
    one, law = held("tests/trust/test_page.py", "tests/test_properties.py")[::-1]
    assert (one.tests, one.laws) == (3, 0)
    assert law.laws > 0
    assert law.examples >= law.laws
    assert law.says.endswith(".")
