"""TEI elements as plain values, and the rules for what may stand in an id, a pointer, a language tag or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import langcodes

TEI = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True, slots=True)
class Element:
    """A TEI element: attributes in the order in which they are written, and text and elements in document order."""

    name: str
    attributes: dict[str, str]
    content: tuple[str | Element, ...]
    lines: bool = False
    """Whether it holds elements only, each written on a line of its own."""

    def __iter__(self) -> Iterator[Element]:
        """Every element from this one down, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(child for child in reversed(node.content) if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All its characters, with white space collapsed."""
        return " ".join("".join(_leaves(self)).split())


Nodes = tuple[str | Element, ...]


def element(name: str, attributes: Mapping[str, str] | None = None, *content: str | Element) -> Element:
    """An element that may hold text; attributes without a value are left out."""
    kept = {key: value for key, value in attributes.items() if value} if attributes else {}
    return Element(name, kept, content)


def block(name: str, attributes: Mapping[str, str] | None = None, *content: Element | None) -> Element:
    """An element that holds elements only; what is None is left out."""
    kept = {key: value for key, value in attributes.items() if value} if attributes else {}
    return Element(name, kept, tuple(child for child in content if child is not None), True)


def _leaves(node: Element) -> Iterator[str]:
    for child in node.content:
        if isinstance(child, str):
            yield child
        else:
            yield from _leaves(child)


# ── values of attributes ─────────────────────────────────────────────────────────────────────────────────────────────

_NOT_NAME = re.compile(r"[^A-Za-z0-9._-]")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ADDRESS = re.compile(r"https?://[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+")


def identifier(value: str) -> str:
    """The same value as an XML id in ASCII letters: unchanged if it is one, and always the same for the same value."""
    made = _NOT_NAME.sub(lambda found: f"u{ord(found.group()):x}", value)
    return made if not made or made[0].isalpha() or made[0] == "_" else f"_{made}"


def keyword(value: str) -> str:
    """A value of an attribute that takes one word, such as a place or a type."""
    return "-".join(part for part in _NOT_NAME.sub("-", value).split("-") if part)


def address(value: str) -> str:
    """An address of the web as it is; nothing for any other value."""
    return value if _ADDRESS.fullmatch(value) else ""


def pointer(value: str) -> str:
    """One or more ids, with or without their number sign, as pointers into the same file (TEI ``teidata.pointer``)."""
    return " ".join(part if ":" in part else f"#{identifier(part.removeprefix('#'))}" for part in value.split())


@lru_cache(maxsize=256)
def language_tag(tag: str) -> str:
    """The shortest BCP 47 tag of a language; ``und`` for what is no tag, and nothing for nothing."""
    if not tag:
        return ""
    return str(langcodes.standardize_tag(tag)) if _LANGUAGE.fullmatch(tag) else "und"


def iso_date(value: str) -> str:
    """A year, month or day of the calendar as it is; nothing for any other value (TEI ``att.datable.w3c``)."""
    found = _ISO.fullmatch(value)
    if not found:
        return ""
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return ""
    return value
