"""For GitHub: workflow commands that put each finding beside its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, path_of
from tei_edition.visible import visible

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def github(run: Iterable[Checked]) -> Iterator[str]:
    for checked in run:
        for finding in checked.findings:
            yield _annotation(finding, path_of(finding, checked))


def _annotation(finding: Finding, path: str) -> str:
    facts = {"file": path, "line": finding.place.line, "col": finding.place.column, "title": finding.rule}
    properties = ",".join(
        f"{name}={visible(str(fact)).translate(_IN_PROPERTY)}" for name, fact in facts.items() if fact
    )
    return f"::{_COMMANDS[finding.level]} {properties}::{visible(finding.message).translate(_IN_TEXT)}\n"
