"""A document to be judged, and where in its file each element begins."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.parsers import expat

from lxml import etree

from tei_edition.finding import Place
from tei_edition.xmlio import line_of

_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FIRST_PART = 1024
"""How many bytes are read at first; each time as many more as were read already."""


@dataclass(frozen=True)
class Document:
    """Bytes and tree of a document, which stays within the limits of ``xmlio``; ``file`` names it in findings."""

    file: str
    data: bytes
    tree: etree._ElementTree

    def place(self, element: etree._Element | None) -> Place:
        """Where the start tag of an element begins, which libxml2 does not keep: it knows the line where that ends."""
        line, column = self._begin(element) if element is not None else (0, 0)
        return Place(self.file, line, column)

    @cached_property
    def elements(self) -> tuple[etree._Element, ...]:
        """All elements in document order."""
        return tuple(self.tree.iter(etree.Element))

    def _begin(self, element: etree._Element) -> tuple[int, int]:
        """Line and column of an element, read as far as to it; what was read before is remembered."""
        if element not in self._read:
            for each, begin in self._unread:
                self._read[each] = begin
                if each is element:
                    break
        return self._read.get(element, (line_of(element), 0))

    @cached_property
    def _read(self) -> dict[etree._Element, tuple[int, int]]:
        return {}

    @cached_property
    def _unread(self) -> Iterator[tuple[etree._Element, tuple[int, int]]]:
        return zip(self.tree.iter(etree.Element), _start_tags(self.data), strict=False)


def _start_tags(data: bytes) -> Iterator[tuple[int, int]]:
    """Line and column of each start tag, counted from 1, up to where expat does not read what libxml2 read."""
    parser = expat.ParserCreate()
    begins: list[tuple[int, int]] = []
    mark = data.startswith(_BYTE_ORDER_MARKS)

    def begin(*_: object) -> None:
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        begins.append((line, column - (mark and line == 1)))  # expat counts the mark as a character

    parser.StartElementHandler = begin
    at = 0
    while at < len(data):
        part = data[at : max(_FIRST_PART, 2 * at)]
        at += len(part)
        try:
            parser.Parse(part, at == len(data))
        except (expat.ExpatError, ValueError, LookupError):
            return
        yield from begins
        begins.clear()
