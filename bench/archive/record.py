"""One record of the archive before it is laid out: who wrote what to whom, its original and its translation."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from random import Random
from typing import Any

from bench.archive.grammar import ENGLISH, SHARES, american, form, one, table, written
from bench.archive.prose import Cast, cast, matter, paragraphs, sentence

MEDIAN, SPREAD = 7_000, 0.85
"""Bytes of the middle record, and the standard deviation of their logarithm: 10 KB on average."""
SMALLEST, LARGEST = 700, 400_000
HEADER = 900
"""Bytes that the fields of the header take, about."""
BRACKETS = 0.66
"""Brackets in a thousand bytes, as in real records."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a layout lays out; ``original`` is empty where the record gives the translation alone."""

    number: int
    title: str
    date: datetime.date
    day: str
    language: str
    reference: str
    translator: str
    summary: str
    funder: str
    office: str
    author: str
    original: tuple[str, ...]
    translation: tuple[str, ...]
    closing: tuple[str, ...]
    """Stamps, signatures and notes by hand."""
    kinds: tuple[str, ...]
    """The kind of each bracket of the record."""


def compose(number: int, two_languages: bool, random: Random) -> Record:
    """A record of a size drawn for it."""
    size = min(max(random.lognormvariate(math.log(MEDIAN), SPREAD), SMALLEST), LARGEST)
    language = random.choices(list(SHARES), list(SHARES.values()))[0]
    people = cast(random)
    office = one(random, "offices")
    title = matter(people, random).said(one(random, "titles").replace("{office}", office))
    languages = (ENGLISH, language) if two_languages else (ENGLISH,)
    translation, *original = paragraphs(people, languages, max(size - HEADER, 300), random)
    kinds = _kinds(size, random)
    closing, translation = _bracketed(translation, kinds, people, random)
    return Record(
        number=number,
        title=title,
        date=people.date,
        day=written(people.date),
        language=language,
        reference=_reference(people, random),
        translator=one(random, "translators"),
        summary=sentence(people, (ENGLISH,), random)[0],
        funder=one(random, "funders"),
        office=office,
        author=f"{one(random, 'given')} {form(people.guest, ENGLISH)}",
        original=original[0] if original else (),
        translation=translation,
        closing=closing,
        kinds=tuple(kind["name"] for kind in kinds),
    )


def _kinds(size: float, random: Random) -> list[dict[str, Any]]:
    """As many brackets as a record of a size has, each of a kind drawn for it."""
    rows = table("brackets")["kind"]
    count = int(size / 1000 * BRACKETS + random.random())
    return random.choices(rows, [row["often"] for row in rows], k=count)


def _bracketed(
    told: tuple[str, ...], kinds: list[dict[str, Any]], people: Cast, random: Random
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines below a text, and its paragraphs with a bracket or a sentence that has one behind some of them."""
    paragraphs, closing = list(told), list[str]()
    places = sorted(random.randrange(len(paragraphs)) for _ in kinds)
    leaves = iter(range(people.leaves[0], people.leaves[1] + 1))
    for kind, at in zip(kinds, places, strict=True):
        form = random.choice(kind["forms"])
        if "{leaf}" in form and (leaf := next(leaves, None)):
            form = form.replace("{leaf}", str(leaf))
        elif "{leaf}" in form:
            form = "[several words illegible]"
        words = matter(people, random).said(form)
        if kind.get("closing"):
            closing.append(words)
        else:
            paragraphs[at] += f" {words}"
    return tuple(closing), tuple(paragraphs)


def _reference(people: Cast, random: Random) -> str:
    series, leaf = one(random, "archives")
    first, last = people.leaves
    numbers = {name: random.randint(1, 900) for name in "nopd"}
    return f"{series.format(**numbers)}, {leaf.format(first=first, last=last)}"


def citation(record: Record, publisher: str) -> str:
    """The citation under which the archive gives a record."""
    translated = f"Translated for {publisher} by {record.translator}."
    return f'"{record.title}", {american(record.date)}, {publisher}, {record.reference}. {translated}'
