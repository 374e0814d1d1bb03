"""The body of a record: chunks into language versions, documents, and their openers, paragraphs and closers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tei_edition.model import (
    Between,
    Block,
    Division,
    FormeWork,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Phrase,
    Reference,
)
from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.facts import with_dates
from tei_edition.readers.body.opening import is_address, is_heading, opening
from tei_edition.readers.body.paging import Doubt, is_page_number, reflowed
from tei_edition.readers.scripts import language, look_alike, script
from tei_edition.readers.sheet import Chunk, plain

_NAME_IN_PARENTHESES = re.compile(r"\([^()]{3,40}\)\.?")
_SHORT_RUN = 200
"""Characters up to which a passage in another language is a quotation rather than a version."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a record says of itself that helps to divide its body."""

    stated: tuple[str, ...] = ()
    """Languages the record names, the original's first."""
    translated: bool = False
    scanned: bool = False
    cited: Reference | None = None
    near: int | None = None
    """The year of the document, for two-digit years."""
    created: str = ""
    """The day of the document, which tells its dateline from the date of what it tells of."""
    kind: str = "document"


@dataclass(frozen=True, slots=True)
class Version:
    """A run of chunks in one language."""

    lang: str
    parts: tuple[Chunk, ...]


def divided(parts: tuple[Chunk, ...], evidence: Evidence) -> tuple[tuple[Item, ...], tuple[Doubt, ...]]:
    """The documents of a body, each with its language versions."""
    doubts: list[Doubt] = []
    versions = _versions(parts, evidence)
    kinds = _kinds(versions, evidence)
    pieces: list[list[tuple[tuple[Heading, ...], Division]]] = []
    for version, kind in zip(versions, kinds, strict=True):
        scanned = evidence.scanned and kind == "original"
        chunks, found = reflowed(version.parts, scanned, evidence.cited)
        doubts += found
        several = len(versions) == 1
        pieces.append(
            [
                (headings, Division(kind, version.lang, blocks, scanned=scanned))  # type: ignore[arg-type]
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
    originals = [f"{name}-{d.lang}" for d in item.divisions if d.kind == "original"]
    divisions = tuple(
        replace(
            division,
            id=f"{name}-{division.lang}",
            corresp=f"#{originals[0]}" if originals and division.kind == "translation" else "",
        )
        for division in item.divisions
    )
    return replace(item, id=name, divisions=divisions)


def _kinds(versions: tuple[Version, ...], evidence: Evidence) -> tuple[str, ...]:
    """Which version is the original: of two the one in the stated language, else the first."""
    if len(versions) > 1:
        first = next((n for n, version in enumerate(versions) if version.lang in evidence.stated[:1]), 0)
        return tuple("original" if number == first else "translation" for number in range(len(versions)))
    if not versions:
        return ()
    lone = versions[0].lang
    foreign = bool(evidence.stated) and lone != evidence.stated[0]
    return ("translation" if foreign or (evidence.translated and lone not in evidence.stated[:1]) else "original",)


def _versions(parts: tuple[Chunk, ...], evidence: Evidence) -> tuple[Version, ...]:
    """Runs of one language: the two chief ones make the versions, passages in others belong to their run."""
    languages = _languages(parts, evidence.stated)
    sizes: dict[str, int] = {}
    for lang, chunk in zip(languages, parts, strict=True):
        sizes[lang] = sizes.get(lang, 0) + len(chunk.text)
    chief = sorted(sizes, key=lambda lang: -sizes[lang])[:2]
    runs: list[tuple[str, list[Chunk]]] = []
    for lang, chunk in zip(languages, parts, strict=True):
        if runs and (lang == runs[-1][0] or lang not in chief):
            runs[-1][1].append(chunk)
        else:
            runs.append((lang, [chunk]))
    if len(runs) > len({lang for lang, _ in runs}):
        runs = _folded(runs)
    return tuple(Version(lang, tuple(chunks)) for lang, chunks in runs)


def _folded(runs: list[tuple[str, list[Chunk]]]) -> list[tuple[str, list[Chunk]]]:
    """Runs that alternate: short ones join the run they interrupt; what still alternates is one version."""
    made: list[tuple[str, list[Chunk]]] = []
    for number, (lang, chunks) in enumerate(runs):
        short = sum(len(chunk.text) for chunk in chunks) < _SHORT_RUN
        interrupts = 0 < number < len(runs) - 1 and runs[number - 1][0] == runs[number + 1][0]
        if made and (lang == made[-1][0] or (short and interrupts)):
            made[-1][1].extend(chunks)
        else:
            made.append((lang, chunks))
    if len(made) == len({lang for lang, _ in made}):
        return made
    sizes: dict[str, int] = {}
    for lang, chunks in made:
        sizes[lang] = sizes.get(lang, 0) + sum(len(chunk.text) for chunk in chunks)
    chief = max(sizes, key=lambda lang: sizes[lang])
    return [(chief, [chunk for _, chunks in made for chunk in chunks])]


def _languages(parts: tuple[Chunk, ...], stated: tuple[str, ...]) -> list[str]:
    """A language for each chunk: its own, else that of the nearest chunk in its script, else that of the one before."""
    scripts = [_script(chunk) for chunk in parts]
    own = [language(chunk.text, stated) if code else "" for chunk, code in zip(parts, scripts, strict=True)]
    main = max(
        set(scripts),
        key=lambda code: sum(len(c.text) for c, s in zip(parts, scripts, strict=True) if s == code),
        default="",
    )
    made: list[str] = []
    for index, code in enumerate(scripts):
        found = own[index] or _nearest(index, own, scripts, code)
        made.append(found or (made[-1] if made else ""))
    fallback = next((lang for lang in made if lang), "") or (
        stated[0] if stated else "und" if not main else "en" if main == "Latn" else "und"
    )
    return [lang or next((later for later in made[index:] if later), fallback) for index, lang in enumerate(made)]


def _script(chunk: Chunk) -> str:
    """The script of a chunk; letters that may be misread Cyrillic ones prove none, nor does a name in parentheses."""
    alone = _NAME_IN_PARENTHESES.fullmatch(chunk.text)
    return "" if alone or (look_alike(chunk.text) and len(chunk.text) < 40) else script(chunk.text)


def _nearest(index: int, own: list[str], scripts: list[str], code: str) -> str:
    if not code:
        return ""
    alike = [other for other in range(len(own)) if own[other] and scripts[other] == code]
    return own[min(alike, key=lambda other: abs(other - index))] if alike else ""


def documents(
    parts: tuple[Chunk, ...], evidence: Evidence, several: bool
) -> list[tuple[tuple[Heading, ...], tuple[Block, ...]]]:
    """The documents of one version: if ``several`` may be, a closer and a new beginning divide them."""
    made: list[tuple[tuple[Heading, ...], tuple[Block, ...]]] = []
    rest = parts
    while rest:
        headings: tuple[Heading, ...] = ()
        if made and is_heading(rest[0]):
            headings = (Heading("main", with_dates(rest[0].inlines, evidence.near, "")),)
            rest = rest[1:]
        blocks, rest = _document(rest, evidence, several)
        made.append((headings, blocks))
    return made


def _document(
    parts: tuple[Chunk, ...], evidence: Evidence, several: bool
) -> tuple[tuple[Block, ...], tuple[Chunk, ...]]:
    near = evidence.near
    begun = opening(parts, near, evidence.created)
    blocks: list[Block] = list(begun.blocks)
    at = begun.taken
    while at < len(parts):
        closed = closing(parts[at:], near) if at > begun.taken or at == len(parts) - 1 else None
        after = at + (closed.taken if closed else 0)
        while closed and after < len(parts) and _belongs_below(parts[after]):
            after += 1
        if closed and (after == len(parts) or (several and _begins_anew(parts[after]))):
            tail = parts[at + closed.taken : after]
            return (*blocks, closed.block, *(_block(chunk, near) for chunk in tail)), parts[after:]
        blocks.append(_block(parts[at], near))
        at += 1
    return tuple(blocks), ()


def _belongs_below(chunk: Chunk) -> bool:
    """Whether a chunk can stand below a signature: a note in brackets, a numbered note, a page number."""
    return chunk.text.startswith(("[", "*")) or is_page_number(chunk) or not plain(chunk.inlines)


def _begins_anew(chunk: Chunk) -> bool:
    return is_heading(chunk) or is_address(chunk.text)


def _block(chunk: Chunk, near: int | None) -> Block:
    content = with_dates(chunk.inlines, near, "")
    if all(isinstance(inline, PageBreak | FormeWork) or not plain((inline,)) for inline in content):
        return Between(content)
    return Paragraph((Phrase("emphasis", content),) if chunk.level else content)
