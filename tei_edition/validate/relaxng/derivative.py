"""What a pattern leaves to come after a child, a text or an attribute: derivatives (Brzozowski 1964; Clark 2002).

A child is taken by its name only. Whether it is right inside is another question, asked of it alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from lxml import etree

from tei_edition.validate.relaxng.flat import schema_of_value
from tei_edition.validate.relaxng.patterns import (
    ATTRIBUTE,
    DATA,
    ELEMENT,
    GROUP,
    INTERLEAVE,
    LIST,
    TEXT,
    Grammar,
    Name,
    Names,
    Pattern,
)

Leaf = Callable[[Pattern], Pattern]


class Derivatives:
    """The derivatives of one grammar, each worked out once."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self._patterns = grammar.patterns
        self._children: dict[tuple[Pattern, str], Pattern] = {}
        self._numbers: dict[tuple[Pattern, str], frozenset[int]] = {}
        self._bare: dict[tuple[Pattern, Pattern], Pattern] = {}
        self._texts: dict[Pattern, Pattern] = {}

    def after_child(self, pattern: Pattern, tag: str) -> Pattern:
        if (pattern, tag) not in self._children:
            taken = self._taking(lambda leaf: self._is(leaf, tag))
            self._children[pattern, tag] = self._derived(pattern, taken, lambda p: self.after_child(p, tag))
        return self._children[pattern, tag]

    def after_text(self, pattern: Pattern) -> Pattern:
        if pattern not in self._texts:
            text = self._patterns.text
            leaf: Leaf = lambda each: text if each.kind in (TEXT, DATA, LIST) else self._patterns.nothing  # noqa: E731
            self._texts[pattern] = self._derived(pattern, leaf, self.after_text)
        return self._texts[pattern]

    def after_attribute(self, pattern: Pattern, takes: Callable[[Pattern], bool]) -> Pattern:
        """What is left after an attribute that the given attribute patterns take, wherever they stand."""
        return self._unordered(pattern, self._taking(lambda leaf: leaf.kind == ATTRIBUTE and takes(leaf)))

    def without_attributes(self, pattern: Pattern, missing: Pattern) -> Pattern:
        """The pattern when no attribute comes any more: each still waiting becomes ``missing``."""
        if not pattern.holds_attributes:
            return pattern
        if pattern.kind == ATTRIBUTE:
            return missing
        if (pattern, missing) not in self._bare:
            parts = [self.without_attributes(part, missing) for part in pattern.parts]
            self._bare[pattern, missing] = self._rebuilt(pattern, parts)
        return self._bare[pattern, missing]

    def numbers(self, pattern: Pattern, tag: str) -> frozenset[int]:
        """The elements of that name which may come next."""
        if (pattern, tag) not in self._numbers:
            found = frozenset(int(leaf.value) for leaf in self.next(pattern) if self._is(leaf, tag))
            self._numbers[pattern, tag] = found
        return self._numbers[pattern, tag]

    def next(self, pattern: Pattern) -> Iterator[Pattern]:
        """The elements, texts and values that may come next."""
        match pattern.kind:
            case "element" | "text" | "data" | "list":
                yield pattern
            case "group":
                for part in pattern.parts:
                    yield from self.next(part)
                    if not optional(part):
                        return
            case "choice" | "interleave" | "oneOrMore":
                for part in pattern.parts:
                    yield from self.next(part)

    def _is(self, leaf: Pattern, tag: str) -> bool:
        return leaf.kind == ELEMENT and named(self.grammar.elements[int(leaf.value)][0], tag)

    def _taking(self, takes: Callable[[Pattern], bool]) -> Leaf:
        return lambda leaf: self._patterns.empty if takes(leaf) else self._patterns.nothing

    def _derived(self, pattern: Pattern, leaf: Leaf, again: Leaf) -> Pattern:
        match pattern.kind:
            case "group":
                return self._patterns.choice(self._sequences(pattern.parts, again))
            case "choice" | "interleave" | "oneOrMore":
                return self._shared(pattern, again)
        return leaf(pattern)

    def _sequences(self, parts: tuple[Pattern, ...], again: Leaf) -> Iterator[Pattern]:
        for at, part in enumerate(parts):
            yield self._patterns.group((again(part), *parts[at + 1 :]))
            if not optional(part):
                return

    def _unordered(self, pattern: Pattern, leaf: Leaf) -> Pattern:
        if not pattern.holds_attributes:
            return self._patterns.nothing
        if pattern.kind == ATTRIBUTE:
            return leaf(pattern)
        if pattern.kind in (GROUP, INTERLEAVE):
            return self._one_of(pattern, lambda part: self._unordered(part, leaf))
        return self._shared(pattern, lambda part: self._unordered(part, leaf))

    def _one_of(self, pattern: Pattern, again: Leaf) -> Pattern:
        """One of the parts goes on, whichever can, beside the others as they are."""
        together = self._patterns.group if pattern.kind == GROUP else self._patterns.interleave
        parts, nothing = pattern.parts, self._patterns.nothing
        after = ((at, again(part)) for at, part in enumerate(parts))
        return self._patterns.choice(
            together((*parts[:at], left, *parts[at + 1 :])) for at, left in after if left is not nothing
        )

    def _shared(self, pattern: Pattern, again: Leaf) -> Pattern:
        match pattern.kind:
            case "choice":
                return self._patterns.choice(map(again, pattern.parts))
            case "interleave":
                return self._one_of(pattern, again)
            case "oneOrMore":
                return self._patterns.group((again(pattern.parts[0]), self._patterns.optional(pattern)))
        return self._patterns.nothing

    def _rebuilt(self, pattern: Pattern, parts: list[Pattern]) -> Pattern:
        match pattern.kind:
            case "choice":
                return self._patterns.choice(parts)
            case "group":
                return self._patterns.group(parts)
            case "interleave":
                return self._patterns.interleave(parts)
            case "oneOrMore":
                return self._patterns.many(parts[0])
        return pattern


def optional(pattern: Pattern) -> bool:
    """Whether nothing at all will do."""
    match pattern.kind:
        case "empty" | "text":
            return True
        case "choice":
            return any(map(optional, pattern.parts))
        case "group" | "interleave" | "oneOrMore":
            return all(map(optional, pattern.parts))
    return False


def named(names: Names, tag: str) -> bool:
    """Whether a name class holds the name, given as ``{namespace}local``."""
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    return any(_names(name, namespace, local) for name in names)


def _names(name: Name, namespace: str, local: str) -> bool:
    if name.local is not None:
        return (name.namespace or "", name.local) == (namespace, local)
    within = name.namespace is None or name.namespace == namespace
    return within and not any(_names(but, namespace, local) for but in name.but)


def value_fits(pattern: Pattern, value: str) -> bool:
    """Whether a text is a value of the pattern; libxml2 knows the datatypes."""
    if pattern.kind == TEXT:
        return True
    return bool(_judge(pattern).validate(_document(value)))


@cache
def _judge(pattern: Pattern) -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(schema_of_value(pattern)))


def _document(value: str) -> etree._Element:
    element = etree.Element("value")
    element.text = value
    return element


@cache
def leaves(pattern: Pattern, kind: str) -> tuple[Pattern, ...]:
    """The patterns of a kind anywhere within, each once."""
    seen: dict[Pattern, None] = {}
    waiting = [pattern]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen[each] = None
            waiting.extend(reversed(each.parts))
    return tuple(each for each in seen if each.kind == kind)
