"""What a legitimate edition may do: passages at the edge of a rule, and whether it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_edition.validate import validate
from tei_edition.validate.alignment import Figures, figures, numbers_in
from tei_edition.validate.completeness import COMPLETENESS

HERE = Path(__file__).parent


def changed(rule: str, before: str, after: str) -> bytes:
    text = (HERE / rule / "invalid.xml").read_text(encoding="utf-8")
    assert before in text
    return text.replace(before, after).encode()


def rules_of(data: bytes, published: str = "") -> list[str]:
    return [finding.rule for finding in validate(data, "invalid.xml", published) if finding.rule != COMPLETENESS]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("TEI-D031", 'when="1894-05-07"', 'when="1894-05"'),
        (
            "TEI-D032",
            '<date type="creation-date" when="1894-05-07">',
            '<date type="creation-date" from="1894-05-07" to="1894-06">',
        ),
        ("TEI-D034", '<date when="1849-05-07">7 May 1894', '<date from="1893-11" to="1895-01">all of 1894'),
        ("TEI-D034", '<date when="1849-05-07">7 May 1894', '<date when="1895-02-01">1 February 1894/5'),
        ("TEI-D034", '<date when="1849-05-07">7 May 1894', '<date when="1849-05-07">the seventh of May'),
        ("TEI-D035", "7.V.94", "May the seventh"),
        ("TEI-H037b", '<idno type="opis">3</idno>', '<idno type="fond">3</idno>'),
        ("TEI-H037c", 'type="fond">104', 'type="fond">0104'),
        ("TEI-H039b", "made possible with support from", "described by"),
        ("TEI-L025", 'n="137v"', 'n="138v"'),
        ("TEI-L026", 'n="139"', 'n="138ob"'),
        ("TEI-L026", 'n="139" edRef="#ms1"/>', 'n="139" ed="print"/>'),
        ("TEI-L027b", '<pb n="2"/>arrived', '<pb n="2"/><gap reason="omitted"/>arrived'),
        ("TEI-L028", '<fw type="pageNum">2</fw>', '<fw type="pageNum">2</fw> <fw type="header">Sapt</fw> <pb n="3"/>'),
        ("TEI-T046", "**arrived**", "arrived ***"),
        ("TEI-T046", "Colonel Sapt **arrived**", "# 375 arrived"),
        ("TEI-T047", "\U0001f557", "✝ ☆ €"),
        ("TEI-T047", "\U0001f557", '<gap reason="ocr" resp="#resp-arc"><desc>\U0001f557</desc></gap>'),
        ("TEI-T048", "Cтрельзау", '<unclear reason="ocr" resp="#resp-arc">Cтрельзау</unclear>'),
        ("TEI-T048", "Cтрельзау", "Стрельзау на XX-й день"),
        ("TEI-T048b", "BOCTOK", "MCMXC"),
        ("TEI-T048b", "BOCTOK", '<foreign xml:lang="la">HOC</foreign>'),
        ("TEI-T049", "<p>There it", '<p>"There it ended," he said: "there it'),
        ("TEI-T049", 'said: "Good', 'said<sic resp="#resp-trl">"</sic>: Good'),
        ("TEI-T049", 'said: "Good', 'gave me 6" of rope. Good'),
        (
            "TEI-T050",
            "arrived ,it seems ,in Strelsau this morning.</p>\n          <p>Nobody saw him .</p>",
            "arrived . . . in Strelsau ... this morning.</p>",
        ),
        ("TEI-B054", '#resp-trl">Sapf', '#resp-arc">Sapf'),
        ("TEI-C052b", "261 - 263", "261 - 262"),
        ("TEI-A058", "4,161", "4116"),
        ("TEI-A059", '<date when="1894-05-17">17 May 1894</date>', "7 May 1894"),
    ],
)
def test_a_rule_is_silent_where_all_is_well(rule: str, before: str, after: str) -> None:
    assert rule not in rules_of(changed(rule, before, after))


def test_a_day_of_publication_that_is_given_bounds_the_dates_of_a_record() -> None:
    data = changed("TEI-D033", '<date when="1899-01-31">31 January 1899</date>', "")
    assert "TEI-D033" not in rules_of(data)
    assert "TEI-D033" not in rules_of(data, "2001-01-31")
    assert "TEI-D033" in rules_of(data, "1899-01-31")


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("4,116 umbrellas and 12.500 sticks", {4116, 12500}),
        ("4 116 зонтов", {4116}),
        ("in 1894, 200 men", {1894, 200}),
        ("XX съезд, ХХІІІ съезд", {20, 23}),
        ("the CC of the CD MIX", set()),
        ("IVAN I", set()),
        ("№ 48866-a", {48866}),
    ],
)
def test_numbers_are_read_whatever_groups_their_digits(words: str, numbers: set[int]) -> None:
    assert numbers_in(words) == numbers


def test_notes_have_their_own_numbers_and_dates() -> None:
    paragraph = etree.fromstring(
        '<p xmlns="http://www.tei-c.org/ns/1.0">On <date when="1894-05-07">7 May</date> 30 men<note>of 99</note> '
        "and 14 <unclear>horses</unclear></p>"
    )
    assert figures(paragraph) == Figures(frozenset({30, 14}), frozenset({"1894-05-07"}), legible=False)
