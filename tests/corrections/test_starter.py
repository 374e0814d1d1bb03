"""The first file of corrections: uncommented as it stands it changes nothing; changed, it changes just that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tei_edition import corrections
from tei_edition.edition import Conversion
from tei_edition.finding import Level
from tests.conftest import ROOT, SEEDS
from tests.corrections.cases import CASES, changed_lines, converted

RECORDS = [
    *(ROOT / "editions" / "specimens" / "sources").glob("*.txt"),
    *SEEDS,
    *(case / "record.txt" for case in CASES),
]
_ENTRY = re.compile(r"^#(?=[\[\w\"])", re.MULTILINE)
_BLOCK = re.compile(r"(?:^#\[\[.+\n(?:#\w.*\n)*)|(?:^#[\w-]+ = .*\n)", re.MULTILINE)


def starter(made: Conversion) -> str:
    return corrections.starter(made.source, made.document, made.signs, made.findings)


def entries(text: str) -> Iterator[str]:
    """The file with one entry uncommented, for each entry."""
    for match in _BLOCK.finditer(text):
        yield text[: match.start()] + _ENTRY.sub("", match.group()) + text[match.end() :]


def name(path: Path) -> str:
    return path.parent.name if path.name == "record.txt" else path.stem


@pytest.mark.parametrize("path", sorted(RECORDS), ids=name)
def test_uncommented_as_it_stands_the_whole_file_changes_nothing(path: Path) -> None:
    made = converted(path.read_text("utf-8"))
    again = converted(path.read_text("utf-8"), _ENTRY.sub("", starter(made)))
    assert again.tei == made.tei
    assert [str(f) for f in again.findings if f.level is Level.ERROR and f.place.file == "record.toml"] == []


@pytest.mark.parametrize("case", ["brackets", "header", "divisions"])
def test_uncommented_as_it_stands_no_single_entry_changes_anything(case: str) -> None:
    record = next(path for path in CASES if path.name == case) / "record.txt"
    made = converted(record.read_text("utf-8"))
    said = list(entries(starter(made)))
    assert len(said) > 3
    for one in said:
        again = converted(record.read_text("utf-8"), one)
        assert again.tei == made.tei
        assert [str(finding) for finding in again.findings if finding.level is Level.ERROR] == []


def test_as_it_is_written_it_says_nothing() -> None:
    record = (CASES[0] / "record.txt").read_text("utf-8")
    made = converted(record)
    assert converted(record, starter(made)).findings == made.findings


def test_an_entry_that_is_changed_changes_just_that() -> None:
    record = next(path for path in CASES if path.name == "brackets").joinpath("record.txt").read_text("utf-8")
    made = converted(record)
    text = starter(made)
    block = next(match.group() for match in _BLOCK.finditer(text) if "mauve bicycle" in match.group())
    said = _ENTRY.sub("", block).replace('is = "explanation"', 'is = "subaudible"')
    lines = changed_lines(made, converted(record, said))
    assert len([line for line in lines if "mauve bicycle" in line]) == len(lines) == 2
    assert any('reason="subaudible"' in line for line in lines)


def test_every_doubt_is_in_it() -> None:
    record = (
        "A letter\n\nHe saw a [mauve bicycle] and [ nothing else. It was [Rupert Hentzau] who told him so, in May.\n"
    )
    text = starter(converted(record))
    for words in ('wording = "[mauve bicycle]"', 'wording = "[Rupert Hentzau]"', "bracket-without-partner"):
        assert words in text


def test_a_row_of_a_table_has_its_tables_under_its_key() -> None:
    made = converted((CASES[0] / "record.txt").read_text("utf-8"))
    text = corrections.starter(made.source, made.document, made.signs, made.findings, "SDA 7")
    rows, findings = corrections.read_rows(_ENTRY.sub("", text), "corrections.toml")
    assert findings == ()
    assert list(rows) == ["SDA 7"]
    assert rows["SDA 7"].header.values["title"] == made.document.header.title.value
