"""What each part of a document lays claim to in the source: its own characters, and the passage they are to be read in.

A mark with a span owns all of it, and whatever lies in its content lies within it; only the sign after a word
(``[sic]``, ``[?]``) stands beside the content it speaks of. A label in brackets owns the brackets next to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from tei_edition.model import Calendar, Document, Header, Inlines, Span, Text, Words
from tei_edition.validate.anatomy import Anatomy, anatomy, extent, passages_of, places

Role = Literal["words", "mark", "field", "reading", "furniture"]
"""Words of the text; a mark or header field around words; what owns only what is left to it; what is set aside."""


class Claim(NamedTuple):
    """One claim to [start, end); ``within`` numbers the claims around it, ``words`` is what a leaf says is there."""

    start: int
    end: int
    where: Literal["furniture", "header", "text"]
    what: str
    role: Role
    within: tuple[int, ...] = ()
    words: str | None = None


@dataclass(slots=True)
class Passage:
    """Claims to be read on end, such as a paragraph; in one ``stream`` passages follow each other as in the source."""

    where: Literal["header", "text"]
    what: str
    stream: str
    outermost: list[Claim] = field(default_factory=list)


class Claims:
    """The claims of one document to one text, numbered in the order in which outer comes before inner."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.all: list[Claim] = []
        self.passages: list[Passage] = []
        for place in places(document):
            for content in passages_of(place.block):
                self._read(Passage("text", place.name, place.division), content)
        if document.calendar:
            self._calendar(document.calendar)
        self._header(document.header)
        self._furniture(document)

    def _calendar(self, calendar: Calendar) -> None:
        self._read(Passage("text", "cal1 head", "cal1"), calendar.heading)
        for entry in calendar.entries:
            name = f"c{entry.n}"
            self._read(Passage("text", f"{name} date", "cal1"), (entry.date,) if entry.date else ())
            self._read(Passage("text", f"{name} title", "cal1"), entry.title)
            for paragraph in entry.abstract:
                self._read(Passage("text", f"{name} abstract", "cal1"), paragraph)

    def _header(self, header: Header) -> None:
        for what, words, role in header_words(header):
            passage = Passage("header", what, what)
            for span in words.spans:
                self._claim(passage, span, what, role, ())
            self._keep(passage)
        for what, paragraphs in (("abstract", header.abstract), ("rights", header.rights)):
            for paragraph in paragraphs:
                self._read(Passage("header", what, what), paragraph)

    def _furniture(self, document: Document) -> None:
        for piece in document.furniture:
            self.all.append(Claim(*piece.span, "furniture", piece.kind, "furniture"))
        if self.text.startswith("\ufeff"):
            self.all.append(Claim(0, 1, "furniture", "byte order mark", "reading"))

    def _read(self, passage: Passage, inlines: Inlines) -> None:
        self._inlines(passage, inlines, passage.what, ())
        self._keep(passage)

    def _keep(self, passage: Passage) -> None:
        if passage.outermost:
            self.passages.append(passage)

    def _inlines(self, passage: Passage, inlines: Inlines, what: str, within: tuple[int, ...]) -> None:
        for node in inlines:
            if isinstance(node, Text):
                if node.start >= 0:
                    self._claim(passage, node.span, what, "words", within, node.words)
            else:
                self._mark(passage, anatomy(node), what, within)

    def _mark(self, passage: Passage, mark: Anatomy, what: str, within: tuple[int, ...]) -> None:
        what = f"{what} {mark.name}" if mark.name else what
        held = extent(mark.label + mark.content) if mark.span else None
        if mark.span and held and held[0] < mark.span[0]:
            self._held(passage, mark, what, within)
            self._claim(passage, mark.span, what, "mark", within)
            return
        if mark.span:
            number = self._claim(passage, mark.span, what, "mark", within)
            within = (*within, number) if held and held[1] <= mark.span[1] else within
        self._held(passage, mark, what, within)

    def _held(self, passage: Passage, mark: Anatomy, what: str, within: tuple[int, ...]) -> None:
        label = extent(mark.label) if mark.bracketed else None
        brackets = self._brackets_beside(label) if label else None
        if brackets:
            number = self._claim(passage, brackets, what, "mark", within)
            self._inlines(passage, mark.label, what, (*within, number))
        else:
            self._inlines(passage, mark.label, what, within)
        self._inlines(passage, mark.content, what, within)

    def _brackets_beside(self, span: Span) -> Span | None:
        before, after = span[0] - 1, span[1]
        while before > 0 and self.text[before].isspace():
            before -= 1
        while self.text[after : after + 1].isspace():
            after += 1
        if before >= 0 and self.text[before] == "[" and self.text[after : after + 1] == "]":
            return before, after + 1
        return None

    def _claim(
        self, passage: Passage, span: Span, what: str, role: Role, within: tuple[int, ...], words: str | None = None
    ) -> int:
        claim = Claim(*span, passage.where, what, role, within, words)
        if not within:
            passage.outermost.append(claim)
        self.all.append(claim)
        return len(self.all) - 1


def header_words(header: Header) -> Iterator[tuple[str, Words, Role]]:
    """The header fields that were taken from the source as words.

    A date may be read from words that stand in the title or the text, and a source note may be printed there too: such
    a field is a reading, and owns only what nobody else does.
    """
    yield "title", header.title, "field"
    for words, date in header.dates:
        yield date.kind or "date", words, "reading"
    if header.citation:
        yield "citation", header.citation, "field"
    if header.source_note:
        yield "source note", header.source_note, "reading"
    if header.language_statement:
        yield "language", header.language_statement, "field"
    yield from (("credits", words, "field") for words in header.credits)
    yield from (("contents", words, "field") for words in header.contents)
    yield from (("subject", words, "field") for words in header.keywords)
    yield from (("place", words, "field") for words in header.places)
    yield from (("person or body", words, "field") for words in header.people)
    yield from ((name, words, "field") for name, words in header.stated)
    yield from (("remark", words, "field") for _, words in header.remarks)
