"""The account as figures and as JSON: how many characters went where, and each stretch with its place and text."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

from tei_edition.source import Source
from tei_edition.validate.account import Account, Fault, Where


def counts(account: Account) -> dict[str, int]:
    """The number of characters by destination, each destination named even where nothing went there."""
    found: Counter[str] = Counter()
    for entry in account.entries:
        found[entry.where] += entry.end - entry.start
    return {where: found[where] for where in get_args(Where)}


def as_json(source: Source, layout: str, account: Account) -> dict[str, Any]:
    """The account in a form that ``json.dump`` writes; lines and columns count from 1, offsets in characters from 0."""
    return {
        "file": source.name,
        "layout": layout,
        "characters": len(source.text),
        "by destination": counts(account),
        "entries": [
            {**_place(source, entry.start, entry.end), "where": entry.where, "what": entry.what}
            for entry in account.entries
        ],
        "faults": [_fault(source, fault) for fault in account.faults],
    }


def _place(source: Source, start: int, end: int) -> dict[str, Any]:
    at = source.place(start)
    return {"line": at.line, "column": at.column, "start": start, "end": end, "text": source.text[start:end]}


def _fault(source: Source, fault: Fault) -> dict[str, Any]:
    start, end = (min(max(edge, 0), len(source.text)) for edge in (fault.start, fault.end))
    return {**_place(source, start, end), "fault": fault.kind, "first": fault.first, "second": fault.second}
