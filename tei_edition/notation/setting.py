"""What a bracket is judged by: its words, the words beside it, and what the record says of the place it stands in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from tei_edition.finding import Finding, Level
from tei_edition.model import Hand, Inline, Inlines, Scribe, Span
from tei_edition.notation import words
from tei_edition.notation.counterpart import Counterpart
from tei_edition.notation.numbering import Number
from tei_edition.rulings import BracketRuling
from tei_edition.source import Source

_FOLDED = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "：": ":", "，": ","})


def folded(text: str) -> str:
    """Words as rows compare them: lower case, plain apostrophes and dashes, single spaces."""
    return " ".join(text.translate(_FOLDED).lower().split())


@dataclass(frozen=True, slots=True)
class SignRead:
    """One bracket and how it was read: where it stood, its text, the row that knew it, its class in words."""

    span: Span
    wording: str
    row: str
    meaning: str
    ruling: BracketRuling | None = None
    """The ruling by which an editor would say the same; None where none says it all."""


@dataclass
class Log:
    """What is gathered while a document is read: signs, findings, hands, and the ids given out."""

    source: Source
    signs: list[SignRead] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    scribes: list[Scribe] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    rulings: Mapping[int, BracketRuling] = field(default_factory=dict)
    """What an editor said that brackets are, by the offset of each."""
    folded: bool = False
    """Whether lines inside a unit end where they were folded."""

    def new_id(self, stem: str) -> str:
        self.ids[stem] += 1
        return f"{stem}-{self.ids[stem]}"

    def warn(self, rule: str, offset: int, message: str) -> None:
        self.findings.append(self.source.finding(rule, Level.WARNING, offset, message))


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a unit of text stands, and what is known there."""

    log: Log
    lang: str
    hand: Hand
    translated: bool = False
    """Whether the unit is a translator's wording."""
    stem: str = "text"
    """The beginning of ids given here."""
    original_lang: str = ""
    """The language the words were translated or described from; empty if the record does not say."""
    numbers: Mapping[int, Number] = field(default_factory=dict)
    """What each bare number in brackets is, by the offset of its bracket."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """The ids of the numbered notes of the division."""
    counterpart: Counterpart = field(default_factory=Counterpart)
    """The original beside a translation, where odd words and acronyms are looked up."""
    paragraph: int | None = None
    """The place of the unit among the paragraphs of its division, from 0."""

    @property
    def lang_of_quotations(self) -> str:
        """The language of words quoted here in Latin letters from what was translated or described."""
        return words.in_latin_letters(self.original_lang if self.original_lang != self.lang else "")


@dataclass(slots=True)
class Bracket:
    """A pair of brackets to be classified."""

    wording: str
    """What stands between the brackets, verbatim."""
    content: Inlines
    """The same, with the brackets inside it read."""
    span: Span
    left: str
    """Some eighty characters before the bracket."""
    right: str
    """Some eighty characters after it."""
    before: list[Inline]
    """What has been read before it on the same level; a sign that is about the words before it takes them from here."""
    top: bool
    """Whether it stands in no other bracket."""
    labelled: bool
    """Whether a label that takes what follows stands before it on the same level."""

    key: str = field(init=False)
    """The wording as rows compare it."""
    tokens: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.key = folded(self.wording)
        self.tokens = words.tokens(self.key)

    @property
    def glued_left(self) -> bool:
        return self.left[-1:].isalpha()

    @property
    def glued_right(self) -> bool:
        return self.right[:1].isalpha()
