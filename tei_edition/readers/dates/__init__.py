"""Dates as archival records write them, read by a closed grammar over tables of names (Guidelines 3.6.4, 14.4).

Nothing is guessed: what the grammar does not know is not a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_edition.readers.dates.calendar import IMPOSSIBLE, Dating
from tei_edition.readers.dates.search import found_in
from tei_edition.readers.dates.words import is_known, undated

__all__ = ["Dated", "Dating", "find_dates", "impossible_dates", "is_undated", "may_hold_date", "read_date"]

_LONGEST = 100
"""Characters up to which a text can be nothing but a date."""
_SIGN = re.compile("[0-9年]")
_APART = re.compile(r"(?<![\w'’-])[^\W\d_]+")
_AROUND = " \t\n\u00a0.,;:()[]"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text, at offsets of that text."""

    start: int
    end: int
    dating: Dating


def find_dates(text: str, near: int | None = None) -> tuple[Dated, ...]:
    """Every date in a text, in order; ``near`` is the year that gives a two-digit year its century."""
    if not may_hold_date(text):
        return ()
    found = found_in(text.rstrip(), near, False)
    return tuple(Dated(each.start, each.end, each.dating) for each in found if each.dating is not IMPOSSIBLE)


def impossible_dates(text: str, near: int | None = None) -> tuple[tuple[int, int, str], ...]:
    """What has the form of a date but is no day of the calendar, such as 31 February: offsets and words."""
    if not may_hold_date(text):
        return ()
    found = found_in(text.rstrip(), near, False)
    return tuple((each.start, each.end, text[each.start : each.end]) for each in found if each.dating is IMPOSSIBLE)


def read_date(text: str, near: int | None = None) -> Dating | None:
    """The date a text consists of, wholly; a bare year counts, and the words ``undated`` do not."""
    if len(text) > _LONGEST or not may_hold_date(text) or not _may_consist_of(text):
        return None
    text = text.strip()
    doubted = text.endswith("?")
    found = found_in(text.rstrip("? ") + " (?)" if doubted else text, near, True)
    if len(found) != 1 or found[0].dating is IMPOSSIBLE:
        return None
    before, after = text[: found[0].start].strip(_AROUND), text[found[0].end :].strip(_AROUND)
    return None if before or (after and not doubted) else found[0].dating


def is_undated(text: str) -> bool:
    """Whether a text says that there is no date, and nothing else."""
    words = " ".join(text.casefold().strip(" ()[]{}–-").split())
    return words in undated() or words.rstrip(".") in undated()


def may_hold_date(text: str) -> bool:
    """Whether a text has a sign without which there is no date."""
    return _SIGN.search(text) is not None


def _may_consist_of(text: str) -> bool:
    """Whether each word that is not glued to another can stand in a date; most lines have one that cannot."""
    return "年" in text or "년" in text or all(is_known(word.group()) for word in _APART.finditer(text))
