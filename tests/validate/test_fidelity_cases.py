"""The cases of ``fidelity/*.md``: source lines, the TEI made of them, and what is to be complained of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.source import Source
from tei_edition.validate.fidelity import check_fidelity
from tests.validate.records import Case, cases, read, tei

CASES = [case for path in sorted((Path(__file__).parent / "fidelity").glob("*.md")) for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case) -> None:
    source = Source("sample.txt", case.blocks["source"])
    encoded = tei(case.blocks["tei"], case.blocks.get("header", ""))
    found = check_fidelity(source, read(source.text), encoded, "sample.xml")
    assert "\n".join(map(str, found)) == case.blocks.get("findings", "").rstrip()


def test_a_file_that_is_not_xml_is_refused_and_the_account_still_told() -> None:
    source = Source("sample.txt", "Hail!\nlost")
    document = read("Hail!\n")
    found = check_fidelity(source, document, tei("<p>Hail!"), "sample.xml")
    assert [finding.rule for finding in found] == ["xml-well-formed", "fidelity-unexplained"]
