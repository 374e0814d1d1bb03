"""The explanation as text: the whole of it for one small record, and what hostile or empty records do to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tei_edition.explain import as_text
from tei_edition.model import Calendar, Division, Entry, Item, Text
from tei_edition.source import Source
from tei_edition.validate.account import account
from tests.explain.sample import bare, sample

EXPECTED = Path(__file__).parent / "envoy.txt"


def test_the_whole_explanation_of_a_small_record() -> None:
    assert as_text(sample()) == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_lines_keep_to_the_width(width: int) -> None:
    assert max(map(len, as_text(sample(), width=width).splitlines())) <= width


def test_headings_are_bold_only_if_asked_for() -> None:
    assert "\x1b" not in as_text(sample())
    assert "\x1b[1mBrackets" in as_text(sample(), styled=True)


def test_a_source_cannot_command_the_terminal() -> None:
    hostile = sample()
    hostile = replace(hostile, source=Source("evil\x1b[2J\u202etxt", hostile.source.text))
    assert as_text(hostile).startswith("evil⟨U+001B⟩[2J⟨U+202E⟩txt\n")
    assert not set(as_text(hostile)) & {"\x1b", "\u202e", "\x07"}


def test_a_record_of_nothing_is_explained() -> None:
    told = as_text(bare())
    assert "0 characters: 0 text, 0 header, 0 furniture, 0 white space, 0 unexplained" in told
    assert told.count("  none\n") == 5


def test_a_calendar_is_told_entry_by_entry() -> None:
    text = "Results: 1 - 1 of 3\nThe Klow Report\nWhat was reported."
    source = Source("klow.txt", text)
    entry = Entry("1", None, (Text("The Klow Report", 20),), ((Text("What was reported.", 36),),))
    calendar = Calendar((Text("Results: 1 - 1 of 3", 0),), 1, 1, 3, (entry,))
    document = replace(bare().document, calendar=calendar)
    told = as_text(replace(bare(), source=source, document=document, account=account(source, document)))
    assert "cal1: calendar, entries 1 to 1 of 3" in told
    assert "    c1 title     l. 2    The Klow Report" in told


def test_divisions_without_ids_are_explained_by_the_ids_they_will_get() -> None:
    plain = sample()
    items = tuple(
        Item(item.kind, tuple(Division(part.kind, part.lang, part.blocks) for part in item.divisions))
        for item in plain.document.items
    )
    document = replace(plain.document, items=items)
    renamed = replace(plain, document=document, account=account(plain.source, document))
    assert as_text(renamed) == EXPECTED.read_text("utf-8")
