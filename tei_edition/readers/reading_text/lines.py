"""The lines of a reading text put together again: what was folded, what is set in, what a backslash marks as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tei_edition.columns import is_wide
from tei_edition.model import Furniture, Inlines, Text
from tei_edition.readers.sheet import Chunk, plain
from tei_edition.source import Line, Source

SET_IN = 4
"""How far a line is set in that stands as it is in the record; the items of a list are half as far."""
GOES_ON = 2
"""How much further the rest of a folded line is set in."""


@dataclass(frozen=True, slots=True)
class Physical:
    """One line of the file without what it is set in by; ``escaped`` if a backslash before it marks it as words."""

    text: str
    start: int
    indent: int
    escaped: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Whole:
    """A line as it was before it was folded."""

    row: Inlines
    indent: int

    @property
    def text(self) -> str:
        return plain(self.row)

    @property
    def chunk(self) -> Chunk:
        return Chunk((self.row,))


def stanzas(source: Source, first: int, last: int) -> Iterator[tuple[Physical, ...]]:
    """The lines from one number to another, counted from 0, in runs between blank lines."""
    for blank, run in groupby(source.lines[first:last], lambda line: line.blank):
        if not blank:
            yield tuple(map(_physical, run))


def _physical(line: Line) -> Physical:
    words = line.text.strip()
    indent = len(line.text) - len(line.text.lstrip())
    escaped = words.startswith("\\")
    return Physical(words[escaped:], line.start + indent + escaped, indent, escaped)


def escapes(lines: Iterable[Physical]) -> tuple[Furniture, ...]:
    return tuple(Furniture((line.start - 1, line.start), "escape") for line in lines if line.escaped)


def whole(source: Source, run: Sequence[Physical]) -> tuple[Whole, tuple[Furniture, ...]]:
    """Lines as the one they were folded from: between two wide characters a line end stands for nothing."""
    row: list[Text] = []
    ends: list[Furniture] = []
    for line, following in pairwise(run):
        if is_wide(line.text[-1:] or " ") and is_wide(following.text[:1] or " "):
            row.append(Text(line.text, line.start))
            ends.append(Furniture((line.end, following.start), "line end"))
        else:
            row.append(Text(source.text[line.start : line.end + 1], line.start))
    last = run[-1]
    row.append(Text(source.text[last.start : last.end + 1], last.start))
    return Whole(tuple(row), run[0].indent), (*ends, *escapes(run))


def wholes(source: Source, lines: Sequence[Physical], least: int) -> tuple[tuple[Whole, ...], tuple[Furniture, ...]]:
    """The whole lines of a block: one that is not set in goes on with such lines, one set in with those further in.

    ``least`` is how far a line is set in that begins anew.
    """
    runs: list[list[Physical]] = []
    flush: list[Physical] | None = None
    for line in lines:
        if line.indent == 0:
            if flush is None or runs[-1] is not flush:
                flush = []
                runs.append(flush)
            flush.append(line)
        elif line.indent >= least + GOES_ON and runs and runs[-1] is not flush:
            runs[-1].append(line)
        else:
            runs.append([line])
    made = [whole(source, run) for run in runs]
    return tuple(line for line, _ in made), tuple(sign for _, signs in made for sign in signs)
