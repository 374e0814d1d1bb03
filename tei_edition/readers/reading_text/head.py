"""The head block of a reading text: its lines as keys and values."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_edition.model import Furniture, Inlines, Text, Words
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.reading_text.lines import Physical, stanzas, whole
from tei_edition.readers.sheet import plain
from tei_edition.source import Source

_KEY = re.compile(r"(?P<key>[^:]+):(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Value:
    """One line of the head block: its key, and the words of its value where they stand."""

    key: str
    row: Inlines

    @property
    def text(self) -> str:
        return plain(self.row)

    @property
    def words(self) -> Words:
        return Words(self.text, tuple(leaf.span for leaf in self.row if isinstance(leaf, Text)))


def values(source: Source, last: int) -> tuple[tuple[Value, ...], tuple[Furniture, ...]]:
    """The lines of the head block, which ends above a line counted from 0, and the signs in it."""
    made: list[Value] = []
    signs: list[Furniture] = []
    for lines in stanzas(source, 0, last):
        begins = [number for number, line in enumerate(lines) if not line.indent or not number]
        for first, end in zip(begins, [*begins[1:], len(lines)], strict=True):
            value, furniture = _value(source, lines[first:end])
            made.append(value)
            signs += furniture
    return tuple(made), tuple(signs)


def _value(source: Source, lines: tuple[Physical, ...]) -> tuple[Value, tuple[Furniture, ...]]:
    line, ends = whole(source, lines)
    found = _KEY.match(lines[0].text)
    if found is None:
        return Value("", line.row), ends
    start, stop = reach(line.row)
    label = Furniture((start, start + found.end("key") + 1), "field label")
    cut = min(offset(line.row, found.end()), stop)
    return Value(found["key"], piece(line.row, cut, stop)), (*ends, label)
