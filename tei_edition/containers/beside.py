"""Metadata in a file beside a record: RIS, or an item of CSL-JSON, as reference managers export them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tei_edition.containers.encoding import decoded
from tei_edition.containers.record import Record, composed, warning
from tei_edition.containers.text import contents
from tei_edition.files import stands
from tei_edition.finding import Finding, Refused

Values = list[tuple[str, str]]

_RIS = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  -(?: (?P<value>.*))?$")
_RIS_FIELDS = {
    "title": ("TI", "T1"),
    "author": ("AU", "A1"),
    "translator": ("TA", "A4"),
    "date": ("DA", "PY", "Y1"),
    "summary": ("AB", "N2"),
    "subjects": ("KW",),
    "language": ("LA",),
    "publisher": ("PB",),
    "url": ("UR",),
    "record": ("AN", "ID"),
    "archive": ("AV",),
    "source": ("DB",),
}
_CSL_FIELDS = {
    "title": "title",
    "author": "author",
    "translator": "translator",
    "issued": "date",
    "abstract": "summary",
    "keyword": "subjects",
    "language": "language",
    "publisher": "publisher",
    "URL": "url",
    "number": "record",
    "archive": "archive",
    "source": "source",
}
MOST_BYTES = 4 * 1024 * 1024
_NO_FIELDS = frozenset(("TY", "ER", "type", "id"))


def described(path: Path, record: Record) -> Record:
    """A record with the metadata that stands beside its file, if any does; what the file itself says comes first."""
    for ending, read in METADATA:
        beside = path.with_suffix(ending)
        if beside != path and stands(beside):
            values, findings = _read(beside, read)
            return _with(record, values, findings)
    return record


def _read(beside: Path, read: Callable[[str], Values]) -> tuple[Values, tuple[Finding, ...]]:
    try:
        text, findings = decoded(beside, contents(beside, MOST_BYTES))
        return read(text.removeprefix("\ufeff")), findings
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        sentence = f"The metadata cannot be read ({error}); the record was read without it. Mend it."
        return [], (warning("metadata", beside, sentence),)
    except (Refused, OSError) as error:
        return [], (warning("metadata", beside, str(error)),)


def _with(record: Record, values: Values, findings: tuple[Finding, ...]) -> Record:
    source = record.source
    first, last = source.unnamed
    own = [(field.name, source.text[slice(*field.span)]) for field in source.fields]
    named = {name for name, _ in own}
    added = [(name, value) for name, value in values if name not in named]
    made = composed(source.name, source.text[first:last], [*own, *added])
    return Record(made, record.key, (*record.findings, *findings))


# ── RIS ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _ris(text: str) -> Values:
    """The first item: a tag a line, lines without one going on with the value above."""
    rows: list[tuple[str, str]] = []
    for line in text.splitlines():
        found = _RIS.fullmatch(line.rstrip())
        if found and found["tag"] == "ER":
            break
        if found:
            rows.append((found["tag"], found["value"] or ""))
        elif rows and line.strip():
            rows[-1] = (rows[-1][0], f"{rows[-1][1]} {line.strip()}")
    if not rows:
        raise ValueError("it has no line such as 'TI  - A title'")
    return list(_ris_fields(rows))


def _ris_fields(rows: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    fields = {tag: field for field, tags in _RIS_FIELDS.items() for tag in tags}
    for field, tags in _RIS_FIELDS.items():
        present = next((tag for tag in tags if any(tag == row for row, value in rows if value.strip())), "")
        given = [value.strip() for tag, value in rows if tag == present and value.strip()]
        if given:
            yield field, _iso(given[0]) if field == "date" else "\n".join(given)
    yield from ((tag, value) for tag, value in rows if tag not in fields and tag not in _NO_FIELDS)


def _iso(written: str) -> str:
    """``1893/05/04/`` in the form of ISO 8601; any other wording as it is."""
    found = re.fullmatch(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?/*(.*)", written)
    if not found or found[4]:
        return written
    return "-".join(part if len(part) == 4 else part.zfill(2) for part in found.groups()[:3] if part)


# ── CSL-JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _csl(text: str) -> Values:
    """The first item: an object, or the first of a list of them."""
    item = json.loads(text)
    item = item[0] if isinstance(item, list) and item else item
    if not isinstance(item, dict):
        raise ValueError("it must be an object, or a list of one")
    told = {str(key): _words(value) for key, value in item.items() if key not in _NO_FIELDS}
    return [(_CSL_FIELDS.get(key, key), words) for key, words in told.items() if words]


def _words(value: Any) -> str:
    """A value as text: a date as ISO 8601, the names of people a line each."""
    if isinstance(value, dict) and "date-parts" in value:
        ends = ["-".join(str(part).zfill(2) for part in parts) for parts in value["date-parts"]]
        return " - ".join(ends)
    if isinstance(value, dict):
        parts = (value.get(key, "") for key in ("given", "non-dropping-particle", "family", "literal", "raw"))
        return " ".join(str(part) for part in parts if part)
    if isinstance(value, list):
        return "\n".join(filter(None, map(_words, value)))
    return "" if value is None else str(value)


METADATA: tuple[tuple[str, Callable[[str], Values]], ...] = ((".ris", _ris), (".json", _csl))
"""The endings of metadata beside a record; the first that is there is read."""
