"""The patterns of RELAX NG in simple form (ISO/IEC 19757-2, chapter 4), each kind of value there only once.

Equal patterns are one object, so a grammar that refers to a class a thousand times holds it once, and choices can drop
what they name twice. ``size`` says how many patterns there would be if all were written out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

EMPTY, TEXT, NOTHING = "empty", "text", "notAllowed"
DATA, LIST, ATTRIBUTE, ELEMENT = "data", "list", "attribute", "element"
CHOICE, GROUP, INTERLEAVE, MANY = "choice", "group", "interleave", "oneOrMore"
MOST_PARTS = 2_000
"""A pattern with more parts is not merged into another; else doubling definitions would fill the memory."""
_CONTENT = (TEXT, DATA, LIST, ELEMENT)


@dataclass(frozen=True, slots=True)
class Name:
    """A name class: of one name if ``local`` is given, else of a namespace, else of all, but for the exceptions."""

    namespace: str | None = None
    local: str | None = None
    but: tuple[Name, ...] = ()


Names = tuple[Name, ...]


@dataclass(eq=False, frozen=True, slots=True)
class Pattern:
    """One pattern; ``names`` are those of an attribute, ``value`` is a datatype as XML or the number of an element."""

    kind: str
    parts: tuple[Pattern, ...]
    names: Names
    value: str | int
    size: int
    holds_attributes: bool
    holds_content: bool

    @property
    def of_attributes(self) -> bool:
        """Whether it holds attributes only: they may stand before all content, in any order."""
        return self.holds_attributes and not self.holds_content


class Patterns:
    """The maker of patterns, which keeps each."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], Pattern] = {}
        self.empty = self._one(EMPTY)
        self.text = self._one(TEXT)
        self.nothing = self._one(NOTHING)

    def _one(self, kind: str, parts: Iterable[Pattern] = (), names: Names = (), value: str | int = "") -> Pattern:
        held = tuple(parts)
        key = (kind, tuple(map(id, held)), names, value)
        if key not in self._made:
            size = 1 + sum(part.size for part in held)
            holds = kind == ATTRIBUTE or any(part.holds_attributes for part in held)
            content = kind in _CONTENT or (kind != ATTRIBUTE and any(part.holds_content for part in held))
            self._made[key] = Pattern(kind, held, names, value, size, holds, content)
        return self._made[key]

    def data(self, xml: str) -> Pattern:
        return self._one(DATA, value=xml)

    def element(self, number: int) -> Pattern:
        return self._one(ELEMENT, value=number)

    def list_of(self, part: Pattern) -> Pattern:
        return part if part is self.nothing else self._one(LIST, (part,))

    def attribute(self, names: Names, part: Pattern) -> Pattern:
        return part if part is self.nothing else self._one(ATTRIBUTE, (part,), names)

    def many(self, part: Pattern) -> Pattern:
        """One or more."""
        if part in (self.empty, self.nothing, self.text) or part.kind == MANY:
            return part
        if part.kind == CHOICE and self.empty in part.parts:
            rest = self.choice(each for each in part.parts if each is not self.empty)
            return self.optional(self.many(rest))
        return self._one(MANY, (part,))

    def optional(self, part: Pattern) -> Pattern:
        return self.choice((self.empty, part))

    def choice(self, parts: Iterable[Pattern]) -> Pattern:
        flat = [each for each in _flat(CHOICE, parts) if each is not self.nothing]
        once = list(dict.fromkeys(flat))
        if self.empty in once:  # text may be empty, and so may what is optional already
            once = [self.empty, *(each for each in once if each is not self.empty)]
        if self.text in once:
            once = [each for each in once if each is not self.empty]
        return self.nothing if not once else once[0] if len(once) == 1 else self._one(CHOICE, once)

    def group(self, parts: Iterable[Pattern]) -> Pattern:
        return self._together(GROUP, parts)

    def interleave(self, parts: Iterable[Pattern]) -> Pattern:
        return self._together(INTERLEAVE, parts)

    def _together(self, kind: str, parts: Iterable[Pattern]) -> Pattern:
        flat = [each for each in _flat(kind, parts) if each is not self.empty]
        if self.nothing in flat:
            return self.nothing
        return self.empty if not flat else flat[0] if len(flat) == 1 else self._one(kind, flat)


def _flat(kind: str, parts: Iterable[Pattern]) -> Iterable[Pattern]:
    for part in parts:
        yield from part.parts if part.kind == kind and len(part.parts) <= MOST_PARTS else (part,)


@dataclass(frozen=True)
class Grammar:
    """A grammar: what a document begins with, and for each element its names and content."""

    patterns: Patterns
    start: Pattern
    elements: tuple[tuple[Names, Pattern], ...]
