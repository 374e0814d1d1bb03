"""RELAX NG in XML syntax read as a value: includes taken in, definitions combined, references replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lxml import etree

from tei_edition.validate.relaxng.nodes import TAG, Node, Scope, datatype, misplaced, name_of, names_of, refused
from tei_edition.validate.relaxng.patterns import Grammar, Names, Pattern, Patterns
from tei_edition.xmlio import line_of

Fetch = Callable[[str, str], tuple[str, etree._Element]]
"""An address and the file that names it; what they lead to, and the root of the schema that stands there."""


class Reading:
    """The reading of one schema; ``fetch`` opens what it includes."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._patterns = Patterns()
        self._numbers: dict[tuple[etree._Element, int, str], int] = {}
        self._elements: list[tuple[Names, Pattern] | None] = []
        self._waiting: list[tuple[int, Node]] = []
        self._including: list[str] = []

    def read(self, root: etree._Element, file: str) -> Grammar:
        """The grammar that a schema describes, or ``Refused`` with the place that is wrong."""
        if not isinstance(root.tag, str) or not root.tag.startswith(TAG):
            raise refused(file, line_of(root), "The schema is not RELAX NG: its root is not in that namespace.")
        outside = Scope()
        top = Node(root, file, outside)
        start = self._pattern(top.within(root))
        while self._waiting:
            number, node = self._waiting.pop()
            names, parts = self._named(node)
            self._elements[number] = (names, self._group(parts))
        return Grammar(self._patterns, start, tuple(each for each in self._elements if each))

    # ── patterns ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _pattern(self, node: Node) -> Pattern:
        make = _KINDS.get(node.kind)
        if make is None:
            raise misplaced(node, f"There is no pattern called {node.kind}.")
        return make(self, node)

    def _all(self, nodes: Iterable[Node]) -> list[Pattern]:
        return [self._pattern(node) for node in nodes]

    def _group(self, nodes: Iterable[Node]) -> Pattern:
        return self._patterns.group(self._all(nodes))

    def _content(self, node: Node) -> Pattern:
        return self._group(node.children())

    def _choice(self, node: Node) -> Pattern:
        return self._patterns.choice(self._all(node.children()))

    def _interleave(self, node: Node) -> Pattern:
        return self._patterns.interleave(self._all(node.children()))

    def _mixed(self, node: Node) -> Pattern:
        return self._patterns.interleave((self._patterns.text, self._content(node)))

    def _optional(self, node: Node) -> Pattern:
        return self._patterns.optional(self._content(node))

    def _many(self, node: Node) -> Pattern:
        return self._patterns.many(self._content(node))

    def _any_number(self, node: Node) -> Pattern:
        return self._patterns.optional(self._many(node))

    def _list(self, node: Node) -> Pattern:
        return self._patterns.list_of(self._content(node))

    def _data(self, node: Node) -> Pattern:
        return self._patterns.data(datatype(node))

    def _attribute(self, node: Node) -> Pattern:
        # the name in the attribute called name is in no namespace, unless ns stands beside it
        plain = replace(node, namespace=node.element.get("ns", "")) if node.name else node
        names, parts = self._named(plain)
        return self._patterns.attribute(names, self._group(parts) if parts else self._patterns.text)

    def _element(self, node: Node) -> Pattern:
        key = (node.element, id(node.scope), node.namespace)
        if key not in self._numbers:
            self._numbers[key] = len(self._elements)
            self._elements.append(None)
            self._waiting.append((self._numbers[key], node))
        return self._patterns.element(self._numbers[key])

    # ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _named(self, node: Node) -> tuple[Names, list[Node]]:
        """The names of an element or attribute, and the rest of its children."""
        children = node.children()
        if node.name:
            return (name_of(node, node.name),), children
        if not children:
            raise misplaced(node, f"This {node.kind} has no name.")
        return tuple(names_of(children[0])), children[1:]

    # ── grammars ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _grammar(self, node: Node) -> Pattern:
        scope = Scope(node.scope)
        self._define(replace(node, scope=scope), scope, frozenset())
        return self._defined(replace(node, scope=scope), scope, "")

    def _define(self, node: Node, scope: Scope, replaced: frozenset[str]) -> None:
        """Take in the definitions of a grammar; the start is the definition without a name."""
        for child in node.children():
            if child.kind in ("define", "start"):
                if child.name not in replaced:
                    scope.definitions.setdefault(child.name, []).append(child)
            elif child.kind == "div":
                self._define(child, scope, replaced)
            elif child.kind == "include":
                self._include(child, scope, replaced)

    def _include(self, node: Node, scope: Scope, replaced: frozenset[str]) -> None:
        """Take in another grammar, without what the include itself defines (4.7)."""
        file, root = self._opened(node)
        own = frozenset(child.name for child in _definitions(node))
        self._define(node, scope, replaced)
        self._including.append(file)
        self._define(replace(node, file=file, library="").within(root), scope, replaced | own)
        self._including.pop()

    def _external(self, node: Node) -> Pattern:
        file, root = self._opened(node)
        self._including.append(file)
        pattern = self._pattern(replace(node, file=file, library="", scope=Scope()).within(root))
        self._including.pop()
        return pattern

    def _opened(self, node: Node) -> tuple[str, etree._Element]:
        file, root = self._fetch((node.element.get("href") or "").strip(), node.file)
        if file in self._including:
            raise misplaced(node, f"The schema includes {file} within itself. Remove the circle.")
        return file, root

    def _reference(self, node: Node) -> Pattern:
        return self._defined(node, node.scope, node.name)

    def _parent_reference(self, node: Node) -> Pattern:
        if node.scope.parent is None:
            raise misplaced(node, "There is no grammar around this one to refer to.")
        return self._defined(node, node.scope.parent, node.name)

    def _defined(self, node: Node, scope: Scope, name: str) -> Pattern:
        if name in scope.known:
            return scope.known[name]
        definitions = scope.definitions.get(name)
        if not definitions:
            raise misplaced(node, f"The schema refers to {name or 'start'}, which it does not define. Define it.")
        if name in scope.open:
            raise misplaced(node, f"The definition of {name or 'start'} refers to itself outside any element.")
        scope.open.add(name)
        parts = [self._content(definition) for definition in definitions]
        together = any(definition.element.get("combine") == "interleave" for definition in definitions)
        scope.known[name] = self._patterns.interleave(parts) if together else self._patterns.choice(parts)
        scope.open.discard(name)
        return scope.known[name]


_KINDS: dict[str, Callable[[Reading, Node], Pattern]] = {
    "empty": lambda reading, _: reading._patterns.empty,
    "text": lambda reading, _: reading._patterns.text,
    "notAllowed": lambda reading, _: reading._patterns.nothing,
    "data": Reading._data,
    "value": Reading._data,
    "list": Reading._list,
    "attribute": Reading._attribute,
    "element": Reading._element,
    "ref": Reading._reference,
    "parentRef": Reading._parent_reference,
    "externalRef": Reading._external,
    "grammar": Reading._grammar,
    "choice": Reading._choice,
    "group": Reading._content,
    "interleave": Reading._interleave,
    "mixed": Reading._mixed,
    "optional": Reading._optional,
    "oneOrMore": Reading._many,
    "zeroOrMore": Reading._any_number,
}


def _definitions(node: Node) -> Iterator[Node]:
    for child in node.children():
        if child.kind == "div":
            yield from _definitions(child)
        elif child.kind in ("define", "start"):
            yield child
