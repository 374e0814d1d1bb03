"""The ceiling: how quickly the libraries alone do their share of the chain, and how near the program comes to it.

The bare calls work on the very documents that the program makes, in this process, on one core, after all schemas and
stylesheets are compiled. Reading, the notation, the account of characters and the folding of lines have no such call.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from lxml import etree

from bench.timing import Step, Timing, repeated, within
from tei_edition import saxon
from tei_edition.containers import records
from tei_edition.edition import Conversion, convert_record
from tei_edition.finding import Finding
from tei_edition.publish import publish
from tei_edition.publish.running import stylesheet
from tei_edition.validate.rules import compiled
from tei_edition.validate.schema import relaxng


@dataclass(frozen=True, slots=True)
class Ceiling:
    """Each bare call and the program's two halves, timed over the same records."""

    count: int
    bare: dict[str, Timing]
    own: dict[str, Timing]

    @property
    def bare_seconds(self) -> float:
        return sum(timing.cpu for timing in self.bare.values())

    @property
    def own_seconds(self) -> float:
        return sum(timing.cpu for timing in self.own.values())

    @property
    def reached(self) -> float:
        """The program's throughput as a part of the ceiling's."""
        return self.bare_seconds / self.own_seconds


def ceiling(texts: Iterable[Path], folder: Path, runs: int) -> Ceiling:
    """Time the bare calls and the program on the records that convert without an error."""
    found = [each for path in texts for each in records(path) if not isinstance(each, Finding)]
    made = [each for each in map(convert_record, found) if isinstance(each, Conversion)]
    documents = [each.tei for each in made]
    strings = [etree.tostring(etree.fromstring(data), encoding="unicode") for data in documents]
    parsed = list(map(saxon.parse, strings))
    trees = [etree.fromstring(data) for data in documents]
    _published(strings[0])
    steps: dict[str, Step] = {
        "lxml builds": partial(_each, _built, trees),
        "lxml serialises": partial(_each, etree.tostring, trees),
        "lxml parses": partial(_each, etree.fromstring, documents),
        "RELAX NG": partial(_each, relaxng().validate, trees),
        "Saxon parses": partial(_each, _parsed, strings),
        "Saxon judges by the rules": partial(_each, partial(_transformed, compiled()), parsed),
        "Saxon makes HTML": partial(_each, partial(_transformed, stylesheet("html.xsl")), parsed),
        "Saxon makes text": partial(_each, partial(_transformed, stylesheet("text.xsl")), parsed),
        "SHA-256": partial(_each, lambda data: hashlib.sha256(data).hexdigest(), documents),
        "files written": partial(_written, folder, documents),
    }
    own: dict[str, Step] = {
        "text to checked TEI": partial(_each, convert_record, found),
        "TEI to HTML and text": partial(_each, _published, strings),
    }
    return Ceiling(len(made), _timed(steps, runs), _timed(own, runs))


def _timed(steps: dict[str, Step], runs: int) -> dict[str, Timing]:
    for step in steps.values():
        step()
    return {name: repeated(partial(within, step), runs) for name, step in steps.items()}


def _each(call: Callable[[Any], object], values: Iterable[Any]) -> None:
    for value in values:
        call(value)


def _built(source: etree._Element) -> etree._Element:
    """The same tree, built element by element."""
    root = etree.Element(source.tag, _attributes(source), cast("dict[str, str]", source.nsmap))
    _filled(root, source)
    return root


def _filled(made: etree._Element, source: etree._Element) -> None:
    made.text = source.text
    for child in source.iterchildren(etree.Element):
        element = etree.SubElement(made, child.tag, _attributes(child))
        element.tail = child.tail
        _filled(element, child)


def _attributes(element: etree._Element) -> dict[str, str]:
    return cast("dict[str, str]", element.attrib)


def _parsed(xml: str) -> object:
    return saxon.processor().parse_xml(xml_text=xml)


def _transformed(stylesheet: saxon.Stylesheet, node: Any) -> None:
    """One transformation, with the parameters that the program gave last."""
    stylesheet.executable.transform_to_string(xdm_node=node)


def _published(xml: str) -> None:
    publish(xml, ("html", "text"), "record.xml")


def _written(folder: Path, documents: Iterable[bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(documents):
        (folder / f"{number}.xml").write_bytes(data)
