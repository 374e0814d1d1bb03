"""The moment that output states as its own: the one that ``SOURCE_DATE_EPOCH`` names, for output carries no clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from tei_edition.finding import Finding, Level, Place, Refused


def moment() -> datetime | None:
    """The moment named, in universal time; nothing if none is."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else None
    except (ValueError, OverflowError, OSError):
        sentence = f"SOURCE_DATE_EPOCH is {epoch!r}, not a number of seconds since 1970. Correct or unset it."
        raise Refused(Finding("source-date", Level.ERROR, Place("SOURCE_DATE_EPOCH"), sentence)) from None


def day() -> str:
    """The day of that moment in ISO 8601, which is the day of publication; empty if none is named."""
    named = moment()
    return named.date().isoformat() if named else ""
