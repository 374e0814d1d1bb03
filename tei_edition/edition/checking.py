"""TEI files checked where they lie."""

from __future__ import annotations

from pathlib import Path

from tei_edition import validate, xmlio
from tei_edition.finding import Finding, Level, Place, Refused


def check_file(path: Path, xsd: bool = False) -> tuple[Finding, ...]:
    """All findings on one TEI file; ``xsd`` asks for a full opinion by the XML Schema as well."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return (Finding("unreadable", Level.ERROR, Place(str(path)), f"The file cannot be read: {error.strerror}."),)
    findings = validate.validate(data, str(path))
    return (*findings, *_second(data, str(path))) if xsd else findings


def _second(data: bytes, file: str) -> tuple[Finding, ...]:
    try:
        return validate.xsd_opinion(xmlio.parse(data, file), file)
    except Refused:
        return ()
