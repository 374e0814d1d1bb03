"""A citation taken apart: the title in quotation marks, the date, the publisher, the archival reference, the agents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tei_edition.model import Reference, Responsibility
from tei_edition.readers.dates import Dating, find_dates
from tei_edition.readers.header.reference import reference
from tei_edition.readers.header.responsibility import agents_begin, responsibilities

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/(?:document|node|documents)/\S+")
_NUMBER = re.compile(r"/(?:document|documents|node)/(\d+)")
_AFTER_TITLE = re.compile(r"[\"”»]?[,.]?[\"”»]\s*,?\s*(?=\S)")

_LONGEST_DATE = 100


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says; every part may be missing."""

    title: str = ""
    dating: Dating | None = None
    date_written: str = ""
    publisher: str = ""
    reference: Reference | None = None
    responsibilities: tuple[Responsibility, ...] = ()
    address: str = ""
    number: str = ""


@lru_cache(maxsize=64)
def citation(text: str) -> Citation:
    """Take a citation apart; white space in it is already collapsed."""
    found = _ADDRESS.search(text)
    address = found.group().rstrip(">.,;") if found else ""
    body = text[: found.start()] + text[found.end() :] if found else text
    number = _NUMBER.search(address)
    title, rest = _title(body.strip())
    agents = agents_begin(rest)
    archival, people = rest[:agents].strip(" ."), rest[agents:].strip()
    dates = find_dates(archival)
    first = dates[0] if dates and title else None
    after = archival[first.end :].strip(" ,") if first else archival
    publisher, _, cited = after.partition(", ") if title else ("", "", after)
    return Citation(
        title=title,
        dating=first.dating if first else None,
        date_written=archival[first.start : first.end] if first else "",
        publisher=publisher.strip(),
        reference=reference(cited, cited=bool(title)) if cited else None,
        responsibilities=responsibilities(people),
        address=address,
        number=number.group(1) if number else "",
    )


def _title(text: str) -> tuple[str, str]:
    """The quoted title and what follows; a date after the closing mark tells it from quotation marks inside."""
    if not text or text[0] not in '"“«':
        return "", text
    ends = list(_AFTER_TITLE.finditer(text, 1))
    if not ends:
        return "", text
    end = next((end for end in ends if _is_dated(text, end.end())), ends[0])
    return text[1 : end.start()].rstrip(","), text[end.end() :]


def _is_dated(text: str, at: int) -> bool:
    dates = find_dates(text[at : at + _LONGEST_DATE])
    return bool(dates) and dates[0].start == 0
