"""The labels under which archives' pages give their fields, and the scraps of page that are no part of a record."""

from __future__ import annotations

import re

FIELDS = {
    "citation": "citation",
    "summary": "summary",
    "abstract": "summary",
    "credits": "credits",
    "original language": "language",
    "language": "language",
    "contents": "contents",
    "rights": "rights",
    "author": "author",
    "authors": "author",
    "author(s)": "author",
    "date": "date",
    "title": "title",
    "document information": "information",
    "source": "source",
    "original archive": "archive",
    "original classification": "classification",
    "original uploaded date": "uploaded",
    "record id": "record",
    "document contributor": "contributor",
    "document contributors": "contributor",
    "subjects discussed": "subjects",
    "associated places": "places",
    "associated people & organizations": "people",
    "translator": "translator",
    "translators": "translator",
    "translator(s)": "translator",
    "donor": "donor",
    "donors": "donor",
    "type": "type",
}
"""Label, in lower case and without its colon, and the name of the field it introduces."""

_LONGEST = max(map(len, FIELDS))

_CHROME = re.compile(
    r"(?:skip to (?:main )?content|pagination|documents|results:?|original scan|english html|get citation|share"
    r"|share document|search in|(?:add|cancel) search filter|search results|download(?: pdf)?|print|cite|menu|previous"
    r"|digital archive|.{0,60}international history declassified.{0,60}|next|scan of original document)",
    re.IGNORECASE,
)


def field_of(words: str) -> str:
    """The field that a line (white space collapsed) announces if it is a label and nothing else; empty if it is not."""
    label = words.rstrip(": ")
    return FIELDS.get(label.lower(), "") if len(label) <= _LONGEST else ""


def is_chrome(words: str) -> bool:
    """Whether a line is furniture of the web page."""
    return _CHROME.fullmatch(words.strip()) is not None
