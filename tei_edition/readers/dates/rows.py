"""The forms of dates, a row a form, tried from top to bottom where a date may begin.

A row is a pattern over tokens, an item a token: roles joined by ``|``, ``?`` after what may be missing, ``name=``
before what the maker needs, ``!`` before what must not follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tei_edition.readers.dates import forms
from tei_edition.readers.dates.forms import Make
from tei_edition.readers.dates.tokens import having

_TO = "dash|to|and article?"
_YEAR = "comma? stop? of? article? of? y=year"
_MONTH = "m=month|roman stop?"
_LEAD = "f=from|between? article?"

ROWS: tuple[tuple[str, Make, bool], ...] = (
    # 12 (25) October 1917 · 12/25 October 1917 · 25 October (7 November) 1917
    (f"d=day stop? open e=day stop? close of? m=month stop? {_YEAR}", forms.two_styles, False),
    (f"d=day stop? slash e=day stop? of? m=month stop? {_YEAR}", forms.two_styles, False),
    (f"d=day stop? of? m=month stop? open e=day stop? of? m2=month stop? close {_YEAR}", forms.two_styles, False),
    (f"d=day stop? of? m=month stop? slash e=day stop? of? m2=month stop? {_YEAR}", forms.two_styles, False),
    (f"m=named stop? d=day open e=day close {_YEAR}", forms.two_styles, False),
    # May 3 to June 4, 1953 · May 3-5, 1953 · 3 May - 4 June 1953 · 3-5 May 1953 · 3, 4 and 5 May 1953
    (f"{_LEAD} m=named stop? d=day {_TO} m2=named stop? e=day {_YEAR}", forms.days, False),
    (f"{_LEAD} m=named stop? d=day {_TO} e=day {_YEAR}", forms.days, False),
    (
        f"{_LEAD} d=day stop? of? {_MONTH} {_TO} e=day stop? of? m2=month|roman stop? {_YEAR}",
        forms.days,
        False,
    ),
    (f"{_LEAD} d=day stop? {_TO} e=day stop? of? m=month|roman stop? {_YEAR}", forms.days, False),
    (f"d=day stop? comma day stop? {_TO} e=day stop? of? m=month stop? {_YEAR}", forms.days, False),
    # 1953. május 3-5. · 3.-5.5.1953 · 3.5.-5.6.1953
    (f"y=year stop? m=hungarian stop? d=day stop? {_TO} e=day", forms.days, False),
    ("d=day stop? dash e=day stop m=month_number|roman stop y=year", forms.days, False),
    ("d=day stop m=month_number|roman stop? dash e=day stop m2=month_number|roman stop y=year", forms.days, False),
    # May 5, 1953 · 5 May 1953 · 1953. május 5. · 1953 May 5 · 16 Nov 88 · Nov. 16, '88
    (f"m=named stop? article? d=day stop? {_YEAR}", forms.day, False),
    (f"d=day stop? of? apostrophe? article? m=month|roman stop? {_YEAR}", forms.day, False),
    ("y=year stop? comma? m=hungarian stop? d=day", forms.day, False),
    ("y=year comma? m=named stop? d=day !comma? !year", forms.day, False),
    ("d=day stop? of? m=month|roman stop? comma? apostrophe? y=short_year", forms.day_of_short_year, False),
    ("m=named stop? d=day comma? apostrophe y=short_year", forms.day_of_short_year, False),
    # 1953-05-05 · 1953.5.5 · 5.5.1953 · 5/V/53
    ("y=year dash|stop|slash m=month_number dash|stop|slash d=day", forms.year_first, False),
    ("d=day stop|slash|dash m=day|roman|small_roman stop|slash|dash y=year|short_year", forms.numeric, False),
    # May-June 1953 · May 1953 · Spring 1956 · Winter 1956/57 · 1950s · Q1 1953 · first half of 1953
    (f"{_LEAD} m=named stop? {_TO} m2=named stop? {_YEAR}", forms.month_span, False),
    (f"m=named stop? {_YEAR}", forms.month, False),
    ("y=year stop? m=hungarian", forms.month, False),
    ("s=season comma? of? article? y=year slash|dash y2=year|short_year", forms.season, False),
    ("s=season comma? of? article? y=year", forms.season, False),
    ("article? y=decade", forms.decade, False),
    ("article? decade_word of? y=year", forms.decade, False),
    ("n=ordinal|day|roman stop? quarter of? article? y=year", forms.quarter, False),
    ("quarter_letter n=day slash? y=year", forms.quarter, False),
    ("n=ordinal|day|roman stop? half of? article? y=year", forms.half, False),
    # Tuesday, 5 May · Tuesday, May 5
    ("d=day stop? of? m=month !year !short_year", forms.without_year, False),
    ("m=named stop? d=day !comma? !year", forms.without_year, False),
    # 05.1953 · 1953-05 · 1953-1956 · 1953/54 · 1953: only where this is all
    ("m=month_number|roman stop|slash y=year", forms.month_in_numbers, True),
    (f"{_LEAD} y=year {_TO} y2=year", forms.years, True),
    ("y=year slash|dash y2=short_year !slash|dash", forms.years, True),
    ("y=year dash m=month_number", forms.month_in_numbers, True),
    ("y=year", forms.year_alone, True),
)
"""Form, maker, and whether the form is a date only where there is nothing else, or where a word for "year" follows."""


@dataclass(frozen=True, slots=True)
class Row:
    pattern: re.Pattern[str]
    make: Make
    alone: bool


def _codes(item: str) -> str:
    return having(*item.removesuffix("?").rpartition("=")[2].split("|"))


def _item(item: str) -> str:
    name, named, _ = item.rpartition("=")
    token = f"[{_codes(item)}]"
    return (f"(?P<{name}>{token})" if named else token) + ("?" if item.endswith("?") else "")


def _pattern(form: str) -> str:
    taken, _, refused = form.partition(" !")
    made = "".join(map(_item, taken.split()))
    return made + (f"(?!{''.join(_item(item.strip('! ')) for item in refused.split())})" if refused else "")


@cache
def rows() -> tuple[Row, ...]:
    return tuple(Row(re.compile(_pattern(form)), make, alone) for form, make, alone in ROWS)


@cache
def beginnings() -> re.Pattern[str]:
    """Finds where any of the forms begins; the number of its group is that of the first row that fits, from 1."""
    plain = (re.sub(r"\?P<\w+>", "?:", _pattern(form)) for form, _, _ in ROWS)
    return re.compile("|".join(f"({form})" for form in plain))
