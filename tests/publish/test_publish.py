"""The publishing stage: which outputs come, under which names, and what is said of those that do not."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_edition.publish import OUTPUTS, Links, Style, publish, running
from tei_edition.resources import resource
from tests.xslt.rendering import XHTML, whole

TEI = whole("<p>A long sentence about the moat, its depth, its keeper, its fish and its bridge over it.</p>")


def test_outputs_are_those_asked_for() -> None:
    light = ["bibtex", "csl", "html", "ris", "text"]
    assert {output.name for output in OUTPUTS} >= set(light)
    assert sorted(publish(TEI, ["text"], "a.xml")[0]) == ["text"]
    assert sorted(publish(TEI, light, "a.xml")[0]) == light


def test_every_stylesheet_is_there() -> None:
    assert [output.stylesheet for output in OUTPUTS if not resource("xslt", output.stylesheet).exists()] == []


def test_the_same_record_gives_the_same_bytes() -> None:
    assert publish(TEI, ["html", "text"], "a.xml") == publish(TEI, ["html", "text"], "a.xml")


def test_the_text_is_folded_to_a_width_or_not_at_all() -> None:
    styles = (Style(width=40), Style(width=0))
    folded, whole_lines = (publish(TEI, ["text"], "a.xml", style=style)[0]["text"].decode() for style in styles)
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
    real = running.stylesheet
    monkeypatch.setattr(running, "stylesheet", lambda name: broken if name == "html.xsl" else real(name))
    texts, findings = publish(TEI, ["html", "text"], "a.xml")
    assert sorted(texts) == ["text"]
    assert [(finding.rule, finding.place.file) for finding in findings] == [("stylesheet-error", "a.xml")]
    assert "(html.xsl, line 2)" in findings[0].message
    assert "The moat is dry" in findings[0].message


def test_links_are_given_and_left_out() -> None:
    links = Links("../assets/", "../", "a", ".xml .txt", "index", "Moats", "p.html", "n.html")
    page = etree.fromstring(publish(TEI, ["html"], "a.xml", links)[0]["html"])
    hrefs = {each.get("rel") or each.text: each.get("href") for each in page.iter(f"{XHTML}a", f"{XHTML}link")}
    assert (
        hrefs.items()
        >= {
            "up": "../index.html",
            "prev": "p.html",
            "next": "n.html",
            "TEI XML": "a.xml",
            "stylesheet": "../assets/edition.css",
        }.items()
    )
    bare = publish(TEI, ["html"], "a.xml")[0]["html"].decode()
    assert "<nav" not in bare
    assert 'rel="alternate"' not in bare
