"""For GitLab: a code quality report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, Fingerprints, path_of

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def gitlab(run: Iterable[Checked]) -> Iterator[str]:
    marks = Fingerprints()
    issues = [_issue(finding, path_of(finding, checked), marks) for checked in run for finding in checked.findings]
    yield json.dumps(issues, indent=1) + "\n"


def _issue(finding: Finding, path: str, marks: Fingerprints) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.rule,
        "fingerprint": marks.of(finding, path),
        "severity": _SEVERITIES[finding.level],
        "location": {"path": path, "lines": {"begin": max(finding.place.line, 1)}},
    }
