"""The archival reference of a reading text, one line, taken apart into what it was put together from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import Furniture, Inlines, Reference, Span, Words
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.header.reference import reference
from tei_edition.readers.reading_text.head import Value
from tei_edition.readers.sheet import plain, row_words

_HELD = re.compile(r"(?P<cited>.+?)\s+\((?P<held>.+)\)", re.DOTALL)
_LETTERS = re.compile(r"(?!\breel\b)(?<!\w)\w")

Parts = tuple[tuple[str, Words], ...]


def archival(row: Inlines) -> tuple[Reference | None, Parts, tuple[Furniture, ...]]:
    """The reference, the words of its parts, and the signs between them.

    What does not come back as it was printed if it is taken apart stays whole, as the name of a repository.
    """
    written = Value("", row).text
    if not written:
        return None, (), ()
    found = _HELD.fullmatch(written)
    cited, held = (found["cited"], found["held"]) if found else (written, "")
    known = reference(cited, cited=True)
    if known is None or _printed(known) != cited:
        known = Reference(cited, cited)
    parts = _places(known, held)
    if parts is None:
        known, parts = replace(known, repository_name=held, settlement="", country=""), (held,) if held else ()
    cited_parts = (known.repository, _signature(known), known.locus_written, known.reel)
    spans = [*_spans(row_words(row).rstrip(), (*filter(None, cited_parts), *parts))]
    if not spans:
        whole = Value("", row).words
        return Reference(written, written), (("reference", whole),), ()
    placed = [(offset(row, start), offset(row, end - 1) + 1) for start, end in spans]
    words = tuple(("reference", Value("", piece(row, start, end)).words) for start, end in placed)
    return known, words, tuple(_between(row, placed))


def _places(known: Reference, held: str) -> tuple[str, ...] | None:
    """The parts of what is said of the archive, as far as the reference knows them."""
    parts = tuple(filter(None, (known.repository_name, known.settlement, known.country)))
    return parts if ", ".join(parts) == held else None


def _cited(known: Reference) -> tuple[str, ...]:
    reel = f"reel {known.reel}" if known.reel else ""
    return tuple(filter(None, (known.repository, _signature(known), known.locus_written, reel)))


def _printed(known: Reference) -> str:
    return ", ".join(_cited(known))


def _signature(known: Reference) -> str:
    """The units as written, from the first mark to the last number."""
    at, start = 0, -1
    for (_, number), mark in zip(known.units, known.marks, strict=True):
        found = re.compile(rf"{re.escape(mark)}\s*{re.escape(number)}(?!\w)").search(known.written, at)
        if found is None:
            return ", ".join(f"{mark} {number}" for (_, number), mark in zip(known.units, known.marks, strict=True))
        start, at = found.start() if start < 0 else start, found.end()
    whole = known.written if known.written not in (known.repository, known.repository_name) else ""
    return known.written[start:at].strip() if known.units else whole


def _spans(words: str, parts: tuple[str, ...]) -> Iterator[Span]:
    """Where the parts stand one after another, with white space as it may be folded."""
    at, spans = 0, list[Span]()
    for part in parts:
        found = re.compile(r"\s+".join(map(re.escape, part.split()))).search(words, at)
        if found is None or _LETTERS.search(words[at : found.start()]):
            return iter(())
        spans.append(found.span())
        at = found.end()
    return iter(spans if not _LETTERS.search(words[at:]) else ())


def _between(row: Inlines, spans: list[Span]) -> Iterator[Furniture]:
    first, last = reach(row)
    edges = [first, *(edge for span in spans for edge in span), last]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if plain(piece(row, start, end)):
            yield Furniture((start, end), "separator")
