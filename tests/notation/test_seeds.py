"""The brackets of real records kept outside the repository: each as the row that ought to know it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tei_edition.notation import Marked, mark
from tei_edition.readers import read
from tei_edition.source import Source
from tests.conftest import SEEDS, needs_seeds

EXPECTED = {
    "000": ["words understood", "name", "name"],
    "001": [
        *("leaf", "leaf", "words understood", "note", "words understood", "words understood"),
        *("sic with a word", "artefact of a web page"),
    ],
    "002": [
        *("stamp", "acronym", "loss", "loss", "note", "signature"),
        *("note by hand", "signature", "note by hand", "loss"),
    ],
    "003": ["words understood", "name", "words understood"],
    "004": ["words understood", "words understood", "wording of the original"],
}


def marked(seed: Path) -> Marked:
    source = Source(seed.name, seed.read_text(encoding="utf-8"))
    return mark(read(source).document, source)


def seeds() -> Iterator[tuple[Path, list[str]]]:
    for seed in SEEDS:
        yield seed, EXPECTED[seed.name[:3]]


@needs_seeds
@pytest.mark.parametrize(
    ("seed", "rows"), list(seeds()), ids=lambda value: value.name[:3] if isinstance(value, Path) else ""
)
def test_each_bracket_is_read_by_its_row(seed: Path, rows: list[str]) -> None:
    assert [sign.row for sign in marked(seed).signs] == rows


@needs_seeds
def test_all_brackets_are_read() -> None:
    assert sum(len(marked(seed).signs) for seed in SEEDS) == 27


@needs_seeds
def test_classes() -> None:
    meanings = {sign.wording[:20]: sign.meaning for seed in SEEDS for sign in marked(seed).signs}
    assert meanings["[Shen Jian]"] == "supplied, reason undefined, a name of kind person, certainty low"
    assert meanings["[Castro’s]"] == "supplied, reason explanation, a name of kind person"
    assert meanings["[1 word illegible]"] == "gap, reason illegible, 1 word"
    assert meanings["[several lines lost "] == "gap, reason lost, agent fading, several lines"
    assert meanings["[137]"] == "page break, leaf 137"
    assert meanings["[Note to the left]"] == "note, type handwritten, place left, of the words that follow"
