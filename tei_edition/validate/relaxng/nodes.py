"""A RELAX NG schema as it is written: its elements with what they inherit, its names and its datatypes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.validate.relaxng.patterns import Name, Pattern
from tei_edition.xmlio import line_of

RNG = "http://relaxng.org/ns/structure/1.0"
TAG = f"{{{RNG}}}"
NAMESPACES: dict[str, str] = {None: RNG}  # type: ignore[dict-item]


@dataclass
class Scope:
    """The definitions of one grammar, and the grammar around it."""

    parent: Scope | None = None
    definitions: dict[str, list[Node]] = field(default_factory=dict)
    known: dict[str, Pattern] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Node:
    """An element of the schema, with the file it stands in and what it inherits."""

    element: etree._Element
    file: str
    scope: Scope
    namespace: str = ""
    library: str = ""

    @property
    def kind(self) -> str:
        return str(self.element.tag).removeprefix(TAG)

    @property
    def name(self) -> str:
        return (self.element.get("name") or "").strip()

    def within(self, element: etree._Element) -> Node:
        namespace = element.get("ns", self.namespace)
        return replace(self, element=element, namespace=namespace, library=element.get("datatypeLibrary", self.library))

    def children(self) -> list[Node]:
        return [self.within(child) for child in self.element.iterchildren(TAG + "*")]


def names_of(node: Node) -> Iterator[Name]:
    match node.kind:
        case "name":
            yield name_of(node, (node.element.text or "").strip())
        case "anyName":
            yield Name(but=tuple(_excepted(node)))
        case "nsName":
            yield Name(node.namespace, but=tuple(_excepted(node)))
        case "choice":
            for child in node.children():
                yield from names_of(child)
        case _:
            raise misplaced(node, f"A name is expected, not {node.kind}.")


def _excepted(node: Node) -> Iterator[Name]:
    for exception in node.children():
        for child in exception.children():
            yield from names_of(child)


def name_of(node: Node, name: str) -> Name:
    prefix, _, local = name.rpartition(":")
    if not prefix:
        return Name(node.namespace, local)
    namespace = "http://www.w3.org/XML/1998/namespace" if prefix == "xml" else node.element.nsmap.get(prefix)
    if namespace is None:
        raise misplaced(node, f"The prefix {prefix} of the name {name} is not declared. Declare its namespace.")
    return Name(namespace, local)


def datatype(node: Node) -> str:
    """A datatype or value as XML that stands for itself: with library and namespace, without annotations."""
    copy = etree.Element(node.element.tag, nsmap=NAMESPACES)
    copy.text = node.element.text if node.kind == "value" else None
    kind = node.element.get("type") or ("token" if node.kind == "value" else "")
    library = node.library if node.element.get("type") else ""
    copy.set("type", kind.strip())
    copy.set("datatypeLibrary", library)
    if node.kind == "value":
        copy.set("ns", node.namespace)
    for child in node.children():
        if child.kind == "param":
            param = etree.SubElement(copy, TAG + "param", name=child.name)
            param.text = child.element.text
        else:
            inside = etree.SubElement(copy, TAG + child.kind)
            inside.extend(etree.fromstring(datatype(each)) for each in _alternatives(child))
    return etree.tostring(copy, encoding="unicode")


def _alternatives(node: Node) -> Iterator[Node]:
    for child in node.children():
        yield from _alternatives(child) if child.kind == "choice" else (child,)


def refused(file: str, line: int, message: str) -> Refused:
    return Refused(Finding("schema-unreadable", Level.ERROR, Place(file, line), message))


def misplaced(node: Node, message: str) -> Refused:
    return refused(node.file, line_of(node.element), message)
