"""What stands without a template of its own: shown by a default, reported once, safe whatever it holds."""

from __future__ import annotations

import re

import pytest

from tei_edition.publish import publish
from tests.any.comparing import page_text
from tests.any.pages import page
from tests.xslt.rendering import strings

NAMESPACES = (
    'xmlns="http://www.tei-c.org/ns/1.0" xmlns:w="http://example.org/weather" '
    'xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:s="http://www.w3.org/2000/svg"'
)


def tei(body: str) -> str:
    return f"<TEI {NAMESPACES}><text><body>{body}</body></text></TEI>"


def test_an_element_is_reported_once_with_how_many_there_are_and_where_the_first_stands() -> None:
    body = "<p>One <w:fog>thick</w:fog> and <w:fog>thin</w:fog>.</p><p><w:fog>none</w:fog><w:sun/></p>"
    findings = publish(tei(body), ["html", "text"], "a.xml")[1]
    assert [finding.rule for finding in findings] == ["unhandled-element"] * 2
    fog, sun = (finding.message for finding in findings)
    assert "w:fog, which stands 3 times in this file, first at /TEI/text/body/p[1]/w:fog[1];" in fog
    assert "w:sun, which stands at /TEI/text/body/p[2]/w:sun;" in sun


OTHER = '<{} class="other-markup">{}</{}>'


@pytest.mark.parametrize(
    ("body", "made"),
    [
        (
            "<p>a <w:x xml:id='x1' xml:lang='ar'>b</w:x></p>",
            '<span class="other-markup" id="x1" lang="ar" dir="rtl">b</span>',
        ),
        ("<div><w:x>a</w:x></div>", OTHER.format("div", "a", "div")),
        ("<div><w:x><w:y>a</w:y></w:x></div>", OTHER.format("div", OTHER.format("div", "a", "div"), "div")),
        ("<p><seg><w:x>a</w:x>a</seg></p>", OTHER.format("span", "a", "span") + "a"),
        (
            "<p><geogName ref='https://example.org/k'>K</geogName></p>",
            '<a class="geogName" href="https://example.org/k">K</a>',
        ),
        ("<p><geogName ref='javascript:alert(1)'>K</geogName></p>", '<span class="geogName">K</span>'),
    ],
)
def test_a_default_is_a_block_among_blocks_and_words_in_a_line(body: str, made: str) -> None:
    assert made in publish(tei(body), ["html"], "a.xml")[0]["html"].decode()


def test_foreign_markup_is_words_and_nothing_runs() -> None:
    body = "<p><s:svg onload='alert(1)'><s:script>alert(2)</s:script><s:a href='javascript:x'>go</s:a></s:svg></p>"
    shown, _ = page(tei(body))
    assert "alert(2)go" in page_text(shown)
    assert strings(shown, "//*[local-name()='body']//*[local-name()='script']") == []
    assert strings(shown, "//@onload | //@*[starts-with(., 'javascript')]") == []


def test_an_example_shows_its_tags() -> None:
    example = "<egXML xmlns='http://www.tei-c.org/ns/Examples'><l n='1'>A <hi>moat</hi><lb/></l><!-- dry --></egXML>"
    assert '<ln="1">A<hi>moat</hi><lb/></l><!--dry-->' in page_text(page(tei(example))[0])


def test_mathematics_that_html_knows_is_mathematics_and_any_other_is_words() -> None:
    good = "<p><formula><m:math><m:msqrt><m:mi>x</m:mi></m:msqrt></m:math></formula></p>"
    bad = "<p><formula><m:math><m:mfrac><m:mi>y</m:mi></m:mfrac></m:math></formula></p>"
    shown, findings = page(tei(good))
    assert strings(shown, "//*[namespace-uri()='http://www.w3.org/1998/Math/MathML'][local-name()='mi']/text()") == [
        "x"
    ]
    assert findings == ()
    shown, findings = page(tei(bad))
    assert strings(shown, "//*[namespace-uri()='http://www.w3.org/1998/Math/MathML']/text()") == []
    assert "y" in page_text(shown)
    assert findings


def test_a_long_row_of_unknown_elements_takes_time_in_proportion() -> None:
    """Counted by what the stylesheets say and write, for time itself is no witness."""
    short, long = (publish(tei("<div>" + "<w:x>a</w:x>" * n + "</div>"), ["html"], "a.xml") for n in (10, 20_000))
    assert len(long[1]) == len(short[1]) == 1
    assert long[0]["html"].decode().count("other-markup") == 20_000


def test_readings_stand_in_the_apparatus_with_their_witnesses() -> None:
    body = "<l>The <app><lem wit='#A'>moat</lem><rdg wit='#B #C'>ditch</rdg><rdg wit='#D'/></app> is dry.</l>"
    text = page_text(page(tei(body))[0])
    assert "Themoata" in text
    assert "moatA]ditchBC;omittedD" in text


def test_a_footnote_is_called_by_a_number_and_told_below() -> None:
    body = "<p>Dry.<note place='foot'>Since May.</note> Deep.<note place='margin'>12 m</note></p>"
    shown, _ = page(tei(body))
    assert "Dry.1Deep.12m" in page_text(shown)
    assert strings(shown, "//*[local-name()='li'][@id='foot:1']/text()")[-1].strip() == "Since May."


def test_a_rendition_is_not_printed_as_a_mark_of_the_source() -> None:
    body = "<p><sic rend='italic'>moot</sic> <pb n='2' rend='display:none'/><sic rend='[sic]'>mote</sic></p>"
    text = page_text(page(tei(body))[0])
    assert re.search(r"moot\|page2\|mote\[sic\]", text)
