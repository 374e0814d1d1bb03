"""What a reader says that it doubts: languages that do not show, and days that no calendar has."""

from __future__ import annotations

import pytest

from tei_edition.finding import Level
from tei_edition.readers import read
from tei_edition.source import Source

ENGLISH = "The envoy of the king was not at home, and the bridge of Klow would not be opened before the winter.\n\n"


def rules(text: str) -> list[tuple[str, int]]:
    found = read(Source("klow.txt", text), "plain-text").findings
    assert all(finding.level is Level.WARNING for finding in found)
    return [(finding.rule, finding.place.line) for finding in found]


@pytest.mark.parametrize(
    "day", ["31 February 1931", "29 February 1931", "31.4.1931", "1931-02-30", "31 февраля 1931 г."]
)
def test_a_day_that_no_calendar_has_is_reported_where_it_stands(day: str) -> None:
    assert rules(f"{ENGLISH}He came on {day} to Klow, as it was said, and left again.\n") == [("date-impossible", 3)]


def test_a_day_that_the_calendar_has_is_not() -> None:
    assert rules(f"{ENGLISH}He came on 28 February 1931 to Klow, as it was said, and left again.\n") == []


def test_a_paragraph_in_a_language_unknown_to_us_is_reported() -> None:
    strange = (
        "Ezek wo gloth umbarra tesk vonna; hrim dol kastu perenna vosk, tirru al mekka sondri falt, gebbo nim trass."
    )
    assert rules(f"{ENGLISH}{strange}\n\n{ENGLISH}") == [("language-doubtful", 3)]


def test_names_and_titles_are_not() -> None:
    assert rules(f"{ENGLISH}Count Elphberg, Ambassador Kropotkin, General Zapt\n\n{ENGLISH}") == []
