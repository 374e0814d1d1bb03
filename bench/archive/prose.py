"""Sentences said in two languages at once, gathered to paragraphs until a record has its size."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from random import Random

from bench.archive.grammar import ENGLISH, form, one, table, written


@dataclass(frozen=True, slots=True)
class Cast:
    """The people, the place, the day and the leaves that a record speaks of; a name stands in all its forms."""

    host: list[str]
    guest: list[str]
    town: list[str]
    date: datetime.date
    leaves: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Matter:
    """What fills the slots of one sentence, in whatever language it is said."""

    cast: Cast
    town: list[str]
    stranger: list[str]
    count: int
    date: datetime.date
    acronym: list[str]

    def said(self, words: str, language: str = ENGLISH) -> str:
        names = {name: form(getattr(self.cast, name), language) for name in ("host", "guest")}
        acronym, expansion = self.acronym
        return words.format(
            **names,
            town=form(self.town, language),
            other=form(self.stranger, language),
            n=self.count,
            day=written(self.date, language),
            acronym=acronym,
            expansion=expansion,
        )


def cast(random: Random) -> Cast:
    first = random.randint(2, 300)
    date = datetime.date(1921, 1, 1) + datetime.timedelta(random.randrange(40 * 365))
    return Cast(_family(random), _family(random), one(random, "towns"), date, (first, first + random.randint(1, 9)))


def _family(random: Random) -> list[str]:
    """An invented family name in the forms of all languages."""
    parts = [one(random, part) for part in ("beginnings", "middles", "ends")]
    latin, cyrillic, chinese = ("".join(part[n] for part in parts) for n in range(3))
    return [{"ru": cyrillic, "zh": chinese}.get(language, latin) for language in table("people")["languages"]]


def matter(of: Cast, random: Random) -> Matter:
    town = of.town if random.random() < 0.5 else one(random, "towns")
    date = of.date + datetime.timedelta(random.randint(-400, -2))
    return Matter(of, town, _family(random), random.randint(3, 4000), date, one(random, "acronyms"))


def sentence(of: Cast, languages: tuple[str, ...], random: Random) -> list[str]:
    """One sentence in each of the languages."""
    parts = [random.choice(table("sentences")[part]) for part in ("head", "clause", "tail")]
    about = matter(of, random)
    return [about.said("".join(part[language] for part in parts), language) for language in languages]


def paragraphs(of: Cast, languages: tuple[str, ...], size: float, random: Random) -> list[tuple[str, ...]]:
    """As many paragraphs as come to a size in bytes of all the languages together; a list for each language."""
    made: list[list[str]] = [[] for _ in languages]
    while size > 0:
        sentences = [sentence(of, languages, random) for _ in range(random.randint(1, 6))]
        for language, told, spoken in zip(languages, made, zip(*sentences, strict=True), strict=True):
            told.append(("" if language == "zh" else " ").join(spoken))
            size -= len(told[-1].encode())
    return [tuple(told) for told in made]
