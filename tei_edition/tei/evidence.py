"""What the header must speak of because the text holds it: read off the finished elements, so nothing is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tei_edition.model import Document
from tei_edition.tei.names import Element
from tei_edition.tei.setting import Setting


@dataclass(slots=True)
class Evidence:
    """Facts of the text, each kind in the order of first occurrence."""

    languages: dict[str, None] = field(default_factory=dict)
    responsible: set[str] = field(default_factory=set)
    classifications: dict[str, None] = field(default_factory=dict)
    stamps: dict[tuple[str, str], None] = field(default_factory=dict)
    """Kind and inscription of each stamp."""
    leaves: dict[str, None] = field(default_factory=dict)
    leaf_numbers_printed: bool = False
    agents: set[str] = field(default_factory=set)
    """What made gaps: fading, damage, …"""
    marks: set[str] = field(default_factory=set)
    """Names of the elements that occur, and name and sort (``note translator``, ``gap redacted``)."""
    aligned: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The file from which a record was converted, so that anybody can see whether theirs is the same."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Material:
    """A record on its way into the header: its parts already encoded, and what they hold."""

    document: Document
    setting: Setting
    text: Element
    abstract: tuple[Element, ...]
    rights: tuple[Element, ...]
    evidence: Evidence
    origin: Origin | None = None


def evidence(roots: Iterable[Element]) -> Evidence:
    found = Evidence()
    for root in roots:
        for node in root:
            _note(node, found)
    return found


def _note(node: Element, found: Evidence) -> None:
    attributes = node.attributes
    sort = attributes.get("reason") or attributes.get("type", "")
    found.marks.update((node.name, f"{node.name} {sort}"))
    if "xml:lang" in attributes:
        found.languages[attributes["xml:lang"]] = None
    if "resp" in attributes:
        found.responsible.add(attributes["resp"].removeprefix("#"))
    if "ana" in attributes:
        found.classifications[attributes["ana"].removeprefix("#")] = None
    if node.name == "gap":
        found.agents.add(attributes.get("agent", ""))
    elif node.name == "pb" and "edRef" in attributes and "n" in attributes:
        found.leaves[attributes["n"]] = None
    elif node.name == "stamp":
        found.stamps[attributes.get("type", ""), _inscription(node)] = None
    elif node.name == "fw" and sort == "folNum":
        found.leaf_numbers_printed = True
    elif node.name == "p" and "corresp" in attributes:
        found.aligned = True


def _inscription(stamp: Element) -> str:
    words = (child for child in stamp.content if isinstance(child, str) or child.attributes.get("type") != "label")
    return Element("", {}, tuple(words)).text.lstrip(": ")
