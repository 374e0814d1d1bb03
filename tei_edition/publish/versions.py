"""The text of a record by language, block by block, as a search reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tei_edition.publish.wording import words

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PROSE = "p ab head opener closer postscript salute byline dateline signed trailer note l speaker stage item cell quote"
_HOLDING = "text front body back group floatingText div lg sp list table row noteGrp listBibl bibl"
_HOLDERS = {f"{_TEI}{name}" for name in _HOLDING.split(" ")}
_BLOCKS = _HOLDERS | {f"{_TEI}{name}" for name in f"{_PROSE} title label date".split(" ")}
_APART = _BLOCKS | {f"{_TEI}lb"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like: its words, and the id under which the page has it, if any."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Version:
    """A record's text in one language."""

    language: str
    blocks: tuple[Block, ...]


def versions(root: etree._Element) -> Iterator[Version]:
    """The versions of a record: its divisions by language, else the text as a whole; first its abstract."""
    for abstract in root.iterfind(f".//{_TEI}profileDesc/{_TEI}abstract"):
        yield Version(_language(abstract), (Block("", words(abstract)),))
    for text in root.iterfind(f"{_TEI}text"):
        divided = [each for each in text.iter(f"{_TEI}div") if each.get("type") in ("original", "translation")]
        for part in divided or [text]:
            yield Version(_language(part), tuple(_blocks(part, "")))


def _language(element: etree._Element | None) -> str:
    while element is not None:
        if tag := element.get(_LANG):
            return tag
        element = element.getparent()
    return ""


def _blocks(element: etree._Element, near: str) -> Iterator[Block]:
    own = element.get(_ID) or near
    if element.tag in _HOLDERS:
        if (element.text or "").strip():
            yield Block(own, " ".join((element.text or "").split()))
        for child in element:
            if child.tag in _BLOCKS:
                yield from _blocks(child, own)
            elif isinstance(child.tag, str) and (text := words(child)):
                yield Block(own, text)
    elif text := " ".join("".join(_texts(element)).split()):
        yield Block(own, text)


def _texts(element: etree._Element) -> Iterator[str]:
    """All text, with a space where a line, a block, a page or a note parts it."""
    apart = element.tag in _APART
    yield " " if apart else ""
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
    yield " " if apart else ""
