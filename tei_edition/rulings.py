"""What an editor ruled of one record, by offsets in its source, for the readers and the notation to obey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tei_edition.model import Certainty, Header

BracketKind = Literal[
    "subaudible",
    "explanation",
    "omitted",
    "lost",
    "undefined",
    "gap",
    "signature",
    "sic",
    "unclear",
    "deleted",
    "note",
    "reference",
    "gloss",
    "acronym",
    "page",
    "leaf",
    "stamp",
    "handwritten",
    "text",
]
"""What a bracket can be: the reasons of ``supplied``, then other elements, then plain text."""


@dataclass(frozen=True, slots=True)
class BracketRuling:
    """What one bracket is, with the attributes that are not left to the program."""

    kind: BracketKind
    reason: str = ""
    agent: str = ""
    unit: str = ""
    quantity: int | None = None
    at_least: int | None = None
    at_most: int | None = None
    extent: str = ""
    number: str = ""
    """The number of a page, a leaf or a note."""
    side: str = ""
    place: str = ""
    type: str = ""
    """Whose a note is, or which kind of stamp it is."""
    name: str = ""
    """Whether supplied words name a person or a role."""
    lang: str = ""
    cert: Certainty | None = None


ParagraphKind = Literal[
    "head",
    "paragraph",
    "continuation",
    "opener",
    "closer",
    "note",
    "furniture",
    "title",
    "date",
    "summary",
    "citation",
    "source",
    "credits",
    "rights",
]
"""What a paragraph can be: a block of the text, furniture, or a field of the header."""
HEADER_PARAGRAPHS: tuple[ParagraphKind, ...] = (
    "title",
    "date",
    "summary",
    "citation",
    "source",
    "credits",
    "rights",
)


@dataclass(frozen=True, slots=True)
class ParagraphRuling:
    """What the paragraph that begins at an offset is."""

    kind: ParagraphKind
    type: Literal["main", "sub", "date"] = "main"
    """Which heading, if it is one."""


@dataclass(frozen=True, slots=True)
class DivisionRuling:
    """That a language version, or another document, begins at an offset; empty parts are left to the program."""

    lang: str = ""
    kind: Literal["original", "translation", "document", ""] = ""


def _unchanged(header: Header) -> Header:
    return header


@dataclass(frozen=True, slots=True)
class Rulings:
    """All rulings on a record; ``header`` puts the editor's fields into the header as read."""

    brackets: Mapping[int, BracketRuling] = field(default_factory=dict)
    """By the offset of the opening bracket."""
    paragraphs: Mapping[int, ParagraphRuling] = field(default_factory=dict)
    """By the offset of the first word."""
    divisions: Mapping[int, DivisionRuling] = field(default_factory=dict)
    """By the offset of the first word."""
    header: Callable[[Header], Header] = _unchanged


NO_RULINGS = Rulings()
