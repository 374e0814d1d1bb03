"""Names taken apart, compared, and gathered into persons."""

from __future__ import annotations

import pytest

from tei_edition.model import Authority
from tei_edition.names.identifiers import identifier_of
from tei_edition.names.matching import alike, compatible, inflects_to
from tei_edition.names.parsing import Name, parse
from tei_edition.names.register import Mention, Register


def name(form: str) -> Name:
    parsed = parse(form)
    assert parsed is not None, form
    return parsed


# ── taken apart ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("form", "given", "surname"),
    [
        ("R. V. HENTZAU", "R. V.", "HENTZAU"),
        ("Р.ХЕНЦАУ", "Р.", "ХЕНЦАУ"),
        ("Hentzau, R. V.", "R. V.", "Hentzau"),
        ("Hentzau R.", "R.", "Hentzau"),
        ("Rupert HENTZAU RISCHENHEIM", "Rupert", "HENTZAU RISCHENHEIM"),
        ("HENTZAU Rupert", "Rupert", "HENTZAU"),
        ("Count Rupert V. von Hentzau", "Rupert V.", "von Hentzau"),
        ("Fritz von Tarlenheim", "Fritz", "von Tarlenheim"),
        ("Comrade SAPT", "", "SAPT"),
        ("т. Сапт", "", "Сапт"),
        ("Т. САПТ", "Т.", "САПТ"),
        ("A. Strakencz", "A.", "Strakencz"),
    ],
)
def test_a_name_is_taken_apart(form: str, given: str, surname: str) -> None:
    assert (" ".join(name(form).given), " ".join(name(form).surname)) == (given, surname)


@pytest.mark.parametrize(
    "form",
    ["", "THE COURT PHYSICIAN", "Foreign Ministry", "the Chancellor", "Embassy of Borduria", "R. V.", "17 March", "…"],
)
def test_what_is_no_name_is_none(form: str) -> None:
    assert parse(form) is None


# ── compared ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R. V. Hentzau", "HENTZAU, R."),
        ("R. Hentzau", "Rupert Hentzau"),
        ("O. Zhukovsky", "О. ЖУКОВСКИЙ"),
        ("A. Alekseyev", "А.АЛЕКСЕЕВ"),
        ("Raul CASTRILLO RUZ", "РАУЛЬ КАСТРИЛЬО РУС"),
        ("F. von Tarlenheim", "F. Tarlenheim"),
        ("Rupert HENTZAU RISCHENHEIM", "Rupert Hentzau"),
    ],
)
def test_two_forms_of_one_name_are_alike(one: str, other: str) -> None:
    assert alike(name(one), name(other))
    assert alike(name(other), name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R. V. Hentzau", "R. P. Hentzau"),
        ("R. Hentzau", "B. Hentzau"),
        ("Rupert Hentzau", "Robert Hentzau"),
        ("R. Hentzau", "R. Sapt"),
        ("O. Zhukovskaya", "О. ЖУКОВСКИЙ"),
    ],
)
def test_what_contradicts_is_not_alike(one: str, other: str) -> None:
    assert not compatible(name(one), name(other))


@pytest.mark.parametrize(("base", "form"), [("O. T. Petrov", "ПЕТРОВА О.Т."), ("A. Petrov", "Петрову А.")])
def test_a_case_ending_is_known(base: str, form: str) -> None:
    assert inflects_to(name(base), name(form))


@pytest.mark.parametrize(
    ("base", "form"), [("O. T. Petrov", "ПЕТРОВА А.Т."), ("A. Petrov", "Петровскому А."), ("Petrov", "Петрову")]
)
def test_a_longer_surname_or_other_initials_are_no_case(base: str, form: str) -> None:
    assert not inflects_to(name(base), name(form))


# ── ids ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("form", "identifier"),
    [
        ("A. I. Mikoyan", "pers-mikoyan-a-i"),
        ("Rupert von Hentzau", "pers-von-hentzau-r"),
        ("Łukasz ŻÓŁĆ", "pers-zolc-l"),
        ("Р. ЩУКИН", "pers-shchukin-r"),
    ],
)
def test_an_id_is_made_of_surname_and_initials(form: str, identifier: str) -> None:
    assert identifier_of(name(form)) == identifier


# ── gathered ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def registered(*mentions: Mention, authorities: tuple[Authority, ...] = ()) -> Register:
    register = Register(authorities)
    register.enter(mentions)
    register.listed()
    return register


def test_short_forms_find_the_fullest_wherever_it_stands() -> None:
    register = registered(
        Mention("HENTZAU", "en"), Mention("R. Hentzau", "en", offset=5), Mention("R. V. Hentzau", "en")
    )
    (person,) = register.listed()
    assert person.id == "pers-hentzau-r-v"
    assert [form for form, _ in person.names] == ["R. V. Hentzau", "R. Hentzau", "HENTZAU"]


def test_a_form_that_fits_two_points_to_nobody_and_a_finding_says_so() -> None:
    register = registered(Mention("A. Hentzau", "en"), Mention("R. Hentzau", "en"), Mention("HENTZAU", "en", offset=7))
    assert register.id_of("HENTZAU") == ""
    assert [person.id for person in register.listed()] == ["pers-hentzau-a", "pers-hentzau-r"]
    assert [(rule, offset) for rule, offset, _ in register.doubts] == [("name-ambiguous", 7)]


def test_an_inflected_form_joins_its_person_and_makes_no_id() -> None:
    register = registered(Mention("ПЕТРОВА О.Т.", "ru", oblique=True), Mention("O. T. Petrov", "en", offset=9))
    assert register.id_of("ПЕТРОВА О.Т.") == "pers-petrov-o-t"
    assert [rule for rule, *_ in register.doubts] == ["name-inflected"]


def test_an_inflected_form_that_fits_two_stays_alone() -> None:
    register = registered(
        Mention("ПЕТРОВА О.", "ru", oblique=True), Mention("O. T. Petrov", "en"), Mention("O. A. Petrov", "en")
    )
    assert register.id_of("ПЕТРОВА О.") == "pers-1"


def test_an_exact_form_is_preferred_to_an_inflected_one() -> None:
    register = registered(
        Mention("ПЕТРОВА О.Т.", "ru", oblique=True), Mention("O. T. Petrov", "en"), Mention("O. T. Petrova", "en")
    )
    assert register.id_of("ПЕТРОВА О.Т.") == "pers-petrova-o-t"
    assert register.doubts == []


def test_forms_of_the_authority_file_are_one_person_with_its_address() -> None:
    known = Authority(("Hentzau, Rupert", "Black Rupert", "R. H."), "https://example.org/hentzau")
    register = registered(Mention("Black Rupert", "en"), Mention("R. Hentzau", "en"), authorities=(known,))
    (person,) = register.listed()
    assert (person.id, person.refs) == ("pers-hentzau-r", ("https://example.org/hentzau",))
    assert person.names[0] == ("Hentzau, Rupert", "")


def test_persons_with_one_surname_and_initial_have_ids_of_their_own() -> None:
    register = registered(Mention("Rupert Hentzau", "en"), Mention("Rudolf Hentzau", "en", offset=3))
    assert [person.id for person in register.listed()] == ["pers-hentzau-r", "pers-hentzau-r-2"]
