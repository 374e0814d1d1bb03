"""A grammar written flat: the same language in the form that libxml2 compiles and runs quickly.

One definition an element, classes written out, attributes first and in one ``interleave``, nothing that cannot be.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from tei_edition.validate.relaxng.nodes import NAMESPACES, TAG
from tei_edition.validate.relaxng.patterns import (
    EMPTY,
    GROUP,
    INTERLEAVE,
    MANY,
    Grammar,
    Name,
    Names,
    Pattern,
    Patterns,
)

MOST_PATTERNS = 3_000_000
"""A grammar that would hold more when written out is left as it is."""


def size(grammar: Grammar) -> int:
    """How many patterns the grammar holds when written out."""
    return grammar.start.size + sum(content.size for _, content in grammar.elements)


def written(grammar: Grammar) -> bytes:
    """The grammar as a schema in XML syntax."""
    root = etree.Element(TAG + "grammar", nsmap=NAMESPACES)
    _write(etree.SubElement(root, TAG + "start"), grammar.start)
    for number, (names, content) in enumerate(grammar.elements):
        definition = etree.SubElement(root, TAG + "define", name=f"e{number}")
        element = etree.SubElement(definition, TAG + "element")
        _write_names(element, names)
        _write(element, attributes_first(grammar.patterns, content))
    return etree.tostring(root, encoding="utf-8")


def schema_of_value(pattern: Pattern) -> bytes:
    """A schema for documents that hold one value of the pattern, in an element called ``value``."""
    root = etree.Element(TAG + "element", nsmap=NAMESPACES, name="value")
    _write(root, pattern)
    return etree.tostring(root)


def attributes_first(patterns: Patterns, content: Pattern) -> Pattern:
    """The content of an element with its attributes before the rest; their order among the rest means nothing."""
    attributes: list[Pattern] = []
    rest = _without(patterns, content, attributes)
    return patterns.group((patterns.interleave(attributes), rest))


def _without(patterns: Patterns, pattern: Pattern, attributes: list[Pattern]) -> Pattern:
    if pattern.kind not in (GROUP, INTERLEAVE):
        attributes.extend([pattern] * pattern.of_attributes)
        return patterns.empty if pattern.of_attributes else pattern
    rest = [_without(patterns, part, attributes) for part in pattern.parts]
    return patterns.group(rest) if pattern.kind == GROUP else patterns.interleave(rest)


def _write(parent: etree._Element, pattern: Pattern) -> None:
    match pattern.kind:
        case "data":
            parent.append(etree.fromstring(str(pattern.value)))
        case "element":
            etree.SubElement(parent, TAG + "ref", name=f"e{pattern.value}")
        case "attribute":
            attribute = etree.SubElement(parent, TAG + "attribute")
            _write_names(attribute, pattern.names)
            _write_parts(attribute, pattern.parts)
        case "choice" if pattern.parts[0].kind == EMPTY:
            _write_optional(parent, pattern.parts[1:])
        case kind:
            _write_parts(etree.SubElement(parent, TAG + kind), pattern.parts)


def _write_parts(parent: etree._Element, parts: Iterable[Pattern]) -> None:
    for part in parts:
        _write(parent, part)


def _write_optional(parent: etree._Element, parts: tuple[Pattern, ...]) -> None:
    if len(parts) == 1 and parts[0].kind == MANY:
        _write_parts(etree.SubElement(parent, TAG + "zeroOrMore"), parts[0].parts)
        return
    optional = etree.SubElement(parent, TAG + "optional")
    _write_parts(optional if len(parts) == 1 else etree.SubElement(optional, TAG + "choice"), parts)


def _write_names(parent: etree._Element, names: Names) -> None:
    holder = parent if len(names) == 1 else etree.SubElement(parent, TAG + "choice")
    for name in names:
        _write_name(holder, name)


def _write_name(parent: etree._Element, name: Name) -> None:
    if name.local is not None:
        etree.SubElement(parent, TAG + "name", ns=name.namespace or "").text = name.local
        return
    tag = "anyName" if name.namespace is None else "nsName"
    element = etree.SubElement(parent, TAG + tag, {} if name.namespace is None else {"ns": name.namespace})
    if name.but:
        _write_names(etree.SubElement(element, TAG + "except"), name.but)
