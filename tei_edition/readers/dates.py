"""Dates as archival records write them, read by a closed grammar over tables of month names.

A date means a day, a month, a year or a span of them, in the forms of ISO 8601 that TEI takes (Guidelines 14.4.1):
``1963-04-05``, ``1964-10``, ``1962``. Nothing is guessed: what the grammar does not know is not a date.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from tei_edition.model import Certainty

_ROMAN = {n: i for i, n in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)}


@dataclass(frozen=True, slots=True)
class Dating:
    """What a written date means: ``when``, or ``start`` and ``end``; ``cert`` is set where the century was inferred."""

    when: str = ""
    start: str = ""
    end: str = ""
    cert: Certainty | None = None

    @property
    def first(self) -> str:
        return self.when or self.start


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found in a text, at offsets of that text."""

    start: int
    end: int
    dating: Dating


IMPOSSIBLE = Dating()
"""A date in form that the calendar does not have, or whose century nothing tells."""


@cache
def _months() -> dict[str, int]:
    tables = tomllib.loads(files(__package__).joinpath("months.toml").read_text("utf-8"))
    return {form: n for names in tables.values() for n, forms in enumerate(names, 1) for form in forms.split()}


@cache
def _month_pattern() -> str:
    forms = sorted(_months(), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form).replace(r"\*", r"\w{0,3}") for form in forms) + r")\b\.?"


def _month(word: str) -> int:
    word = word.lower().rstrip(".")
    known = _months()
    if word in known:
        return known[word]
    return next(n for form, n in known.items() if form.endswith("*") and word.startswith(form[:-1]))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The forms in order, and whether the form holds two days or months."""
    month, day, year = f"(?P<m>{_month_pattern()})", r"(?P<d>\d{1,2})", r"(?P<y>1[5-9]\d\d|20\d\d)"
    second, last = rf"(?P<m2>{_month_pattern()})", r"(?P<d2>\d{1,2})"
    of, dash = r"[\s.]+(?:de\s+|of\s+)?", r"\s*(?:-|–|—|and|to|и|und|bis|et|y)\s*"
    tail = r"(?:\s*(?:г|года)\b\.?)?"
    rows = (
        (rf"\b{month}\s+{day}{dash}{second}\s+{last},?\s+{year}\b", True),
        (rf"\b{month}\s+{day}{dash}{last},?\s+{year}\b", True),
        (rf"\b{day}{of}{month}{dash}{last}{of}{second}[\s,]+{year}{tail}", True),
        (rf"\b{day}{dash}{last}{of}{month}[\s,]+{year}{tail}", True),
        (rf"\b{month}\s+{day}(?:st|nd|rd|th)?,?\s+{year}\b", False),
        (rf"\b{day}(?:st|nd|rd|th)?{of}{month}[\s,]+(?:de\s+)?{year}{tail}", False),
        (rf"\b{month}{dash}{second},?\s+{year}\b", True),
        (rf"\b{month},?\s+(?:de\s+)?{year}{tail}", False),
        (r"\b(?P<y>1[5-9]\d\d|20\d\d)-(?P<mn>\d\d)-(?P<d>\d\d)\b", False),
        (r"\b(?P<y>1[5-9]\d\d|20\d\d)年\s*(?P<mn>\d{1,2})月(?:\s*(?P<d>\d{1,2})日)?", False),
        (r"\b(?P<d>\d{1,2})[./](?P<mn>[IVX]{1,4}|\d{1,2})[./](?P<y>1[5-9]\d\d|20\d\d|\d\d)\b", False),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), two) for pattern, two in rows)


def find_dates(text: str, near: int | None = None) -> tuple[Dated, ...]:
    """Every date in a text, in order; ``near`` is the year that gives a two-digit year its century."""
    found: list[Dated] = []
    for pattern, two in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            found.append(Dated(match.start(), match.end(), _dating(match, two, near) or IMPOSSIBLE))
    possible = (dated for dated in found if dated.dating is not IMPOSSIBLE)
    return tuple(sorted(possible, key=lambda dated: dated.start))


def read_date(text: str, near: int | None = None) -> Dating | None:
    """The date a text consists of, wholly; a bare year counts, and the words ``undated`` do not."""
    text = text.strip()
    if re.fullmatch(r"1[5-9]\d\d|20\d\d", text):
        return Dating(when=str(int(text)))
    found = find_dates(text, near)
    if len(found) == 1 and not text[: found[0].start].strip() and not text[found[0].end :].strip(" .,"):
        return found[0].dating
    return None


def _dating(match: re.Match[str], two: bool, near: int | None) -> Dating | None:
    parts = match.groupdict()
    year, cert = _year(parts["y"], near)
    month = _month_number(parts)
    if year is None or not 1 <= month <= 12:
        return None
    first = _iso(year, month, parts.get("d"))
    if not two:
        return Dating(when=first, cert=cert) if first else None
    last = _iso(year, _month(parts["m2"]) if parts.get("m2") else month, parts.get("d2"))
    if not first or not last:
        return None
    return replace(Dating(start=first, end=last), cert=cert)


def _month_number(parts: dict[str, str]) -> int:
    if parts.get("m"):
        return _month(parts["m"])
    written = parts["mn"].upper()
    return _ROMAN.get(written) or (int(written) if written.isdigit() else 0)


def _year(written: str, near: int | None) -> tuple[int | None, Certainty | None]:
    if len(written) == 4:
        return int(written), None
    if near is None:
        return None, None
    candidates = (near // 100 * 100 + century + int(written) for century in (-100, 0, 100))
    return min(candidates, key=lambda year: abs(year - near)), "medium"


def _iso(year: int, month: int, day: str | None) -> str:
    if day is None:
        return f"{year}-{month:02}"
    try:
        return datetime.date(year, month, int(day)).isoformat()
    except ValueError:
        return ""
