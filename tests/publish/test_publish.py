"""The publishing stage: which outputs come, under which names, and what is said of those that do not."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_edition import publish as stage
from tei_edition.publish import OUTPUTS, Links, Summary, assets, index_page, publish, summary
from tei_edition.resources import resource
from tests.xslt.rendering import XHTML, whole

TEI = whole("<p>A long sentence about the moat, its depth, its keeper, its fish and its bridge over it.</p>")


def test_outputs_are_those_asked_for() -> None:
    assert [output.name for output in OUTPUTS] == ["html", "text"]
    assert sorted(publish(TEI, ["text"], "a.xml")[0]) == ["text"]
    assert sorted(publish(TEI, [output.name for output in OUTPUTS], "a.xml")[0]) == ["html", "text"]


def test_every_stylesheet_and_asset_is_there() -> None:
    assert [output.stylesheet for output in OUTPUTS if not resource("xslt", output.stylesheet).exists()] == []
    assert [path.name for path in assets() if path.exists()] == ["edition.css"]


def test_the_same_record_gives_the_same_bytes() -> None:
    assert publish(TEI, ["html", "text"], "a.xml") == publish(TEI, ["html", "text"], "a.xml")


def test_the_text_is_folded_to_a_width_or_not_at_all() -> None:
    folded, whole_lines = (publish(TEI, ["text"], "a.xml", width=width)[0]["text"] for width in (40, 0))
    assert "moat, its\ndepth" in folded
    assert "its keeper, its fish" in whole_lines
    assert folded.endswith("it.\n")


def test_a_document_that_cannot_be_read_is_one_finding() -> None:
    texts, findings = publish("<TEI>", ["html", "text"], "a.xml")
    assert texts == {}
    assert [(finding.rule, finding.place.file) for finding in findings] == [("document-unreadable", "a.xml")]


def test_a_stylesheet_that_stops_is_a_finding_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    from tei_edition import saxon

    broken = saxon.compile_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">\n'
        "<xsl:sequence select=\"error((), 'The moat is dry')\"/></xsl:template></xsl:stylesheet>",
        "html.xsl",
    )
    real = stage.stylesheet
    monkeypatch.setattr(stage, "stylesheet", lambda name: broken if name == "html.xsl" else real(name))
    texts, findings = publish(TEI, ["html", "text"], "a.xml")
    assert sorted(texts) == ["text"]
    assert [(finding.rule, finding.place.file) for finding in findings] == [("stylesheet-error", "a.xml")]
    assert "(html.xsl, line 2)" in findings[0].message
    assert "The moat is dry" in findings[0].message


def test_links_are_given_and_left_out() -> None:
    links = Links(
        style="../s.css", tei="a.xml", text="a.txt", index="i.html", edition="Moats", previous="p.html", next="n.html"
    )
    page = etree.fromstring(publish(TEI, ["html"], "a.xml", links)[0]["html"].encode())
    hrefs = {each.get("rel") or each.text: each.get("href") for each in page.iter(f"{XHTML}a", f"{XHTML}link")}
    assert (
        hrefs.items()
        >= {"up": "i.html", "prev": "p.html", "next": "n.html", "TEI XML": "a.xml", "stylesheet": "../s.css"}.items()
    )
    bare = publish(TEI, ["html"], "a.xml")[0]["html"]
    assert "<nav" not in bare
    assert 'rel="alternate"' not in bare


RECORDS = (
    Summary("c", "An <undated> letter", "c.html"),
    Summary("b", "Second", "b.html", "March 1894", "1894-03", "ru", "en", "record-of-conversation"),
    Summary("a", "First", "a.html", "2 January 1894", "1894-01-02", translation="en"),
)


def test_the_index_lists_the_records_by_date_and_those_without_last() -> None:
    page, findings = index_page("The Moat & Its Papers", RECORDS, "Invented.")
    root = etree.fromstring(page.encode())
    assert findings == ()
    assert [each.get("href") for each in root.iter(f"{XHTML}a")][1:] == ["a.html", "b.html", "c.html"]
    assert [each.text for each in root.iter(f"{XHTML}h1", f"{XHTML}h2")] == [
        "The Moat & Its Papers",
        "3 records, by date",
    ]
    assert "record of conversation · ru, en · b" in page
    assert "<undated>" not in page


def test_the_index_does_not_depend_on_the_order_of_the_records() -> None:
    assert index_page("M", RECORDS) == index_page("M", reversed(RECORDS))


def test_a_summary_is_read_from_the_record() -> None:
    tree = etree.ElementTree(etree.fromstring(whole('<div type="original" xml:lang="ru"><p>Да.</p></div>')))
    assert summary(tree, "x.html") == Summary("case-1", "A Case", "x.html", original="ru")


def test_characters_that_xml_forbids_do_not_stop_the_index() -> None:
    assert "moat\ufffd" in index_page("moat\x00", ())[0]
