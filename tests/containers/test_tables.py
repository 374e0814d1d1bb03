"""A table gives a record a row; a row with a fault is told under its number, and the others go on."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tei_edition.containers import records
from tei_edition.containers.record import Record
from tests.containers.files import LETTER, all_of, body_of, fields_of, rules

COLUMNS = ("record_id", "title", "original_publication_date", "text_body", "Associated People & Organizations", "shelf")
ROWS = (
    ("RSA-1", "First letter", "4 May 1893", LETTER, "Sapt, H.; Ferry Guild", "7"),
    ("RSA-2", "Second, with «quotes»", "", 'Line one,\nline "two".\n\nA paragraph; more.', "", "8"),
)


def as_csv(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ",") -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=delimiter).writerows([columns, *rows])
    return path


def as_lines(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    path.write_text("".join(json.dumps(dict(zip(columns, row, strict=True))) + "\n" for row in rows))
    return path


def as_database(path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE other (name, date)")
        names = ", ".join(f'"{column}"' for column in columns)
        database.execute(f"CREATE TABLE documents ({names})")
        database.executemany(f"INSERT INTO documents VALUES ({', '.join('?' * len(columns))})", rows)
    database.close()
    return path


WRITERS: dict[str, Callable[[Path, Sequence[str], Sequence[Sequence[str]]], Path]] = {
    "t.csv": as_csv,
    "semicolons.csv": lambda path, columns, rows: as_csv(path, columns, rows, ";"),
    "t.tsv": lambda path, columns, rows: as_csv(path, columns, rows, "\t"),
    "t.jsonl": as_lines,
    "t.ndjson": as_lines,
    "t.sqlite": as_database,
    "t.db": as_database,
}


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_rows_come_out_of_every_kind_of_table(tmp_path: Path, name: str) -> None:
    path = WRITERS[name](tmp_path / name, COLUMNS, ROWS)
    made, findings = all_of(path)
    assert findings == []
    assert [record.source.name for record in made] == [f"{path}#row 1", f"{path}#row 2"]
    assert [record.key for record in made] == ["RSA-1", "RSA-2"]
    assert [body_of(record) for record in made] == [row[3] for row in ROWS]
    assert fields_of(made[0]) == {
        "record": "RSA-1",
        "title": "First letter",
        "date": "4 May 1893",
        "people": "Sapt, H.; Ferry Guild",
        "shelf": "7",
    }


@pytest.mark.parametrize("name", WRITERS)
def test_every_character_of_every_cell_is_in_a_field_or_in_the_body(tmp_path: Path, name: str) -> None:
    made, _ = all_of(WRITERS[name](tmp_path / name, COLUMNS, ROWS))
    for record, row in zip(made, ROWS, strict=True):
        spans = sorted([record.body or (0, 0), *(field.span for field in record.fields)])
        between = record.source.text
        for start, end in reversed(spans):
            between = between[:start] + between[end:]
        assert not between.strip()
        assert sorted(" ".join(record.source.text.split())) == sorted(
            " ".join(" ".join(cell for cell in row if cell).split())
        )


@pytest.mark.parametrize("name", WRITERS)
def test_columns_are_named_by_the_editor(tmp_path: Path, name: str) -> None:
    path = WRITERS[name](tmp_path / name, ("nr", "wording", "title"), [("1", LETTER, "A"), ("2", "b", "B")])
    made, findings = all_of(path, text="wording", record="nr")
    assert findings == []
    assert [(record.key, body_of(record)) for record in made] == [("1", LETTER), ("2", "b")]


@pytest.mark.parametrize("name", [name for name in WRITERS if "json" not in name])
def test_a_table_without_a_text_is_refused_with_a_remedy(tmp_path: Path, name: str) -> None:
    made, (finding,) = all_of(WRITERS[name](tmp_path / name, ("nr", "wording"), [("1", LETTER)]))
    assert made == []
    assert 'Name it in edition.toml: [columns] and below it text = "NAME OF THE COLUMN".' in finding.message


def test_an_original_and_its_translation_are_one_body(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "t.csv", ("translation", "text", "title"), [("The prince.", "Князь.", "A")])
    (record,), _ = all_of(path)
    assert body_of(record) == "Князь.\n\nThe prince."
    assert record.key == "1"


def test_of_two_columns_for_one_field_the_likelier_is_it(tmp_path: Path) -> None:
    path = as_csv(
        tmp_path / "t.csv", ("content", "text_body", "publication_date", "date"), [("a", LETTER, "b", "1893")]
    )
    (record,), _ = all_of(path)
    assert body_of(record) == LETTER
    assert fields_of(record) == {"content": "a", "publication_date": "b", "date": "1893"}


@pytest.mark.parametrize(
    ("rows", "kept", "found"),
    [
        ("1,a,x\n2,b\n3,c,z\n", ["1", "2", "3"], ["row-ragged"]),
        ("1,a,x\n2,b,y,extra\n3,c,z\n", ["1", "3"], ["row-ragged"]),
        ("1,a,x\n2,b,y,\n3,c,z\n", ["1", "2", "3"], ["row-ragged"]),
        ("1,,x\n2,b,y\n", ["2"], ["row-without-text"]),
        ("1,a,x\n1,b,y\n", ["1", "1"], ["row-id-twice"]),
        (",a,x\n2,b,y\n", ["1", "2"], ["row-without-id"]),
        ("1,a,x\n\n   \n2,b,y\n", ["1", "2"], ["row-ragged", "row-without-text"]),
        ('1,a,x\n2,"b,y\n3,c,z\n', ["1"], ["row-unreadable"]),
        ('1,a,x\n2,"b"c,y\n3,c,z\n', ["1"], ["row-unreadable"]),
        ("", [], []),
    ],
)
def test_a_row_with_a_fault_is_told_and_the_others_go_on(
    tmp_path: Path, rows: str, kept: list[str], found: list[str]
) -> None:
    (tmp_path / "t.csv").write_text("id,text,title\n" + rows)
    made, findings = all_of(tmp_path / "t.csv")
    assert [record.key for record in made] == kept
    assert rules(findings) == found
    assert all("t.csv#row " in finding.place.file for finding in findings)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("{", "row-unreadable"),
        ("[1, 2]", "row-unreadable"),
        ("3", "row-unreadable"),
        ("[" * 100_000, "row-unreadable"),
        ('{"title": "no text"}', "row-without-text"),
        ('{"text": null}', "row-without-text"),
    ],
)
def test_a_line_with_a_fault_is_told_and_the_others_go_on(tmp_path: Path, line: str, rule: str) -> None:
    (tmp_path / "t.jsonl").write_text('{"text": "a"}\n' + line + '\n\n{"text": "b"}\n')
    made, findings = all_of(tmp_path / "t.jsonl")
    assert [body_of(record) for record in made] == ["a", "b"]
    assert rules(findings) == [rule]
    assert "t.jsonl#row 2" in findings[0].place.file


def test_values_of_json_are_kept_as_written(tmp_path: Path) -> None:
    line = '{"text": "a", "n": 1.50, "big": 12345678901234567890, "yes": true, "tags": ["x", 2], "in": {"k": "v"},'
    (tmp_path / "t.jsonl").write_text(line + ' "people": [{"name": "Sapt", "role": "colonel"}], "k": "1", "k": "2"}')
    (record,), _ = all_of(tmp_path / "t.jsonl")
    assert fields_of(record) == {
        "n": "1.50",
        "big": "12345678901234567890",
        "yes": "true",
        "subjects": "x\n2",
        "in.k": "v",
        "people": "name: Sapt; role: colonel",
        "k": "1\n2",
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1251"])
def test_a_table_may_be_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "id,title,text\n1,Записка,Посол сообщает что князь не приехал и просит указаний\n"
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    (record,), findings = all_of(tmp_path / "t.csv")
    assert fields_of(record) == {"record": "1", "title": "Записка"}
    assert rules(findings) == (["encoding-assumed"] if encoding == "windows-1251" else [])


def test_the_table_of_a_database_with_most_known_columns_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE a (text)")
        database.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, text, date, blob BLOB)")
        database.execute("INSERT INTO b VALUES (7, 'The ferry.', 1893, X'C5BD')")
        database.execute("INSERT INTO b VALUES (8, X'FF', 1893, NULL)")
        database.execute("INSERT INTO b VALUES (9, 'The oars.', 1893.5, NULL)")
    database.close()
    made, findings = all_of(path)
    assert [fields_of(record) for record in made] == [
        {"record": "7", "date": "1893", "blob": "Ž"},
        {"record": "9", "date": "1893.5"},
    ]
    assert rules(findings) == ["other-tables", "row-unreadable"]


def test_a_database_with_rows_still_in_its_log_is_refused(tmp_path: Path) -> None:
    database = sqlite3.connect(tmp_path / "t.db")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE a (text)")
    database.commit()
    _, (finding,) = all_of(tmp_path / "t.db")
    assert "Rows of the database still stand in t.db-wal." in finding.message
    database.close()


def test_a_long_table_needs_little_memory_and_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    row = io.StringIO()
    csv.writer(row).writerow(["Letter", "4 May 1893", LETTER * 3])
    with path.open("w") as file:
        file.write("id,title,date,text\n")
        file.writelines(f"R-{number},{row.getvalue()}" for number in range(100_000))
    stream = records(path)
    first = next(stream)
    assert isinstance(first, Record)
    tracemalloc.start()
    count = sum(isinstance(record, Record) for record in stream)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 99_999
    assert path.stat().st_size > 25_000_000
    assert peak < 16_000_000, "the ids seen may be kept, not the rows"
