"""A PDF comes out line by line with its spaces and pages; one that is a scan, locked or damaged is one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tei_edition.containers import pdf as reader
from tests.containers.files import all_of, pdf, rules, text_of

FIRST = ((780, "Letter to the Regent"), (750, "The ferry over the Vlad has been re-"), (736, "paired at last."))
SECOND = ((780, "Nobody came to see it."), (766, "H. Sapt"))


def written(tmp_path: Path, *pages: tuple[tuple[int, str], ...]) -> Path:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(pages))
    return path


def test_lines_stand_apart_blocks_further_and_pages_furthest(tmp_path: Path) -> None:
    text = text_of(written(tmp_path, (*FIRST, (722, "It is [sic] new.")), SECOND))
    assert text == (
        "Letter to the Regent\n\n\nThe ferry over the Vlad has been re-\n\npaired at last.\n\nIt is [sic] new."
        "\n\n\f\n\n\nNobody came to see it.\n\nH. Sapt\n"
    )


def test_a_page_without_text_among_others_is_told(tmp_path: Path) -> None:
    _, findings = all_of(written(tmp_path, FIRST, (), SECOND))
    assert rules(findings) == ["pdf-page-empty"]
    assert "page 2" in findings[0].message


def test_a_scan_is_one_finding(tmp_path: Path) -> None:
    made, findings = all_of(written(tmp_path, (), ()))
    assert made == []
    assert [finding.message for finding in findings] == [
        "The PDF has 2 page(s) and no text layer: it is a scan. Have it read by OCR first."
    ]


def test_too_many_pages_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 1)
    _, findings = all_of(written(tmp_path, FIRST, SECOND))
    assert "at most 1 are read" in findings[0].message


def test_a_pdf_that_takes_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_SECONDS", -1.0)
    _, findings = all_of(written(tmp_path, FIRST, SECOND))
    assert "Reading the PDF took over" in findings[0].message


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 and nothing", bytes(1000), pdf([FIRST])[:300]])
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    made, findings = all_of(tmp_path / "a.pdf")
    assert made == []
    assert rules(findings) == ["source-unreadable"]


def test_without_the_library_the_command_that_installs_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    _, findings = all_of(written(tmp_path, FIRST))
    assert "pip install 'tei-edition[pdf]'" in findings[0].message
