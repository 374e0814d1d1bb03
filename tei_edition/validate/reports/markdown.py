"""For a summary page: Markdown with counts, the rules broken, and the first findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, counted, number, path_of
from tei_edition.visible import visible

MOST_FINDINGS = 200
"""A summary holds no more; the services that show one cut it at a megabyte."""
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&@!()])")


def markdown(run: Iterable[Checked]) -> Iterator[str]:
    files = list(run)
    findings = [(finding, path_of(finding, checked)) for checked in files for finding in checked.findings]
    valid = sum(checked.valid for checked in files)
    yield f"## TEI validation: {valid} of {number(len(files), 'file')} valid\n\n{counted(f for f, _ in findings)}.\n"
    if findings:
        yield "\n| rule | level | times |\n|---|---|---:|\n"
        rules = Counter((-finding.level, finding.rule) for finding, _ in findings)
        for (level, rule), times in sorted(rules.items(), key=lambda each: (each[0][0], -each[1], each[0][1])):
            yield f"| {_escaped(rule)} | {Level(-level).name.lower()} | {times} |\n"
        yield "\n| place | level | finding |\n|---|---|---|\n"
        yield from (_row(finding, path) for finding, path in findings[:MOST_FINDINGS])
    if len(findings) > MOST_FINDINGS:
        yield f"\n{number(len(findings) - MOST_FINDINGS, 'more finding')}.\n"


def _row(finding: Finding, path: str) -> str:
    place = f"{path}:{finding.place.line}" if finding.place.line else path
    level = finding.level.name.lower()
    return f"| {_escaped(place)} | {level} | {_escaped(finding.message)} {_escaped(f'({finding.rule})')} |\n"


def _escaped(text: str) -> str:
    """The text as Markdown shows it, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(visible(text).split()))
