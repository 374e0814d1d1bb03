"""RELAX NG grammars as values: for each element its content as a regular expression, and its attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.schemas.language import EMPTY, NOTHING, TEXT, Child, Regex, either, first, star, then

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"

_ANY_TEXT = star(Child(TEXT))
_REPEATED: dict[str, Callable[[Regex], Regex]] = {
    "optional": lambda part: either(EMPTY, part),
    "zeroOrMore": star,
    "oneOrMore": lambda part: then(part, star(part)),
}
_CONSTANT: dict[str, Regex] = dict.fromkeys(("text", "data", "value", "list"), _ANY_TEXT) | {"notAllowed": NOTHING}


@dataclass(frozen=True)
class Attribute:
    """An attribute and the pattern of its value; None stands for any text."""

    required: bool
    value: etree._Element | None


@dataclass(frozen=True)
class Element:
    content: Regex
    attributes: dict[str, Attribute]


class Grammar:
    """A RELAX NG grammar in one file, with one definition an element and no interleaving of elements."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self._defines = {str(define.get("name")): define for define in root.iter(RNG + "define")}
        self._contents: dict[str, Regex] = {}
        self.elements = {
            str(element.get("name")): Element(self._all(element), dict(self._attributes(element, True)))
            for element in root.iter(RNG + "element")
            if element.get("name") and (element.get("ns") or TEI) == TEI
        }
        self.start = self._all(next(root.iter(RNG + "start")))

    def _all(self, node: etree._Element) -> Regex:
        return then(*map(self._content, _patterns(node)))

    def _content(self, node: etree._Element) -> Regex:
        kind = etree.QName(node).localname
        if kind in _CONSTANT:
            return _CONSTANT[kind]
        if kind in _REPEATED:
            return _REPEATED[kind](self._all(node))
        match kind:
            case "element":
                return Child(str(node.get("name", "*")))
            case "ref":
                return self._reference(str(node.get("name")))
            case "choice":
                return either(*map(self._content, _patterns(node)))
            case "group" | "interleave":
                return self._all(node)
        return EMPTY

    def _reference(self, name: str) -> Regex:
        if name not in self._contents:
            self._contents[name] = self._all(self._defines[name])
        return self._contents[name]

    def _attributes(self, node: etree._Element, required: bool) -> Iterator[tuple[str, Attribute]]:
        for child in _patterns(node):
            match etree.QName(child).localname:
                case "attribute":
                    yield str(child.get("name")), Attribute(required, next(iter(_patterns(child)), None))
                case "ref" if not first(self._reference(str(child.get("name")))):
                    yield from self._attributes(self._defines[str(child.get("name"))], required)
                case "optional" | "choice" | "zeroOrMore":
                    yield from self._attributes(child, False)
                case "group" | "interleave" | "oneOrMore":
                    yield from self._attributes(child, required)


def _patterns(node: etree._Element) -> list[etree._Element]:
    return [child for child in node.iterchildren(RNG + "*") if child.tag != RNG + "name"]
