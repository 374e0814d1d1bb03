"""Schematron of any project with an XSLT 2 or 3 query binding, by itself or embedded in a grammar (ISO/IEC 19757-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei_edition import saxon, xmlio
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.resources import resource
from tei_edition.validate.access import Access
from tei_edition.validate.document import Document
from tei_edition.validate.rules import LEVELS, in_order
from tei_edition.validate.schematron.running import LIMIT, said

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_SCH = f"{{{SCHEMATRON}}}"
_MOST_INCLUDES = 1_000
_NEAR = re.compile(r'near (?:"|\{|«)(?:\.\.\.)?(.+?)(?:\.\.\.)?(?:"|\}|»)')


@dataclass(frozen=True)
class Rules:
    """The rules of a schema as a stylesheet that writes a line a finding, and the seconds they may take."""

    stylesheet: str
    file: str
    limit: float = LIMIT


def compile_schematron(root: etree._Element, file: str, access: Access, phase: str = "", limit: float = LIMIT) -> Rules:
    """The rules ready for use; ``Refused`` if they cannot be understood."""
    whole = _with_includes(root, file, access)
    try:
        plain, _ = saxon.transform(_plain(), saxon.parse(_text(whole)), {"phase": phase})
        compiler = saxon.compile_stylesheet(resource("schemas", "odd", "schematron.xsl"))
        made, _ = saxon.transform(compiler, saxon.parse(plain))
        rules = Rules(_with_functions(made, whole), file, limit)
        error = said(rules.stylesheet, file, "", limit).error
    except (saxon.StylesheetError, saxon.DocumentError) as fault:
        error = str(fault)
    if error:
        raise _unreadable(file, _line(error, root), f"The rules do not compile: {_sentence(error)}")
    return rules


def run_schematron(rules: Rules, document: Document) -> tuple[Finding, ...]:
    """What the rules say of a document, with the messages they send; rules that stop are a finding as well."""
    answer = said(rules.stylesheet, rules.file, _text(document.tree.getroot()), rules.limit)
    whole = Place(document.file)
    sent = (Finding("xsl-message", Level.INFO, whole, " ".join(text.split())) for text in answer.messages)
    sentence = f"The rules stop on this document: {_sentence(answer.error)}"
    stopped = (Finding("schematron-stopped", Level.ERROR, whole, sentence),) if answer.error else ()
    return (*in_order(_findings(answer.lines, document)), *sent, *stopped)


def _plain() -> saxon.Stylesheet:
    return saxon.compile_stylesheet(Path(__file__).with_name("plain.xsl"))


def _findings(lines: str, document: Document) -> Iterator[Finding]:
    for line in filter(None, lines.split("\n")):  # a message may hold other line ends
        rule, role, number, message = line.split("\t")
        place = document.place(document.elements[int(number or 1) - 1])
        yield Finding(rule, LEVELS[role], place, message or "The document breaks this rule.")


def _with_includes(root: etree._Element, file: str, access: Access) -> etree._Element:
    """The schema with the files that it includes or extends set in."""
    whole = deepcopy(root)
    waiting = [(element, file) for element in _references(whole)]
    for _ in range(_MOST_INCLUDES):
        if not waiting:
            return whole
        element, base = waiting.pop()
        place = access.resolved(element.get("href", ""), base)
        found = xmlio.parse(access.read(place, Place(base, xmlio.line_of(element))), place).getroot()
        new = list(found) if element.tag == _SCH + "extends" else [found]
        _set_in(element, new)
        waiting.extend((each, place) for one in new for each in _references(one))
    raise _unreadable(file, 0, f"The schema includes more than {_MOST_INCLUDES:,} files, or itself.")


def _references(root: etree._Element) -> list[etree._Element]:
    return [element for element in root.iter(_SCH + "include", _SCH + "extends") if element.get("href")]


def _set_in(element: etree._Element, new: list[etree._Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    at = parent.index(element)
    parent[at : at + 1] = new


def _with_functions(stylesheet: str, schema: etree._Element) -> str:
    """The stylesheet with the functions that a schema defines for its own use."""
    functions = schema.findall(f"{{{saxon.XSL}}}function")
    if not functions:
        return stylesheet
    root = etree.fromstring(stylesheet.encode())
    for function in functions:
        root.append(deepcopy(function))
    return etree.tostring(root, encoding="unicode")


def _text(root: etree._Element) -> str:
    return etree.tostring(root, encoding="unicode", with_tail=False)


def _line(message: str, root: etree._Element) -> int:
    """The line of the expression that an error quotes, as far as it can be found."""
    near = _NEAR.search(message)
    for element in root.iter(_SCH + "*") if near else ():
        if any(near and near[1] in " ".join(str(value).split()) for value in element.attrib.values()):
            return xmlio.line_of(element)
    return 0


def _sentence(error: str) -> str:
    return error.rstrip(".") + "."


def _unreadable(file: str, line: int, message: str) -> Refused:
    return Refused(Finding("schema-unreadable", Level.ERROR, Place(file, line), message))
