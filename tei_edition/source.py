"""A source as decoded: its name, its characters, and where in it an offset lies."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tei_edition.finding import Finding, Level, Place
from tei_edition.model import Span


class Line(NamedTuple):
    """One line of a source, without its line end; ``start`` is the offset of its first character."""

    text: str
    start: int

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def span(self) -> Span:
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Field:
    """Characters that the file a record came in gives as one of its fields, such as the cell of a table."""

    name: str
    span: Span


@dataclass(frozen=True)
class Source:
    """The decoded text of one record; ``name`` is what findings call it, usually its path."""

    name: str
    text: str
    fields: tuple[Field, ...] = ()
    body: Span | None = None
    """The characters that are no field, where the file tells them apart; else all of it may be anything."""
    languages: tuple[tuple[Span, str], ...] = ()
    """Passages whose language the file states, in order, with its BCP 47 tag."""
    sha256: str = ""
    """The checksum of the file that holds the record, where it is to be stated."""

    @property
    def unnamed(self) -> Span:
        """The characters in which a layout has to find out for itself what is what."""
        return self.body or (0, len(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return list(itertools.accumulate(map(len, self.text.splitlines(keepends=True)), initial=0))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(map(Line, self.text.splitlines(), self._starts))

    def language_at(self, offset: int) -> str:
        """The language that the file states for the passage round an offset, if it states one."""
        if not self.languages:
            return ""
        at = bisect.bisect_right(self.languages, offset, key=lambda passage: passage[0][0]) - 1
        span, tag = self.languages[at] if at >= 0 else ((0, 0), "")
        return tag if offset < span[1] else ""

    def line_number(self, offset: int) -> int:
        """The line of an offset, counted from 1."""
        return bisect.bisect_right(self._starts, offset)

    def place(self, offset: int) -> Place:
        line = self.line_number(offset)
        return Place(self.name, line, offset - self._starts[line - 1] + 1)

    def finding(self, rule: str, level: Level, offset: int, message: str) -> Finding:
        return Finding(rule, level, self.place(offset), message)

    def words(self, spans: tuple[Span, ...]) -> Iterator[str]:
        for start, end in spans:
            yield self.text[start:end]
