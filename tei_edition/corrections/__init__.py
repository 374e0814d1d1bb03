"""What an editor says of one record, kept beside it: header fields, brackets, paragraphs, divisions, persons.

A file of corrections is read by itself, resolved against its source into rulings that the readers and the notation
obey, and held to the document that comes of them: a correction that matches nothing is an error, never passed over.
"""

from __future__ import annotations

from tei_edition.corrections.acceptance import accepted
from tei_edition.corrections.file import NOTHING, Corrections, read, read_rows
from tei_edition.corrections.heeding import unheeded
from tei_edition.corrections.resolving import Resolved, authority, resolved
from tei_edition.corrections.starter import starter

__all__ = [
    "NOTHING",
    "Corrections",
    "Resolved",
    "accepted",
    "authority",
    "read",
    "read_rows",
    "resolved",
    "starter",
    "unheeded",
]
