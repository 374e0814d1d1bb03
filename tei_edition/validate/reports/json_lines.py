"""For programs: a JSON object a finding, each on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tei_edition.validate.reports.checked import Checked, path_of


def json_lines(run: Iterable[Checked]) -> Iterator[str]:
    """``file``, ``line``, ``column``, ``level``, ``rule`` and ``message`` of each finding; 0 where unknown."""
    for checked in run:
        for finding in checked.findings:
            place = finding.place
            facts = {
                "file": path_of(finding, checked),
                "line": place.line,
                "column": place.column,
                "level": finding.level.name.lower(),
                "rule": finding.rule,
                "message": finding.message,
            }
            yield json.dumps(facts) + "\n"
