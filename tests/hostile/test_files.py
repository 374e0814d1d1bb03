"""Files made to take time or memory without end, or to bring in others, are read or refused with little of both."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from tei_edition import corrections
from tei_edition.containers import pdf as reader
from tests.containers.files import all_of, docx, paragraph
from tests.hostile.limited import limited

YAML_BOMB = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n---\nThe ferry.\n"


def told(path: Path, **limits: int) -> list[str]:
    """What is found in a file, by a process of its own."""
    found: list[str] = limited(f"{__name__}:read", str(path), **limits)
    return found


def told_of(files: dict[str, Path], **limits: int) -> dict[str, list[str]]:
    """What is found in several files, all by one process."""
    found: list[list[str]] = limited(f"{__name__}:read_all", [str(path) for path in files.values()], **limits)
    return dict(zip(files, found, strict=True))


def read_all(paths: list[str]) -> list[list[str]]:
    return [read(path) for path in paths]


def read(path: str) -> list[str]:
    made, findings = all_of(Path(path))
    return [f"{len(made)} record(s)", *(finding.message for finding in findings)]


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


# ── PDF ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pdf_of_a_hundred_thousand_pages_is_refused(tmp_path: Path) -> None:
    kids = " ".join(f"{number} 0 R" for number in range(3, 100_003))
    pages = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count 100000 >>"]
    pages += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"] * 100_000
    found = told(written(tmp_path / "a.pdf", _assembled(pages)), seconds=60)
    assert found == ["0 record(s)", "The PDF has 100,000 pages; at most 2,000 are read. Split it."]


def _nested_forms(levels: int, times: int) -> bytes:
    """A PDF whose page draws a form that draws another so many times, and so on: small, and without end to read."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>"
    )
    objects.append(_stream("", "/X Do"))
    for level in range(levels):
        inner = f"/Resources << /XObject << /X {6 + level} 0 R >> >>" if level < levels - 1 else ""
        objects.append(_stream(f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {inner}", "/X Do " * times))
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    """A PDF of these objects without a table of their places, which readers make themselves."""
    numbered = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1))
    return f"%PDF-1.4\n{numbered}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n%%EOF".encode()


def _stream(entries: str, content: str) -> str:
    return f"<< {entries} /Length {len(content)} >>\nstream\n{content}\nendstream"


def test_a_pdf_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_SECONDS", 3.0)
    made, findings = all_of(written(tmp_path / "a.pdf", _nested_forms(9, 60)))
    assert made == []
    assert len(findings) == 1
    assert "took over 3 s" in findings[0].message or "no text layer" in findings[0].message


# ── zip files and documents in them ──────────────────────────────────────────────────────────────────────────────────


def test_a_zip_file_within_a_document_is_not_opened(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("0", bytes(100_000_000))
    made = io.BytesIO(docx(paragraph("The ferry.")))
    with zipfile.ZipFile(made, "a") as file:
        file.writestr("word/embeddings/a.zip", bomb.getvalue())
    assert told(written(tmp_path / "a.docx", made.getvalue()), megabytes=400) == ["1 record(s)"]


def test_many_small_parts_that_are_large_together_are_refused(tmp_path: Path) -> None:
    made = io.BytesIO(docx(paragraph("a")))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as file:
        for number in range(300):
            file.writestr(f"word/{number}", bytes(1_000_000))
    (_, found) = told(written(tmp_path / "a.docx", made.getvalue()), megabytes=400)
    assert "unpacks to 300," in found


def test_a_document_type_in_another_encoding_is_seen(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a b="&l9;"/>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("word/document.xml", text.encode("utf-16"))
    (_, found) = told(written(tmp_path / "a.docx", made.getvalue()), megabytes=400)
    assert "declares a document type" in found


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "utf-7", "rot13", "zlib"])
def test_a_page_names_no_notation_for_an_encoding(tmp_path: Path, charset: str) -> None:
    page = f"<meta charset={charset}><p>" + "The ferry \\u0041 +ADw-b- " * 20_000
    made, _ = all_of(written(tmp_path / "a.html", page))
    assert "\\u0041 +ADw-b-" in made[0].source.text


def test_raised_words_within_each_other_are_looked_at_once(tmp_path: Path) -> None:
    page = "<p>" + "<sup>" * 200 + "<i>a</i>" * 100_000
    assert told(written(tmp_path / "a.html", page), seconds=60)[0] == "1 record(s)"


# ── tables and metadata ──────────────────────────────────────────────────────────────────────────────────────────────


def test_columns_that_would_be_computed_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as database:
        try:
            database.execute("CREATE TABLE t (id, text, bomb AS (hex(zeroblob(8000000))))")
        except sqlite3.OperationalError:
            pytest.skip("this SQLite has no computed columns")
        database.executemany("INSERT INTO t (id, text) VALUES (?, 'a')", [(number,) for number in range(300)])
    database.close()
    assert told(path, seconds=20, megabytes=400) == ["300 record(s)"]


LINES = {
    "lists": "[" * 100_000 + "]" * 100_000,
    "objects": '{"text":' * 100_000 + "1" + "}" * 100_000,
    "digits": '{"text": ' + "9" * 100_000 + "}",
    "exponent": '{"text": 1e999999999}',
    "keys": "{" + ",".join(f'"{number}": 1' for number in range(100_000)) + "}",
    "one key": '{"text": "a"' + ', "b": 1' * 200_000 + "}",
    "surrogate": '{"text": "\\ud800"}',
}


def test_a_line_of_json_of_any_shape_is_read_or_told(tmp_path: Path) -> None:
    files = {name: written(tmp_path / f"{name}.jsonl", f'{line}\n{{"text": "b"}}\n') for name, line in LINES.items()}
    for name, found in told_of(files, seconds=60, megabytes=800).items():
        assert found[0] in ("1 record(s)", "2 record(s)"), name
        assert len(found) == 2 or found[0] == "2 record(s)", name


MATTERS = {
    "aliases": YAML_BOMB,
    "lists": "---\n" + "[" * 100_000 + "\n---\na\n",
    "long": "---\n" + "a: 1\n" * 100_000 + "---\na\n",
    "toml": "+++\na = " + "[" * 9999 + "\n+++\na\n",
}


def test_front_matter_of_any_shape_is_read_or_told(tmp_path: Path) -> None:
    files = {name: written(tmp_path / f"{name}.md", matter) for name, matter in MATTERS.items()}
    for name, found in told_of(files, seconds=60, megabytes=400).items():
        assert found[0] == "1 record(s)", name
        assert "The front matter cannot be read" in found[1], name


def test_metadata_beside_a_record_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    written(tmp_path / "a.json", json.dumps([[[]]] * 1_500_000))
    found = told(written(tmp_path / "a.txt", "The ferry.\n"), megabytes=400)
    assert found[0] == "1 record(s)"
    assert "at most 4,194,304 are read" in found[1]


# ── corrections ──────────────────────────────────────────────────────────────────────────────────────────────────────


CORRECTIONS = {
    "x = " + "[" * 20_000 + "]" * 20_000: "too deep",
    "x = " + "{a=" * 5000 + "1" + "}" * 5000: "too deep",
    ".".join("a" * 20_000) + " = 1": "more than 32 parts",
    "[" + ".".join("a" * 20_000) + "]\nb = 1": "more than 32 parts",
    "x = " + "1" * 10_000: "a number in it cannot be read",
    "[[bracket]]\nwording = '[a]'\nis = 'sic'\nn = 0x" + "f" * 10_000: "more than 200 digits",
    "x = [\n" + "1" * 60 + ",\n]": "There is no table x",
    "#" + "a" * 17_000_000: "more than 16,777,216",
}


def faults(texts: list[str]) -> list[str]:
    """The first fault of each text that should be a file of corrections."""
    return [corrections.read(text, "a.toml").findings[0].message for text in texts]


def test_corrections_of_any_shape_are_refused_in_a_sentence() -> None:
    found = limited(f"{__name__}:faults", list(CORRECTIONS), seconds=60, megabytes=600)
    for fault, expected in zip(found, CORRECTIONS.values(), strict=True):
        assert expected in fault
