"""Languages of passages: a labelled set that anyone can extend, and what must hold for any text."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_edition.readers.language import language, languages
from tei_edition.readers.scripts import script

TABLE = tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8"))
PASSAGES = [(tag, line) for tag, lines in TABLE.items() for line in lines.strip().splitlines()]
LONG = [(tag, line) for tag, line in PASSAGES if len(line) > 60]


def test_the_set_is_large_enough() -> None:
    assert len(PASSAGES) >= 150
    assert len(TABLE) >= 33


def test_of_the_paragraphs_over_sixty_characters_nearly_all_are_told() -> None:
    wrong = [(tag, found, line) for tag, line in LONG if (found := language(line)) != tag]
    assert len(wrong) <= 0.03 * len(LONG), wrong


def test_short_passages_are_seldom_told_wrongly() -> None:
    short = [(tag, line) for tag, line in PASSAGES if len(line) <= 60]
    wrong = [(tag, found, line) for tag, line in short if (found := language(line)) not in ("", tag)]
    assert len(wrong) <= 0.05 * len(short), wrong


def test_a_stated_language_settles_short_passages() -> None:
    short = [(tag, line) for tag, line in PASSAGES if len(line) <= 60 and "pinyin" not in tag]
    wrong = [
        (tag, found, line) for tag, line in short if (found := language(line, (tag.split("-")[0],))) not in ("", tag)
    ]
    assert not wrong, wrong


def test_what_is_plain_settles_what_is_in_doubt() -> None:
    passages = ("Посол посетил меня и спросил, что и как было сказано министром.", "Король принял его.")
    assert languages(passages) == ["ru", "ru"]


def test_a_quoted_passage_keeps_its_language_against_the_statement() -> None:
    assert language("Der Minister ist nicht zu Hause, und das wird sich auch nicht ändern.", ("ru", "en")) == "de"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("漢字とかな", "Jpan"), ("漢字", "Hani"), ("朝鮮 정부는", "Hang"), ("1953", ""), ("Клов and Клов", "Cyrl")],
)
def test_scripts(text: str, expected: str) -> None:
    assert script(text) == expected


@given(st.text())
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert language(text) in {*TABLE, ""}


def test_a_plain_record_needs_no_model() -> None:
    program = (
        "import sys; from tei_edition.readers.language import languages\n"
        "languages(['Посол спросил, что и как было сказано.', 'Клов', 'The envoy said that it was not so.', 'Klow'])\n"
        "sys.exit('lingua' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
