"""Whatever a record repeats, four times as much of it is about four times the work, in every layout."""

from __future__ import annotations

import os

import pytest

from tests.hostile.limited import limited

TURNS = int(os.environ.get("TEI_EDITION_TURNS", "1"))
"""In how many of the frames each piece is tried; with all of them it takes minutes."""
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_work_grows_with_the_length_and_not_with_its_square(part: int) -> None:
    found = limited("tests.hostile.growth:outgrown", part, PARTS, 2000, TURNS, seconds=120 * TURNS, megabytes=3000)
    assert found == []
