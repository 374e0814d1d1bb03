"""A source cut into chunks of lines that stand together, with the signs of Markdown set aside."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from operator import itemgetter

from tei_edition.model import Block, Document, Furniture, FurnitureKind, Inline, Inlines, Phrase, Span, Text, Words
from tei_edition.rulings import DivisionRuling, ParagraphRuling
from tei_edition.source import Line, Source

_HEADING = re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)")
_HEADING_TAIL = re.compile(r"[ \t]+#+[ \t]*$")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+)>")

Rows = tuple[Inlines, ...]


@dataclass(frozen=True, eq=False)
class Chunk:
    """Lines that stand together between blank lines; each row holds the words of one line.

    No two are equal. Words are put together once: readers ask for them some forty times a chunk."""

    rows: Rows
    blank_before: int = 0
    """How many blank lines stand above."""
    level: int = 0
    """The level of a Markdown heading, 0 if it is none."""
    bold: bool = False
    """Whether all of it was bold."""
    lang: str = ""
    """Its language, where the file of the record says it."""
    ruling: ParagraphRuling | None = None
    """What an editor says that it is."""
    division: DivisionRuling | None = None
    """What an editor says that begins with it."""
    made: Block | None = None
    """The block it is, where its form alone tells: a table or a list."""
    speaks: bool = False
    """Whether it begins with the name of a speaker."""

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The words of each row as they stand."""
        return tuple(map(row_words, self.rows))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The words of each row, white space collapsed."""
        return tuple(" ".join(words.split()) for words in self.written)

    @cached_property
    def text(self) -> str:
        return " ".join("".join(self.written).split())

    @cached_property
    def inlines(self) -> Inlines:
        return tuple(itertools.chain.from_iterable(self.rows))

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(leaf.span for leaf in leaves(self.inlines))

    @property
    def words(self) -> Words:
        return Words(self.text, self.spans)

    @property
    def start(self) -> int:
        return next((leaf.start for leaf in leaves(self.inlines)), 0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a layout makes of a source: header fields by name, the chunks of the body, and what was set aside."""

    fields: dict[str, tuple[Chunk, ...]]
    body: tuple[Chunk, ...]
    furniture: tuple[Furniture, ...] = ()
    scanned: bool = False
    """Whether the original was read by machine from a scan."""
    findings: tuple[tuple[str, int, str], ...] = field(default=())
    """Rule, offset and sentence of each doubt."""
    document: Document | None = None
    """The document itself, where the form of the source tells all of it."""


def leaves(inlines: Iterable[Inline]) -> Iterator[Text]:
    """The text leaves of the inlines that readers make, in order."""
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline
        else:
            yield from leaves(getattr(inline, "content", ()))


def row_words(row: Iterable[Inline]) -> str:
    """The words of a row as they stand."""
    return "".join([each.words if isinstance(each, Text) else row_words(getattr(each, "content", ())) for each in row])


def plain(inlines: Iterable[Inline]) -> str:
    """The words alone, white space collapsed."""
    return " ".join(row_words(inlines).split())


@lru_cache(maxsize=4)
def chunks(source: Source) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks of a source outside its fields, and the signs of Markdown in them; a heading is a chunk of its own."""
    return chunks_within(source, source.unnamed)


def chunks_within(source: Source, span: Span) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks of a passage of a source, and the signs of Markdown in it."""
    made: list[Chunk] = []
    signs: list[Furniture] = []
    for blank, lines in _together(_lines(source, span)):
        chunk, furniture = _chunk(source, lines, blank, span[1])
        made += [chunk] if chunk.rows else []
        signs += furniture
    return tuple(made), tuple(signs)


def _together(lines: Iterable[Line]) -> Iterator[tuple[int, list[Line]]]:
    """The lines that stand together, and how many blank ones stand above; a heading stands alone."""
    blank, made, headed = 0, list[Line](), False
    for line in lines:
        empty, heading = line.blank, _HEADING.match(line.text) is not None
        if made and (empty or heading or headed):
            yield blank, made
            blank, made = 0, []
        if empty:
            blank += 1
        else:
            made.append(line)
            headed = heading
    if made:
        yield blank, made


def _lines(source: Source, span: Span) -> Iterator[Line]:
    """The lines of a passage, without the byte order mark of the source."""
    first, last = span
    first = max(first, 1) if source.text.startswith("\ufeff") else first
    for line in source.lines[source.line_number(first) - 1 : source.line_number(last)]:
        if first <= line.start and line.start + len(line.text) <= last:
            yield line
            continue
        start = max(line.start, first)
        yield Line(line.text[start - line.start : max(last - line.start, 0)], start)


def _chunk(source: Source, lines: Sequence[Line], blank: int, last: int) -> tuple[Chunk, list[Furniture]]:
    start, end = lines[0].start, lines[-1].start + len(lines[-1].text)
    text = source.text[start:end]
    heading = _HEADING.match(text)
    bolds = [match.span(1) for match in _BOLD.finditer(text)] if "**" in text else []
    holes = sorted(_signs(text, heading, bolds)) if heading or bolds or "<" in text else []
    bold = bool(bolds) and _letters(text, bolds) == _letters(text, _outside(holes, len(text)))
    spans = [(start, min(start + len(words) + 1, last)) for words, start in lines]
    chunk = Chunk(
        _rows(source.text, spans, start, holes, [] if bold else bolds),
        blank_before=blank,
        level=len(heading[1]) if heading else 0,
        bold=bold,
        lang=source.language_at(start),
    )
    return chunk, [Furniture((start + a, start + b), "markdown") for a, b in holes]


def _letters(text: str, spans: Iterable[Span]) -> str:
    """What stands in some spans of a text, without white space."""
    return "".join("".join(text[start:end] for start, end in spans).split())


def _signs(text: str, heading: re.Match[str] | None, bolds: Sequence[Span]) -> Iterator[Span]:
    """Where the signs of Markdown stand: of a heading, of bold words, of an address."""
    if heading:
        yield heading.span(1)
        if tail := _HEADING_TAIL.search(text):
            yield tail.span()
    for start, end in bolds:
        yield from ((start - 2, start), (end, end + 2))
    for link in _AUTOLINK.finditer(text):
        yield from ((link.start(), link.start() + 1), (link.end() - 1, link.end()))


def _outside(holes: Iterable[Span], length: int) -> Iterator[Span]:
    at = 0
    for start, end in sorted(holes):
        if at < start:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def _rows(text: str, spans: Sequence[Span], base: int, holes: Sequence[Span], bolds: Sequence[Span]) -> Rows:
    """The lines of a chunk that begins at ``base`` as its rows; a line of nothing but signs is none."""
    if not holes:
        return tuple([(Text(text[start:end], start),) for start, end in spans])
    return tuple(row for span in spans if (row := _row(text, span, base, holes, bolds)))


def _row(text: str, span: Span, base: int, holes: Sequence[Span], bolds: Sequence[Span]) -> Inlines:
    """One row; the holes and the bold words of the chunk are in their order."""
    first, last = span
    made: list[Inline] = []
    for start, end in _outside(_among(holes, base - first, last - first), last - first):
        leaf = Text(text[first + start : first + end], first + start)
        around = bisect_right(bolds, first + start - base, key=itemgetter(0)) - 1
        bold = around >= 0 and first + end <= base + bolds[around][1]
        made.append(Phrase("emphasis", (leaf,)) if bold else leaf)
    return tuple(made) if any(leaf.words.strip() for leaf in leaves(made)) else ()


def _among(spans: Sequence[Span], moved: int, length: int) -> Iterator[Span]:
    for at in range(bisect_left(spans, 1 - moved, key=itemgetter(1)), len(spans)):
        start, end = spans[at]
        if start + moved >= length:
            return
        yield max(start + moved, 0), min(end + moved, length)


def set_aside(source: Source, chunk: Chunk, kind: FurnitureKind) -> Furniture:
    """A whole chunk as furniture, white space around it left out."""
    spans = [leaf.span for leaf in leaves(chunk.inlines) if leaf.words.strip()]
    text = source.text[spans[0][0] : spans[-1][1]]
    start = spans[0][0] + len(text) - len(text.lstrip())
    return Furniture((start, start + len(text.strip())), kind)


def parted(chunk: Chunk, edges: Iterable[int]) -> tuple[Chunk, ...]:
    """A chunk cut at rows; what an editor says that begins with it begins with the first."""
    cuts = sorted({0, *edges, len(chunk.rows)})
    if len(cuts) == 2:
        return (chunk,)
    parts = (replace(chunk, rows=chunk.rows[first:last]) for first, last in itertools.pairwise(cuts))
    return tuple(replace(part, division=None, blank_before=0) if n else part for n, part in enumerate(parts))


def joined(parts: Sequence[Chunk]) -> Chunk:
    return replace(parts[0], rows=tuple(row for part in parts for row in part.rows)) if len(parts) > 1 else parts[0]
