"""Names of several records brought together, put in order, and parted into pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_edition.publish import Catalogue, Entry
from tei_edition.publish.collation import collated, initial, inverted
from tei_edition.publish.mentions import Mention
from tei_edition.publish.paging import filled
from tei_edition.publish.registers import Heading, headings


def edition(*mentions: Mention) -> Catalogue:
    entries = (
        Entry(f"r{n}", f"r{n}", "A record", when=f"19{n:02}", mentions=(each,)) for n, each in enumerate(mentions)
    )
    return Catalogue(tuple(entries), lambda *_: None)


def persons(*named: tuple[str, str]) -> list[Heading]:
    return headings(edition(*(Mention("persons", name, ref) for name, ref in named)), "persons", "en")


def told(*named: tuple[str, str]) -> list[tuple[str, str, int]]:
    return [(each.name, each.ref, len(each.passages)) for each in persons(*named)]


def test_the_same_reference_is_one_person_however_written() -> None:
    assert told(("O. Halvard", "x"), ("Otto Halvard", "x")) == [("Otto Halvard", "x", 2)]


def test_the_same_writing_is_one_person_but_for_case_spaces_and_points() -> None:
    assert told(("P.L. Ilk", ""), ("P. L. ILK", ""), ("P. L. Ilk", "")) == [("P. L. ILK", "", 3)]
    assert len(told(("Rémy", ""), ("Remy", ""))) == 2


def test_different_references_are_never_one() -> None:
    assert len(told(("Ilka", "x"), ("Ilka", "y"))) == 2


def test_a_bare_name_joins_the_one_reference_it_is_written_like_and_none_of_two() -> None:
    assert told(("Ilka", "x"), ("Ilka", "")) == [("Ilka", "x", 2)]
    assert [count for _, _, count in told(("Ilka", "x"), ("Ilka", "y"), ("Ilka", ""))] == [1, 1, 1]


@given(
    st.permutations([("Ilka", "x"), ("ilka", ""), ("Ilka", "y"), ("Otto Ilk", ""), ("Otto Ilk", "z"), ("O. Ilk", "z")])
)
def test_the_order_of_records_makes_no_difference(named: list[tuple[str, str]]) -> None:
    one, other = (told(*order) for order in (named, sorted(named)))
    assert one == other


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Baldur Trosic", "Trosic, Baldur"),
        ("Trosic, Baldur", "Trosic, Baldur"),
        ("Rudolf V", "Rudolf V"),
        ("Ilka", "Ilka"),
        ("毛泽东", "毛泽东"),
        ("P. L.", "P. L."),
    ],
)
def test_the_last_word_comes_first(name: str, expected: str) -> None:
    assert inverted(name) == expected


def test_a_form_with_a_comma_says_which_word_is_the_surname() -> None:
    own = Mention("persons", "Li Mo", forms=("Li, Mo",))
    assert [each.sort for each in headings(edition(own), "persons", "en")] == ["Li, Mo"]


def test_letters_with_marks_stand_by_those_without_and_scripts_after_each_other() -> None:
    names = ["Zenda", "Äpfel", "apple", "Яков", "Борис", "Ёлка", "Елка", "毛", "Ångström", "Abel"]
    assert sorted(names, key=collated) == [
        "Abel",
        "Ångström",
        "Äpfel",
        "apple",
        "Zenda",
        "Борис",
        "Елка",
        "Ёлка",
        "Яков",
        "毛",
    ]


def test_an_alphabet_may_end_with_letters_of_its_own() -> None:
    names = ["Öberg", "Zenda", "Åke", "Ängel", "Abel"]
    assert sorted(names, key=lambda each: collated(each, "sv")) == ["Abel", "Zenda", "Åke", "Ängel", "Öberg"]
    assert [initial("Åke", language) for language in ("sv", "en")] == ["Å", "A"]


def test_a_letter_of_its_own_stands_after_the_one_it_looks_like() -> None:
    names = ["Oates", "Ñandú", "Nz", "Nab"]
    assert sorted(names, key=lambda each: collated(each, "es")) == ["Nab", "Nz", "Ñandú", "Oates"]
    assert sorted(names, key=lambda each: collated(each, "en")) == ["Nab", "Ñandú", "Nz", "Oates"]
    assert [initial("Ñandú", language) for language in ("es", "en")] == ["Ñ", "N"]


def test_names_in_the_script_of_the_pages_come_first() -> None:
    names = ["Zenda", "Йодль", "Abel", "Иванов", "Ешин", "Ёлкин", "7 clerks"]
    assert sorted(names, key=lambda each: collated(each, "ru")) == [
        "7 clerks",
        "Ёлкин",
        "Ешин",
        "Иванов",
        "Йодль",
        "Abel",
        "Zenda",
    ]
    assert [initial(each, "ru") for each in names] == ["Z", "Й", "A", "И", "Е", "Е", "…"]


@pytest.mark.parametrize(
    ("text", "letter"), [("ilka", "I"), ("Éva", "E"), ("7 men", "…"), ("", "…"), ("яков", "Я"), ("毛泽东", "字")]
)
def test_the_letter_of_a_name(text: str, letter: str) -> None:
    assert initial(text) == letter


@given(st.lists(st.integers(1, 60), max_size=60))
def test_pages_are_filled_and_nothing_is_lost(weights: list[int]) -> None:
    runs = list(filled(weights, lambda each: each, most=50))
    assert [each for run in runs for each in run] == weights
    assert all(sum(run) <= 50 or len(run) == 1 for run in runs)
