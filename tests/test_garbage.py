"""While a record is converted Python looks for no garbage; afterwards it does so as before."""

from __future__ import annotations

import gc

import pytest

from tei_edition import convert_text
from tei_edition.garbage import uncollected
from tests.conftest import ROOT


@pytest.mark.parametrize("before", [True, False])
def test_what_was_set_before_is_set_again_also_after_an_error(before: bool) -> None:
    collecting = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(KeyError):
            _stumble()
        assert gc.isenabled() is before
    finally:
        (gc.enable if collecting else gc.disable)()


@uncollected()
def _stumble() -> None:
    assert not gc.isenabled()
    raise KeyError


def test_the_conversion_of_a_record_leaves_next_to_no_garbage() -> None:
    path = ROOT / "editions" / "specimens" / "sources" / "legation-journal.txt"
    text = path.read_text(encoding="utf-8")
    assert _left_by(text) == pytest.approx(_left_by(text + "\n\n" + text * 3), abs=20)


def _left_by(text: str) -> int:
    """How many things are left that hold each other in circles."""
    convert_text("record.txt", text)
    gc.collect()
    with uncollected():
        convert_text("record.txt", text)
        return gc.collect()
