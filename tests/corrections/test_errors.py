"""What cannot be understood or matches nothing is an error with its place in the file of corrections, and a remedy."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tei_edition import corrections
from tei_edition.corrections.vocabulary import ATTRIBUTES, BRACKETS, MEANINGS
from tei_edition.finding import Level
from tests.corrections.cases import converted

ERRORS = tomllib.loads((Path(__file__).parent / "errors.toml").read_text("utf-8"))["error"]
RECORD = """\
Letter to the Regent [sic] of Graustark

4 May 1893

The ferry over the Vlad has been repaired, and the ferryman asks [me] for his oars.

The envoy tells [me] that the key [mauve bicycle] is lost.
"""


@pytest.mark.parametrize("error", ERRORS, ids=[error["name"] for error in ERRORS])
def test_an_error_is_told_with_its_line_and_a_remedy(error: dict[str, Any]) -> None:
    made = converted(RECORD, error["said"])
    found = [finding for finding in made.findings if finding.level is Level.ERROR]
    assert [(finding.rule, finding.place.line) for finding in found] == [(error["rule"], error["line"])]
    assert found[0].place.file == "record.toml"
    assert error["words"] in found[0].message
    assert not made.clean


def test_an_error_cannot_be_accepted() -> None:
    said = '[accept]\ncorrection-unmatched = "It is so."\n[[bracket]]\nwording = "[us]"\nis = "lost"\n'
    found = [finding.message for finding in converted(RECORD, said).findings if finding.level is Level.ERROR]
    assert len(found) == 2
    assert "errors cannot be accepted" in found[1]


def test_what_is_wrong_is_left_out_and_the_rest_holds() -> None:
    made = converted(RECORD, '[header]\ntitle = "Letter to the Prince"\ntittle = "B"\n')
    assert made.document.header.title.value == "Letter to the Prince"


def test_every_kind_of_bracket_is_described_and_has_its_attributes() -> None:
    assert set(BRACKETS) == set(ATTRIBUTES) == set(MEANINGS)


@pytest.mark.parametrize("kind", BRACKETS)
def test_every_kind_of_bracket_can_be_ruled(kind: str) -> None:
    made = converted(RECORD, f'[[bracket]]\nwording = "[mauve bicycle]"\nis = "{kind}"\n')
    assert [str(finding) for finding in made.findings if finding.level is Level.ERROR] == []
    assert [sign.row for sign in made.signs if sign.wording == "[mauve bicycle]"] == ["as the editor says"]


def test_lines_are_told_in_the_tables_of_rows() -> None:
    text = '["7".header]\ntitle = "A"\n\n[["7".bracket]]\nwording = "[us]"\nis = "lot"\n\n[header]\ntitle = "B"\n'
    rows, findings = corrections.read_rows(text, "corrections.toml")
    assert [finding.place.line for finding in rows["7"].findings] == [6]
    assert [finding.place.line for finding in findings] == [8]


@pytest.mark.parametrize("said", ["", "\ufeff", "# nothing\n", "[header]\n[accept]\n"])
def test_a_file_that_says_nothing_changes_nothing(said: str) -> None:
    assert converted(RECORD, said.lstrip("\ufeff")).tei == converted(RECORD).tei
