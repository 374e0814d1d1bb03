"""TEI files checked where they lie, whoever made them; apart from editions, so that it starts quickly."""

from __future__ import annotations

from tei_edition.checking.health import examined
from tei_edition.checking.run import FORMATS, Checked, Plan, at_least, check_file, check_files, prepared
from tei_edition.checking.selection import changed_since, selected
from tei_edition.checking.watching import saved

__all__ = [
    "FORMATS",
    "Checked",
    "Plan",
    "at_least",
    "changed_since",
    "check_file",
    "check_files",
    "examined",
    "prepared",
    "saved",
    "selected",
]
