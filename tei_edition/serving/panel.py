"""What is added to a page that is shown while an edition is worked on: the findings, and the means to load it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from tei_edition.finding import Finding, Level
from tei_edition.visible import visible

_POLICY = re.compile(r"(?<=default-src 'none';)")
_HEAD_ENDS = re.compile(r"(?=</head>)")
_BODY_ENDS = re.compile(r"(?=</body>)")
_HEAD = '<link rel="stylesheet" href="/-/serve.css"/><script src="/-/serve.js" defer="defer"></script>'


def with_panel(page: str, findings: Sequence[Finding]) -> str:
    """The page, allowed to ask this server for news, with its findings below it; the gravest come first."""
    page = _POLICY.sub(" connect-src 'self';", page, count=1)
    page = _HEAD_ENDS.sub(lambda _: _HEAD, page, count=1)
    return _BODY_ENDS.sub(lambda _: _panel(findings), page, count=1)


def _panel(findings: Sequence[Finding]) -> str:
    if not findings:
        return ""
    worst = max(finding.level for finding in findings)
    rows = "".join(_row(finding) for finding in sorted(findings, key=lambda each: -each.level))
    opened = ' open="open"' if worst is Level.ERROR else ""
    return (
        f'<aside class="serve-findings" aria-label="Findings"><details{opened}>'
        f"<summary>{_counted(findings)}</summary><ul>{rows}</ul></details></aside>"
    )


def _row(finding: Finding) -> str:
    level = finding.level.name.lower()
    place, message = escape(visible(str(finding.place))), escape(visible(finding.message))
    return f'<li class="{level}"><b>{level}</b> <code>{place}</code> {message} [{escape(finding.rule)}]</li>'


def _counted(findings: Sequence[Finding]) -> str:
    counts = {level: sum(finding.level is level for finding in findings) for level in reversed(Level)}
    return ", ".join(f"{n} {level.name.lower()}{'' if n == 1 else 's'}" for level, n in counts.items() if n)
