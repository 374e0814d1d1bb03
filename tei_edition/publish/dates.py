"""The date of a record as the edition's own pages tell it: as written, or in the language of the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tei_edition.publish.entry import Entry
from tei_edition.publish.style import Style

_ISO = re.compile(r"(-?)0*(\d+)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


def told_date(entry: Entry, style: Style) -> tuple[str, str]:
    """The words, and the BCP 47 tag of their language if it is not that of the pages.

    The record's own words stand where they are in the language of the pages, and where no exact date goes with them.
    """
    foreign = bool(entry.header) and _primary(entry.header) != _primary(style.language)
    exact = [told(value, style.spoken) for value in (entry.when, entry.until) if value]
    if entry.date and (not foreign or not exact or not _ISO.fullmatch(entry.when)):
        return entry.date, entry.header if foreign else ""
    words = style.spoken["time.span"].format(**{"from": exact[0], "to": exact[1]}) if exact[1:] else "".join(exact)
    return words, ""


def told(value: str, labels: Mapping[str, str]) -> str:
    """A day, month or year of ISO 8601 in the words of the labels; what is none of them comes back as it is."""
    found = _ISO.fullmatch(value)
    if not found:
        return value
    sign, year, month, day = found.groups()
    key = "year" if not month else "month" if not day else "first-day" if day == "01" else "day"
    name = labels.get(f"month{'' if day else '-alone'}.{int(month)}", "") if month else ""
    return labels[f"time.{key}"].format(year=sign + year, month=name, day=day and int(day))


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
