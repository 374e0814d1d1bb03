"""A document as read, printed as an indented tree: a line a value, attributes in parentheses, marks as pseudo-XML.

Offsets and white space are left out: the account of the source, which every case draws, proves them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args

from tei_edition.model import Furniture, Inline, Words
from tei_edition.readers import Reading
from tei_edition.source import Source
from tests.notation.printing import inlines

_INLINES = get_args(Inline)
_IN_ONE_LINE = (Words, *_INLINES)
_INDENT = "  "


def reading(read: Reading, source: Source) -> str:
    """The document, what was set aside by kind, and what is in doubt."""
    document = replace(read.document, furniture=())
    kinds = dict.fromkeys(piece.kind for piece in read.document.furniture)
    aside = (f"{_INDENT}furniture ({kind}): {_aside(read.document.furniture, kind, source)}" for kind in kinds)
    doubts = (f"doubt in line {doubt.place.line} ({doubt.rule}): {doubt.message}" for doubt in read.findings)
    return "\n".join((*_lines("document", document, 0), *aside, *doubts)) + "\n"


def _aside(furniture: tuple[Furniture, ...], kind: str, source: Source) -> str:
    return " · ".join(" ".join(source.text[slice(*piece.span)].split()) for piece in furniture if piece.kind == kind)


def _lines(name: str, value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, tuple) and not _is_text(value):
        for one in value:
            yield from _lines(name, one, depth)
    elif isinstance(value, _IN_ONE_LINE) or not is_dataclass(value):
        yield f"{_INDENT * depth}{name}: {_text(value)}"
    else:
        yield from _node(value, depth)


def _node(value: Any, depth: int) -> Iterator[str]:
    told = {
        one.name: found for one in fields(value) if (found := getattr(value, one.name)) not in (one.default, (), None)
    }
    attributes = [f"{name}={found}" for name, found in told.items() if isinstance(found, str | int)]
    named = f"{type(value).__name__.lower()} ({', '.join(attributes)})".removesuffix(" ()")
    parts = {name: found for name, found in told.items() if not isinstance(found, str | int)}
    if list(parts) == ["content"]:
        yield f"{_INDENT * depth}{named}: {_text(parts['content'])}"
        return
    yield _INDENT * depth + named
    for name, found in parts.items():
        yield from _lines(name, found, depth + 1)


def _is_text(value: tuple[Any, ...]) -> bool:
    return all(isinstance(one, str) for one in value) or all(isinstance(one, _INLINES) for one in value)


def _text(value: Any) -> str:
    match value:
        case Words(words):
            pass
        case (str(), *_):
            words = " ".join(value)
        case tuple():
            words = inlines(value)
        case str():
            words = value
        case _:
            words = inlines((value,))
    return " ".join(words.split())
