"""A document to be judged, and where in its file each element begins."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import cached_property
from xml.parsers import expat

from lxml import etree

from tei_edition.finding import Place
from tei_edition.xmlio import line_of

_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class Document:
    """Bytes and tree of a document, which stays within the limits of ``xmlio``; ``file`` names it in findings."""

    file: str
    data: bytes
    tree: etree._ElementTree

    def place(self, element: etree._Element | None) -> Place:
        """Where the start tag of an element begins, which libxml2 does not keep: it knows the line where that ends."""
        line, column = self._begins.get(element, (line_of(element), 0)) if element is not None else (0, 0)
        return Place(self.file, line, column)

    @cached_property
    def elements(self) -> tuple[etree._Element, ...]:
        """All elements in document order."""
        return tuple(self.tree.iter(etree.Element))

    @cached_property
    def _begins(self) -> dict[etree._Element, tuple[int, int]]:
        begins = _start_tags(self.data)
        return dict(zip(self.elements, begins, strict=True)) if len(begins) == len(self.elements) else {}


def _start_tags(data: bytes) -> list[tuple[int, int]]:
    """Line and column of each start tag, counted from 1; none if expat does not read what libxml2 read."""
    parser = expat.ParserCreate()
    begins: list[tuple[int, int]] = []
    mark = data.startswith(_BYTE_ORDER_MARKS)

    def begin(*_: object) -> None:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        begins.append((line, column - (mark and line == 1)))  # expat counts the mark as a character

    parser.StartElementHandler = begin
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return []
    return begins
