"""For people and for editors: a line a finding, ``file:line:column: level: message [rule]``, grouped and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, counted, number
from tei_edition.visible import visible

_RED, _YELLOW, _BLUE, _BOLD, _DIM, _END = (f"\x1b[{code}m" for code in (31, 33, 34, 1, 2, 0))
_COLOURS = {Level.ERROR: _RED, Level.WARNING: _YELLOW, Level.INFO: _BLUE}


def text(run: Iterable[Checked]) -> Iterator[str]:
    """The findings file by file with a blank line between, then how often each rule was broken; in colour."""
    everything: list[Finding] = []
    touched = 0
    for checked in run:
        if checked.findings:
            yield ("\n" if touched else "") + "".join(f"{_line(finding)}\n" for finding in checked.findings)
            touched += 1
            everything.extend(checked.findings)
    if everything:
        yield f"\n{_BOLD}{counted(everything)}{_END} in {number(touched, 'file')}\n{''.join(_rules(everything))}"


def _line(finding: Finding) -> str:
    level = f"{_COLOURS[finding.level]}{finding.level.name.lower()}{_END}"
    return f"{visible(str(finding.place))}: {level}: {visible(finding.message)} {_DIM}[{visible(finding.rule)}]{_END}"


def _rules(findings: list[Finding]) -> Iterator[str]:
    rules = Counter(finding.rule for finding in findings).most_common()
    width = len(str(rules[0][1]))
    for rule, times in sorted(rules, key=lambda each: (-each[1], each[0])):
        yield f"  {times:>{width}}  {visible(rule)}\n"
