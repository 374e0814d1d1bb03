"""Documents made from a grammar, between them with every element, every attribute and every value it lists."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import count, pairwise
from typing import cast

from lxml import etree

from tests.schemas.datatypes import EDTF
from tests.schemas.grammar import RNG, TEI, Attribute, Grammar
from tests.schemas.language import TEXT, names, shortest, words

XML = "http://www.w3.org/XML/1998/namespace"
SAMPLES = {
    "NCName": "a",
    "NMTOKEN": "a",
    "anyURI": "#a",
    "date": "1894-05-07",
    "gYear": "1894",
    "gYearMonth": "1894-05",
    "language": "en",
    "nonNegativeInteger": "2",
    "string": "two words",
    "token": "a",
    EDTF: "195X",
    r"[0-9]+(\.[0-9]+){0,3}": "0.1",
}
"""A value for each datatype, or for its pattern."""


class Generator:
    def __init__(self, grammar: Grammar) -> None:
        self._elements = grammar.elements
        self._ids = count(1)
        self._paths = dict(self._from_root("TEI"))

    def documents(self) -> Iterator[etree._Element]:
        """For each element, documents that hold it with all its children, attributes and values."""
        for name, path in sorted(self._paths.items()):
            contents = words(self._elements[name].content)
            attributes = self._elements[name].attributes
            values = max([len(contents), *(len(_values(attribute)) for attribute in attributes.values())])
            for turn in range(values):
                yield self._document(path, contents[turn % len(contents)], turn)

    def _document(self, path: tuple[str, ...], content: tuple[str, ...], turn: int) -> etree._Element:
        root = element = etree.Element(f"{{{TEI}}}TEI", nsmap=cast("dict[str, str]", {None: TEI}))
        for name, step in pairwise(path):
            self._require(element, name)
            element = self._fill(element, shortest(self._elements[name].content, step), step)
        self._describe(element, path[-1], turn)
        self._fill(element, content)
        return root

    def _fill(self, parent: etree._Element, children: tuple[str, ...], left_open: str = "") -> etree._Element:
        """Append the children, each with what it must have; the first of the name ``left_open`` is returned bare."""
        bare = parent
        for name in children:
            if name == TEXT:
                _append_text(parent)
                continue
            child = etree.SubElement(parent, f"{{{TEI}}}{name}")
            if name == left_open:
                bare, left_open = child, ""
            else:
                self._require(child, name)
                self._fill(child, shortest(self._elements[name].content))
        return bare

    def _require(self, element: etree._Element, name: str) -> None:
        self._describe(element, name, 0, required_only=True)

    def _describe(self, element: etree._Element, name: str, turn: int, *, required_only: bool = False) -> None:
        for attribute, pattern in self._elements[name].attributes.items():
            if pattern.required or not required_only:
                values = _values(pattern)
                value = values[turn % len(values)] or f"id{next(self._ids)}"
                element.set(attribute.replace("xml:", f"{{{XML}}}"), value)

    def _from_root(self, root: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """For each element the shortest way to it from the root."""
        waiting: deque[tuple[str, ...]] = deque([(root,)])
        seen = {root}
        while waiting:
            path = waiting.popleft()
            yield path[-1], path
            for name in sorted(names(self._elements[path[-1]].content) - {TEXT}):
                if name not in seen:
                    seen.add(name)
                    waiting.append((*path, name))


def _values(attribute: Attribute) -> list[str]:
    """A sample of each alternative; an empty one stands for an identifier to be made."""
    assert attribute.value is not None
    listed = [str(value.text) for value in attribute.value.iter(RNG + "value")]
    return listed or [_sample(data) for data in attribute.value.iter(RNG + "data")]


def _sample(data: etree._Element) -> str:
    if data.get("type") == "ID":
        return ""
    pattern = next((str(param.text) for param in data.iter(RNG + "param")), "")
    return SAMPLES.get(pattern) or SAMPLES[str(data.get("type"))]


def _append_text(parent: etree._Element) -> None:
    if len(parent):
        parent[-1].tail = "words"
    else:
        parent.text = "words"
