"""The explanation as a page: complete, self-contained, escaped, and telling every stretch of the source."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree, html

from tei_edition.edition.conversion import Conversion
from tei_edition.explain import as_html
from tei_edition.visible import visible
from tests.explain.sample import TEXT, bare, sample


def parsed(conversion: Conversion) -> html.HtmlElement:
    return html.document_fromstring(as_html(conversion))


def told(page: html.HtmlElement) -> dict[str, str]:
    return {str(span.text): str(span.get("title")) for span in page.xpath("//ol//span")}


def test_the_source_stands_in_the_page_line_by_line() -> None:
    page = parsed(sample())
    lines = page.xpath("//ol[@class='source']/li")
    assert [line.get("id") for line in lines] == [f"L{n}" for n in range(1, len(TEXT.splitlines()) + 1)]
    assert [line.text_content() for line in lines] == [visible(line) for line in TEXT.splitlines()]


def test_each_stretch_says_where_it_went() -> None:
    found = told(parsed(sample()))
    assert found["# Skip to content"] == "furniture: web page"
    assert found["Report of the envoy to Graustark, 12 May 1901"] == "header: title"
    assert found["[Stamp]"] == "text: d1-ru opener stamp"
    assert found["[me]"] == "text: d1-en-p1 supplied subaudible"
    assert found["away; "] == found["The king told "] == "text: d1-en-p1"
    assert [words for words, fate in found.items() if fate.startswith("unexplained")] == [
        "Ruritania ⟨U+202E⟩evil⟨U+202C⟩ ⟨U+001B⟩[31mred"
    ]


def test_each_stretch_takes_the_focus_once_and_says_the_same_then() -> None:
    page = parsed(sample())
    spans = page.xpath("//ol//span")
    assert all(span.get("aria-description") == span.get("title") for span in spans if span.get("tabindex"))
    entries = [entry for entry in sample().account.entries if entry.where != "white space"]
    assert len([span for span in spans if span.get("tabindex") == "0"]) == len(
        [entry for entry in entries if TEXT[entry.start : entry.end].strip()]
    )


def test_words_carry_the_language_of_their_division() -> None:
    page = parsed(sample())
    assert {span.text: span.get("lang") for span in page.xpath("//ol//span[@lang='ru']")}.keys() >= {
        "ДОКЛАД ПОСЛАННИКА"
    }
    assert not page.xpath("//ol//span[contains(@class, 'header') or contains(@class, 'furniture')][@lang]")


def test_nothing_is_told_by_colour_alone() -> None:
    style = str(parsed(sample()).xpath("string(//style)"))
    shapes = dict(
        re.findall(r"\.read\.(\w+) \{[^}]*text-decoration-line: underline;?(?:\s*text-decoration-style: (\w+))?", style)
    )
    assert shapes == {"header": "double", "mark": "", "furniture": "dotted", "unexplained": "wavy"}


def test_the_page_needs_nothing_and_runs_nothing() -> None:
    page = parsed(sample())
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@onclick")
    assert all(str(target).startswith("#") for target in page.xpath("//@href"))
    assert "url(" not in page.xpath("string(//style)")
    assert 'alert("1 &amp; 2")' in as_html(sample())


def test_every_link_and_id_holds() -> None:
    page = parsed(sample())
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {str(target)[1:] for target in page.xpath("//@href | //@aria-labelledby") if str(target)[0] == "#"} <= set(
        ids
    )


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("layout", "labelled text"),
        ("layout", "it has no <html> element"),
        ("findings", "fidelity-unexplained"),
        ("header", "F. Tarlenheim"),
        ("brackets", "supplied, reason subaudible"),
        ("structure", "translation, English (en): 1 paragraph, 1 aligned"),
        ("furniture", "**Citation:**"),
    ],
)
def test_each_section_tells_its_facts(section: str, words: str) -> None:
    assert words in parsed(sample()).xpath(f"string(//section[@id='{section}'])")


def test_unexplained_is_in_the_legend_only_if_there_is_some() -> None:
    assert "unexplained" in parsed(sample()).xpath("string(//ul[@class='legend'])")
    assert "unexplained" not in parsed(bare()).xpath("string(//ul[@class='legend'])")


def test_a_record_of_nothing_makes_a_whole_page() -> None:
    page = parsed(bare())
    assert len(page.xpath("//section")) == 7
    assert "There is nothing to say against this reading." in page.xpath("string(//main)")


def test_the_page_is_well_formed_as_xml_too() -> None:
    body = re.sub(r"<meta[^>]*>", "", as_html(sample())).removeprefix("<!DOCTYPE html>")
    assert etree.fromstring(body).tag == "html"


def test_names_are_escaped() -> None:
    named = replace(sample(), layout="<b>bold</b>")
    assert not parsed(named).xpath("//b")
