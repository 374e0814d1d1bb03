"""The rules of the house that a grammar cannot say: ``schemas/rules.sch``, as a stylesheet compiled once a process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePath

from lxml import etree

from tei_edition import saxon
from tei_edition.finding import Finding, Level
from tei_edition.resources import resource
from tei_edition.validate.document import Document

LEVELS = {"error": Level.ERROR, "warning": Level.WARNING, "info": Level.INFO}
"""The ``role`` of an assertion, and what it means here."""


@cache
def compiled() -> saxon.Stylesheet:
    """The rules as a stylesheet that writes a line a finding; ``make_schemas`` makes it from the Schematron."""
    return saxon.compile_stylesheet(resource("schemas", "rules.xsl"))


def compile_rules(schematron: str, name: str) -> saxon.Stylesheet:
    """Compile a Schematron schema of the kind that ``schemas/odd/schematron.xsl`` knows."""
    compiler = saxon.compile_stylesheet(resource("schemas", "odd", "schematron.xsl"))
    stylesheet, _ = saxon.transform(compiler, saxon.parse(schematron))
    return saxon.compile_text(stylesheet, name)


def check_rules(document: Document, published: str = "") -> tuple[Finding, ...]:
    """What the rules say of a document, in its order; ``published`` is the day of publication, if it is known."""
    node = saxon.parse(etree.tostring(document.tree.getroot(), encoding="unicode", with_tail=False))
    lines, _ = saxon.transform(compiled(), node, {"file": _record(document.file), "today": published})
    return in_order(_findings(lines, document))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.place.line, finding.place.column)))


def _record(file: str) -> str:
    name = PurePath(file.replace("\\", "/")).name
    return name if name.endswith(".xml") else ""


def _findings(lines: str, document: Document) -> Iterator[Finding]:
    for line in filter(None, lines.split("\n")):  # a message may hold other line ends
        rule, role, number, message = line.split("\t")
        place = document.place(document.elements[int(number) - 1])
        yield Finding(rule, LEVELS.get(role, Level.ERROR), place, message)
