"""The rules of the house that a grammar cannot say: ``schemas/rules.sch``, as a stylesheet compiled once a process."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

from lxml import etree

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.resources import resource
from tei_edition.xmlio import line_of

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


def check_rules(xml: str, tree: etree._ElementTree, file: str, published: str = "") -> tuple[Finding, ...]:
    """What the rules say of a document given both as text and as tree; the tree knows the lines."""
    lines, _ = saxon.transform(compiled(), saxon.parse(xml), {"file": _record(file), "today": published})
    return tuple(sorted(_findings(lines, tree, file), key=lambda finding: finding.place.line))


def _record(file: str) -> str:
    name = PurePath(file.replace("\\", "/")).name
    return name if name.endswith(".xml") else ""


def _findings(lines: str, tree: etree._ElementTree, file: str) -> Iterator[Finding]:
    elements = list(tree.iter(etree.Element)) if lines else []
    for line in filter(None, lines.split("\n")):  # a message may hold other line ends
        rule, role, number, message = line.split("\t")
        yield Finding(rule, LEVELS.get(role, Level.ERROR), Place(file, line_of(elements[int(number) - 1])), message)
