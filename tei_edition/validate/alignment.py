"""Paragraphs that are linked as original and translation: do the numbers and dates of one stand in the other?

Numbers are compared by value, whatever marks group their digits, and Roman numerals up to 39 by theirs, for higher ones
look like abbreviations. A date that is marked up counts as its day and year, so that it agrees with one that is not.
Numbers below thirteen are left out: one language writes in words what the other writes in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.validate.document import Document

NUMBERS = "TEI-A058"
DATES = "TEI-A059"
LEAST_NUMBER = 13

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ORIGINALS = etree.XPath(
    "/t:TEI/t:text/t:body/t:div/t:div[@type = 'original']/t:p[@corresp]", namespaces={"t": _TEI[1:-1]}
)
_PARAGRAPHS = etree.XPath("/t:TEI/t:text/t:body/t:div/t:div/t:p[@xml:id]", namespaces={"t": _TEI[1:-1]})
_SET_ASIDE = frozenset(_TEI + name for name in ("note", "fw", "desc", "ref", "expan", "corr", "reg"))
"""What one side has for itself: notes, page numbers, descriptions of gaps, references to notes, additions."""
_UNSURE = frozenset(_TEI + name for name in ("gap", "unclear"))
_GROUPED = re.compile(r"\d(?:\d{0,2}(?:[.,\u00a0\u202f\u2009 '’]\d{3})+(?!\d)|\d*)")
_NO_DIGIT = re.compile(r"\D")
_LETTERS = re.compile(r"[IVXІХ](?<![^\W_].)[IVXІХ]+(?![^\W_])")
"""A word of the letters of Roman numerals and their Cyrillic likes."""
_LOOKALIKES = str.maketrans("ІХ", "IX")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


class Figures(NamedTuple):
    """What a paragraph says in figures: numbers, dates that are marked up, and whether all of it can be read."""

    numbers: frozenset[int]
    dates: frozenset[str]
    legible: bool


def check_alignment(document: Document) -> tuple[Finding, ...]:
    """The dates and numbers on one side only of each linked pair, at the paragraph of the original."""
    others = {str(p.get(_ID)): p for p in cast("list[etree._Element]", _PARAGRAPHS(document.tree))}
    findings: list[Finding] = []
    for original in cast("list[etree._Element]", _ORIGINALS(document.tree)):
        for pointer in str(original.get("corresp")).split():
            other = others.get(pointer.removeprefix("#"))
            if other is not None:
                findings += _compared(document, original, other)
    return tuple(findings)


def _compared(document: Document, original: etree._Element, other: etree._Element) -> Iterator[Finding]:
    sides = figures(original), figures(other)
    names = _name(original), _name(other)
    pairs = (sides, sides[::-1])
    dates = [_dates_missing(*pair) for pair in pairs]
    if any(dates):
        level = Level.WARNING if all(side.legible for side in sides) else Level.INFO
        yield Finding(DATES, level, document.place(original), _sentence("date", dates, names))
    numbers = [_numbers_missing(*pair) for pair in pairs]
    if any(numbers):
        yield Finding(NUMBERS, Level.INFO, document.place(original), _sentence("number", numbers, names))


def _dates_missing(here: Figures, there: Figures) -> list[str]:
    """The dates here that are neither marked up there, if less exactly, nor stand there as day and year in figures."""
    return sorted(
        date
        for date in here.dates
        if not any(date.startswith(other) or other.startswith(date) for other in there.dates)
        and not _day_and_year(date) <= there.numbers
    )


def _numbers_missing(here: Figures, there: Figures) -> list[str]:
    known = there.numbers.union(*map(_day_and_year, there.dates))
    return [str(number) for number in sorted(here.numbers - known) if number >= LEAST_NUMBER]


def figures(paragraph: etree._Element) -> Figures:
    """The numbers and dates of a paragraph, without what stands in its notes."""
    dates: set[str] = set()
    words: list[str] = []
    legible = True
    for element, text in _read(paragraph):
        if element is None:
            words.append(text)
        elif element.tag in _UNSURE:
            legible = False
        else:
            words.append(" ")
            dates.add(text)
    return Figures(numbers_in("".join(words)), frozenset(dates), legible)


def _read(element: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
    """The words of an element, and in their place its dates by their value and its marks of what cannot be read."""
    if element.text:
        yield None, element.text
    for child in element:
        if child.tag == _TEI + "date" and child.get("when"):
            yield child, str(child.get("when"))
        elif child.tag not in _SET_ASIDE:
            if child.tag in _UNSURE:
                yield child, ""
            yield from _read(child)
        if child.tail:
            yield None, child.tail


def numbers_in(words: str) -> frozenset[int]:
    """The numbers of some words, in figures or as Roman numerals."""
    figures = (int(_NO_DIGIT.sub("", number)) for number in _GROUPED.findall(words))
    letters = (word.translate(_LOOKALIKES) for word in _LETTERS.findall(words))
    return frozenset((*figures, *(_roman(word) for word in letters if _ROMAN.fullmatch(word))))


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _day_and_year(date: str) -> frozenset[int]:
    """Year and day of a date in ISO 8601, as far as it has them."""
    parts = [int(part) for part in date.split("-") if part.isdigit()]
    return frozenset(parts[:1] + parts[2:3])


def _name(paragraph: etree._Element) -> str:
    division = paragraph.getparent()
    language = division.get(_LANG) if division is not None else ""
    return f"#{paragraph.get(_ID)}" if paragraph.get(_ID) else f"the paragraph in {language}"


def _sentence(kind: str, missing: list[list[str]], names: tuple[str, str]) -> str:
    parts = [f"{', '.join(values)} only in {name}" for values, name in zip(missing, names, strict=True) if values]
    many = sum(map(len, missing)) > 1
    verb = "stand" if many else "stands"
    return f"Of a linked pair, the {kind}{'s' if many else ''} {verb} on one side: {'; '.join(parts)}. Compare the two."
