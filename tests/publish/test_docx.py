"""Records as word processors' documents: read back by two readers, footnotes and columns in place, the same bytes."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree

from tei_edition.containers import records
from tei_edition.publish import publish
from tests.publish.specimens import BILINGUAL, FILES, xml
from tests.xslt.rendering import whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def data_of(file: Path) -> bytes:
    return made(xml(file))


def made(tei: str) -> bytes:
    outputs, findings = publish(tei, ["docx"], "a.xml")
    assert findings == ()
    return outputs["docx"]


def part(data: bytes, path: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(path))


def body(fragment: str) -> etree._Element:
    return part(made(whole(fragment)), "word/document.xml")


def words(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def run_of(root: etree._Element, text: str) -> etree._Element:
    return next(run for run in root.iter(f"{W}r") if text in words(run))


def properties(root: etree._Element, text: str) -> dict[str, str]:
    run = run_of(root, text).find(f"{W}rPr")
    return {etree.QName(each).localname: str(each.get(f"{W}val", "")) for each in run} if run is not None else {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:30])
def test_every_specimen_opens_and_its_styles_are_defined(file: Path) -> None:
    document = docx.Document(io.BytesIO(data_of(file)))
    defined = {style.style_id for style in document.styles}
    root = part(data_of(file), "word/document.xml")
    named = {str(each.get(f"{W}val")) for name in ("pStyle", "rStyle", "tblStyle") for each in root.iter(f"{W}{name}")}
    assert named <= defined
    titles = [each.text for each in document.paragraphs if each.style and each.style.name == "Title"]
    assert titles == [document.core_properties.title]


def test_the_versions_stand_in_two_columns_each_in_its_language() -> None:
    document = docx.Document(io.BytesIO(data_of(BILINGUAL)))
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert all(len(row) == 2 for row in rows)
    assert rows[1][0].startswith("Сегодня вечером посетил")
    assert rows[1][1].startswith("This evening I called on")
    assert properties(part(data_of(BILINGUAL), "word/document.xml"), "Сегодня вечером")["lang"] == "ru"


def test_notes_are_footnotes_and_begin_with_their_mark() -> None:
    root, notes = (part(data_of(BILINGUAL), f"word/{name}.xml") for name in ("document", "footnotes"))
    called = [str(each.get(f"{W}id")) for each in root.iter(f"{W}footnoteReference")]
    told = {str(each.get(f"{W}id")): words(each) for each in notes if not each.get(f"{W}type")}
    assert called == list(told) == ["1"]
    assert told["1"].startswith(" T1 Translator’s note: pingvinov – SIC")
    assert "pingvinov – SIC" not in words(root)


def test_a_note_called_twice_is_one_footnote_and_one_that_nothing_calls_stays_a_list() -> None:
    root = body(
        '<p>Moat.<ref type="note" target="#n1">1</ref> Bridge.<ref type="note" target="#n1">1</ref></p>'
        '<noteGrp type="notes"><note xml:id="n1"><label>1.</label> Dry.</note>'
        '<note xml:id="n2">2. Wet.</note></noteGrp>'
    )
    assert len(list(root.iter(f"{W}footnoteReference"))) == 1
    assert "Wet." in words(root)
    assert "Dry." not in words(root)


def test_signs_are_printed_and_carry_a_style_of_their_own() -> None:
    root = body(
        '<p>A <supplied reason="lost">deep</supplied> <gap reason="illegible"><desc>word</desc></gap>'
        ' <sic rend="[sic]">mote</sic> <hi rend="bold">bold</hi> <pb n="2" rend="[2]"/> <del>gone</del></p>'
    )
    assert "A [deep] [word] mote [sic] bold [2] gone" in words(root)
    styles = {text: properties(root, text).get("rStyle") for text in ("deep", "word", "mote", "[2]")}
    assert styles == {"deep": "Supplied", "word": "Gap", "mote": "Sic", "[2]": "PageMark"}
    assert {"b", "bCs"} <= properties(root, "bold").keys()
    assert "strike" in properties(root, "gone")


def test_writing_from_right_to_left_says_so() -> None:
    root = body(
        '<div type="original" xml:lang="ar" xml:id="d1-ar">'
        '<p>خندق القلعة <foreign xml:lang="en">moat</foreign></p></div>'
    )
    paragraph = next(each for each in root.iter(f"{W}p") if "خندق" in words(each))
    assert paragraph.find(f"{W}pPr/{W}bidi") is not None
    language = run_of(root, "خندق").find(f"{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}bidi") == "ar"
    assert "rtl" in properties(root, "خندق")
    assert "rtl" not in properties(root, "moat")


def test_chinese_is_told_as_an_east_asian_language() -> None:
    language = run_of(body('<p><foreign xml:lang="zh">护城河</foreign></p>'), "护城河").find(f"{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}eastAsia") == "zh"


def test_properties_are_in_the_order_of_the_schema() -> None:
    """Word processors may refuse a document whose properties stand in another order (ISO 29500-1, 17.3.2.28)."""
    order = ["rStyle", "b", "bCs", "i", "iCs", "strike", "u", "vertAlign", "rtl", "lang"]
    for file in FILES:
        for each in part(data_of(file), "word/document.xml").iter(f"{W}rPr"):
            names = [etree.QName(child).localname for child in each]
            assert names == sorted(names, key=order.index)


def test_every_cell_ends_in_a_paragraph() -> None:
    root = body("<table><row><cell/><cell>a<list><item>b</item></list></cell></row></table><p>after</p>")
    cells = [list(each)[-1].tag for each in root.iter(f"{W}tc")]
    assert cells == [f"{W}p", f"{W}p"]


def test_a_link_cannot_break_out_of_its_field() -> None:
    root = body('<p><ref target="https://example.org/&quot; \\* MERGEFORMAT">x</ref></p>')
    fields = [each.text for each in root.iter(f"{W}instrText")]
    assert all(each and each.count('"') == 2 for each in fields)


def test_our_own_reader_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    path.write_bytes(data_of(BILINGUAL))
    (record,) = records(path)
    assert "Сегодня вечером посетил премьер-министра" in str(record)
    assert "pingvinov – SIC" in str(record)


def test_two_runs_give_the_same_bytes_and_state_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert made(xml(BILINGUAL)) == made(xml(BILINGUAL))
    archive = zipfile.ZipFile(io.BytesIO(made(xml(BILINGUAL))))
    assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms:created" not in archive.read("docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert b"2023-11-14T22:13:20Z" in zipfile.ZipFile(io.BytesIO(made(xml(BILINGUAL)))).read("docProps/core.xml")
