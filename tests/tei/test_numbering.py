"""Ids of documents, divisions and paragraphs, and the alignment of paragraphs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tei_edition.model import Between, Division, Document, Item, PageBreak, Paragraph
from tei_edition.tei import encode, numbered
from tests.tei.documents import DOCUMENTS, line, paragraph, record

LONG = "The Regent spoke at length of the frontier, of the customs union and of the orchards of the lower valley. "


def original(*paragraphs: Paragraph) -> Division:
    return Division("original", "ru", paragraphs)


def translation(*paragraphs: Paragraph, lang: str = "en") -> Division:
    return Division("translation", lang, paragraphs)


def ids(document: Document) -> list[tuple[str, str]]:
    """Id and pointer of each division and paragraph."""
    found = []
    for item in document.items:
        for part in item.divisions:
            found.append((part.id, part.corresp))
            found += [(block.id, block.corresp) for block in part.blocks if isinstance(block, Paragraph)]
    return found


def test_paragraphs_that_agree_point_to_each_other() -> None:
    document, findings = numbered(
        record(original(paragraph("Да."), paragraph(LONG)), translation(paragraph("Yes."), paragraph(LONG)))
    )
    assert ids(document) == [
        ("d1-ru", ""),
        ("d1-ru-p1", "#d1-en-p1"),
        ("d1-ru-p2", "#d1-en-p2"),
        ("d1-en", "#d1-ru"),
        ("d1-en-p1", "#d1-ru-p1"),
        ("d1-en-p2", "#d1-ru-p2"),
    ]
    assert not findings


def test_an_original_points_to_each_of_its_translations() -> None:
    parts = original(paragraph("Да.")), translation(paragraph("Yes.")), translation(paragraph("Sí."), lang="es")
    document, _ = numbered(record(*parts))
    assert ids(document)[1] == ("d1-ru-p1", "#d1-en-p1 #d1-es-p1")


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        ([LONG, LONG], [LONG], "2 paragraphs stand against 1"),
        ([LONG * 5, LONG, LONG], [LONG, LONG * 5, LONG], "paragraph 1 has 430 characters in one and 86 in the other"),
    ],
)
def test_paragraphs_that_disagree_are_left_alone(ours: list[str], theirs: list[str], reason: str) -> None:
    document, findings = numbered(record(original(*map(paragraph, ours)), translation(*map(paragraph, theirs))))
    assert all(not corresp for id_, corresp in ids(document) if "-p" in id_)
    assert [finding.message for finding in findings] == [
        f"The paragraphs of d1-ru and d1-en are not linked to each other: {reason}. "
        "Compare the paragraph breaks of the two texts."
    ]


def test_a_language_in_which_all_is_shorter_agrees() -> None:
    document, findings = numbered(
        record(original(*[paragraph(LONG[:30])] * 3), translation(*[paragraph(LONG * 2)] * 3))
    )
    assert not findings
    assert ids(document)[1] == ("d1-ru-p1", "#d1-en-p1")


def test_ids_already_given_are_kept() -> None:
    part = Division("original", "ru", (Paragraph(line("Да."), id="mine"), paragraph("Нет.")), id="text")
    document, _ = numbered(replace(record(), items=(Item("letter", (part,), id="letter-1"),)))
    assert ids(document) == [("text", ""), ("mine", ""), ("text-p2", "")]
    assert document.items[0].id == "letter-1"


def test_two_divisions_of_a_language_have_two_ids() -> None:
    document, _ = numbered(record(translation(), translation(), Division("translation", "", ())))
    assert [id_ for id_, _ in ids(document)] == ["d1-en", "d1-en-2", "d1-und"]


def test_what_is_no_paragraph_takes_no_number() -> None:
    page = PageBreak("2", None)
    document, _ = numbered(record(translation(paragraph(page), paragraph(" "), paragraph("Words. ", page))))
    assert ids(document)[1:] == [("d1-en-p1", "")]
    assert [type(block) for block in document.items[0].divisions[0].blocks] == [Between, Paragraph, Between]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_numbering_twice_is_numbering_once(name: str) -> None:
    once, _ = numbered(DOCUMENTS[name]())
    assert numbered(once) == (once, ())


def test_paragraphs_left_alone_are_not_reported_twice() -> None:
    document, findings = numbered(record(original(paragraph("Да.")), translation()))
    assert findings
    assert encode(document, version="1")[1] == ()


def test_an_id_given_twice_is_written_once_and_reported() -> None:
    part = translation(Paragraph(line("a"), id="same"), Paragraph(line("b"), id="same"))
    data, findings = encode(record(part), version="1")
    assert '<p xml:id="same">a</p>' in data.decode()
    assert '<p xml:id="same-2">b</p>' in data.decode()
    assert [finding.rule for finding in findings] == ["id-twice"]


def test_an_id_that_xml_does_not_know_is_rewritten_with_its_pointers() -> None:
    parts = Division("original", "ru", (), id="1я"), Division("translation", "en", (), corresp="1я")
    data, _ = encode(replace(record(*parts), id="4711"), version="1")
    assert '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="_4711"' in data.decode()
    assert 'xml:id="_1u44f"' in data.decode()
    assert 'corresp="#_1u44f"' in data.decode()
