"""Brackets by shape, words across scripts, numbers with units: the small parts by themselves."""

from __future__ import annotations

import pytest

from tei_edition.notation.brackets import DEEPEST, Lone, Pair, shape
from tei_edition.notation.numerals import Measure, measure
from tei_edition.transliteration import akin, same


def test_shape_of_nested_brackets() -> None:
    assert shape("a[b[c]d]e") == (Pair(1, 8, (Pair(3, 6),)),)


def test_an_open_bracket_does_not_swallow_what_follows() -> None:
    assert shape("[a [b] c") == (Lone(0, 1), Pair(3, 6))


def test_a_closing_bracket_alone() -> None:
    assert shape("a] [b]") == (Lone(1, 2), Pair(3, 6))


def test_lone_brackets_do_not_count_as_depth() -> None:
    assert shape("[" * 20 + "[me]")[-1] == Pair(20, 24)


def test_depth_is_capped() -> None:
    node = shape("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))[0]
    for _ in range(DEEPEST - 1):
        assert isinstance(node, Pair)
        node = node.inside[0]
    assert isinstance(node, Pair)
    assert node.inside == (Lone(DEEPEST, DEEPEST + 1, deep=True), Lone(DEEPEST + 1, DEEPEST + 2, deep=True))


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("vnutripolitichesky", "внутриполитический"),
        ("vnutripoliticheskii", "внутриполитический"),
        ("YePSRK", "ЕПСРК"),
        ("EPSRK", "ЕПСРК"),
        ("Khrushchev", "Хрущев"),
        ("tsentral'nyi", "центральный"),
        ("Yuzhnaia", "Южная"),
        ("Yuzhnaya", "Южная"),
        ("zhizn", "жизнь"),
        ("YuTSB", "ЮТСБ"),
        ("sotsializm", "социализм"),
        ("skhodka", "сходка"),
        ("Rossiia", "Россия"),
        ("Rossiya", "Россия"),
    ],
)
def test_one_word_in_two_scripts(latin: str, cyrillic: str) -> None:
    assert same(latin, cyrillic)


def test_case_endings_are_forgiven_but_not_other_words() -> None:
    assert akin("opros", "опросу")
    assert not akin("opros", "вопросу")
    assert not akin("opros", "операция")
    assert not same("opros", "опросу")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("1 word illegible", Measure("word", quantity=1)),
        ("1-2 words illegible", Measure("word", at_least=1, at_most=2)),
        ("two to three lines lost", Measure("line", at_least=2, at_most=3)),
        ("several words unreadable", Measure("word", extent="several words")),
        ("less than 1 line not declassified", Measure("line", extent="less than 1 line")),
        ("half a page missing", Measure("page", extent="half a page")),
        ("at least two pages missing", Measure("page", at_least=2)),
        ("up to 5 letters lost", Measure("char", at_most=5)),
        ("3 groups unrecovered", Measure("group", quantity=3)),
        ("1½ lines not declassified", Measure("line", extent="1½ lines")),
        ("2 paragraphs (10 lines) not declassified", Measure("paragraph", quantity=2)),
        ("drei wörter unleserlich", Measure("word", quantity=3)),
        ("2 слова неразборчиво", Measure("word", quantity=2)),
        ("несколько строк утрачено", Measure("line", extent="несколько строк")),
        ("illegible", Measure()),
    ],
)
def test_measures(key: str, expected: Measure) -> None:
    assert measure(key) == expected
