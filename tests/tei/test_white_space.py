"""White space: one space where the source has any, none at the edges of a block, and lines only between blocks."""

from __future__ import annotations

import re

import pytest

from tei_edition.model import Inlines, LineBreak, Opener, PageBreak
from tei_edition.tei import encode
from tests.tei.documents import division, line, paragraph, phrase

PARAGRAPHS: dict[str, tuple[Inlines, str]] = {
    "edges": (line("  a b\n"), "a b"),
    "every kind of space": (line("a\u00a0\u2003\r\n\u3000b\x0cc"), "a b c"),
    "a space after an element stays one": (line("a ", phrase("person", " b "), " c"), "a <persName>b</persName> c"),
    "a space at the beginning of an element moves before it": (
        line("a", phrase("signed", phrase("person", " b"))),
        "a <persName>b</persName>",
    ),
    "no space is made": (line("a", phrase("person", "b"), "c"), "a<persName>b</persName>c"),
    "a space at the end of an element moves behind it": (line(phrase("person", "a "), "b"), "<persName>a</persName> b"),
    "an element at the end": (line("a ", phrase("person", "b ")), "a <persName>b</persName>"),
    "a page mark is a word": (line("a ", PageBreak("2", (0, 1), "[2]"), " b"), 'a <pb n="2" rend="[2]"/> b'),
    "a line break is a space": (line("a ", LineBreak(), " b"), "a<lb/>b"),
    "spaces only": (line("a", " ", "\n", "b"), "a b"),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_paragraph(name: str) -> None:
    content, expected = PARAGRAPHS[name]
    data, _ = encode(division(paragraph(*content)), version="1")
    found = re.search(r'<p xml:id="d1-en-p1">(.*)</p>', data.decode())
    assert found
    assert found[1] == expected


def test_lines_of_an_opener_stay_lines() -> None:
    data, _ = encode(division(Opener((line("Secret"), line("Copy 2 ")))), version="1")
    assert "<opener>Secret<lb/>Copy 2</opener>" in data.decode()


def test_blocks_stand_on_their_own_lines() -> None:
    data, _ = encode(division(paragraph("a"), paragraph("b")), version="1")
    assert (
        '\n          <p xml:id="d1-en-p1">a</p>\n          <p xml:id="d1-en-p2">b</p>\n        </div>\n'
        in data.decode()
    )


def test_characters_that_xml_forbids_are_replaced_and_reported() -> None:
    data, findings = encode(division(paragraph("a\x07b\ud800c\ufffe")), version="1")
    assert "a\ufffdb\ufffdc\ufffd</p>" in data.decode()
    assert [str(finding) for finding in findings] == [
        "legation.txt: warning: 3 characters that XML does not allow stand as U+FFFD in the edition. "
        "Replace the control characters in the source. [xml-characters]"
    ]
