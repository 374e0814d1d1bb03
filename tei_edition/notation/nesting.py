"""Marks within marks: what TEI does not allow inside one another is put another way, and no character is lost."""

from __future__ import annotations

from tei_edition.model import (
    FormeWork,
    Gap,
    Inline,
    Inlines,
    LineBreak,
    Note,
    PageBreak,
    Span,
    Stamp,
    Supplied,
    Text,
    Unclear,
)
from tei_edition.notation.setting import Bracket, Setting
from tei_edition.tree import holds, refilled, revised, spread, walk

_WORDLESS = (Gap, PageBreak)
_NOT_WORDS = (PageBreak, FormeWork, LineBreak, Stamp)


def sign(bracket: Text) -> Unclear:
    """A bracket character that is not read as one of a pair: what it means is not clear, and it stays."""
    return Unclear((bracket,), "illegible", "converter", "unknown")


def is_empty(bracket: Bracket, _: Setting) -> bool:
    return not bracket.key


def nothing(bracket: Bracket, _: Setting) -> Inlines:
    return bare(bracket.span, bracket.content)


def bare(span: Span, content: Inlines) -> Inlines:
    """The content of a bracket that means nothing by itself, between its two characters."""
    return (sign(Text("[", span[0])), *content, sign(Text("]", span[1] - 1)))


def settled(marks: Inlines, bracket: Bracket) -> Inlines:
    """What a row made of a bracket, in a form that TEI allows."""
    return tuple(piece for mark in marks for piece in _settled(mark, bracket))


def _settled(mark: Inline, bracket: Bracket) -> Inlines:
    if isinstance(mark, _WORDLESS) and mark.span == bracket.span and holds(bracket.content, _NOT_WORDS):
        return _beside(mark, bracket)
    if isinstance(mark, Supplied) and not _worded(mark.content) and not holds(mark.content, Gap):
        return bare(mark.span, mark.content)
    if isinstance(mark, Supplied) and holds(mark.content, Gap):
        return _settled(Note(mark.span, "editorial", mark.content, mark.hand, place="inline"), bracket)
    if isinstance(mark, Note):
        return (revised(mark, content=without_notes(mark.content)),)
    return (mark,)


def _beside(mark: Gap | PageBreak, bracket: Bracket) -> Inlines:
    """A mark without words whose bracket holds a page break: the break follows it, or makes it a remark."""
    others = tuple(inner for inner in walk(bracket.content) if isinstance(inner, _NOT_WORDS))
    if all(getattr(inner, "span", None) is None and not getattr(inner, "content", ()) for inner in others):
        return (mark, *others)
    return (Note(bracket.span, "editorial", without_notes(bracket.content), mark.hand, place="inline"),)


def without_notes(content: Inlines) -> Inlines:
    """What stands in a note without further notes: a note becomes supplied words or, round a gap, its bare brackets."""
    return spread(content, _without_note)


def _without_note(mark: Inline) -> Inlines:
    if not isinstance(mark, Note):
        return (refilled(mark, without_notes),)
    content = without_notes(mark.label + mark.content)
    if mark.span is None:
        return content
    if not _worded(content) or holds(content, Gap):
        return bare(mark.span, content)
    return (Supplied(mark.span, content, "explanation", mark.hand, cert="low"),)


def _worded(content: Inlines) -> bool:
    return any(isinstance(inner, Text) and inner.words.strip() for inner in walk(content))
