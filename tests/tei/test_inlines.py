"""Each kind of inline, and the element it becomes in a paragraph."""

from __future__ import annotations

import re

import pytest

from tei_edition.model import (
    Date,
    Deleted,
    FormeWork,
    Gap,
    Inline,
    LineBreak,
    Note,
    PageBreak,
    Phrase,
    Sic,
    Stamp,
    Supplied,
    Text,
    Unclear,
)
from tei_edition.tei import encode
from tests.tei.documents import SOMEWHERE, division, line, paragraph, phrase

T = line("words")

MARKS: dict[str, tuple[Inline, str]] = {
    "text": (Text("a < b & c", 0), "a &lt; b &amp; c"),
    "text with white space": (Text("a\u00a0 \n\tb", 0), "a b"),
    "line break": (LineBreak(), "<lb/>"),
    "supplied": (
        Supplied(SOMEWHERE, T, "subaudible", "translator"),
        '<supplied reason="subaudible" resp="#resp-trl">words</supplied>',
    ),
    "supplied name": (
        Supplied(SOMEWHERE, T, "undefined", "archive", "low", "person"),
        '<supplied reason="undefined" resp="#resp-arc" cert="low"><persName>words</persName></supplied>',
    ),
    "supplied, empty": (
        Supplied(SOMEWHERE, (), "explanation", "archive"),
        '<gap reason="omitted" resp="#resp-arc" rend="[]"/>',
    ),
    "gap": (
        Gap(SOMEWHERE, "illegible", "one word illegible", "translator", unit="word", quantity=1),
        '<gap reason="illegible" unit="word" quantity="1" resp="#resp-trl"><desc>one word illegible</desc></gap>',
    ),
    "gap between bounds": (
        Gap(SOMEWHERE, "lost", "2-3 lines lost", "archive", "fading", "line", at_least=2, at_most=3, id="gap1"),
        '<gap xml:id="gap1" reason="lost" agent="fading" unit="line" atLeast="2" atMost="3" resp="#resp-arc">'
        "<desc>2-3 lines lost</desc></gap>",
    ),
    "gap of some extent": (
        Gap(SOMEWHERE, "illegible", "several words", "archive", unit="word", extent="several words"),
        '<gap reason="illegible" unit="word" extent="several words" resp="#resp-arc"><desc>several words</desc></gap>',
    ),
    "gap with a quantity never has an extent": (
        Gap(SOMEWHERE, "lost", "a line", "archive", unit="line", quantity=1, extent="a line"),
        '<gap reason="lost" unit="line" quantity="1" resp="#resp-arc"><desc>a line</desc></gap>',
    ),
    "gap of none": (
        Gap(SOMEWHERE, "lost", "nothing", "archive", unit="line", quantity=0),
        '<gap reason="lost" unit="line" quantity="0" resp="#resp-arc"><desc>nothing</desc></gap>',
    ),
    "gap with a sign": (
        Gap(SOMEWHERE, "ocr", "symbol 🕟", "converter", unit="char", quantity=1, sign="🕟"),
        '<gap reason="ocr" unit="char" quantity="1" resp="#resp-cnv" rend="🕟">'
        '<desc xml:lang="en">symbol 🕟</desc></gap>',
    ),
    "sic": (
        Sic(T, "translator", "[sic!]", SOMEWHERE, "high", "sic1"),
        '<sic xml:id="sic1" rend="[sic!]" resp="#resp-trl" cert="high">words</sic>',
    ),
    "sic with the form proposed": (
        Sic(T, "converter", cert="high", corrected="swords"),
        '<choice><sic>words</sic><corr resp="#resp-cnv" cert="high">swords</corr></choice>',
    ),
    "sic of nothing": (Sic((), "archive", "[sic]", SOMEWHERE), '<gap reason="omitted" resp="#resp-arc" rend="[sic]"/>'),
    "unclear": (
        Unclear(T, "illegible", "translator", "low", "[?]", SOMEWHERE),
        '<unclear reason="illegible" cert="low" resp="#resp-trl" rend="[?]">words</unclear>',
    ),
    "unclear by grade": (
        Unclear(T, "illegible", "archive", "medium", "B%", SOMEWHERE),
        '<unclear reason="illegible" cert="medium" resp="#resp-arc" rend="B%">words</unclear>',
    ),
    "unclear nothing": (
        Unclear((), "illegible", "archive", "low", "[?]", SOMEWHERE),
        '<gap reason="omitted" resp="#resp-arc" rend="[?]"/>',
    ),
    "deleted": (
        Deleted(SOMEWHERE, line("crossed out: "), T, "archive"),
        '<del resp="#resp-arc" rend="brackets"><label>crossed out:</label> words</del>',
    ),
    "note in brackets": (
        Note(SOMEWHERE, "translator", T, "translator", line("Translator's note: "), target="a1"),
        '<note type="translator" place="inline" target="#a1" resp="#resp-trl">'
        "<label>Translator's note:</label> words</note>",
    ),
    "handwritten note with its label in brackets": (
        Note(None, "handwritten", line(": words"), "archive", line("Margin"), True, place="left margin"),
        '<note type="handwritten" place="left-margin" resp="#resp-arc">'
        '<label rend="brackets">Margin</label>: words</note>',
    ),
    "handwritten note all in brackets": (
        Note(SOMEWHERE, "handwritten", T, "archive", line("Margin: "), scribe="nobody"),
        '<note type="handwritten" resp="#resp-arc" rend="brackets"><label>Margin:</label> words</note>',
    ),
    "numbered note of a list": (
        Note(SOMEWHERE, "editorial", line(" words"), "archive", line("1"), True, n="1", id="n1"),
        '<note xml:id="n1" type="editorial" n="1" resp="#resp-arc"><label rend="brackets">1</label> words</note>',
    ),
    "page of an edition": (PageBreak("3", None, edition="pdf"), '<pb n="3" ed="pdf" resp="#resp-arc"/>'),
    "leaf of a file that is not described": (
        PageBreak("267v", SOMEWHERE, "[267ob]", True, side="verso", cert="medium"),
        '<pb n="267v" type="verso" cert="medium" rend="[267ob]"/>',
    ),
    "forme work": (FormeWork("header", T), '<fw type="header">words</fw>'),
    "stamp": (
        Stamp("declassification", T, line("Stamp"), True, rend="bold"),
        '<stamp type="declassification" rend="bold"><seg type="label" rend="brackets">Stamp</seg>words</stamp>',
    ),
    "stamp in brackets": (Stamp("receipt", T, span=SOMEWHERE), '<stamp type="receipt" rend="brackets">words</stamp>'),
    "date": (Date(T, "1937-05", kind="creation-date"), '<date type="creation-date" when="1937-05">words</date>'),
    "dates": (
        Date(T, start="1937-05-01", end="1937-05-03", cert="low"),
        '<date from="1937-05-01" to="1937-05-03" cert="low">words</date>',
    ),
    "a day is not also a span": (Date(T, "1937", "1936", "1938"), '<date when="1937">words</date>'),
    "date outside the calendar": (Date(T, "1937-02-30"), "<date>words</date>"),
    "person": (phrase("person", "Sapt"), "<persName>Sapt</persName>"),
    "role": (phrase("role", "Envoy"), "<roleName>Envoy</roleName>"),
    "organisation": (phrase("organisation", "Legation"), "<orgName>Legation</orgName>"),
    "classification": (
        phrase("classification", "Secret", value="secret"),
        '<seg type="classification" ana="#cls-secret">Secret</seg>',
    ),
    "copy number": (
        phrase("copy-number", "Copy 12 № 2", value="2"),
        '<seg type="copyNumber">Copy 12 № <num value="2">2</num></seg>',
    ),
    "copy without a number": (phrase("copy-number", "Copy"), '<seg type="copyNumber">Copy</seg>'),
    "outgoing number": (phrase("outgoing-number", "119"), '<idno type="outgoing">119</idno>'),
    "number that is no plain text": (
        phrase("document-number", "37", Unclear(line("5"), "ocr", "converter")),
        '37<unclear reason="ocr" resp="#resp-cnv">5</unclear>',
    ),
    "annotated": (Phrase("annotated", T, id="a1"), '<seg type="annotated" xml:id="a1">words</seg>'),
    "foreign": (Phrase("foreign", T, lang="ru-Latn"), '<foreign xml:lang="ru-Latn">words</foreign>'),
    "language that is none": (Phrase("foreign", T, lang="?"), '<foreign xml:lang="und">words</foreign>'),
    "mentioned": (phrase("mentioned", "words"), "<mentioned>words</mentioned>"),
    "glossed": (phrase("glossed", "words"), "<gloss>words</gloss>"),
    "abbreviation": (phrase("abbreviation", "Cde."), "<abbr>Cde.</abbr>"),
    "acronym": (
        Phrase("acronym", T, id="b1", corresp="c1 #c2"),
        '<abbr type="acronym" xml:id="b1" corresp="#c1 #c2">words</abbr>',
    ),
    "emphasis": (phrase("emphasis", "words", value="italic"), '<hi rend="italic">words</hi>'),
    "telegram": (
        Phrase("telegram", T, "d1", cert="medium"),
        '<ref type="telegram" target="#d1" cert="medium">words</ref>',
    ),
    "note reference": (phrase("note-reference", "1", value="n1"), '<ref type="note" target="#n1" n="1">1</ref>'),
    "phrase without words": (phrase("person", " "), ""),
    "signed in a paragraph": (phrase("signed", phrase("person", "Sapt")), "<persName>Sapt</persName>"),
    "author in a paragraph": (phrase("author", "Sapt"), "<persName>Sapt</persName>"),
    "address in a paragraph": (phrase("address", "To Sapt"), "To Sapt"),
    "gap in supplied": (
        Supplied(
            SOMEWHERE, line("a ", Gap(SOMEWHERE, "lost", "lost", "archive"), phrase("person", "b")), "lost", "archive"
        ),
        '<supplied reason="lost" resp="#resp-arc">a [lost]<persName>b</persName></supplied>',
    ),
    "note in a note": (
        Note(SOMEWHERE, "editorial", line("a ", Note(SOMEWHERE, "gloss", line("b"), "archive", line("c "))), "archive"),
        '<note type="editorial" place="inline" resp="#resp-arc">a [c b]</note>',
    ),
    "handwritten note in a note": (
        Note(
            SOMEWHERE, "editorial", line(Note(None, "handwritten", line(": b"), "archive", line("c"), True)), "archive"
        ),
        '<note type="editorial" place="inline" resp="#resp-arc">[c]: b</note>',
    ),
}


@pytest.mark.parametrize("name", MARKS)
def test_inline(name: str) -> None:
    mark, expected = MARKS[name]
    data, _ = encode(division(paragraph("before ", mark, " after")), version="1")
    found = re.search(r'<p xml:id="d1-en-p1">before ?(.*?) ?after</p>', data.decode())
    assert found
    assert found[1] == expected
