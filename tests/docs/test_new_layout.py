"""The worked example of a new layout does what its page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tei_edition.readers import LAYOUTS
from tei_edition.readers.record import document_of
from tei_edition.source import Source
from tei_edition.validate.account import account
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "new-layout.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


def example() -> tuple[Source, dict[str, Any]]:
    module: dict[str, Any] = {}
    exec(compile(block("python"), "docs/new-layout.md", "exec"), module)
    return Source("card.txt", block("text")), module


def test_the_example_claims_its_record_and_no_case_of_another_layout() -> None:
    card, module = example()
    assert module["declines"](card) == ""
    for case in (ROOT / "tests" / "readers").glob("*/*/input.txt"):
        assert module["declines"](Source(case.name, Path(case).read_text(encoding="utf-8")))
    assert [each.name for each in LAYOUTS if not each.declines(card)] == ["plain-text"]


def test_the_example_reads_every_character() -> None:
    card, module = example()
    document, doubts = document_of(card, module["read"](card))
    assert doubts == ()
    assert account(card, document).unexplained == ()
    header = document.header
    assert [date.when for _, date in header.dates] == ["1893-05-04"]
    assert header.title.value == "Letter of the Regent to the Harbour Master"
    assert header.reference is not None
    assert header.reference.units == (("fond", "3"), ("opis", "2"), ("delo", "8"))
    assert [(person.code, person.agent.name) for person in header.responsibilities] == [("trl", "Ilse Berg")]
    assert [len(item.divisions[0].blocks) for item in document.items] == [2]
