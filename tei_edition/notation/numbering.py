"""Bare numbers in brackets: leaves of the archival file, or references to notes? The whole division decides."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Literal

from tei_edition.model import Block, Certainty, Inlines, Paragraph, Reference, Text
from tei_edition.tree import leaves, words

NUMBER = re.compile(r"\[\s*(?P<value>\d{1,5})\s*(?P<suffix>(?:ob|об|[rvab]|[аб])\.?)?\s*\]")
_FIGURES = re.compile(r"\d+")
_LETTER = re.compile(r"\[(?P<value>[a-z]|[ivx]{2,5})\](?![^\W\d_])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LISTED = re.compile(r"\s*(?:\[(?P<bracketed>\d{1,3}|[a-z]|[ivx]{2,5})\]|(?P<plain>\d{1,3})[.)])\s*(?=\S)")
Side = Literal["verso", "recto", ""]
_SIDES: dict[str, Side] = {"ob": "verso", "об": "verso", "v": "verso", "r": "recto"}
Listed = tuple[str, int, bool]
"""A note of a list: its number, the length of its label, and whether the label stands in brackets."""
_YEARS = range(1400, 2100)


@dataclass(frozen=True, slots=True)
class Number:
    """What one bare number is."""

    kind: Literal["leaf", "note", "unknown"]
    n: str
    side: Side = ""
    target: str = ""
    """The id of the note referred to; empty if the record has no such note."""
    cert: Certainty | None = None
    outside: bool = False
    """Whether a leaf lies outside those cited."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The bare numbers of a division by the offset of their bracket, and the leaf on which its text begins."""

    numbers: dict[int, Number]
    first_leaf: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    offset: int
    value: int
    suffix: str

    @property
    def side(self) -> Side:
        return _SIDES.get(self.suffix, "")

    @property
    def n(self) -> str:
        mark = {"verso": "v", "recto": "r", "": self.suffix}[self.side]
        return f"{self.value}{mark}"


def number_the(
    units: Sequence[Inlines], reference: Reference | None, notes: dict[str, str], others: Container[int] = ()
) -> Numbering:
    """Judge every bare number of a division; ``notes`` are the ids of its numbered notes, ``others`` no numbers."""
    bracketed = [leaf for unit in units for leaf in leaves(unit) if "[" in leaf.words]
    if not bracketed:
        return Numbering({})
    lettered = {at: number for at, number in _lettered(bracketed, notes).items() if at not in others}
    numbering = _numbered(units, bracketed, reference, notes, others)
    return Numbering(numbering.numbers | lettered, numbering.first_leaf)


def _lettered(bracketed: Sequence[Text], notes: dict[str, str]) -> dict[int, Number]:
    """Letters and Roman numerals that refer to notes, since a note has them or they come in a series."""
    found = {leaf.start + match.start(): match["value"] for leaf in bracketed for match in _LETTER.finditer(leaf.words)}
    marks = set(found.values())
    return {
        at: Number("note", mark, target=notes.get(mark, ""))
        for at, mark in found.items()
        if mark in notes or len(mark) > 1 or _in_series(mark, marks)
    }


def _in_series(mark: str, marks: set[str]) -> bool:
    """Tell whether a letter stands beside the next or the one before, from a or i on."""
    if "a" in marks and {chr(ord(mark) - 1), chr(ord(mark) + 1)} & marks:
        return True
    if "ii" not in marks or mark not in _ROMAN:
        return False
    place = _ROMAN.index(mark)
    return not marks.isdisjoint(_ROMAN[max(place - 2, 0) : place + 3])


def _numbered(
    units: Sequence[Inlines],
    bracketed: Sequence[Text],
    reference: Reference | None,
    notes: dict[str, str],
    others: Container[int],
) -> Numbering:
    seen = [number for leaf in bracketed for number in _seen(leaf, notes) if number.offset not in others]
    if not seen:
        return Numbering({})
    cited = _cited(reference)
    plain = [one.value for one in seen if not one.suffix and str(one.value) not in notes]
    series = _Series(plain)
    decided = {one.offset: _decide(one, series, cited, notes) for one in seen}
    leaves_seen = [one for one in seen if decided[one.offset].kind == "leaf"]
    if _mark_ends(units, leaves_seen, cited):
        sides = any(one.side for one in leaves_seen)
        for one in leaves_seen:
            decided[one.offset] = _following(one, decided[one.offset], sides)
        return Numbering(decided, str(cited[0]) if cited else "")
    before = cited and leaves_seen and not leaves_seen[0].side and cited[0] < leaves_seen[0].value <= cited[1]
    return Numbering(decided, str(cited[0]) if before and cited else "")


def listed_notes(blocks: Sequence[Block]) -> dict[int, Listed]:
    """The notes that end a division, by the place of their paragraph."""
    labelled = dict(_labelled(blocks))
    if not labelled:
        return {}
    referred = {match["value"] for block in blocks for match in _references(block)}
    found = dict(takewhile(lambda note: note[1][0] in referred, labelled.items()))
    return found if _is_list([number for number, _, _ in found.values()]) else {}


def _labelled(blocks: Sequence[Block]) -> Iterator[tuple[int, Listed]]:
    """The paragraphs at the end that begin as a note does, with their places, the last first."""
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            continue
        match = _LISTED.match(_beginning(block.content))
        if not match:
            break
        yield place, (match["bracketed"] or match["plain"], match.end(), bool(match["bracketed"]))


def _references(block: Block) -> list[re.Match[str]]:
    """Bare numbers in the running text of a block, the one a listed note begins with left out."""
    content = getattr(block, "content", ()) or tuple(piece for line in getattr(block, "lines", ()) for piece in line)
    text = words(content)
    if "[" not in text:
        return []
    begins = len(text) - len(text.lstrip())
    found = (*NUMBER.finditer(text), *_LETTER.finditer(text))
    return [match for match in found if match.start() > begins]


def _is_list(backwards: list[str]) -> bool:
    values = [_place(number, "ii" in backwards) for number in reversed(backwards)]
    return all(after == before + 1 for before, after in pairwise(values))


def _place(mark: str, roman: bool) -> int:
    """The place of a note in its list, by its figure, its letter or its Roman numeral."""
    if mark.isdigit():
        return int(mark)
    return _ROMAN.index(mark) if mark in _ROMAN and (roman or len(mark) > 1 or mark == "i") else ord(mark[0])


def _beginning(content: Inlines) -> str:
    return content[0].words if content and isinstance(content[0], Text) else ""


def _seen(leaf: Text, notes: dict[str, str]) -> list[_Seen]:
    """The bare numbers of a leaf, but for those that are part of another number, as in ``[18]94``."""
    return [
        _Seen(leaf.start + match.start(), int(match["value"]), (match["suffix"] or "").rstrip("."))
        for match in NUMBER.finditer(leaf.words)
        if match["value"] in notes or not _is_part(match)
    ]


def _is_part(match: re.Match[str]) -> bool:
    return (
        match.string[match.start() - 1 : match.start()].isdigit()
        or match.string[match.end() : match.end() + 1].isdigit()
    )


def _cited(reference: Reference | None) -> tuple[int, int] | None:
    ends = [_FIGURES.match(end) for end in (reference.locus_from, reference.locus_to)] if reference else []
    values = [int(match.group()) for match in ends if match]
    return (min(values), max(values)) if values else None


class _Series:
    """How the plain numbers of a division follow each other."""

    def __init__(self, plain: list[int]) -> None:
        self.counts_from_one = plain[:1] == [1] and all(after - before in (0, 1) for before, after in pairwise(plain))
        self.rises = len(plain) > 1 and all(before < after for before, after in pairwise(plain))
        self.last = plain[-1] if plain else 0


def _decide(one: _Seen, series: _Series, cited: tuple[int, int] | None, notes: dict[str, str]) -> Number:
    if not one.suffix and str(one.value) in notes:
        return Number("note", str(one.value), target=notes[str(one.value)])
    if cited and cited[0] - 1 <= one.value <= cited[1] + 1:
        return Number("leaf", one.n, one.side, outside=not cited[0] <= one.value <= cited[1])
    if one.suffix:
        return Number("leaf", one.n, one.side, outside=cited is not None, cert="low" if cited else None)
    if series.counts_from_one:
        return Number("note", str(one.value))
    if series.rises and series.last > len(notes) and not (cited is None and one.value in _YEARS):
        return Number("leaf", one.n, cert="low" if cited else "medium", outside=cited is not None)
    return Number("unknown", one.n)


def _mark_ends(units: Sequence[Inlines], seen: list[_Seen], cited: tuple[int, int] | None) -> bool:
    """Tell whether marks stand at the ends of leaves: the first leaf is marked, below text, and the last is not."""
    if not cited or not seen or cited[0] == cited[1]:
        return False
    if seen[0].n != str(cited[0]) or any(one.side == "recto" for one in seen):
        return False
    first = next((leaf.start for unit in units for leaf in leaves(unit) if leaf.words.strip()), 0)
    return cited[1] not in {one.value for one in seen} and seen[0].offset > first + 1


def _following(one: _Seen, number: Number, sides: bool) -> Number:
    """The leaf that begins where another ends."""
    if sides and one.side != "verso":
        return Number("leaf", f"{one.value}v", "verso", cert=number.cert, outside=number.outside)
    return Number("leaf", str(one.value + 1), cert=number.cert, outside=number.outside)
