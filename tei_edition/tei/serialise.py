"""TEI elements as bytes: the same for the same elements, readable, and with white space only where it means something.

Elements that hold elements only are written one a line. In all others white space of any kind is collapsed to one
space, also across element boundaries, and dropped at the edges of a block and beside ``lb``; a space at the edge of an
element moves out of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_edition.tei.names import TEI, Element

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PLAIN = re.compile(r"[\w#.:/-]+")
"""A value that is written as it is."""
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Serialised:
    data: bytes
    replaced: int
    """How many characters stood in the text that XML cannot hold."""
    renamed: tuple[str, ...]
    """Ids that were given twice; the second is written with a number."""


def serialise(root: Element) -> Serialised:
    """Write a whole file, in UTF-8 with an XML declaration."""
    writer = _Writer()
    writer.line(Element(root.name, {"xmlns": TEI, **root.attributes}, root.content, root.lines), "")
    text, replaced = "".join(writer.parts), 0
    if not text.replace("\n", "").isprintable():  # nothing that XML forbids is printable; a cheaper question
        text, replaced = _FORBIDDEN.subn("\ufffd", text)
    data = b'<?xml version="1.0" encoding="UTF-8"?>\n' + text.encode()
    return Serialised(data, replaced, tuple(writer.renamed))


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.ids: set[str] = set()
        self.renamed: list[str] = []
        self._spaced = True
        """Whether a space would be one too many here."""
        self._pending = False
        """Whether a space was read and not yet written."""

    def line(self, node: Element, margin: str) -> None:
        """Write an element on a line or lines of its own."""
        self.parts.append(margin)
        if node.lines and node.content:
            self.parts.append(f"<{node.name}{self._attributes(node)}>\n")
            for child in node.content:
                assert isinstance(child, Element)
                self.line(child, margin + _INDENT)
            self.parts.append(f"{margin}</{node.name}>\n")
        else:
            self._spaced, self._pending = True, False
            self._phrase(node)
            self.parts.append("\n")

    def _phrase(self, node: Element) -> None:
        start = f"<{node.name}{self._attributes(node)}"
        if not any(node.content):
            self.parts.append(start + "/>")
            self._spaced = node.name == "lb"
            return
        self.parts.append(start + ">")
        for child in node.content:
            if isinstance(child, str):
                self._words(child)
            else:
                self._space_before(child)
                self._phrase(child)
        self.parts.append(f"</{node.name}>")

    def _words(self, text: str) -> None:
        words = text.split()
        if not words:
            self._pending = self._pending or bool(text)
            return
        if (self._pending or text[0].isspace()) and not self._spaced:
            self.parts.append(" ")
        self.parts.append(_escaped(" ".join(words)))
        self._spaced, self._pending = False, text[-1].isspace()

    def _space_before(self, node: Element) -> None:
        before = self._pending or _begins_with_space(node)
        if before and not self._spaced and node.name != "lb":
            self.parts.append(" ")
            self._spaced = True
        self._pending = False

    def _attributes(self, node: Element) -> str:
        written = ""
        for name, value in node.attributes.items():
            written += f' {name}="{self._value(name, value)}"'
        return written

    def _value(self, name: str, value: str) -> str:
        if name == "xml:id":
            value = self._unique(value)
        if _PLAIN.fullmatch(value):
            return value
        return _escaped(" ".join(value.split())).replace('"', "&quot;")

    def _unique(self, wanted: str) -> str:
        made, number = wanted, 1
        while made in self.ids:
            number += 1
            made = f"{wanted}-{number}"
        if made != wanted:
            self.renamed.append(wanted)
        self.ids.add(made)
        return made


def _begins_with_space(node: Element) -> bool:
    first = node.content[0] if node.content else ""
    return first[:1].isspace() if isinstance(first, str) else _begins_with_space(first)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
