"""Ids for every document, division and paragraph, and the alignment of a translation with its original.

Alignment is by position, and is made only where both sides have as many paragraphs and no pair differs much in length
from the others: a wrong pair misleads a reader more than a missing one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from tei_edition.finding import Finding, Level, Place
from tei_edition.model import Block, Division, Document, Inlines, Item, Paragraph, Speech, Text
from tei_edition.tei.arrangement import arranged
from tei_edition.tree import paragraphs_of

_TOLERANCE = 2.5
"""How many times longer or shorter, against all of them, a paragraph may be than its counterpart."""
_SMOOTHING = 60
"""Characters added to both sides, so that a short paragraph may differ more than a long one."""


class Numbered(NamedTuple):
    """A document in TEI order with its ids, and what could not be aligned in it."""

    document: Document
    findings: tuple[Finding, ...] = ()


def numbered(document: Document) -> Numbered:
    """The document in TEI order, with ids such as ``d1``, ``d1-ru`` and ``d1-ru-p1``, and what could not be aligned.

    Ids already given are kept, and a document already numbered comes back as it is, with nothing to report.
    """
    findings: list[Finding] = []
    items = tuple(_item(value, number, document.name, findings) for number, value in enumerate(document.items, 1))
    return Numbered(document if items == document.items else replace(document, items=items), tuple(findings))


def _item(value: Item, number: int, file: str, findings: list[Finding]) -> Item:
    value = value if value.id else replace(value, id=f"d{number}")
    divisions = _division_ids(value)
    original = next((part for part in divisions if part.kind == "original"), None)
    fresh = any(not paragraph.id for part in divisions for paragraph in _paragraphs(part))
    divisions = tuple(_pointed(_paragraph_ids(part), original) for part in divisions)
    if original and fresh:
        divisions = _aligned(divisions, file, findings)
    return value if divisions == value.divisions else replace(value, divisions=divisions)


def _division_ids(value: Item) -> tuple[Division, ...]:
    taken: set[str] = {part.id for part in value.divisions if part.id}
    made = []
    for part in map(arranged, value.divisions):
        wanted = part.id or _free(f"{value.id}-{part.lang or 'und'}", taken)
        taken.add(wanted)
        made.append(part if part.id else replace(part, id=wanted))
    return tuple(made)


def _free(wanted: str, taken: set[str]) -> str:
    number, made = 1, wanted
    while made in taken:
        number += 1
        made = f"{wanted}-{number}"
    return made


def _pointed(part: Division, original: Division | None) -> Division:
    if part.kind == "original" or part.corresp or original is None:
        return part
    return replace(part, corresp=f"#{original.id}")


def _paragraph_ids(part: Division) -> Division:
    numbers = itertools.count(1)

    def name(paragraph: Paragraph) -> Paragraph:
        number = next(numbers)
        return paragraph if paragraph.id else replace(paragraph, id=f"{part.id}-p{number}")

    return _with_blocks(part, _each(part.blocks, name))


def _with_blocks(part: Division, blocks: tuple[Block, ...]) -> Division:
    return part if blocks == part.blocks else replace(part, blocks=blocks)


def _each(blocks: tuple[Block, ...], change: Callable[[Paragraph], Paragraph]) -> tuple[Block, ...]:
    """The same blocks, each paragraph changed, those of speeches included."""
    return tuple(
        change(block)
        if isinstance(block, Paragraph)
        else replace(block, blocks=_each(block.blocks, change))
        if isinstance(block, Speech)
        else block
        for block in blocks
    )


# ── alignment ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _aligned(divisions: tuple[Division, ...], file: str, findings: list[Finding]) -> tuple[Division, ...]:
    original = next(part for part in divisions if part.kind == "original")
    pointers: dict[str, list[str]] = {}
    for translation in (part for part in divisions if part.kind == "translation"):
        ours, theirs = _paragraphs(original), _paragraphs(translation)
        doubt = _doubt(ours, theirs)
        if doubt:
            findings.append(_unaligned(original, translation, doubt, file))
            continue
        for our, their in zip(ours, theirs, strict=True):
            pointers.setdefault(our.id, []).append(f"#{their.id}")
            pointers.setdefault(their.id, []).append(f"#{our.id}")
    return tuple(_with_pointers(part, pointers) for part in divisions) if pointers else divisions


def _doubt(ours: list[Paragraph], theirs: list[Paragraph]) -> str:
    """Why two sequences of paragraphs should not be paired; nothing if they can be."""
    if len(ours) != len(theirs):
        return f"{len(ours)} paragraphs stand against {len(theirs)}"
    lengths = [(_length(our.content), _length(their.content)) for our, their in zip(ours, theirs, strict=True)]
    if not lengths:
        return ""
    overall = _ratio(sum(our for our, _ in lengths), sum(their for _, their in lengths))
    for number, (our, their) in enumerate(lengths, 1):
        ratio = (their + _SMOOTHING) / (our * overall + _SMOOTHING)
        if not 1 / _TOLERANCE <= ratio <= _TOLERANCE:
            return f"paragraph {number} has {our} characters in one and {their} in the other"
    return ""


def _ratio(ours: int, theirs: int) -> float:
    return theirs / ours if ours and theirs else 1.0


def _unaligned(original: Division, translation: Division, doubt: str, file: str) -> Finding:
    message = (
        f"The paragraphs of {original.id} and {translation.id} are not linked to each other: {doubt}. "
        "Compare the paragraph breaks of the two texts."
    )
    return Finding("paragraph-alignment", Level.INFO, Place(file), message)


def _with_pointers(part: Division, pointers: dict[str, list[str]]) -> Division:
    def point(paragraph: Paragraph) -> Paragraph:
        found = pointers.get(paragraph.id)
        return replace(paragraph, corresp=" ".join(found)) if found and not paragraph.corresp else paragraph

    return _with_blocks(part, _each(part.blocks, point))


def _paragraphs(part: Division) -> list[Paragraph]:
    return list(paragraphs_of(part.blocks))


def _length(content: Inlines) -> int:
    return sum(len("".join(leaf.split())) for leaf in _leaves(content))


def _leaves(content: Inlines) -> Iterable[str]:
    for inline in content:
        if isinstance(inline, Text):
            yield inline.words
        else:
            yield from _leaves(getattr(inline, "content", ()))
