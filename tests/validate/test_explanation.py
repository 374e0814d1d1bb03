"""What the grammar refuses is told in a sentence: place, what was found, what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Level, failed
from tei_edition.validate import Document, check_grammar, check_xsd, explain, explanation, validate, xsd_opinion

NAME = "strelsau-117102.xml"
SAMPLE = (Path(__file__).parent.parent / "schemas" / "samples" / NAME).read_text(encoding="utf-8")

REFUSED = [
    (
        '<gap reason="ocr"',
        '<gap reasn="ocr"',
        "The attribute reasn is not allowed on gap. Did you mean reason?",
    ),
    (
        '<gap reason="ocr"',
        '<gap reason="noise"',
        'The attribute reason of gap has the value "noise". '
        "Allowed: illegible, lost, redacted, ellipsis, omitted, signature, ocr, obfuscated.",
    ),
    (
        '<availability status="unknown">',
        "<availability>",
        "The element availability lacks the attribute status.",
    ),
    (
        "<p>White space.</p>",
        "<head>White space.</head>",
        "The element head is not allowed here in normalization. Expected: p.",
    ),
    (
        "<publisher>Strelsau Digital Archive</publisher>",
        "",
        "The element date is not allowed here in publicationStmt. Expected: publisher.",
    ),
    (
        "<lb/><persName>",
        "<lbr/><persName>",
        "The element lbr is not allowed here in signed. Did you mean lb?",
    ),
    (
        "<p>Faded in places, as the translator notes.</p>",
        "<div/>",
        "The element div is not allowed here in condition. "
        "Allowed: abbr, choice, date, del, expan, foreign, forename, fw and 26 more.",
    ),
    (
        "<bibl type",
        "<msDesc><msIdentifier/></msDesc><bibl type",
        "The element bibl is not allowed here in sourceDesc. "
        "It is out of order or one too many; the order is: bibl, msDesc, p.",
    ),
    (
        '<change when="1994-11-21" who="#resp-cnv">Converted</change>',
        "",
        "The element revisionDesc is not complete. Expected: change.",
    ),
    (
        'xml:id="cit"',
        'xml:id="ms1"',
        'The attribute xml:id of msDesc has the value "ms1", which bibl in line 34 has as well. Give each its own.',
    ),
    (
        'when="1994-11-21">1994',
        'when="21 November">1994',
        'The attribute when of date has the value "21 November". Write a date as 1894-05-07, 1894-05 or 1894.',
    ),
    (
        '<num value="2">',
        '<num value="two">',
        'The attribute value of num has the value "two". Write a whole number.',
    ),
    (
        '<div type="original"',
        'Words.<div type="original"',
        "Text stands directly in div, which holds elements only. Put it into one of them.",
    ),
]
"""What stands in the sample, what is put in its place, and the sentence that tells it, without its path."""


@pytest.mark.parametrize(("before", "after", "sentence"), REFUSED)
def test_a_fault_is_told_once_with_line_and_path(before: str, after: str, sentence: str) -> None:
    assert SAMPLE.count(before) >= 1
    found = [f for f in validate(SAMPLE.replace(before, after, 1).encode(), NAME) if f.rule == "tei-grammar"]
    assert [finding.message.split(" Path: /TEI/")[0] for finding in found] == [sentence]
    assert found[0].place.file == NAME
    assert abs(found[0].place.line - SAMPLE[: SAMPLE.index(before)].count("\n") - 1) <= 2


def test_another_root_is_told_and_nothing_more() -> None:
    (finding,) = validate(SAMPLE.replace("<TEI ", "<TEI.2 ").replace("</TEI>", "</TEI.2>").encode(), NAME)
    assert "not with TEI in the namespace" in finding.message


def test_a_malformed_file_is_one_finding() -> None:
    (finding,) = validate(b"<TEI", "a.xml")
    assert finding.rule == "xml-well-formed"


def test_rules_run_on_what_the_grammar_refuses() -> None:
    text = SAMPLE.replace('reason="ocr"', 'reason="noise"', 1).replace('n="1">', 'n="7">', 1)
    assert {f.rule for f in validate(text.encode(), NAME) if f.level > Level.INFO} == {"tei-grammar", "TEI-S002"}


def test_a_long_document_is_explained_by_libxml2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explanation, "MAX_ELEMENTS", 10)
    found = validate(SAMPLE.replace('<gap reason="ocr"', '<gap reasn="ocr"').encode(), NAME)
    assert found[0].rule == "tei-grammar"
    assert found[0].message == "Element 'gap', attribute 'reasn': The attribute 'reasn' is not allowed."


def read(text: str) -> Document:
    return Document(NAME, text.encode(), xmlio.parse(text.encode(), NAME))


def test_the_opinions_of_xml_schema() -> None:
    wrong = read(SAMPLE.replace('reason="ocr"', 'reason="noise"', 1))
    assert failed(check_grammar(wrong.tree, NAME))
    assert check_xsd(wrong.tree, NAME)[0].message.startswith("Element 'gap', attribute 'reason'")
    assert {finding.rule for finding in xsd_opinion(wrong)} == {"tei-xsd"}
    assert explain(wrong)[0].rule == "tei-grammar"
    valid = read(SAMPLE)
    assert (check_grammar(valid.tree, NAME), check_xsd(valid.tree, NAME)) == ((), ())
    assert (explain(valid), xsd_opinion(valid)) == ((), ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_place_is_where_the_start_tag_begins(encoding: str) -> None:
    text = '<TEI xmlns="urn:x"><!-- <p> -->\n<p>Ш\U0001f557 <hi/><p\n rend=""\n><p/></p></p></TEI>'
    data = text.encode(encoding)
    document = Document("a.xml", data, xmlio.parse(data, "a.xml"))
    places = [str(document.place(element)) for element in document.elements]
    assert places == ["a.xml:1:1", "a.xml:2:1", "a.xml:2:7", "a.xml:2:12", "a.xml:4:2"]
    assert str(document.place(etree.Element("p"))) == "a.xml"
