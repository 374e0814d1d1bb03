"""For code scanning: SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Any

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, Fingerprints, address_of, path_of
from tei_edition.validate.reports.rules import description

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def sarif(run: Iterable[Checked]) -> Iterator[str]:
    """One run; it bears no clock, so that the same files give the same bytes."""
    marks = Fingerprints()
    found = [(finding, path_of(finding, checked)) for checked in run for finding in checked.findings]
    rules = sorted({finding.rule for finding, _ in found})
    results = [_result(finding, path, rules.index(finding.rule), marks) for finding, path in found]
    driver = {"name": "tei-edition", "version": version("tei-edition"), "rules": list(map(_rule, rules))}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    yield json.dumps(log, indent=1) + "\n"


def _rule(rule: str) -> dict[str, Any]:
    return {"id": rule, "shortDescription": {"text": description(rule)}}


def _result(finding: Finding, path: str, index: int, marks: Fingerprints) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": address_of(path)}}
    if not physical["artifactLocation"]["uri"].startswith("file:"):
        physical["artifactLocation"]["uriBaseId"] = "%SRCROOT%"
    if finding.place.line:
        physical["region"] = _region(finding)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"finding/v1": marks.of(finding, path)},
    }


def _region(finding: Finding) -> dict[str, int]:
    place = finding.place
    return {"startLine": place.line} | ({"startColumn": place.column} if place.column else {})
