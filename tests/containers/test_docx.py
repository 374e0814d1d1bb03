"""A word processor's document comes out as text with headings, bold words, notes, tables and pages."""

from __future__ import annotations

from pathlib import Path

import docx as python_docx
import pytest
from docx.enum.text import WD_BREAK

from tests.containers.files import all_of, docx, paragraph, rules, text_of


def written(tmp_path: Path, body: str, **parts: str) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body, **parts))
    return path


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_a_document_of_another_program(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.add_heading("Letter to the Regent", 0)
    made.add_heading("Inventory", 2)
    words = made.add_paragraph("The ferry has been [sic] ")
    words.add_run("re").bold = True
    words.add_run("paired").bold = True
    words.add_run(", at last.").add_break()
    words.add_run("Nobody came.")
    table = made.add_table(2, 2)
    for row, cells in zip(table.rows, (("Oars", "12"), ("Ferries", "")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.add_paragraph("Before.").add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("After.")
    made.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == (
        "# Letter to the Regent\n\n## Inventory\n\nThe ferry has been [sic] **repaired**, at last.\n"
        "Nobody came.\n\n"
        "Oars\t12\nFerries\n\nBefore.\n\n\f\nAfter."
    )
    assert all_of(tmp_path / "a.docx")[1] == []


def test_notes_are_numbered_in_the_order_of_their_references(tmp_path: Path) -> None:
    body = (
        f'<w:p>{run("Ferry")}<w:r><w:footnoteReference w:id="7"/></w:r>{run(" and oars")}'
        '<w:r><w:endnoteReference w:id="1"/></w:r></w:p><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    footnotes = "".join(
        f'<w:footnote w:id="{name}"><w:p><w:r><w:footnoteRef/></w:r>{run(words)}</w:p></w:footnote>'
        for name, words in (("2", " The last."), ("7", " A boat."), ("9", "Never referred to."))
    )
    endnotes = f'<w:endnote w:id="1"><w:p>{run("Of ash.")}</w:p><w:p>{run("And oak.")}</w:p></w:endnote>'
    path = written(tmp_path, body, footnotes=footnotes, endnotes=endnotes)
    assert text_of(path) == "Ferry[1] and oars[2]\n\n[3]\n\n[1] A boat.\n\n[2] Of ash. And oak.\n\n[3] The last."


def test_headings_are_known_by_level_style_and_ancestry(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="A"><w:name w:val="heading 3"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="Mine"/><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:name w:val="Loop"/><w:basedOn w:val="D"/></w:style>'
        '<w:style w:styleId="D"><w:name w:val="Loop 2"/><w:basedOn w:val="C"/></w:style>'
    )
    of = "<w:p><w:pPr>{}</w:pPr>{}</w:p>".format
    body = of('<w:pStyle w:val="B"/>', run("three")) + of('<w:pStyle w:val="C"/>', run("none"))
    body += of('<w:outlineLvl w:val="0"/>', run("one")) + of('<w:pStyle w:val="absent"/>', run("text"))
    assert text_of(written(tmp_path, body, styles=styles)) == "### three\n\nnone\n\n# one\n\ntext"


def test_changes_on_record_count_as_made_and_are_told(tmp_path: Path) -> None:
    body = f"<w:p>{run('a')}<w:ins>{run('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>"
    (record,), findings = all_of(written(tmp_path, body, comments=""))
    assert record.source.text == "ab"
    assert rules(findings) == ["docx-left-out", "docx-left-out"]
    assert "comments" in findings[0].message
    assert "deletions on record" in findings[1].message


def test_hidden_words_are_not_taken_and_bold_can_be_off(tmp_path: Path) -> None:
    runs = run("a", "<w:vanish/>") + run("b", '<w:b w:val="0"/>') + run("c", "<w:b/>")
    assert text_of(written(tmp_path, f"<w:p>{runs}</w:p>")) == "b**c**"


def test_content_controls_and_tables_that_arrange_are_walked_through(tmp_path: Path) -> None:
    inner = f"<w:sdt><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    cell = f"<w:tc>{paragraph('one')}{paragraph('two')}</w:tc>"
    body = f"{inner}<w:tbl><w:tr>{cell}<w:tc>{paragraph('three')}</w:tc></w:tr></w:tbl>{paragraph('end')}"
    assert text_of(written(tmp_path, body)) == "in a control\n\none\n\ntwo\n\nthree\n\nend"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"not a zip file", "The file is no word processor's document"),
        (docx(paragraph("a"))[:-40], "The file is no word processor's document"),
        (docx("<w:p>"), "Its part word/document.xml is no XML"),
    ],
)
def test_what_is_no_document_is_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    made, findings = all_of(tmp_path / "a.docx")
    assert made == []
    assert [finding.rule for finding in findings] == ["source-unreadable"]
    assert findings[0].message.startswith(sentence)
