"""Small records for tests: paragraphs wrapped in a document, each character where it stands in the source."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import (
    Closer,
    Division,
    Document,
    Header,
    Heading,
    Item,
    Opener,
    Paragraph,
    Reference,
    Text,
    Words,
)
from tei_edition.notation import Marked, mark
from tei_edition.rulings import BracketRuling
from tei_edition.source import Source

Lines = list[tuple[str, str]]
"""Roles and lines: ``("en", "…")``, ``("ru", "…")``, ``("en closer", "…")``, ``("ru scanned", "…")``."""

_REFERENCE = Reference("", "", locus_from="136", locus_to="138")


def read(
    lines: Lines,
    *,
    reference: Reference | None = _REFERENCE,
    original: str = "ru",
    title: str = "",
    rulings: dict[int, BracketRuling] | None = None,
) -> Marked:
    """Mark a record made of lines, each a block of the division named by its role."""
    text = "\n".join(line for _, line in lines)
    header = Header(Words(title), reference=reference, original_language=original)
    divisions = tuple(_divisions(lines))
    document = Document("record", "record", "test", header, (Item("document", divisions),))
    return mark(document, Source("record.txt", text), rulings)


def _divisions(lines: Lines) -> Iterator[Division]:
    starts = _starts(lines)
    for lang in dict.fromkeys(role.split()[0] for role, _ in lines):
        own = [
            (role, Text(line, start))
            for (role, line), start in zip(lines, starts, strict=True)
            if role.split()[0] == lang
        ]
        scanned = any("scanned" in role for role, _ in own)
        yield Division(
            "translation" if lang == "en" else "original",
            lang,
            tuple(_block(role, leaf) for role, leaf in own),
            scanned=scanned,
        )


def _starts(lines: Lines) -> list[int]:
    starts, at = [], 0
    for _, line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _block(role: str, leaf: Text) -> Paragraph | Heading | Opener | Closer:
    if "heading" in role:
        return Heading("main", (leaf,))
    if "opener" in role:
        return Opener(((leaf,),))
    return Closer(((leaf,),)) if "closer" in role else Paragraph((leaf,))
