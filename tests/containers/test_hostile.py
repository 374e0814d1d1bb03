"""Files made to do harm end in one sentence, soon and without much memory."""

from __future__ import annotations

import io
import sqlite3
import struct
import time
import zipfile
from pathlib import Path

import pytest

from tei_edition.containers import ENDINGS, delimited, json_lines, zipped
from tests.containers.files import all_of, docx, paragraph, rules


def refusal(path: Path) -> str:
    began = time.monotonic()
    made, findings = all_of(path)
    assert time.monotonic() - began < 20
    assert made == []
    assert rules(findings) == ["source-unreadable"]
    return findings[0].message


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("data", [b"", b"\0" * 5000, b"\xff" * 5000, bytes(range(256)) * 100, b"\r" * 5000])
def test_no_bytes_under_any_name_raise(tmp_path: Path, ending: str, data: bytes) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    all_of(path)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_under_any_name_is_one_sentence(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a{ending}").mkdir()
    assert "cannot be read" in refusal(tmp_path / f"a{ending}")


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(paragraph("a" * 50_000_000)))
    assert "200 times as large unpacked (word/document.xml)" in refusal(tmp_path / "a.docx")


def test_a_zip_file_that_lies_about_sizes_is_found_out(tmp_path: Path) -> None:
    data = docx(paragraph("a" * 5_000_000))
    at = data.index(b"PK\x01\x02")
    (tmp_path / "a.docx").write_bytes(data[: at + 24] + struct.pack("<I", 2000) + data[at + 28 :])
    assert "word/document.xml" in refusal(tmp_path / "a.docx")


def test_a_zip_file_of_many_parts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MOST_ENTRIES", 10)
    made = io.BytesIO(docx(paragraph("a")))
    with zipfile.ZipFile(made, "a") as file:
        for number in range(10):
            file.writestr(f"{number}", "")
    (tmp_path / "a.docx").write_bytes(made.getvalue())
    assert "holds 11 parts, more than 10" in refusal(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "declaration",
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '<!DOCTYPE a [<!ENTITY x "ha">]>'],
)
def test_a_document_that_declares_entities_is_refused(tmp_path: Path, declaration: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("word/document.xml", f"{declaration}<a>&x;</a>")
    (tmp_path / "a.docx").write_bytes(made.getvalue())
    assert "declares a document type" in refusal(tmp_path / "a.docx")


def test_a_page_of_nested_elements_is_refused_not_cut(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000 + "<p>The ferry.</p>")
    assert "nests elements thousands deep" in refusal(tmp_path / "a.html")


def test_a_page_of_many_elements_is_read_in_time(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p lang='de'>a <b>b</b>" * 50_000)
    began = time.monotonic()
    (record,), _ = all_of(tmp_path / "a.html")
    assert record.source.text.count("a **b**") == 50_000
    assert time.monotonic() - began < 20


def test_a_row_of_a_million_cells_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n1,a\n" + "x," * 1_000_000 + "\n2,b\n")
    made, findings = all_of(tmp_path / "a.csv")
    assert [record.key for record in made] == ["1", "2"]
    assert rules(findings) == ["row-ragged"]
    assert "1,000,001 cells" in findings[0].message


def test_a_header_of_a_million_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text," * 1_000_000 + "\n1,a\n")
    assert "1,000,001 columns" in refusal(tmp_path / "a.csv")


def test_a_cell_without_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_CELL", 1000)
    (tmp_path / "a.csv").write_text('id,text\n1,a\n2,"' + "b\n" * 10_000)
    made, findings = all_of(tmp_path / "a.csv")
    assert [record.key for record in made] == ["1"]
    assert "field larger than field limit" in findings[0].message


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MOST_CELL", 1000)
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n{"text": "' + "b" * 10_000 + '"}\n{"text": "c"}\n')
    made, findings = all_of(tmp_path / "a.jsonl")
    assert [record.key for record in made] == ["1", "3"]
    assert rules(findings) == ["row-unreadable"]


def test_a_database_that_is_none_or_damaged_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    assert "The database cannot be read" in refusal(tmp_path / "a.db")
    (tmp_path / "a.db").write_bytes(b"id,text\n1,a\n")
    assert "The file is no SQLite database" in refusal(tmp_path / "a.db")


def test_nothing_in_a_database_is_run_or_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE t (id, text)")
        database.execute("INSERT INTO t VALUES (1, 'a')")
        database.execute("CREATE VIEW documents AS SELECT writefile('x', text) AS text, id, 1 AS date FROM t")
    database.close()
    before = path.read_bytes()
    made, findings = all_of(path)
    assert [record.key for record in made] == ["1"]
    assert findings == []
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_the_name_of_a_table_is_no_statement(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as database:
        database.execute('CREATE TABLE "t""; DROP TABLE x; --" (id, text)')
        database.execute('INSERT INTO "t""; DROP TABLE x; --" VALUES (1, \'a\')')
    database.close()
    (record,), _ = all_of(tmp_path / "a.db")
    assert record.key == "1"
