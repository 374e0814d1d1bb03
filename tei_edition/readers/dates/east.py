"""Dates of East Asia: year, month and day with their signs, in Western or Chinese numbers, and years of an era."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei_edition.readers.dates.calendar import Dating, dated, iso, part, span

_ERAS = {"民國": 1911, "民国": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "단기": -2333}
_SIGNS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_DIGITS = "".join(_SIGNS)
_NUMBER = rf"(?:\d{{1,2}}|[{_DIGITS}十廿卅]{{1,3}})"
_DATE = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERAS)})\s*(?P<count>\d{{1,4}}|[{_DIGITS}十元]{{1,3}})"
    rf"|(?:주체|主體|主体)\s*\d{{1,3}}\s*\((?P<juche>\d{{4}})\)"
    rf"|(?<!\d)(?P<y>\d{{4}}|[{_DIGITS}]{{4}}))\s*(?P<after_year>[年년])"
    rf"(?:\s*(?P<m>{_NUMBER})\s*(?P<after_month>[月월])(?:\s*(?P<d>{_NUMBER})\s*(?P<after_day>[日號号일]))?)?"
)
_TO_DAY = re.compile(
    rf"\s*(?:至|到|부터|から|[-–—~～])\s*(?:(?P<m>{_NUMBER})\s*[月월]\s*)?(?P<d>{_NUMBER})\s*[日號号일](?:까지|まで)?"
)
_PART = re.compile(r"\s*(?P<early>初|上旬|초순|초)|\s*(?P<mid>中旬|중순)|\s*(?P<late>下旬|末|하순|말)")


def value(written: str) -> int:
    """A number in Western or Chinese signs."""
    if written.isdigit():
        return int(written)
    if written == "元":
        return 1
    signs = written.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = signs.rpartition("十")
    if ten:
        return 10 * (_SIGNS.get(tens, 0) if tens else 1) + (_SIGNS.get(ones, 0) if ones else 0)
    return int("".join(str(_SIGNS[sign]) for sign in signs))


def find(text: str) -> Iterator[tuple[int, int, Dating, bool]]:
    """Each date with its offsets and its meaning, and whether it is no more than a year."""
    if "年" not in text and "년" not in text:
        return
    for match in _DATE.finditer(text):
        year = _ERAS[match["era"]] + value(match["count"]) if match["era"] else value(match["juche"] or match["y"])
        month, day = (value(match[name]) if match[name] else None for name in "md")
        first = "" if 0 in (month, day) else iso(year, month, day)
        end = max(match.end(name) for name in ("after_year", "after_month", "after_day"))
        if day and first and (to := _TO_DAY.match(text, end)):
            last = iso(year, value(to["m"]) if to["m"] else month, value(to["d"]))
            yield match.start(), to.end(), span(first, last), False
        elif first and not day and (third := _PART.match(text, end)):
            made = part(str(third.lastgroup), Dating(when=first))
            yield match.start(), third.end(), made or dated(first), False
        else:
            yield match.start(), end, dated(first), month is None
