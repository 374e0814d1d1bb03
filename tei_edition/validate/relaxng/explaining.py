"""Why a RELAX NG grammar of any project refuses a document: what was found, what may stand there, what to do.

libxml2 decides; its words name neither what was expected nor, often, the culprit. So each element of a refused
document is read again by derivatives. Where a grammar has several patterns for one name, the one that fits best speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.validate.document import Document
from tei_edition.validate.relaxng.derivative import Derivatives, leaves, named, optional, value_fits
from tei_edition.validate.relaxng.patterns import ATTRIBUTE, DATA, ELEMENT, LIST, Grammar, Pattern
from tei_edition.validate.relaxng.wording import listed, remedy, remedy_of_value, shown, tag_of
from tei_edition.xmlio import line_of

MOST_REASONS = 200


@dataclass
class _Judged:
    """One element read as one pattern: the reasons against it, and what its children may be."""

    reasons: list[tuple[etree._Element, str]] = field(default_factory=list)
    children: list[tuple[etree._Element, frozenset[int]]] = field(default_factory=list)


class Explainer:
    """The reasons by one grammar, for as many documents as wanted."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._derivatives = Derivatives(grammar)
        self._identifiers: dict[str, etree._Element] = {}
        self._by_tag: dict[str, frozenset[int]] = {}
        for number, (names, _) in enumerate(grammar.elements):
            for name in filter(lambda each: each.local, names):
                self._by_tag[tag_of(name)] = self._by_tag.get(tag_of(name), frozenset()) | {number}

    def explain(self, document: Document, rule: str) -> tuple[Finding, ...]:
        """The reasons in the order of the document; none if each element is right by itself."""
        self._identifiers = {}
        reasons = islice(dict.fromkeys(self._reasons(document.tree.getroot())), MOST_REASONS)
        return tuple(Finding(rule, Level.ERROR, document.place(element), sentence) for element, sentence in reasons)

    def _reasons(self, root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
        start = self._derivatives.numbers(self._grammar.start, root.tag)
        if not start:
            expected = self._listed(self._grammar.start)
            yield root, f"The document begins with {shown(root.tag)}. It must begin with {expected}."
        waiting = [(root, start)]
        while waiting:
            element, numbers = waiting.pop()
            judged = self._judged(element, numbers or self._all_of(element.tag))
            yield from judged.reasons
            waiting.extend(reversed(judged.children))

    def _all_of(self, tag: str) -> frozenset[int]:
        """Every pattern for elements of that name: an element in the wrong place is still read inside."""
        return self._by_tag.get(tag, frozenset())

    def _judged(self, element: etree._Element, numbers: Iterable[int]) -> _Judged:
        best: _Judged | None = None
        for number in sorted(numbers):
            judged = _Judged()
            self._judge(element, self._grammar.elements[number][1], judged)
            if best is None or len(judged.reasons) < len(best.reasons):
                best = judged
        return best or _Judged()

    def _judge(self, element: etree._Element, content: Pattern, judged: _Judged) -> None:
        left = self._after_attributes(element, content, judged)
        missing = _required(left)
        if missing:
            judged.reasons.append((element, f"The element {shown(element.tag)} lacks the attribute {missing}."))
        nothing, empty = self._grammar.patterns.nothing, self._grammar.patterns.empty
        bare = self._derivatives.without_attributes(left, empty if missing else nothing)
        self._judge_content(element, bare, judged)

    # ── attributes ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _after_attributes(self, element: etree._Element, content: Pattern, judged: _Judged) -> Pattern:
        left, nothing = content, self._grammar.patterns.nothing
        for key, value in element.attrib.items():
            tag, text = str(key), str(value)
            of_name = [each for each in leaves(content, ATTRIBUTE) if named(each.names, tag)]
            fitting = {each for each in of_name if value_fits(each.parts[0], text)}
            after = self._derivatives.after_attribute(left, fitting.__contains__)
            if after is nothing:
                judged.reasons.append((element, self._about_attribute(element, tag, text, content, of_name, fitting)))
                after = self._derivatives.after_attribute(left, of_name.__contains__)
            elif any(_is_identifier(each) for each in fitting):
                self._identify(element, tag, text, judged)
            left = left if after is nothing else after
        return left

    def _identify(self, element: etree._Element, tag: str, text: str, judged: _Judged) -> None:
        other = self._identifiers.setdefault(text, element)
        if other is not element:
            told = f"which {shown(other.tag)} in line {line_of(other)} has as well. Give each its own."
            judged.reasons.append((element, f"{_has(element, tag, text)}, {told}"))

    def _about_attribute(
        self,
        element: etree._Element,
        tag: str,
        text: str,
        content: Pattern,
        of_name: list[Pattern],
        fitting: set[Pattern],
    ) -> str:
        if fitting:
            return (
                f"The attribute {shown(tag)} cannot stand with the other attributes of {shown(element.tag)}. Keep one."
            )
        if of_name:
            values = list(dict.fromkeys(value for each in of_name for value in _values(each.parts[0])))
            return f"{_has(element, tag, text)}. {remedy_of_value(text, values)}"
        allowed = sorted({shown(tag_of(each.names[0])) for each in leaves(content, ATTRIBUTE) if each.names[0].local})
        found = f"The attribute {shown(tag)} is not allowed on {shown(element.tag)}."
        return f"{found} {remedy(shown(tag), allowed, self._knows_attribute(tag))}"

    def _knows_attribute(self, tag: str) -> bool:
        return any(
            named(each.names, tag) for _, content in self._grammar.elements for each in leaves(content, ATTRIBUTE)
        )

    # ── content ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _judge_content(self, element: etree._Element, content: Pattern, judged: _Judged) -> None:
        if not len(element) and not leaves(content, ELEMENT) and (leaves(content, DATA) or leaves(content, LIST)):
            self._judge_value(element, content, judged)
            return
        left, wrong = content, False
        text = element.text or ""
        for child in element:
            left, of_text = self._after_text(element, text, left, judged)
            text = child.tail or ""
            if not isinstance(child.tag, str):
                continue
            after = self._derivatives.after_child(left, child.tag)
            judged.children.append((child, self._derivatives.numbers(left, child.tag)))
            if after is self._grammar.patterns.nothing:
                judged.reasons.append((child, self._about_child(element, child, content, left)))
                wrong = True
            else:
                left = after
            wrong |= of_text
        left, of_text = self._after_text(element, text, left, judged)
        if not (optional(left) or wrong or of_text):
            told = f"The element {shown(element.tag)} is not complete. Expected: {self._listed(left)}."
            judged.reasons.append((element, told))

    def _judge_value(self, element: etree._Element, content: Pattern, judged: _Judged) -> None:
        text = element.text or ""
        if not value_fits(content, text):
            found = f'The element {shown(element.tag)} holds "{text}".'
            judged.reasons.append((element, f"{found} {remedy_of_value(text, list(_values(content)))}"))

    def _after_text(self, element: etree._Element, text: str, left: Pattern, judged: _Judged) -> tuple[Pattern, bool]:
        if not text.strip():
            return left, False
        after = self._derivatives.after_text(left)
        if after is not self._grammar.patterns.nothing:
            return after, False
        words = " ".join(text.split())
        told = f'The text "{words[:40]}{"…" * (len(words) > 40)}" stands directly in {shown(element.tag)}'
        places = self._names(self._derivatives.next(left))
        remedy = f"Put it into {listed(places)}." if places else "Remove it."
        judged.reasons.append((element, f"{told}, which holds no text here. {remedy}"))
        return left, True

    def _about_child(self, parent: etree._Element, child: etree._Element, content: Pattern, left: Pattern) -> str:
        found = f"The element {shown(child.tag)} is not allowed here in {shown(parent.tag)}."
        within = leaves(content, ELEMENT)
        if any(self._derivatives.numbers(each, child.tag) for each in within):
            return f"{found} It is out of order or one too many. Expected: {self._listed(left)}."
        allowed = self._names(self._derivatives.next(left)) or self._names(within)
        if shown(child.tag) in allowed:
            namespace = etree.QName(child).namespace
            told = f"It is in the namespace {namespace}" if namespace else "It is in no namespace"
            return f"{found} {told}; declare that of the elements around it."
        return f"{found} {remedy(shown(child.tag), allowed, child.tag in self._by_tag)}"

    def _names(self, patterns: Iterable[Pattern]) -> list[str]:
        found = (self._grammar.elements[int(each.value)][0] for each in patterns if each.kind == ELEMENT)
        return list(dict.fromkeys(shown(tag_of(names[0])) for names in found))

    def _listed(self, pattern: Pattern) -> str:
        following = list(self._derivatives.next(pattern))
        names = self._names(following)
        if any(each.kind != ELEMENT for each in following):
            names.append("text")
        return listed(names)


@cache
def _required(pattern: Pattern) -> str:
    """The attributes still wanted, with ``or`` between those of which one will do."""
    if not pattern.holds_attributes:
        return ""
    match pattern.kind:
        case "attribute":
            return shown(tag_of(pattern.names[0]))
        case "group" | "interleave" | "oneOrMore":
            return " and ".join(filter(None, map(_required, pattern.parts)))
        case "choice":
            each = [_required(part) for part in pattern.parts]
            return " or ".join(dict.fromkeys(each)) if all(each) else ""
    return ""


def _values(pattern: Pattern) -> Iterator[str]:
    """The values that are written out in a pattern."""
    for data in leaves(pattern, DATA):
        value = etree.fromstring(str(data.value))
        if etree.QName(value).localname == "value":
            yield value.text or ""


def _is_identifier(attribute: Pattern) -> bool:
    value = attribute.parts[0]
    return value.kind == DATA and etree.fromstring(str(value.value)).get("type") == "ID"


def _has(element: etree._Element, tag: str, text: str) -> str:
    return f'The attribute {shown(tag)} of {shown(element.tag)} has the value "{text}"'
