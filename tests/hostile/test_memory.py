"""A long record takes memory in proportion to its length, and a long run takes little for each of its records."""

from __future__ import annotations

import sys

import pytest

from tests.hostile.limited import limited

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the peak is counted in another unit")


@pytest.mark.parametrize(("kind", "size", "most"), [("letters", 1_500_000, 190), ("brackets", 300_000, 200)])
def test_a_long_record_takes_memory_in_proportion(kind: str, size: int, most: int) -> None:
    assert limited(f"tests.hostile.memory:for_{kind}", size, megabytes=4000) < most


def test_what_a_run_without_a_state_learns_is_not_held_in_memory() -> None:
    assert limited("tests.hostile.memory:for_what_a_run_learns", 40_000) < 25
