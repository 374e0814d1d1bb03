"""TEI files checked where they lie."""

from __future__ import annotations

from pathlib import Path

from tei_edition import validate
from tei_edition.finding import Finding, Level, Place


def check_file(path: Path, xsd: bool = False) -> tuple[Finding, ...]:
    """All findings on one TEI file; ``xsd`` asks for a full opinion by the XML Schema as well."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return (Finding("unreadable", Level.ERROR, Place(str(path)), f"The file cannot be read: {error.strerror}."),)
    return (*validate.validate(data, str(path)), *(validate.second_opinion(data, str(path)) if xsd else ()))
