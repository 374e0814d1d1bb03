"""What a run found, written for those who read it: people at a terminal, editors, and services that run checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tei_edition.validate.reports.checked import Checked
from tei_edition.validate.reports.github import github
from tei_edition.validate.reports.gitlab import gitlab
from tei_edition.validate.reports.json_lines import json_lines
from tei_edition.validate.reports.junit import junit
from tei_edition.validate.reports.markdown import markdown
from tei_edition.validate.reports.sarif import sarif
from tei_edition.validate.reports.text import text

__all__ = ["FORMATS", "Checked", "Report"]

Report = Callable[[Iterable[Checked]], Iterator[str]]
"""A report is given in pieces, so that some can be read while the run goes on."""

FORMATS: dict[str, Report] = {
    "text": text,
    "json": json_lines,
    "sarif": sarif,
    "junit": junit,
    "github": github,
    "gitlab": gitlab,
    "markdown": markdown,
}
"""Each format by the name it is asked for."""
