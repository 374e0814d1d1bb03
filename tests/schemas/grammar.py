"""RELAX NG grammars as values, so that one can be asked whether it accepts nothing that another refuses.

Content models are regular expressions over element names, compared by derivatives (Brzozowski 1964): the answer is a
proof, and a difference comes with the sequence of children that shows it. Text counts as a child called ``#text``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"

Regex = tuple[object, ...]
EMPTY: Regex = ("empty",)
NONE: Regex = ("none",)


@cache
def alt(parts: frozenset[Regex]) -> Regex:
    flat = frozenset(q for p in parts for q in (p[1] if p[0] == "alt" else (p,)) if q != NONE)  # type: ignore[attr-defined]
    return NONE if not flat else next(iter(flat)) if len(flat) == 1 else ("alt", flat)


def seq(*parts: Regex) -> Regex:
    done = EMPTY
    for part in reversed(parts):
        if NONE in (part, done):
            return NONE
        done = part if done == EMPTY else done if part == EMPTY else _seq(part, done)
    return done


def _seq(first: Regex, rest: Regex) -> Regex:
    return seq(first[1], seq(first[2], rest)) if first[0] == "seq" else ("seq", first, rest)  # type: ignore[arg-type]


def star(part: Regex) -> Regex:
    return part if part[0] in ("empty", "star") else EMPTY if part == NONE else ("star", part)


@cache
def nullable(r: Regex) -> bool:
    match r:
        case ("empty",) | ("star", _):
            return True
        case ("alt", parts):
            return any(map(nullable, parts))  # type: ignore[arg-type]
        case ("seq", first, rest):
            return nullable(first) and nullable(rest)  # type: ignore[arg-type]
    return False


@cache
def first(r: Regex) -> frozenset[str]:
    match r:
        case ("child", name):
            return frozenset([str(name)])
        case ("star", part):
            return first(part)  # type: ignore[arg-type]
        case ("alt", parts):
            return frozenset().union(*map(first, parts))  # type: ignore[arg-type]
        case ("seq", head, rest):
            return first(head) | (first(rest) if nullable(head) else frozenset())  # type: ignore[arg-type]
    return frozenset()


@cache
def derive(r: Regex, name: str) -> Regex:
    match r:
        case ("child", child):
            return EMPTY if child == name else NONE
        case ("star", part):
            return seq(derive(part, name), r)  # type: ignore[arg-type]
        case ("alt", parts):
            return alt(frozenset(derive(p, name) for p in parts))  # type: ignore[attr-defined]
        case ("seq", head, rest):
            after = seq(derive(head, name), rest)  # type: ignore[arg-type]
            return alt(frozenset([after, derive(rest, name)])) if nullable(head) else after  # type: ignore[arg-type]
    return NONE


def difference(narrow: Regex, wide: Regex) -> list[str] | None:
    """A sequence of children that ``narrow`` accepts and ``wide`` refuses, or None if there is none."""
    seen, waiting = {(narrow, wide)}, [(narrow, wide, ())]
    while waiting:
        left, right, path = waiting.pop(0)
        if nullable(left) and not nullable(right):
            return list(path)
        for name in sorted(first(left)):
            pair = derive(left, name), derive(right, name)
            if pair not in seen:
                seen.add(pair)
                waiting.append((*pair, (*path, name)))
    return None


@dataclass(frozen=True)
class Attribute:
    required: bool
    type: etree._Element


@dataclass(frozen=True)
class Element:
    name: str
    content: Regex
    attributes: dict[str, Attribute]


class Grammar:
    """A RELAX NG grammar in one file, with one definition an element."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self.defines: dict[str, etree._Element] = {d.get("name", ""): d for d in root.iter(RNG + "define")}
        found = (e for e in root.iter(RNG + "element") if e.get("name"))
        self.elements = {
            str(e.get("name")): self._element(e)
            for e in found
            if (e.get("ns") or e.getparent().get("ns") or TEI) == TEI  # type: ignore[union-attr]
        }
        start = root.find(RNG + "start")
        assert start is not None
        self.start = self.regex(start)

    def _element(self, node: etree._Element) -> Element:
        return Element(str(node.get("name")), self.all_of(node), dict(self._attributes(node, True)))

    def regex(self, node: etree._Element) -> Regex:
        match etree.QName(node).localname if isinstance(node.tag, str) and node.tag.startswith(RNG) else "":
            case "element":
                return ("child", str(node.get("name") or "*"))
            case "text":
                return star(("child", "#text"))
            case "ref":
                return self._reference(str(node.get("name")))
            case "choice":
                return alt(frozenset(map(self.regex, _patterns(node))))
            case "optional":
                return alt(frozenset([EMPTY, self.all_of(node)]))
            case "zeroOrMore":
                return star(self.all_of(node))
            case "oneOrMore":
                return seq(self.all_of(node), star(self.all_of(node)))
            case "mixed":
                return _interleaved_with_text(self.all_of(node))
            case "group" | "start" | "interleave":
                return self.all_of(node)
            case "notAllowed":
                return NONE
            case "data" | "value" | "list":
                return star(("child", "#text"))
        return EMPTY

    def all_of(self, node: etree._Element) -> Regex:
        return seq(*map(self.regex, _patterns(node)))

    def _reference(self, name: str) -> Regex:
        if name not in self._cache:
            define = self.defines[name]
            self._cache[name] = seq(*map(self.regex, _patterns(define)))
        return self._cache[name]

    @property
    def _cache(self) -> dict[str, Regex]:
        return self.__dict__.setdefault("_memory", {})  # type: ignore[no-any-return]

    def _attributes(self, node: etree._Element, required: bool) -> Iterator[tuple[str, Attribute]]:
        for child in _patterns(node):
            match etree.QName(child).localname:
                case "attribute":
                    kinds = _patterns(child)
                    name = str(child.get("name"))
                    name = name.replace("xml:", f"{{{XML}}}")
                    yield name, Attribute(required, kinds[0] if kinds else child)
                case "ref" if not first(self._reference(str(child.get("name")))):
                    yield from self._attributes(self.defines[str(child.get("name"))], required)
                case "optional" | "choice" | "zeroOrMore":
                    yield from self._attributes(child, False)
                case "group" | "interleave" | "oneOrMore":
                    yield from self._attributes(child, required)


def _patterns(node: etree._Element) -> list[etree._Element]:
    return [
        child
        for child in node
        if isinstance(child.tag, str) and child.tag.startswith(RNG) and child.tag != RNG + "name"
    ]


def _interleaved_with_text(r: Regex) -> Regex:
    text = star(("child", "#text"))
    match r:
        case ("child", _):
            return seq(text, r, text)
        case ("star", part):
            return star(alt(frozenset([part, ("child", "#text")])))  # type: ignore[list-item]
        case ("empty",):
            return text
    raise NotImplementedError("mixed content that is not a list of elements, any number")
