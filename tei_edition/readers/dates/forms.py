"""What a date means by its form: the numbers and names found in it, and the makers that put them together."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from tei_edition.model import Certainty
from tei_edition.readers.dates import calendar
from tei_edition.readers.dates.calendar import IMPOSSIBLE, Dating, dated, full_year, iso, span
from tei_edition.readers.dates.tokens import Token
from tei_edition.readers.dates.words import ROMAN, croatian, months, ordinals, roles, seasons, weekdays


@dataclass(frozen=True, slots=True)
class Written:
    """A form found: its named tokens, its words, and what is known beside it."""

    parts: dict[str, Token]
    words: str
    near: int | None
    ended: bool
    """Whether a word for "year" follows."""
    weekday: Token | None = None

    def number(self, name: str) -> int:
        return self.parts[name].value

    def has(self, name: str) -> bool:
        return name in self.parts

    def month(self, name: str = "m") -> int:
        token = self.parts[name]
        word = token.words.lower()
        if token.value > 0:
            return token.value
        if word in croatian() and self._after_stop(token):
            return croatian()[word]
        return months().get(word) or ROMAN[token.words.upper()]

    def _after_stop(self, token: Token) -> bool:
        """Whether a full stop stands between a number and this token, as Croatian has it."""
        start = min(part.start for part in self.parts.values())
        return self.words[: token.start - start].rstrip().endswith(".")

    @property
    def between(self) -> bool:
        return self.has("f") and "between" in roles()[self.parts["f"].words.lower()]

    @property
    def year(self) -> tuple[int | None, Certainty | None]:
        token = self.parts["y"]
        if len(token.words) > 2:
            return token.value, None
        return full_year(token.value, self.near), "medium"


Make = Callable[[Written], Dating | None]
"""What a form means; None if what was found is no date after all."""


def day(found: Written) -> Dating | None:
    year, cert = found.year
    return None if year is None else dated(iso(year, found.month(), found.number("d")), cert)


def day_of_short_year(found: Written) -> Dating | None:
    """A day and a year of two digits, if the two digits can count nothing else."""
    sure = found.number("y") > 31 or found.ended or any(mark in found.words for mark in "'’")
    return day(found) if sure else None


def month(found: Written) -> Dating | None:
    year, cert = found.year
    word = found.parts["m"].words.lower()
    return None if year is None else dated(iso(year, found.month()), "low" if word in croatian() else cert)


def days(found: Written) -> Dating | None:
    """From a day to a day; the two share the month, if only one is written."""
    year, cert = found.year
    if year is None:
        return None
    first = found.month()
    last = found.month("m2") if found.has("m2") else first
    return span(iso(year, first, found.number("d")), iso(year, last, found.number("e")), cert, found.between)


def month_span(found: Written) -> Dating | None:
    year, cert = found.year
    if year is None:
        return None
    return span(iso(year, found.month()), iso(year, found.month("m2")), cert, found.between)


def two_styles(found: Written) -> Dating | None:
    """Old and new style, or two days that follow each other."""
    year, _ = found.year
    if year is None:
        return None
    old = found.month(), found.number("d")
    new = (found.month("m2") if found.has("m2") else found.month()), found.number("e")
    made = calendar.two_styles(year, old, new)
    if made is None and "/" in found.words and new == (old[0], old[1] + 1):
        return span(iso(year, *old), iso(year, *new))
    return made


def numeric(found: Written) -> Dating | None:
    """Day, month and year in numbers, the day first; the other order where only that gives a date.

    With slashes, which both sides of the Atlantic use, a date that can be read both ways is of low certainty.
    """
    first, second = found.number("d"), found.month()
    separator = found.words[len(found.parts["d"].words) :].lstrip()[:1]
    year, cert = found.year
    if year is None or not tight(found):
        return None
    if second > 12:
        return dated(iso(year, first, second), cert) if first <= 12 and separator != "." else None
    made = dated(iso(year, second, first), cert)
    if separator == "/" and found.parts["m"].value > 0 and first <= 12 and first != second:
        return dated(made.when, "low")
    return None if made is IMPOSSIBLE and cert else made


def tight(found: Written) -> bool:
    """Whether the separators are the same, and without white space, which only full stops may have after them."""
    marks = {mark for mark in found.words if not mark.isalnum() and not mark.isspace()}
    spaced = any(mark.isspace() for mark in found.words)
    short = len(found.parts["y"].words) == 2
    return len(marks) == 1 and not (spaced and (short or marks != {"."}))


def year_first(found: Written) -> Dating | None:
    widths = [len(found.parts[name].words) for name in "md"]
    return day(found) if tight(found) and (found.words[4:5] in "./" or widths == [2, 2]) else None


def month_in_numbers(found: Written) -> Dating | None:
    return dated(iso(found.number("y"), found.month())) if tight(found) else None


def season(found: Written) -> Dating | None:
    number = seasons()[found.parts["s"].words.lower()]
    return calendar.season(found.number("y"), number, two_years=found.has("y2"))


def decade(found: Written) -> Dating | None:
    return calendar.decade(found.number("y")) if found.number("y") % 10 == 0 else None


def quarter(found: Written) -> Dating | None:
    return calendar.fraction(found.number("y"), _ordinal(found.parts["n"]), 4)


def half(found: Written) -> Dating | None:
    return calendar.fraction(found.number("y"), _ordinal(found.parts["n"]), 2)


def _ordinal(token: Token) -> int:
    return token.value if token.value > 0 else ROMAN.get(token.words) or ordinals().get(token.words.lower(), 0)


def without_year(found: Written) -> Dating | None:
    """A day of the week and of the month, in the year near by in which the two fall together."""
    if found.weekday is None or found.near is None:
        return None
    readings = (iso(year, found.month(), found.number("d")) for year in (found.near, found.near - 1, found.near + 1))
    fitting = [each for each in readings if each and falls_on(each, found.weekday)]
    return dated(fitting[0], "medium") if fitting else None


def falls_on(when: str, weekday: Token) -> bool:
    return datetime.date.fromisoformat(when).isoweekday() == weekdays()[weekday.words.lower()]


def year_alone(found: Written) -> Dating | None:
    return dated(iso(found.number("y"))) if found.number("y") >= 1500 else None


def years(found: Written) -> Dating | None:
    first, last = found.number("y"), found.parts["y2"]
    year = last.value if len(last.words) > 2 else first // 100 * 100 + last.value
    return span(iso(first), iso(year), None, found.between) if year > first else None
