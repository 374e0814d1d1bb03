"""The specimens hold every sign of the encoding, where their list says; each is laid out as such records arrive."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

SPECIMENS = ROOT / "editions" / "specimens"
ROWS_OF_THE_ENCODING = 65
LISTED = re.findall(
    r"^\| (\d+) \| [^|]+ \| `([^`]+)` \| (\d+) \| `([^`]+)` \|$",
    (SPECIMENS / "README.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_every_row_of_the_encoding_has_a_specimen() -> None:
    assert {int(row) for row, *_ in LISTED} == set(range(1, ROWS_OF_THE_ENCODING + 1))


@pytest.mark.parametrize(("row", "record", "line", "words"), LISTED)
def test_the_listed_line_holds_the_sign(row: str, record: str, line: str, words: str) -> None:
    lines = (SPECIMENS / "sources" / f"{record}.txt").read_text(encoding="utf-8").split("\n")
    assert words in lines[int(line) - 1], f"row {row}: line {line} of {record} reads otherwise"


def test_every_record_is_described() -> None:
    readme = (SPECIMENS / "README.md").read_text(encoding="utf-8")
    undescribed = [file.stem for file in (SPECIMENS / "sources").glob("*.txt") if f"| `{file.stem}` |" not in readme]
    assert not undescribed
