"""The invented archive is like real ones: its sizes, its brackets, its layouts; and it is the same each time."""

from __future__ import annotations

import math
import statistics
from itertools import islice
from pathlib import Path

import pytest

from bench.archive import records, write
from bench.archive.layouts import LAYOUTS
from bench.archive.record import BRACKETS, MEDIAN, SPREAD, Record
from tei_edition.containers import Record as Contained
from tei_edition.containers import records as contained
from tei_edition.edition import Conversion, convert_record

COUNT = 300
ARCHIVE = list(records(COUNT))
SIZES = [len(text.encode()) for _, _, text in ARCHIVE]


def test_the_same_records_come_each_time_however_many_are_asked_for() -> None:
    assert list(islice(records(), 20)) == ARCHIVE[:20]
    assert list(records(5, seed="another")) != ARCHIVE[:5]


def test_sizes_are_log_normal_round_ten_kilobytes() -> None:
    logarithms = [math.log(size) for size in SIZES]
    assert math.exp(statistics.fmean(logarithms)) == pytest.approx(MEDIAN, rel=0.2)
    assert statistics.stdev(logarithms) == pytest.approx(SPREAD, rel=0.15)
    assert statistics.fmean(SIZES) == pytest.approx(10_000, rel=0.25)


def test_brackets_stand_as_thick_as_in_real_records() -> None:
    assert sum(len(record.kinds) for record, _, _ in ARCHIVE) / sum(SIZES) * 1000 == pytest.approx(BRACKETS, rel=0.25)


def test_the_bytes_written_are_those_made(tmp_path: Path) -> None:
    assert [path.read_text(encoding="utf-8") for path in write(tmp_path, 4)] == [text for _, _, text in ARCHIVE[:4]]


@pytest.mark.parametrize("layout", [layout.name for layout in LAYOUTS])
def test_each_layout_is_read_as_what_it_is(layout: str, tmp_path: Path) -> None:
    record, name, text = next(each for each in ARCHIVE if f"-{layout}." in each[1])
    conversion = _converted(tmp_path / name, text)
    assert conversion.layout == layout
    assert _brackets_read(conversion) >= len(record.kinds) - _dropped(record, layout)


def _converted(path: Path, text: str) -> Conversion:
    path.write_text(text, encoding="utf-8")
    found = next(iter(contained(path)))
    assert isinstance(found, Contained)
    made = convert_record(found)
    assert isinstance(made, Conversion)
    return made


def _brackets_read(conversion: Conversion) -> int:
    return len(conversion.signs)


def _dropped(record: Record, layout: str) -> int:
    """A page of search results has no closers, and no leaves are counted in it."""
    return len(record.closing) + record.kinds.count("leaf") if layout == "search-results" else 0
