"""The word lists an editor may extend: known labels, folded words, and no word with two meanings that clash."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import tei_edition.notation
from tei_edition.notation.setting import folded

FOLDER = Path(tei_edition.notation.__file__).with_name("vocabulary")
TABLES: dict[str, dict[str, Any]] = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("??.toml"))
}
EXPECTED = {"en", "ru", "de", "fr", "es", "pl", "cs", "sk", "hu", "bg", "ro", "sr", "uk", "it", "pt", "zh", "ko"}
NEEDED = ("sic", "translators-note", "signature", "handwritten", "stamp", "redacted", "illegible", "lost", "unit-word")
UNSPACED = {"zh", "ko"}


def test_every_language_of_the_records_has_a_list() -> None:
    assert set(TABLES) >= EXPECTED


@pytest.mark.parametrize("lang", TABLES)
def test_a_list_has_what_records_need(lang: str) -> None:
    labels = TABLES[lang]["labels"]
    assert [label for label in NEEDED if not labels.get(label)] == []
    assert set(labels) <= set(TABLES["en"]["labels"])
    assert lang in UNSPACED or TABLES[lang]["function"]["words"]


@pytest.mark.parametrize("lang", TABLES)
def test_words_are_folded_and_listed_once(lang: str) -> None:
    for label, listed in TABLES[lang]["labels"].items():
        assert [word for word in listed if word != folded(word)] == [], label
        assert len(listed) == len(set(listed)), label


def test_no_word_counts_in_two_units() -> None:
    units = defaultdict(set)
    for table in TABLES.values():
        for label, listed in table["labels"].items():
            if label.startswith("unit-"):
                for word in listed:
                    units[word].add(label)
    shared = {"signature", "signatures"}
    assert {word: labels for word, labels in units.items() if len(labels) > 1 and word not in shared} == {}


def test_a_number_has_one_value() -> None:
    values = defaultdict(set)
    for table in TABLES.values():
        for word, value in table["numbers"].items():
            values[word].add(value)
    assert {word: found for word, found in values.items() if len(found) > 1} == {}
