"""Phrases of a stated kind as TEI elements: one table says which element and which attributes each kind has."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tei_edition.model import Phrase, PhraseKind
from tei_edition.tei.names import Element, Nodes, element, identifier, language_tag, pointer


@dataclass(frozen=True, slots=True)
class Row:
    """How a kind of phrase is written: its element, fixed attributes, and the attribute that takes its value."""

    name: str
    fixed: tuple[tuple[str, str], ...] = ()
    value: str = ""
    written: Callable[[str], str] = str
    """How the value is written in that attribute."""
    linked: bool = True
    """Whether it takes links and degrees of certainty."""


def classification_id(value: str) -> str:
    """The id of a category of classification, such as ``cls-secret``."""
    name = identifier(value.removeprefix("#"))
    return name if name.startswith("cls-") else f"cls-{name}"


def _classification(value: str) -> str:
    return f"#{classification_id(value)}"


TABLE: dict[PhraseKind, Row] = {
    "person": Row("persName"),
    "role": Row("roleName"),
    "organisation": Row("orgName"),
    "author": Row("docAuthor"),
    "byline": Row("byline"),
    "dateline": Row("dateline"),
    "signed": Row("signed"),
    "salute": Row("salute"),
    "address": Row("address"),
    "classification": Row("seg", (("type", "classification"),), "ana", _classification),
    "copy-number": Row("seg", (("type", "copyNumber"),)),
    "outgoing-number": Row("idno", (("type", "outgoing"),), linked=False),
    "document-number": Row("idno", (("type", "document"),), linked=False),
    "annotated": Row("seg", (("type", "annotated"),)),
    "foreign": Row("foreign"),
    "mentioned": Row("mentioned"),
    "glossed": Row("gloss"),
    "abbreviation": Row("abbr"),
    "acronym": Row("abbr", (("type", "acronym"),)),
    "emphasis": Row("hi", (("rend", "bold"),), "rend", linked=False),
    "telegram": Row("ref", (("type", "telegram"),), "target", pointer),
    "note-reference": Row("ref", (("type", "note"),), "target", pointer),
}
"""Markdown, the one source of unqualified emphasis, has bold for it."""

_NAMES = ("persName", "docAuthor", "orgName")
_STRUCTURAL: frozenset[PhraseKind] = frozenset(("byline", "dateline", "signed", "salute", "address", "author"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def is_structural(kind: PhraseKind) -> bool:
    """Whether TEI allows the element of this kind in an opener, closer or byline only."""
    return kind in _STRUCTURAL


def phrase(mark: Phrase, content: Nodes, allowed: bool) -> Nodes:
    """The element of a phrase round its content; the bare content where TEI would not allow the element."""
    if not any(isinstance(node, Element) or node.strip() for node in content):
        return content
    if not allowed:
        return (
            (element("persName", _attributes(mark, Row("persName")), *content),) if mark.kind == "author" else content
        )
    row = TABLE[mark.kind]
    if row.name == "idno" and any(isinstance(node, Element) and node.name != "idno" for node in content):
        return content
    if mark.kind == "copy-number":
        content = wrapped(content, re.escape(mark.value), _number) if _NUMBER.fullmatch(mark.value) else content
    elif mark.kind == "address":
        content = (element("addrLine", None, *content),)
    return (element(row.name, _attributes(mark, row), *content),)


def _attributes(mark: Phrase, row: Row) -> dict[str, str]:
    attributes = dict(row.fixed)
    if row.value and mark.value:
        attributes[row.value] = row.written(mark.value)
    if mark.kind == "note-reference":
        attributes["n"] = mark.value and _digits(mark)
    attributes["ref"] = pointer(mark.ref) if row.name in _NAMES else ""
    attributes["xml:id"] = identifier(mark.id)
    attributes["xml:lang"] = language_tag(mark.lang)
    if row.linked:
        attributes["corresp"] = pointer(mark.corresp)
        attributes["cert"] = mark.cert or ""
    return attributes


def _digits(mark: Phrase) -> str:
    """The number of the note referred to, as it stands in the text."""
    words = "".join(getattr(inline, "words", "") for inline in mark.content)
    return "".join(words.split())


def _number(text: str) -> Element:
    return element("num", {"value": text}, text)


def wrapped(content: Nodes, pattern: str, build: Callable[[str], Element]) -> Nodes:
    """The content with the last match of the pattern in its own text, not part of a longer number, made an element."""
    bounded = re.compile(rf"(?<![\d.,])(?:{pattern})(?!\d)")
    for index in range(len(content) - 1, -1, -1):
        node = content[index]
        found = list(bounded.finditer(node)) if isinstance(node, str) else []
        if found and isinstance(node, str):
            start, end = found[-1].span()
            pieces: Nodes = (node[:start], build(node[start:end]), node[end:])
            return content[:index] + tuple(piece for piece in pieces if piece) + content[index + 1 :]
    return content
