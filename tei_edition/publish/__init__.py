"""TEI in, pages and reading texts out: stylesheets compiled once in a process and run many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.folding import fold
from tei_edition.publish.index import Summary, as_xml, summary
from tei_edition.resources import resource

__all__ = ["OUTPUTS", "Links", "Output", "Summary", "assets", "index_page", "publish", "summary"]


def _as_is(text: str, width: int) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Output:
    """A form in which a record is published: the ending of its file, its stylesheet, and what is done to the result."""

    name: str
    ending: str
    stylesheet: str
    finish: Callable[[str, int], str] = _as_is


OUTPUTS = (
    Output("html", ".html", "html.xsl"),
    Output("text", ".txt", "text.xsl", fold),
)
"""Every output there is; a new one is a row here, a stylesheet in ``xslt/``, and cases in ``tests/xslt``."""


@dataclass(frozen=True, slots=True)
class Links:
    """Relative addresses, chosen by the caller, of what stands beside a page; an empty one is left out."""

    style: str = "edition.css"
    tei: str = ""
    text: str = ""
    index: str = ""
    edition: str = ""
    """The title of the edition, shown above each record."""
    previous: str = ""
    next: str = ""
    address: str = ""
    """The public address of the page itself; without it the record's own canonical address is given."""


def publish(
    xml: str, outputs: Iterable[str], file: str, links: Links | None = None, width: int = 72
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """Each of the named outputs of one record, as text by name, and what its stylesheet had to say.

    ``xml`` has passed the limits of ``xmlio``; ``file`` is what findings call it. An output whose stylesheet stops is
    missing. Text is folded to ``width`` columns, or not at all if that is 0.
    """
    wanted = set(outputs)
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    try:
        node = saxon.parse(xml)
    except saxon.DocumentError as error:
        return {}, (_finding("document-unreadable", file, f"The stylesheets cannot read the document: {error}"),)
    for output in OUTPUTS:
        if output.name in wanted:
            made, said = _run(output.stylesheet, node, file, asdict(links or Links()))
            findings.extend(said)
            if made is not None:
                texts[output.name] = output.finish(made, width)
    return texts, tuple(findings)


def index_page(
    title: str, summaries: Iterable[Summary], description: str = "", links: Links | None = None
) -> tuple[str, tuple[Finding, ...]]:
    """The page that lists the records of an edition by date; records without a date come last."""
    node = saxon.parse(as_xml(title, summaries, description))
    made, findings = _run("index.xsl", node, "index.html", asdict(links or Links()))
    return made or "", findings


def assets() -> tuple[Path, ...]:
    """The files that must lie beside the pages."""
    return (resource("xslt", "html", "edition.css"),)


@cache
def stylesheet(name: str) -> saxon.Stylesheet:
    """One of our stylesheets, compiled."""
    return saxon.compile_stylesheet(resource("xslt") / name)


def _run(name: str, node: Any, file: str, parameters: Mapping[str, str]) -> tuple[str | None, tuple[Finding, ...]]:
    try:
        text, messages = saxon.transform(stylesheet(name), node, parameters)
    except saxon.StylesheetError as error:
        where = f"{error.module or name}, line {error.line}" if error.line else error.module or name
        return None, (_finding("stylesheet-error", file, f"The stylesheet stopped ({where}): {error}"),)
    return text, tuple(_message(message, name, file) for message in messages)


def _message(message: str, name: str, file: str) -> Finding:
    """A message of a stylesheet as a finding: it begins with the id of its rule and a colon."""
    rule, _, sentence = message.partition(": ")
    if not sentence or " " in rule:
        rule, sentence = "stylesheet-message", message
    return _finding(rule, file, f"{sentence} ({name})", Level.WARNING)


def _finding(rule: str, file: str, message: str, level: Level = Level.ERROR) -> Finding:
    return Finding(rule, level, Place(file), message)
