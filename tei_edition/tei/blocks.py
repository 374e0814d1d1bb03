"""Divisions and their blocks as TEI (Guidelines chapter 4): what stands above the text, the text, what stands below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from tei_edition.model import (
    Between,
    Block,
    Closer,
    Division,
    FormeWork,
    Heading,
    Inlines,
    Item,
    Listing,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Speech,
    Table,
)
from tei_edition.tei.arrangement import is_blank
from tei_edition.tei.inlines import inlines, note
from tei_edition.tei.names import Element, block, element, identifier, keyword, language_tag, pointer
from tei_edition.tei.setting import Setting
from tei_edition.tei.tabular import listing, table

_MARKS = (PageBreak, FormeWork, Note)
_TEXT = ("p", "ab", "sp", "list", "table")


def item(value: Item, number: int, setting: Setting) -> Element:
    """One document of the record."""
    attributes = {
        "type": "document",
        "subtype": keyword(value.kind),
        "xml:id": identifier(value.id),
        "n": str(number),
    }
    heads = (_head(heading, setting) for heading in value.headings)
    return block("div", attributes, *heads, *(division(part, setting) for part in value.divisions))


def division(value: Division, setting: Setting) -> Element:
    """One language version: opener, headings, paragraphs, closer, and the notes that follow it."""
    attributes = {
        "type": value.kind,
        "xml:lang": language_tag(value.lang) or "und",
        "xml:id": identifier(value.id),
        "corresp": pointer(value.corresp),
        "resp": setting.resp("translator") if value.kind == "translation" else "",
    }
    return block("div", attributes, *_contents(value.blocks, setting))


def _contents(blocks: tuple[Block, ...], setting: Setting) -> Iterator[Element]:
    begin, closing, end = _boundaries(blocks)
    for part in blocks[:begin]:
        yield from _above(part, setting)
    for part in blocks[begin:closing]:
        yield from _text(part, setting)
    for part in blocks[closing : closing + 1] if closing < end else ():
        yield from _closer(part, setting)
    yield from _after(blocks[closing + 1 : end], setting)
    yield from _apparatus(blocks[end:], setting)


def _boundaries(blocks: tuple[Block, ...]) -> tuple[int, int, int]:
    """Where the text begins, where its closer stands, and where only notes and page marks follow.

    TEI has openers and headings only before the first paragraph, and a closer only after one.
    """
    begin = next((at for at, part in enumerate(blocks) if not _stands_above(part)), len(blocks))
    written = [at for at, part in enumerate(blocks) if not _stands_below(part)]
    end = written[-1] + 1 if written else 0
    closing = next((at for at in range(begin + 1, end) if isinstance(blocks[at], Closer)), end)
    return min(begin, end), closing, end


def _stands_above(part: Block) -> bool:
    return isinstance(part, Opener | Heading) or _stands_below(part)


def _stands_below(part: Block) -> bool:
    return isinstance(part, Note) or (isinstance(part, Between) and _only_marks(part.content))


def _only_marks(content: Inlines) -> bool:
    return all(isinstance(inline, _MARKS) or is_blank(inline) for inline in content)


# ── above, within and below the text ─────────────────────────────────────────────────────────────────────────────────


def _above(part: Block, setting: Setting) -> Iterator[Element]:
    match part:
        case Opener():
            yield from _filled(element("opener", None, *_lines(part.lines, setting.opener())))
        case Heading():
            yield from _filled(_head(part, setting))
        case Paragraph() | Closer() | Between() | Note() | Speech() | Listing() | Table():
            yield from _text(part, setting)
        case _:
            assert_never(part)


def _text(part: Block, setting: Setting) -> Iterator[Element]:
    """A block among paragraphs; what is no paragraph there becomes an anonymous block of its kind."""
    match part:
        case Paragraph():
            yield from _filled(_paragraph(part, setting))
        case Heading():
            yield from _filled(element("ab", {"type": "heading"}, *inlines(part.content, setting)))
        case Opener():
            yield from _filled(element("ab", {"type": "opener"}, *_lines(part.lines, setting)))
        case Closer():
            yield from _filled(element("ab", {"type": "closer"}, *_lines(part.lines, setting)))
        case Between():
            yield from _between(part.content, setting)
        case Note():
            yield note(part, setting)
        case Speech() | Listing() | Table():
            yield from _composed(part, setting)
        case _:
            assert_never(part)


def _composed(part: Speech | Listing | Table, setting: Setting) -> Iterator[Element]:
    """A block made of parts that stand apart."""
    match part:
        case Speech():
            speaker = element("speaker", None, *inlines(part.speaker, setting))
            spoken = (made for inner in part.blocks for made in _text(inner, setting))
            yield block("sp", {"who": pointer(part.who)}, speaker, *spoken)
        case Listing():
            yield listing(part, setting)
        case Table():
            yield table(part, setting)
        case _:
            assert_never(part)


def _closer(part: Block, setting: Setting) -> Iterator[Element]:
    if isinstance(part, Closer):
        yield from _filled(element("closer", None, *_lines(part.lines, setting.closer())))


def _after(blocks: tuple[Block, ...], setting: Setting) -> Iterator[Element]:
    """Text after the closer: a postscript, which begins with its first paragraph."""
    parts = [made for part in blocks for made in _text(part, setting)]
    first = next((at for at, made in enumerate(parts) if made.name in _TEXT), len(parts))
    yield from parts[:first]
    if parts[first:]:
        yield block("postscript", None, *map(_as_paragraph, parts[first:]))


def _as_paragraph(node: Element) -> Element:
    return element("p", None, *node.content) if node.name == "ab" else node


def _apparatus(blocks: Iterable[Block], setting: Setting) -> Iterator[Element]:
    """Notes at the end: those of one sort in a group."""
    for sort, run in groupby(blocks, _sort):
        made = [element for part in run for element in _text(part, setting)]
        if sort:
            yield block("noteGrp", {"type": sort}, *made)
        else:
            yield from made


def _sort(part: Block) -> str:
    if not isinstance(part, Note):
        return ""
    return "handwritten" if part.kind == "handwritten" else "notes" if part.n else ""


# ── single blocks ────────────────────────────────────────────────────────────────────────────────────────────────────


def _paragraph(part: Paragraph, setting: Setting) -> Element:
    attributes = {
        "xml:id": identifier(part.id),
        "xml:lang": language_tag(part.lang),
        "corresp": pointer(part.corresp),
    }
    return element("p", attributes, *inlines(part.content, setting))


def _head(part: Heading, setting: Setting) -> Element:
    return element("head", {"type": part.kind}, *inlines(part.content, setting))


def _lines(lines: tuple[Inlines, ...], setting: Setting) -> Iterator[str | Element]:
    for number, line in enumerate(lines):
        if number:
            yield element("lb")
        yield from inlines(line, setting)


def _between(content: Inlines, setting: Setting) -> Iterator[Element]:
    """Page marks and notes as they are; anything else between them in an anonymous block."""
    for marks, run in groupby(content, lambda inline: isinstance(inline, _MARKS)):
        made = inlines(tuple(run), setting)
        if marks:
            yield from (node for node in made if isinstance(node, Element))
        else:
            yield from _filled(element("ab", None, *made))


def _filled(node: Element) -> Iterator[Element]:
    """The element, unless there is nothing in it."""
    if any(isinstance(child, Element) or child.strip() for child in node.content):
        yield node


def paragraphs(contents: tuple[Inlines, ...], setting: Setting) -> tuple[Element, ...]:
    """Paragraphs of the header, such as those of an abstract."""
    return tuple(made for content in contents for made in _filled(element("p", None, *inlines(content, setting))))
