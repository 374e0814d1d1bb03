"""The body of a record: chunks into language versions, documents, and their openers, paragraphs and closers."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tei_edition.model import (
    Between,
    Block,
    Division,
    FormeWork,
    Heading,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Phrase,
)
from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.doubts import date_doubts, language_doubts
from tei_edition.readers.body.facts import with_dates
from tei_edition.readers.body.opening import is_address, is_heading, opening
from tei_edition.readers.body.paging import Doubt, is_page_number, reflowed
from tei_edition.readers.body.speeches import continued, speech
from tei_edition.readers.body.versions import Evidence, versions
from tei_edition.readers.dates import read_date
from tei_edition.readers.sheet import Chunk, plain, row_words
from tei_edition.tree import changed

_LISTED_NOTE = re.compile(r"\d{1,3}[.)]\s")


def divided(parts: tuple[Chunk, ...], evidence: Evidence) -> tuple[tuple[Item, ...], tuple[Doubt, ...]]:
    """The documents of a body, each with its language versions."""
    found_versions = versions(parts, evidence)
    doubts: list[Doubt] = [*language_doubts(found_versions, evidence.stated), *date_doubts(parts, evidence.near)]
    pieces: list[list[tuple[tuple[Heading, ...], Division]]] = []
    for version in found_versions:
        scanned = evidence.scanned and version.kind == "original"
        chunks, found = reflowed(version.parts, scanned, evidence.cited)
        doubts += found
        several = len(found_versions) == 1
        pieces.append(
            [
                (headings, Division(version.kind, version.lang, continued(blocks, version.lang), scanned=scanned))
                for headings, blocks in documents(chunks, evidence, several)
            ]
        )
    return _items(pieces, evidence.kind), tuple(doubts)


def _items(pieces: list[list[tuple[tuple[Heading, ...], Division]]], kind: str) -> tuple[Item, ...]:
    """One item for all versions, or one for each document of a single version."""
    documents = pieces[0] if len(pieces) == 1 else []
    items = [Item(kind, (division,), headings) for headings, division in documents]
    if not documents and pieces:
        items = [Item(kind, tuple(_whole(piece) for piece in pieces))]
    return tuple(_named(item, number) for number, item in enumerate(items, 1))


def _whole(piece: list[tuple[tuple[Heading, ...], Division]]) -> Division:
    headings, division = piece[0]
    return replace(division, blocks=(*headings, *division.blocks))


def _named(item: Item, number: int) -> Item:
    name = f"d{number}"
    ids = _ids(name, item.divisions)
    originals = [own for own, division in zip(ids, item.divisions, strict=True) if division.kind == "original"]
    divisions = tuple(
        replace(division, id=own, corresp=f"#{originals[0]}" if originals and division.kind == "translation" else "")
        for own, division in zip(ids, item.divisions, strict=True)
    )
    return replace(item, id=name, divisions=divisions)


def _ids(name: str, divisions: tuple[Division, ...]) -> list[str]:
    """The id of each division by its language; a second in the same language is numbered."""
    languages = [division.lang for division in divisions]
    again = [languages[:n].count(lang) for n, lang in enumerate(languages)]
    return [f"{name}-{lang}" + (f"-{n + 1}" if n else "") for lang, n in zip(languages, again, strict=True)]


def documents(
    parts: tuple[Chunk, ...], evidence: Evidence, several: bool
) -> list[tuple[tuple[Heading, ...], tuple[Block, ...]]]:
    """The documents of one version: if ``several`` may be, a closer and a new beginning divide them."""
    made: list[tuple[tuple[Heading, ...], tuple[Block, ...]]] = []
    for rest in _as_ruled(parts) if several else [parts]:
        while rest:
            headings: tuple[Heading, ...] = ()
            if made and is_heading(rest[0]) and rest[0].ruling is None:
                headings = (Heading("main", with_dates(rest[0].inlines, evidence.near, "")),)
                rest = rest[1:]
            blocks, rest = _document(rest, evidence, several)
            made.append((headings, blocks))
    return made


def _as_ruled(parts: tuple[Chunk, ...]) -> list[tuple[Chunk, ...]]:
    """The chunks parted where an editor says that another document begins."""
    begins = [n for n, chunk in enumerate(parts) if n and chunk.division and chunk.division.kind == "document"]
    return [parts[first:last] for first, last in pairwise([0, *begins, len(parts)])]


def _document(
    parts: tuple[Chunk, ...], evidence: Evidence, several: bool
) -> tuple[tuple[Block, ...], tuple[Chunk, ...]]:
    near = evidence.near
    begun = opening(parts, near, evidence.created)
    blocks: list[Block] = list(begun.blocks)
    at = begun.taken
    while at < len(parts):
        may_close = at > begun.taken or at == len(parts) - 1 or parts[at].ruling
        closed = closing(parts, near, at) if may_close else None
        after = at + (closed.taken if closed else 0)
        while closed and after < len(parts) and belongs_below(parts[after]):
            after += 1
        if closed and (after == len(parts) or (several and _begins_anew(parts[after]))):
            tail = parts[at + closed.taken : after]
            return (*blocks, closed.block, *(_block(chunk, near) for chunk in tail)), parts[after:]
        blocks.append(_entry(parts[at], evidence) or _block(parts[at], near))
        at += 1
    return tuple(blocks), ()


def _entry(chunk: Chunk, evidence: Evidence) -> Heading | None:
    """The date above an entry of a diary, if a chunk is one."""
    dated = evidence.kind == "diary" and not chunk.ruling and read_date(chunk.text, evidence.near)
    return Heading("date", with_dates(chunk.inlines, evidence.near, "")) if dated else None


def belongs_below(chunk: Chunk) -> bool:
    """Whether a chunk can stand below a signature: a note in brackets, a numbered note, a page number."""
    listed = _LISTED_NOTE.match(chunk.text) or chunk.text.startswith(("[", "*"))
    if chunk.ruling or chunk.made or chunk.speaks:
        return chunk.ruling is not None and chunk.ruling.kind == "note"
    return bool(listed) or is_page_number(chunk) or not plain(chunk.inlines)


def _begins_anew(chunk: Chunk) -> bool:
    return is_heading(chunk) or is_address(chunk.text)


def _block(chunk: Chunk, near: int | None) -> Block:
    if chunk.made or chunk.speaks:
        return changed(chunk.made or speech(chunk), lambda unit: with_dates(unit, near, ""))
    content = with_dates(chunk.inlines, near, "")
    if chunk.ruling and chunk.ruling.kind == "note":
        return Note(None, "editorial", content, "archive")
    if all(isinstance(inline, (PageBreak, FormeWork)) or not row_words((inline,)).strip() for inline in content):
        return Between(content)
    return Paragraph((Phrase("emphasis", content),) if chunk.level else content)
