"""The header: what the record says of itself is there, word for word, and what it does not say is not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from tei_edition.model import (
    Agent,
    Date,
    Division,
    Document,
    Gap,
    Header,
    Item,
    Note,
    PageBreak,
    Phrase,
    Reference,
    Responsibility,
    Scribe,
    Stamp,
    Words,
)
from tei_edition.tei import encode
from tests.tei.documents import SOMEWHERE, audience, division, letters, line, paragraph, phrase, record

REFERENCE = Reference("RSA, f. 0077, op. 3", "RSA", units=(("fond", "0077"), ("opis", "3")), marks=("f.", "op."))


def header(document: Document, **known: Any) -> str:
    """The header of a document, each element on its line without indentation."""
    document = replace(document, header=replace(document.header, **known))
    data, _ = encode(document, version="1.2.dev3", published="1999-12-31")
    return re.sub(r"\n\s*", "\n", data.decode().partition("<text>")[0])


def test_a_record_that_says_nothing_gets_a_header_that_claims_nothing() -> None:
    made = header(Document("a", "a", "test", Header(Words(""))))
    assert "Untitled record" in made
    assert '<publisher>\n<name type="unidentified">' not in made
    assert '<publisher><name type="unidentified">not named in the record</name></publisher>' in made
    assert '<availability status="unknown">' in made
    assert "The record cites no source." in made
    for absent in ("resp-trl", "resp-arc", "msDesc", "abstract", "creation", "textClass", "classDecl", "notesStmt"):
        assert absent not in made


def test_the_day_of_publication_is_the_callers() -> None:
    made = header(record())
    assert '<date type="publication-date" when="1999-12-31">1999-12-31</date>' in made
    assert '<change when="1999-12-31" who="#resp-cnv">' in made
    assert b"when=" not in encode(record(), version="1")[0]


def test_the_version_is_a_number_and_is_told_in_full() -> None:
    assert '<application ident="tei-edition" version="1.2">\n<label>tei-edition 1.2.dev3</label>' in header(record())


def test_a_translation_has_a_translator_even_if_nobody_is_named() -> None:
    made = header(division(paragraph("Words.")))
    assert re.search(r'<respStmt xml:id="resp-trl">\n<resp ref=".*/trl">.*</resp>\n<name type="unidentified">', made)


def test_the_translator_who_is_named_is_the_one_pointed_to() -> None:
    named = (Responsibility("trl", "Translated by", Agent("A. Hope"), "resp-hope"),)
    data, _ = encode(replace(division(paragraph("a")), header=Header(Words(""), responsibilities=named)), version="1")
    assert 'xml:id="resp-trl"' not in data.decode()
    assert '<div type="translation" xml:lang="en" xml:id="d1-en" resp="#resp-hope">' in data.decode()


def test_every_pointer_of_responsibility_resolves() -> None:
    data, _ = encode(audience(), version="1")
    pointers = set(re.findall(r'(?:resp|who|hand|edRef|scheme|ana|target|corresp|source)="#([^" ]+)', data.decode()))
    ids = set(re.findall(r'xml:id="([^"]+)"', data.decode()))
    assert pointers <= ids


@pytest.mark.parametrize(
    ("written", "units", "marks", "expected"),
    [
        (
            "RSA, F. 0077. Op. 3, ll. 1",
            (("fond", "0077"), ("opis", "3")),
            ("F.", "Op."),
            'F. <idno type="fond">0077</idno>. Op. <idno type="opis">3</idno>',
        ),
        (
            "RSA, f. 7, op. 7",
            (("fond", "7"), ("opis", "7")),
            ("f.", "op."),
            'f. <idno type="fond">7</idno>, op. <idno type="opis">7</idno>',
        ),
        (
            "RSA, f. 77, op. 7",
            (("opis", "7"), ("fond", "77")),
            ("op.", "f."),
            'op. <idno type="opis">7</idno>, f. <idno type="fond">77</idno>',
        ),
        ("RSA, shelf 3", (), (), "RSA, shelf 3"),
    ],
    ids=["as written", "the same number twice", "units that do not stand so", "no units"],
)
def test_a_reference_keeps_its_marks(
    written: str, units: tuple[tuple[str, str], ...], marks: tuple[str, ...], expected: str
) -> None:
    made = header(record(), reference=Reference(written, "RSA", units=units, marks=marks))
    assert f'<idno type="archival">{expected}</idno>' in made


def test_leaves_marked_in_the_text_are_a_foliation_and_point_to_the_manuscript() -> None:
    document = division(paragraph("a ", PageBreak("41", SOMEWHERE, "[41]", leaf=True), " b"))
    known = replace(
        document.header, reference=replace(REFERENCE, locus_from="41", locus_to="41", locus_written="l. 41")
    )
    data, _ = encode(replace(document, header=known), version="1")
    assert '<pb n="41" edRef="#ms1" rend="[41]"/>' in data.decode()
    assert '<locus from="41" to="41" scheme="#fol">l. 41</locus>' in data.decode()
    assert '<foliation xml:id="fol">' in data.decode()


def test_a_stamp_and_fading_are_described() -> None:
    faded = Gap(SOMEWHERE, "lost", "faded", "translator", "fading")
    document = division(paragraph("a ", Stamp("seal", line("SEAL")), faded), paragraph(Stamp("seal", line("SEAL"))))
    made = header(document, reference=REFERENCE)
    assert '<p>Stamp: <stamp type="seal">SEAL</stamp></p>' in made
    assert "<p>Faded in places, as the gaps in the text say.</p>" in made


def test_a_hand_is_described_and_pointed_to() -> None:
    made = header(record(), reference=REFERENCE, scribes=(Scribe("hand-1", "A. Kalin, in pencil"),))
    assert '<handNote xml:id="hand-1" scope="minor">A. Kalin, in pencil</handNote>' in made


def test_hands_stand_in_the_profile_where_no_manuscript_is_described() -> None:
    seen = Note(None, "handwritten", line("Seen."), "archive", scribe="hand-1")
    known = Header(Words(""), scribes=(Scribe("hand-1", "A. Kalin"),))
    data, _ = encode(replace(division(paragraph("a"), seen), header=known), version="1")
    assert b'hand="#hand-1"' in data
    assert re.search(rb'<handNotes>\s*<handNote xml:id="hand-1" scope="minor">A. Kalin</handNote>', data)


def test_the_address_in_a_citation_becomes_a_reference_and_stays_where_it_is() -> None:
    made = header(record(), citation=Words("Seen at https://a.example/1 in May."), address="https://a.example/1")
    assert '>Seen at <ref target="https://a.example/1">https://a.example/1</ref> in May.</bibl>' in made


def test_an_address_that_no_citation_holds_has_an_entry_of_its_own() -> None:
    made = header(record(), citation=Words("Seen."), address="a.example/1")
    assert '<bibl type="asCited"><ref>a.example/1</ref></bibl>' in made


def test_only_classifications_and_types_in_use_are_declared() -> None:
    secret = Phrase("classification", line("Secret"), "cls-secret")
    made = header(division(paragraph(secret, " ", secret)))
    assert re.findall(r'<category xml:id="([^"]+)">\n<catDesc>(.*)</catDesc>', made) == [
        ("cls-secret", "Secret"),
        ("type-report", "Report"),
    ]
    assert re.findall(r'<catRef .*target="#(.*)"/>', made) == ["type-report", "cls-secret"]


def test_languages_say_what_they_are_for() -> None:
    russian = Division("original", "ru", (paragraph("Да."),), scanned=True)
    chinese = phrase("foreign", "zhiting")
    english = Division("translation", "en", (paragraph("Yes ", replace(chinese, lang="zh-Latn-pinyin")),))
    made = header(record(russian, english))
    assert re.findall(r'<language ident="(.*)">(.*)</language>', made) == [
        ("ru", "Russian (original, read from a scan by machine)"),
        ("en", "English (translation, description)"),
        ("zh-Latn-pinyin", "Chinese in Latin transliteration (pinyin) (words quoted)"),
    ]


def test_an_original_that_is_not_there_is_said_to_be_absent() -> None:
    made = header(division(paragraph("Yes.")), original_language="ru")
    assert '<language ident="ru">Russian (original, not in this record)</language>' in made


def test_a_statement_of_language_is_never_lost() -> None:
    stated = Words("Russian and, in part, Syldavian")
    assert stated.value in header(record(), language_statement=stated)
    assert f'<textLang mainLang="und">{stated.value}</textLang>' in header(
        record(), language_statement=stated, reference=REFERENCE
    )


def test_the_declaration_speaks_of_what_is_there() -> None:
    made = header(division(paragraph(Gap(SOMEWHERE, "redacted", "one line", "archive"))))
    assert re.findall(r"<interpretation>\n(.*)\n", made) == [
        "<p>What was withheld is a gap with the reason redacted, in the wording or with the code of the source.</p>"
    ]
    assert "<interpretation>" not in header(division(paragraph("Words.")))


def test_notes_of_the_reader_join_the_declaration() -> None:
    made = header(replace(record(), notes=("Hyphens at line ends are removed.", "Pages are counted.")))
    assert "<hyphenation>\n<p>Hyphens at line ends are removed.</p>\n</hyphenation>" in made
    assert "<p>Pages are counted.</p>\n</editorialDecl>" in made


def test_letters_are_described_one_by_one() -> None:
    made = header(letters())
    assert (
        '<correspDesc xml:id="cd1" corresp="#d1">\n<correspAction type="sent">\n<persName>R. Hentzau</persName>\n'
        '<date when="1938-11-08"/>\n</correspAction>\n<correspAction type="received">\n'
        '<name type="unidentified">not named in the record</name>\n</correspAction>\n<correspContext>\n'
        '<ref type="next" target="#d2">Next letter</ref>\n</correspContext>\n</correspDesc>'
    ) in made


def test_a_date_that_is_none_has_no_value() -> None:
    made = header(record(), dates=((Words("in the spring"), Date((), "spring")),))
    assert "<creation>\n<date>in the spring</date>\n</creation>" in made


def test_a_kind_of_several_words_is_one_name() -> None:
    made = header(replace(record(), items=(Item("press release", ()),)))
    assert '<category xml:id="type-press-release">\n<catDesc>Press release</catDesc>' in made


@pytest.mark.parametrize(
    ("licence", "target"),
    [
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("PDDL-1.0", "https://spdx.org/licenses/PDDL-1.0.html"),
        ("https://a.example/terms", "https://a.example/terms"),
    ],
)
def test_a_licence_points_to_its_text(licence: str, target: str) -> None:
    made = header(record(), licence=licence)
    assert f'<availability status="free">\n<licence target="{target}">{licence}</licence>\n</availability>' in made


def test_a_licence_that_is_a_sentence_is_kept() -> None:
    assert "<licence>Ask first.</licence>" in header(record(), licence="Ask first.")


def test_rights_of_the_record_outweigh_the_licence_of_the_edition() -> None:
    made = header(record(), licence="CC0-1.0", rights=(line("All rights reserved."),))
    assert '<availability status="restricted">\n<licence ' in made
    assert "<p>All rights reserved.</p>" in made


def test_the_number_of_the_record_is_typed_by_its_archive() -> None:
    assert '<idno type="sda">7</idno>' in header(record(), archive_code="sda", archive_number="7")
    assert '<idno type="record">7</idno>' in header(record(), archive_number="7")


def test_fields_without_a_place_of_their_own_are_notes() -> None:
    made = header(record(), remarks=(("Donor", Words("Count Hentzau")),))
    assert '<note type="source"><label>Donor</label> Count Hentzau</note>' in made
