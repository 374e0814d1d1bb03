"""Marks as pseudo-XML: the class name as tag and, as attributes, what is not default and not an offset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from tei_edition.model import Block, Inline, Inlines, LineBreak, Note, Paragraph, Text
from tei_edition.tree import inner, own_units

_LEFT_OUT = {"wording", "span", "start", "content", "label", "lines", "hand"}


def inlines(content: Inlines) -> str:
    return "".join(map(_inline, content))


def blocks(several: Sequence[Block]) -> str:
    """A line a block; a paragraph without its tag."""
    return "\n".join(inlines(one.content) if isinstance(one, Paragraph) else block(one) for one in several)


def block(one: Block) -> str:
    if isinstance(one, Note):
        return _element(one, inlines(one.content))
    within = [inlines(unit) for unit in own_units(one)]
    return _element(one, " / ".join(within) + "".join(map(block, inner(one))))


def _inline(mark: Inline) -> str:
    if isinstance(mark, Text):
        return mark.words
    if isinstance(mark, LineBreak):
        return "<linebreak/>"
    return _element(mark, inlines(getattr(mark, "content", ())))


def _element(mark: object, inside: str) -> str:
    name, attributes = type(mark).__name__.lower(), ""
    for one in fields(mark):  # type: ignore[arg-type]
        value = getattr(mark, one.name)
        if one.name in _LEFT_OUT or value is None or value == "" or value is False or value == one.default:
            continue
        attributes += f' {one.name}="{str(value).lower() if value is True else value}"'
    hand = getattr(mark, "hand", "translator")
    if hand != "translator":
        attributes += f' hand="{hand}"'
    label = getattr(mark, "label", ())
    inside = (f"<label>{inlines(label)}</label>" if label else "") + inside
    return f"<{name}{attributes}>{inside}</{name}>" if inside else f"<{name}{attributes}/>"
