"""Where in a text names are seen, and where they are not: found stretches, in the words of one leaf."""

from __future__ import annotations

import pytest

from tei_edition.edition import Conversion, convert_text
from tei_edition.model import Document, Inlines, Paragraph, Phrase, Text
from tei_edition.names.capitals import capitals
from tei_edition.names.participants import with_participants
from tei_edition.names.speakers import office, with_speaker
from tei_edition.tree import words


def line(text: str) -> Inlines:
    return (Text(text, 0),)


def named(content: Inlines, kind: str = "person") -> list[str]:
    return [words(mark.content) for mark in content if isinstance(mark, Phrase) and mark.kind == kind]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("with Rudolf ELPHBERG, Minister of Works", ["Rudolf ELPHBERG"]),
        ("with the Minister of the Republic of Ruritania Rudolf ELPHBERG RASSENDYLL", ["Rudolf ELPHBERG RASSENDYLL"]),
        ("with Prime Minister Rudolf ELPHBERG and Colonel H. SAPT", ["Rudolf ELPHBERG", "H. SAPT"]),
        ("with the Ambassador of Borduria Sponsz Ivanovich PLEKSZY", ["Sponsz Ivanovich PLEKSZY"]),
        ("с послом Бордурии ПЛЕКШИ С. И.", ["ПЛЕКШИ С. И."]),
        ("с Рудольфом ЭЛЬФБЕРГОМ", ["Рудольфом ЭЛЬФБЕРГОМ"]),
        ("с послом Бордурии ПЛЕКШИ", []),
        ("RECORD OF A CONVERSATION WITH RUDOLF ELPHBERG", []),
        ("RECORD OF A CONVERSATION with the Chairman of the CPSU", []),
        ("on the Soviet Party and NATO", []),
        ("with the members of the Council", []),
    ],
)
def test_surnames_in_capitals(heading: str, names: list[str]) -> None:
    find = capitals(lambda form: False)
    assert [heading[found.start : found.end] for found in find(heading)] == names


def test_capitals_alone_are_a_name_only_if_the_person_is_known() -> None:
    heading = "с министром РУДОЛЬФ ЭЛЬФБЕРГ о бочках ПОЛНЫХ ВОДЫ"
    known = capitals(lambda form: form == "РУДОЛЬФ ЭЛЬФБЕРГ")
    assert [heading[found.start : found.end] for found in known(heading)] == ["РУДОЛЬФ ЭЛЬФБЕРГ"]


@pytest.mark.parametrize(
    ("listed", "names", "roles"),
    [
        ("Participants: R. Hentzau, Mayor; Colonel Sapt", ["R. Hentzau", "Sapt"], ["Mayor"]),
        ("Present: Hentzau, R.; Tarlen, F. (Treasury)", ["Hentzau, R.", "Tarlen, F."], ["Treasury"]),
        ("Участники: Р. Хенцау – министр", ["Р. Хенцау"], ["министр"]),
        ("Participants: the Chancellor; a notary; two officers", [], []),
        ("Participants: Rupert Hentzau", [], []),
        ("Place: R. Hentzau's house, Zenda", [], []),
    ],
)
def test_listed_persons(listed: str, names: list[str], roles: list[str]) -> None:
    (found,) = with_participants((line(listed),))
    assert (named(found), named(found, "role")) == (names, roles)
    assert words(found) == listed


def test_a_list_goes_on_below_its_label_up_to_the_next() -> None:
    lines = with_participants(tuple(map(line, ("Participants:", "- R. HENTZAU", "Place: F. TARLEN's house"))))
    assert [named(found) for found in lines] == [[], ["R. HENTZAU"], []]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("HENTZAU:", ["HENTZAU"]),
        ("Comrade R. HENTZAU (Ruritania):", ["R. HENTZAU"]),
        ("т. Хенцау:", ["Хенцау"]),
        ("THE COURT PHYSICIAN:", []),
        ("CHAIRMAN:", []),
        ("Interpreter:", []),
    ],
)
def test_speakers(label: str, names: list[str]) -> None:
    assert named(with_speaker(line(label))) == names


def test_an_office_is_compared_without_its_article() -> None:
    assert office("THE CHANCELLOR:") == office("Chancellor:") == "chancellor"


# ── whole records ────────────────────────────────────────────────────────────────────────────────────────────────────


def converted(text: str) -> Conversion:
    made = convert_text("record.txt", text)
    assert isinstance(made, Conversion)
    return made


def persons(document: Document) -> list[tuple[str, list[str]]]:
    return [(person.id, [form for form, _ in person.names]) for person in document.persons]


def test_author_signature_and_heading_are_one_person_each() -> None:
    made = converted(
        "From the Journal of R. V. Hentzau, Record of a Conversation with the Keeper of the Bridge\n\n4 May 1903\n\n"
        "from the journal of\nR. V. HENTZAU\n\nRECORD OF A CONVERSATION\n\nwith Oskar TARLEN, Keeper of the Bridge\n\n"
        "The keeper had lost the key of the bridge.\n\nMINISTER OF BRIDGES (R. HENTZAU)\n"
    )
    assert persons(made.document) == [
        ("pers-hentzau-r-v", ["R. V. Hentzau", "R. V. HENTZAU", "R. HENTZAU"]),
        ("pers-tarlen-o", ["Oskar TARLEN"]),
    ]
    assert [person.roles for person in made.document.persons] == [("MINISTER OF BRIDGES",), ()]
    assert made.document.header.authors[0].ref == "pers-hentzau-r-v"


def test_an_office_that_one_participant_holds_names_the_speaker() -> None:
    made = converted(
        "Minutes of the Council\n\nParticipants: Count O. HALASZ, Chancellor; B. KRONIK, Minister of War\n\n"
        "THE CHANCELLOR: Who has the key?\n\nKRONIK: Not I.\n\nTHE CHANCELLOR: Then who?\n\nThe meeting was closed.\n"
    )
    blocks = made.document.items[0].divisions[0].blocks
    assert [block.who for block in blocks if hasattr(block, "who")] == [
        "pers-halasz-o",
        "pers-kronik-b",
        "pers-halasz-o",
    ]


def test_a_paragraph_names_nobody_by_its_capitals() -> None:
    made = converted("A Letter about the Bridge\n\nYesterday Oskar TARLEN lost the key of the bridge, and it rained.\n")
    assert made.document.persons == ()
    assert all(
        not named(block.content) for block in made.document.items[0].divisions[0].blocks if type(block) is Paragraph
    )
