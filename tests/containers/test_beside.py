"""Metadata beside a record becomes its fields; metadata that cannot be read does not stop the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.containers.files import all_of, body_of, fields_of, rules

RIS = """\
TY  - PCOMM
TI  - Letter to the Regent
  of Graustark
AU  - Sapt, H.
AU  - Tarlenheim, F.
PY  - 1893/05/4/
KW  - Ferries
C1  - Box 7
UR  - https://archive.example/1
ER  -
TI  - Another
"""
CSL = """[{"id": "x", "type": "letter", "title": "Letter to the Regent", "author": [{"family": "Sapt", "given": "H."},
{"literal": "Ferry Guild"}], "issued": {"date-parts": [[1893, 5, 4]]}, "URL": "https://archive.example/1",
"volume": 7}]"""


def test_ris(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry.\n\nIt is repaired.\n")
    (tmp_path / "a.ris").write_text(RIS)
    (record,), findings = all_of(tmp_path / "a.txt")
    assert findings == []
    assert body_of(record) == "The ferry.\n\nIt is repaired.\n"
    assert fields_of(record) == {
        "title": "Letter to the Regent of Graustark",
        "author": "Sapt, H.\nTarlenheim, F.",
        "date": "1893-05-04",
        "subjects": "Ferries",
        "url": "https://archive.example/1",
        "C1": "Box 7",
    }


def test_csl_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry.\n")
    (tmp_path / "a.json").write_text(CSL)
    (record,), _ = all_of(tmp_path / "a.txt")
    assert fields_of(record) == {
        "title": "Letter to the Regent",
        "author": "H. Sapt\nFerry Guild",
        "date": "1893-05-04",
        "url": "https://archive.example/1",
        "volume": "7",
    }


def test_what_the_file_says_itself_comes_first(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Own title\n---\nThe ferry.\n")
    (tmp_path / "a.ris").write_text(RIS)
    (record,), _ = all_of(tmp_path / "a.md")
    assert fields_of(record)["title"] == "Own title"
    assert fields_of(record)["date"] == "1893-05-04"


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"issued": {"date-parts": 3}}', "[" * 100_000, "\udcff"])
def test_what_cannot_be_read_is_told_and_the_record_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text("The ferry.\n")
    (tmp_path / "a.json").write_bytes(text.encode(errors="surrogateescape"))
    (record,), findings = all_of(tmp_path / "a.txt")
    assert record.source.text == "The ferry.\n"
    assert rules(findings) == ["metadata"]
    assert findings[0].place.file == str(tmp_path / "a.json")


def test_corrections_beside_a_record_are_no_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry.\n")
    (tmp_path / "a.toml").write_text('title = "x"\n')
    (record,), _ = all_of(tmp_path / "a.txt")
    assert record.fields == ()
