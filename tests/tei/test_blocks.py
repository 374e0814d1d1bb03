"""The order of blocks in a division: whatever comes, TEI's order holds and no word is lost."""

from __future__ import annotations

import re

import pytest

from tei_edition.model import Between, Block, Closer, FormeWork, Heading, Note, Opener, PageBreak, Stamp
from tei_edition.tei import encode
from tests.tei.documents import SOMEWHERE, division, line, paragraph, phrase

OPENER = Opener((line("Secret"),))
HEAD = Heading("main", line("REPORT"))
P = paragraph("Words.")
SIGNED = Closer((line(phrase("signed", phrase("person", "Sapt"))),))
PAGE = PageBreak("2", SOMEWHERE, "[2]")
NUMBER = FormeWork("pageNum", line("2."))
HAND = Note(None, "handwritten", line("Seen."), "archive")
FOOT = Note(None, "editorial", line("See above."), "archive", n="1")
SOURCE = Note(None, "source", line("Source: here."), "archive")

ORDERS: dict[str, tuple[list[Block], str]] = {
    "in order": ([OPENER, HEAD, P, SIGNED, HAND], "opener head p closer noteGrp(note)"),
    "notes at the end by sort": (
        [P, SIGNED, HAND, HAND, FOOT, SOURCE, FOOT],
        "p closer noteGrp(note note) noteGrp(note) note noteGrp(note)",
    ),
    "notes at the end without a closer": ([P, FOOT, FOOT], "p noteGrp(note note)"),
    "a note between paragraphs": ([P, SOURCE, P], "p note p"),
    "a numbered note between paragraphs": ([P, FOOT, P], "p note p"),
    "a page before the opener": ([Between((PAGE, NUMBER)), OPENER, P], "pb fw opener p"),
    "a page between paragraphs": ([P, Between((PAGE,)), P], "p pb p"),
    "a page after the closer": ([P, SIGNED, Between((PAGE,)), HAND], "p closer pb noteGrp(note)"),
    "a page at the beginning of a paragraph": ([paragraph(" ", PAGE, " ", NUMBER, "Words.")], "pb fw p"),
    "a page at the end of a paragraph": ([paragraph("Words. ", PAGE, " ")], "p pb"),
    "a page and nothing else": ([paragraph(PAGE), P], "pb p"),
    "a paragraph of spaces": ([paragraph(" "), P], "p"),
    "two openers": ([OPENER, OPENER, P], "opener p"),
    "a heading before the opener": ([HEAD, OPENER, P], "head opener p"),
    "a heading among paragraphs": ([P, HEAD, P], "p ab p"),
    "an opener among paragraphs": ([P, OPENER, P], "p ab p"),
    "two closers": ([P, SIGNED, SIGNED], "p closer"),
    "a closer before any paragraph": ([SIGNED, P], "ab p"),
    "a closer and nothing else": ([SIGNED], "ab"),
    "a paragraph after the closer": ([P, SIGNED, P, HAND], "p closer postscript(p) noteGrp(note)"),
    "much after the closer": ([P, SIGNED, FOOT, P, HEAD, P, SIGNED], "p closer note postscript(p p p p)"),
    "other things between paragraphs": ([P, Between(line(PAGE, Stamp("seal", line("SEAL")), "x")), P], "p pb ab p"),
    "no text at all": ([OPENER, HEAD, HAND], "opener head noteGrp(note)"),
    "notes only": ([HAND], "noteGrp(note)"),
    "nothing": ([], ""),
    "empty blocks": ([Opener(()), Heading("sub", ()), P, Closer(((),))], "p"),
}


@pytest.mark.parametrize("name", ORDERS)
def test_order(name: str) -> None:
    blocks, expected = ORDERS[name]
    data, _ = encode(division(*blocks), version="1")
    assert _shape(data.decode()) == expected


def _shape(xml: str) -> str:
    """The names of the elements of the division, those within groups in parentheses."""
    inner = re.search(r'<div type="translation"[^>]*?(?:/>|>(.*?)</div>)', xml, re.DOTALL)
    assert inner
    opened = [found[0] for found in re.finditer(r"^ {10}</?\w+|^ {12}<\w+", inner[1] or "", re.MULTILINE)]
    names = " ".join(
        ")"
        if name.strip() in ("</noteGrp", "</postscript")
        else name.strip(" <") + "(" * name.endswith(("Grp", "script"))
        for name in opened
    )
    return names.replace("( ", "(").replace(" )", ")")


def test_what_cannot_be_signed_in_an_anonymous_block_keeps_its_names() -> None:
    data, _ = encode(division(SIGNED, P), version="1")
    assert '<ab type="closer"><persName>Sapt</persName></ab>' in data.decode()
