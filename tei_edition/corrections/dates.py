"""Dates as editors write them, in ISO 8601 or EDTF, level 1: a day, month or year, a span, a doubt."""

from __future__ import annotations

import datetime
import re

from tei_edition.model import Certainty, Date, DateKind

_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_DOUBT = r"[?~%]?"
_FORM = re.compile(rf"(?P<first>{_DAY}|\.\.){_DOUBT}(?:/(?P<last>{_DAY}|\.\.){_DOUBT})?")


def dated(written: str, kind: DateKind) -> Date | None:
    """The date that ISO 8601 or EDTF means; None if it is in neither form or not in the calendar."""
    match = _FORM.fullmatch(written)
    if not match or not all(end in (None, "..") or _exists(end) for end in match.groups()):
        return None
    first, last = match["first"], match["last"]
    doubtful = any(sign in written for sign in "?~%")
    cert: Certainty | None = "low" if doubtful else None
    edtf = written if doubtful or ".." in (first, last) else ""
    if last is None:
        return Date((), first, kind=kind, cert=cert, edtf=edtf) if first != ".." else None
    if first == "..":
        return Date((), kind=kind, cert=cert, not_after=last, edtf=edtf) if last != ".." else None
    if last == "..":
        return Date((), kind=kind, cert=cert, not_before=first, edtf=edtf)
    shared = min(len(first), len(last))
    return Date((), start=first, end=last, kind=kind, cert=cert) if first[:shared] <= last[:shared] else None


def written(date: Date) -> str:
    """A date in EDTF."""
    if date.edtf or date.when:
        return date.edtf or date.when
    if date.start or date.end:
        return f"{date.start or '..'}/{date.end or '..'}"
    return f"{date.not_before or '..'}/{date.not_after or '..'}" if date.not_before or date.not_after else ""


def _exists(day: str) -> bool:
    year, month, date = (int(part) for part in (*day.split("-"), "1", "1")[:3])
    try:
        datetime.date(year, month, date)
    except ValueError:
        return False
    return True
