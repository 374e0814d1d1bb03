"""The meaning of a date as attributes (TEI ``att.datable.w3c`` and ``att.datable.custom``, Guidelines 14.4)."""

from __future__ import annotations

import re

from tei_edition.model import Date
from tei_edition.tei.names import iso_date

EDTF = "https://www.loc.gov/standards/datetime/"
_EDTF = re.compile(r"(\.\.|\d{3}[\dX](-\d\d(-\d\d)?)?[?~%]?)(/(\.\.|\d{4}(-\d\d(-\d\d)?)?[?~%]?))?", re.ASCII)


def dating(meaning: Date) -> dict[str, str]:
    """A day, month or year, a span, or the limits between which it lies; EDTF beside them for what they cannot say."""
    when, start, end = iso_date(meaning.when), iso_date(meaning.start), iso_date(meaning.end)
    limits = {"notBefore": iso_date(meaning.not_before), "notAfter": iso_date(meaning.not_after)}
    edtf = meaning.edtf if _EDTF.fullmatch(meaning.edtf) else ""
    plain = {"when": when} if when else {"from": start, "to": end} if start or end else limits
    return {**plain, "when-custom": edtf, "datingMethod": EDTF if edtf else "", "cert": meaning.cert or ""}
