"""Folding: short enough lines, whole brackets, and not a character more or less."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_edition.columns import columns, is_narrow, is_wide
from tei_edition.publish.folding import fold

WORDS = st.lists(st.text(st.sampled_from("abя[]中、(é\u0301 "), min_size=1, max_size=30).filter(str.strip), max_size=40)


@pytest.mark.parametrize(
    ("width", "line", "folded"),
    [
        (72, "short", "short"),
        (10, "the moat is deep", "the moat\nis deep"),
        (20, "which [1 word illegible] moat", "which\n[1 word illegible]\nmoat"),
        (12, "a [bracket that is longer than the line] b", "a [bracket\nthat is\nlonger than\nthe line] b"),
        (12, "[He [6 or 7] wants] it", "[He [6 or 7]\nwants] it"),
        (12, "unbalanced [ bracket here", "unbalanced [\nbracket here"),
        (10, "    set in and folded", "    set in\n      and\n      folded"),
        (8, "城堡的护城河很深。", "城堡的护\n城河很\n深。"),
        (8, "城堡 护城河", "城堡 护\n城河"),
        (6, "abcdefghij klm", "abcdefghij\nklm"),
        (0, "no limit " * 20, "no limit " * 20),
    ],
)
def test_lines(width: int, line: str, folded: str) -> None:
    hanging = "---\n"
    assert fold(hanging + line, width) == hanging + folded


def test_the_head_block_is_set_in_until_the_rule() -> None:
    assert fold("Id: the-id-of-a-record", 12) == "Id: the-id-of-a-record"
    assert fold("Title: a long title\n---\na long text", 12) == "Title: a\n  long title\n---\na long text"


def test_a_wide_character_takes_two_columns_and_a_combining_one_none() -> None:
    assert [columns(text) for text in ("moat", "护城河", "e\u0301", "\u200f")] == [4, 6, 1, 0]


def test_a_character_known_to_be_narrow_takes_one_column() -> None:
    narrow = [sign for sign in map(chr, range(0x110000)) if is_narrow(sign) and unicodedata.category(sign) != "Cn"]
    assert {"a", "é", "ж", "Ω", "–", "„", "№"} <= set(narrow)
    assert not [sign for sign in narrow if is_wide(sign)]
    assert not [sign for sign in narrow if unicodedata.category(sign) in ("Mn", "Me") or unicodedata.combining(sign)]
    assert not [sign for sign in narrow if unicodedata.category(sign) == "Cf"]


@given(WORDS, st.integers(4, 40))
def test_narrow_words_are_folded_as_they_are_beside_a_sign_that_takes_no_room(words: list[str], width: int) -> None:
    """A line with a combining sign is read character by character, and must come out as one that is not."""
    line = " ".join(" ".join(words).replace("中", "ц").replace("\u0301", "").split())
    plain, signed = fold("---\n" + line, width), fold(f"---\n{line}\u0301", width)
    assert signed == f"{plain}\u0301"


@given(WORDS, st.integers(4, 40))
def test_folding_keeps_every_character_and_folds_again_to_the_same(words: list[str], width: int) -> None:
    line = " ".join(" ".join(words).split())
    folded = fold("---\n" + line, width)
    assert fold(folded, width) == folded
    assert folded.replace("\n", "").replace(" ", "") == "---" + line.replace(" ", "")
    assert _unfolded(folded.removeprefix("---\n")) == line


def _unfolded(text: str) -> str:
    """The line again: a line end between two wide characters is nothing, any other a space."""
    line = ""
    for piece in text.split("\n"):
        joined = not line or (columns(line[-1]) == 2 and columns(piece[:1]) == 2)
        line += piece if joined else f" {piece}"
    return line
