"""The words of a document that are to be found on end in its TEI, passage by passage, furniture left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tei_edition.model import Span
from tei_edition.validate.claims import Claim, Claims
from tei_edition.validate.claims import Passage as Claimed

_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to be found on end in the TEI: a block of the text, or a header field; ``spans`` leave furniture out."""

    where: Literal["header", "text"]
    what: str
    stream: str
    """The division, the calendar or the header field it belongs to."""
    spans: tuple[Span, ...]
    words: str
    """The characters of the spans, with a space where white space of the source lies between two of them."""


def passages(text: str, claims: Claims) -> Iterator[Passage]:
    """The passages of a document in order, without the furniture that is set in them."""
    set_aside = [claim for claim in claims.all if claim.role == "furniture" and claim.start < claim.end]
    furniture = _united(sorted((claim.start, claim.end) for claim in set_aside))
    hidden = _united(sorted(map(_hidden, set_aside)))
    for claimed in claims.passages:
        yield _passage(text, claimed, furniture, hidden)


def _hidden(claim: Claim) -> Span:
    """Where white space parts no words: in the middle of furniture, and all through the end of a folded line."""
    return (claim.start - 1, claim.end + 1) if claim.what == "line end" else (claim.start, claim.end)


def _passage(text: str, claimed: Claimed, furniture: list[Span], hidden: list[Span]) -> Passage:
    whole = [(max(claim.start, 0), min(claim.end, len(text))) for claim in claimed.outermost]
    near = _near(min(start for start, _ in whole), max(end for _, end in whole), furniture)
    pieces = (piece for span in whole for piece in _without(span, near)) if near else whole
    spans = tuple((start, end) for start, end in pieces if start < end)
    return Passage(claimed.where, claimed.what, claimed.stream, spans, _on_end(text, spans, hidden if near else []))


def _near(start: int, end: int, furniture: list[Span]) -> list[Span]:
    """The furniture that lies between two places, in part at least."""
    first, last = bisect_left(furniture, (start, 0)), bisect_left(furniture, (end, 0))
    return furniture[first - (first > 0 and furniture[first - 1][1] > start) : last]


def _on_end(text: str, spans: tuple[Span, ...], hidden: list[Span]) -> str:
    pieces: list[str] = []
    before = len(text)
    for start, end in spans:
        if before < start and _apart(text, before, start, hidden):
            pieces.append(" ")
        pieces.append(text[start:end])
        before = end
    return "".join(pieces)


def _apart(text: str, start: int, end: int, hidden: list[Span]) -> bool:
    """Whether white space parts two places; that in the middle of a piece of furniture, such as a tag, does not."""
    if not hidden:
        return _SPACE.search(text, start, end) is not None
    return any(not _amid(space.start(), hidden) for space in _SPACE.finditer(text, start, end))


def _amid(offset: int, hidden: list[Span]) -> bool:
    nearest = bisect_left(hidden, (offset, 0)) - 1
    return nearest >= 0 and hidden[nearest][0] < offset < hidden[nearest][1] - 1


def _united(spans: list[Span]) -> list[Span]:
    """Spans that overlap made one, so that none begins before the end of another."""
    united: list[Span] = []
    for start, end in spans:
        if united and start < united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _without(span: Span, furniture: list[Span]) -> Iterator[Span]:
    """The parts of a span that no furniture covers."""
    start, end = span
    for index in range(max(bisect_left(furniture, (start, 0)) - 1, 0), len(furniture)):
        cut_start, cut_end = furniture[index]
        if cut_start >= end:
            break
        if cut_end > start:
            if start < cut_start:
                yield start, cut_start
            start = cut_end
    if start < end:
        yield start, end
