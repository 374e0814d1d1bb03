"""Dates: a table that an editor can extend, and what must hold for any text."""

from __future__ import annotations

import datetime
import itertools
import re
import time
import tomllib
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_edition.readers.dates import Dating, find_dates, impossible_dates, is_undated, read_date
from tei_edition.readers.dates.search import found_in
from tei_edition.readers.dates.words import months, roles

NEAR = 1962
TABLE = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
ROWS = [tuple(line.split(" → ")) for lines in TABLE.values() for line in lines.strip().splitlines()]
_SIDES = re.compile(r"(?P<first>[\d-]*)(?P<sign>/|\.\.)(?P<last>[\d-]*)")


def expected(meaning: str) -> Dating:
    value, *more = meaning.split()
    named: dict[str, Any] = dict(word.split("=", 1) for word in more)
    sides = _SIDES.fullmatch(value)
    if sides is None:
        return Dating(when=value, **named)
    first, last = ("start", "end") if sides["sign"] == "/" else ("not_before", "not_after")
    return Dating(**{**named, first: sides["first"], last: sides["last"]})


@pytest.mark.parametrize(("written", "meaning"), ROWS, ids=[written for written, _ in ROWS])
def test_a_written_date_means_what_the_table_says(written: str, meaning: str) -> None:
    found = read_date(written, NEAR)
    if meaning in ("?", "impossible"):
        assert found is None
        assert bool(impossible_dates(written, NEAR)) == (meaning == "impossible")
    else:
        assert found == expected(meaning)


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 200


@pytest.mark.parametrize(
    "edtf", sorted({found.edtf for written, _ in ROWS if (found := read_date(written, NEAR)) and found.edtf})
)
def test_edtf_is_valid_to_another_program(edtf: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from edtf_validate.valid_edtf import is_valid

        assert is_valid(edtf)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He came to Klow on 5 May 1953, and left.", ["5 May 1953"]),
        ("Before 5 May 1953 nobody knew.", ["5 May 1953"]),
        ("In 1953. May 5 was a holiday.", []),
        ("In 1953, May 5, 1954 was fixed.", ["May 5, 1954"]),
        ("Берлин, 5 мая 1953 г. Король", ["5 мая 1953 г."]),
        ("Strelsau, den 5. Mai 1953", ["den 5. Mai 1953"]),
        ("He worked from 3 to 5 May 1953 there.", ["from 3 to 5 May 1953"]),
        ("5 May 1953 to 6 May 1953", ["5 May 1953 to 6 May 1953"]),
        ("on 5 May 1953 and 6 June 1953", ["5 May 1953", "6 June 1953"]),
        ("about 1953 men; 1953-1956", []),
        ("On May 5, 62 people came.", []),
        ("5 May 20 people", []),
        ("version 1.12.5.1953.7", []),
    ],
)
def test_dates_in_running_text(text: str, found: list[str]) -> None:
    assert [text[date.start : date.end] for date in find_dates(text, NEAR)] == found


@pytest.mark.parametrize(
    "words", ["undated", "n.d.", "[N. d.]", "Без даты", "o. D.", "s. f.", "b.d.", "(no date)", "日期不详"]
)
def test_words_for_a_missing_date(words: str) -> None:
    assert is_undated(words)
    assert read_date(words) is None
    assert not is_undated(f"{words} 5 May 1953")


def test_without_a_year_near_by_two_digits_mean_nothing() -> None:
    assert find_dates("25.X.62") == ()


_WORDS = sorted({*months(), *roles()})
_SCRAPS = st.one_of(
    st.sampled_from(_WORDS),
    st.integers(0, 2100).map(str),
    st.sampled_from([".", ",", "-", "/", "(", ")", " ", "年", "月", "日", "IV", "'", "г.", "?", "\n", "년"]),
)


@given(st.lists(_SCRAPS, max_size=14).map(" ".join) | st.lists(_SCRAPS, max_size=14).map("".join) | st.text())
def test_whatever_is_found_lies_in_the_text_and_in_the_calendar(text: str) -> None:
    found = find_dates(text, NEAR)
    assert all(0 <= date.start < date.end <= len(text) for date in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    for meaning in [*(date.dating for date in found), *filter(None, [read_date(text, NEAR)])]:
        values = [meaning.when, meaning.start, meaning.end, meaning.not_before, meaning.not_after]
        assert any(values)
        for value in filter(None, values):
            datetime.date.fromisoformat((value + "-01-01")[:10])


@pytest.mark.parametrize("scrap", ["1 ", "5-", "1.2.", "1953 ", "9", "5 May ", "from 3 ", "1953年", "5/", "3, "])
def test_hostile_text_takes_time_in_proportion(scrap: str) -> None:
    def seconds(length: int) -> float:
        text = scrap * (length // len(scrap))
        found_in.cache_clear()
        begun = time.process_time()
        find_dates(text, NEAR)
        return time.process_time() - begun

    seconds(1_000)
    short, long = min(seconds(5_000), seconds(5_000)), min(seconds(20_000), seconds(20_000))
    assert long < 9 * max(short, 0.005)
