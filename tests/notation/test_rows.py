"""A row that is not even tried would not have known the bracket: rows are chosen by what they ask for."""

from __future__ import annotations

from functools import cache

import pytest

from tei_edition.model import Text
from tei_edition.notation import dialects, words
from tei_edition.notation.setting import Bracket, Log, Setting
from tei_edition.source import Source

LABELS = sorted(set(words._of_each("labels")["en"]) | {"sic", "loss"})
AS_FOUND = (
    "{}",
    "{}!",
    "{}: a word",
    "{} - a word",
    "a word - {}",
    "a word, {}.",
    "a man ({})",
    "two {}",
    "2 {}",
    "{} 2",
    "1-2 lines {} here",
    "not {}",
    "{} by hand",
    "{}ost",
    "a{}",
)
OTHERS = (
    "me",
    "of the issue",
    "Ilka Durchan",
    "16 Nov 98, 1979-K",
    "1894",
    "(b)(3)",
    "3 MB",
    "May 1894",
    "ed.",
    "—tr.",
)


@cache
def setting() -> Setting:
    return Setting(Log(Source("", "")), "en", "translator", translated=True, original_lang="ru")


def bracket(wording: str) -> Bracket:
    return Bracket(
        wording, (Text(wording, 1),), (0, len(wording) + 2), "the king ", " left", [], top=True, labelled=False
    )


@pytest.mark.parametrize("label", LABELS)
def test_a_listed_word_has_its_rows_tried(label: str) -> None:
    for word in words._listed(label):
        for template in AS_FOUND:
            _same_with_all_rows(template.format(word.replace("*", "")))


@pytest.mark.parametrize(
    "wording", [*OTHERS, *(row.example[row.example.index("[") + 1 :] for row in dialects.DIALECTS)]
)
def test_any_wording_has_its_rows_tried(wording: str) -> None:
    _same_with_all_rows(wording.partition("]")[0])


def test_words_alone_are_asked_of_fewer_rows() -> None:
    assert len(dialects.rows_for(bracket("of the issue"))) < len(dialects.DIALECTS) - 10


def _same_with_all_rows(wording: str) -> None:
    one = bracket(wording)
    known = [row.name for row in dialects.DIALECTS if row.test(one, setting())]
    chosen = [row.name for row in dialects.rows_for(one) if row.test(one, setting())]
    assert chosen == known, wording
