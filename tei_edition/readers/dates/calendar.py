"""What written days, months and years come to in the calendar: ISO 8601 and EDTF, level 1."""

from __future__ import annotations

import datetime
from calendar import monthrange
from dataclasses import dataclass

from tei_edition.model import Certainty, Date, DateKind, Inlines


@dataclass(frozen=True, slots=True)
class Dating:
    """What a written date means, in the forms of ISO 8601 that TEI takes (Guidelines 14.4.1).

    ``when`` for a day, month or year; ``start`` and ``end`` for a span; ``not_before`` and ``not_after`` for a time
    that lies somewhere between; ``edtf`` says in EDTF what these cannot. ``cert`` is set where something was inferred.
    """

    when: str = ""
    start: str = ""
    end: str = ""
    cert: Certainty | None = None
    not_before: str = ""
    not_after: str = ""
    edtf: str = ""

    @property
    def first(self) -> str:
        return self.when or self.start or self.not_before

    def of(self, written: Inlines, kind: DateKind) -> Date:
        """The same as a date of the document model, with the words that mean it."""
        limits = self.not_before, self.not_after
        return Date(written, self.when, self.start, self.end, kind, self.cert, *limits, self.edtf)

    @property
    def last(self) -> str:
        return self.when or self.end or self.not_after


IMPOSSIBLE = Dating()
"""A date in form that the calendar does not have."""


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """A year, month or day; empty if the calendar has none such."""
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def dated(when: str, cert: Certainty | None = None) -> Dating:
    return Dating(when=when, cert=cert) if when else IMPOSSIBLE


def span(first: str, last: str, cert: Certainty | None = None, between: bool = False) -> Dating:
    """From one date to another; if ``between``, somewhere from one to the other."""
    shared = min(len(first), len(last))
    if not first or not last or first[:shared] > last[:shared]:
        return IMPOSSIBLE
    if between:
        return Dating(not_before=first, not_after=last, cert=cert)
    return Dating(start=first, end=last, cert=cert) if first != last else Dating(when=first, cert=cert)


def full_year(written: int, near: int | None) -> int | None:
    """The year nearest to ``near`` that ends in two digits; None where no year is known."""
    if near is None:
        return None
    candidates = (near // 100 * 100 + century + written for century in (-100, 0, 100))
    return min(candidates, key=lambda year: abs(year - near))


def last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]


# ── two calendars ────────────────────────────────────────────────────────────────────────────────────────────────────


def gregorian_of(julian: datetime.date) -> datetime.date:
    """The day of the Gregorian calendar for a day written in the Julian one (both as plain numbers)."""
    year = julian.year if (julian.month, julian.day) > (2, 28) else julian.year - 1
    return julian + datetime.timedelta(days=year // 100 - year // 400 - 2)


def two_styles(year: int, old: tuple[int, int], new: tuple[int, int]) -> Dating | None:
    """The new-style day of a date written in both styles, each as (month, day); None if they are not one day."""
    for old_year, new_year in ((year, year), (year - 1, year), (year, year + 1)):
        try:
            first, second = datetime.date(old_year, *old), datetime.date(new_year, *new)
        except ValueError:
            continue
        if gregorian_of(first) == second:
            return Dating(when=second.isoformat())
    return None


# ── parts of periods ─────────────────────────────────────────────────────────────────────────────────────────────────

_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}


def part(which: str, of: Dating) -> Dating | None:
    """The early, middle or late third of a month, a year or a decade; None for anything else."""
    if of.edtf.endswith("X") and len(of.edtf) == 4:
        first, last = _YEARS[which]
        decade = of.edtf[:3]
        return Dating(not_before=f"{decade}{first}", not_after=f"{decade}{last}", cert=of.cert)
    if len(of.when) == 4:
        first, last = _MONTHS[which]
        return Dating(not_before=f"{of.when}-{first:02}", not_after=f"{of.when}-{last:02}", cert=of.cert)
    if len(of.when) == 7:
        first, last = _DAYS[which]
        last = min(last, last_day(int(of.when[:4]), int(of.when[5:])))
        return Dating(not_before=f"{of.when}-{first:02}", not_after=f"{of.when}-{last:02}", cert=of.cert)
    return None


def season(year: int, number: int, two_years: bool = False) -> Dating | None:
    """A season in the northern sense; a winter of one year may lie at its beginning or at its end."""
    if two_years and number != 24:
        return None
    if two_years:
        return Dating(not_before=iso(year, 12), not_after=iso(year + 1, 2), edtf=f"{year}-24")
    months = _SEASONS.get(number)
    first, last = (iso(year, months[0]), iso(year, months[1])) if months else (iso(year), iso(year))
    return Dating(not_before=first, not_after=last, edtf=f"{year}-{number}")


def decade(year: int) -> Dating:
    return Dating(not_before=iso(year), not_after=iso(year + 9), edtf=f"{year // 10}X")


def fraction(year: int, number: int, parts: int) -> Dating | None:
    """A quarter (of 4 parts) or a half (of 2) of a year."""
    if not 1 <= number <= parts:
        return None
    months = 12 // parts
    return Dating(start=iso(year, (number - 1) * months + 1), end=iso(year, number * months))
