"""The tables of the grammar, and the forms of names and dates in each language."""

from __future__ import annotations

import datetime
import tomllib
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

ENGLISH = "en"
NAMES = {"ru": "Russian", "de": "German", "es": "Spanish", "zh": "Chinese"}
SHARES = {"ru": 6, "de": 2, "es": 1, "zh": 2}
"""The languages of the originals, and how many of them there are in proportion."""

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_DAYS = {
    "en": "{day} {month} {year}",
    "ru": "{day} {month} {year} года",
    "de": "{day}. {month} {year}",
    "es": "{day} de {month} de {year}",
    "zh": "{year}年{number}月{day}日",
}


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))


def written(date: datetime.date, language: str = ENGLISH) -> str:
    """A day as a text in a language writes it."""
    month = _MONTHS[language].split()[date.month - 1] if language in _MONTHS else ""
    return _DAYS[language].format(day=date.day, month=month, number=date.month, year=date.year)


def american(date: datetime.date) -> str:
    """A day as the archive's pages write it."""
    return f"{_MONTHS['en'].split()[date.month - 1]} {date.day}, {date.year}"


def form(names: list[str], language: str) -> str:
    """The form of a name in a language."""
    return str(names[table("people")["languages"].index(language)])


def one(random: Random, name: str) -> Any:
    """One of the names of a kind."""
    return random.choice(table("people")[name])
