"""The original beside a translation: where in it stands the word that a translator quotes in Latin letters?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from tei_edition import transliteration
from tei_edition.model import Division, Inline, Inlines, Phrase, Sic, Span, Text
from tei_edition.notation.flat import Flat
from tei_edition.tree import leaves, paragraphs_of, refilled, spread

_WORD_OR_BRACKET = re.compile(r"[\[\]]|[^\W\d_]+")


@dataclass
class Counterpart:
    """An original as read, and the marks that its translation asks for in it, by the characters they are to hold."""

    paragraphs: tuple[Inlines, ...] = ()
    others: tuple[Inlines, ...] = ()
    paired: bool = False
    """Whether the paragraphs of original and translation go together one to one."""
    stem: str = "original"
    marks: dict[Span, Sic | Phrase] = field(default_factory=dict)

    @classmethod
    def of(cls, original: Division, units: tuple[Inlines, ...], translation: Division, stem: str) -> Counterpart:
        paragraphs = tuple(paragraph.content for paragraph in paragraphs_of(original.blocks))
        translated = sum(1 for _ in paragraphs_of(translation.blocks))
        return cls(paragraphs, units, bool(paragraphs) and len(paragraphs) == translated, stem)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the original that stand in small letters."""
        return frozenset(word for unit in self.others for _, word in _words(unit) if word.islower())

    def odd_word(self, word: str, paragraph: int | None) -> Span | None:
        """Where the original has a quoted word, but for its ending: in the same paragraph, or in one place only."""
        if self.paired and paragraph is not None:
            near = self._places((self.paragraphs[paragraph],), word, transliteration.akin)
            if near:
                return near[0]
        places = self._places(self.others, word, transliteration.akin)
        return places[0] if len(places) == 1 else None

    def acronym(self, word: str) -> Span | None:
        """Where the original first has an acronym, letter for letter."""
        places = self._places(self.others, word, _same_acronym)
        return places[0] if places else None

    def mark(self, span: Span, mark: Sic | Phrase, new_id: Callable[[str], str]) -> str:
        """Ask for a mark round the characters of a span; the id of it, or of the mark already asked for there."""
        if span not in self.marks:
            kind = "sic" if isinstance(mark, Sic) else mark.kind
            self.marks[span] = replace(mark, id=new_id(f"{self.stem}-{kind}"))
        return self.marks[span].id

    def _places(self, units: tuple[Inlines, ...], word: str, alike: Callable[[str, str], bool]) -> list[Span]:
        return [span for unit in units for span, found in _words(unit) if found[:1] > "\u024f" and alike(word, found)]


def _same_acronym(acronym: str, word: str) -> bool:
    return word.isupper() and len(word) > 1 and transliteration.same(acronym, word)


def _words(unit: Inlines) -> Iterator[tuple[Span, str]]:
    """The words of a unit that stand outside brackets."""
    depth = 0
    for leaf in leaves(unit):
        for match in _WORD_OR_BRACKET.finditer(leaf.words):
            if match.group() in "[]":
                depth += 1 if match.group() == "[" else -1
            elif depth == 0:
                yield (leaf.start + match.start(), leaf.start + match.end()), match.group()


def marked(content: Inlines, marks: dict[Span, Sic | Phrase]) -> Inlines:
    """The content with marks put round the characters they were asked for."""
    return spread(content, lambda mark: _marked(mark, marks)) if marks else content


def _marked(mark: Inline, marks: dict[Span, Sic | Phrase]) -> Inlines:
    return _split(mark, marks) if isinstance(mark, Text) else (refilled(mark, lambda content: marked(content, marks)),)


def _split(leaf: Text, marks: dict[Span, Sic | Phrase]) -> Inlines:
    start, end = leaf.span
    pieces: list[Inline] = []
    flat, at = Flat.of((leaf,)), 0
    for span in sorted(span for span in marks if start <= span[0] and span[1] <= end):
        pieces += flat.between(at, span[0] - start)
        pieces.append(replace(marks[span], content=flat.between(span[0] - start, span[1] - start)))
        at = span[1] - start
    return (*pieces, *flat.between(at, end - start))
