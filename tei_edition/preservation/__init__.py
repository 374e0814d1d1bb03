"""Editions for the long term: packed with checksums as a BagIt bag (RFC 8493), and bags and editions verified."""

from __future__ import annotations

from tei_edition.preservation.bag import Packed, packed
from tei_edition.preservation.examination import examined
from tei_edition.preservation.fixity import is_bag, verified
from tei_edition.preservation.unpacking import verified_file

__all__ = ["Packed", "examined", "is_bag", "packed", "verified", "verified_file"]
