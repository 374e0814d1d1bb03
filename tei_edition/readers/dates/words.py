"""The words of dates and what each may do in one: month, weekday, season, "of", "from", "before" …"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

MARKS = {".": "stop", ",": "comma", "/": "slash", "(": "open", ")": "close", "'": "apostrophe", "’": "apostrophe"}
MARKS |= dict.fromkeys("-–—−", "dash")

ROMAN = {n: i for i, n in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)}


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _numbered(rows: dict[str, list[str]], languages: frozenset[str] = frozenset()) -> dict[str, int]:
    return {
        form: month
        for language, names in rows.items()
        if not languages or language in languages
        for month, forms in enumerate(names, 1)
        for form in forms.split()
    }


@cache
def months() -> dict[str, int]:
    """Each form of a month's name, in lower case, and its number."""
    table = _table("months.toml")
    return _numbered(table["abbreviations"]) | _numbered(table["names"])


@cache
def hungarian() -> frozenset[str]:
    table = _table("months.toml")
    return frozenset(
        _numbered(table["names"], frozenset(("hu",))) | _numbered(table["abbreviations"], frozenset(("hu",)))
    )


@cache
def croatian() -> dict[str, int]:
    """Names that mean another month where a full stop follows the day."""
    return dict(_table("months.toml")["croatian"])


@cache
def doubtful() -> frozenset[str]:
    """Names of months that are common words or abbreviations."""
    table = _table("months.toml")
    full = set(_numbered(table["names"]))
    return frozenset((set(_numbered(table["abbreviations"])) - full) | set(table["capital"]["words"].split()))


@cache
def seasons() -> dict[str, int]:
    """Each name of a season and its number in EDTF."""
    return {form: int(number) for number, forms in _table("words.toml")["seasons"].items() for form in forms.split()}


@cache
def weekdays() -> dict[str, int]:
    """Each name of a day of the week and its number; Monday is 1."""
    return {form: int(number) for number, forms in _table("words.toml")["weekdays"].items() for form in forms.split()}


@cache
def ordinals() -> dict[str, int]:
    return {form: int(number) for number, forms in _table("words.toml")["ordinals"].items() for form in forms.split()}


@cache
def roles() -> dict[str, frozenset[str]]:
    """Each word of dates, in lower case, and all it may do in one; months as their plain form."""
    made: dict[str, set[str]] = {}
    for role, forms in _table("words.toml")["roles"].items():
        for form in forms.split():
            made.setdefault(form, set()).add(role)
    for role, known in (("month", months()), ("season", seasons()), ("ordinal", ordinals()), ("weekday", weekdays())):
        for form in known:
            made.setdefault(form, set()).add(role)
    return {form: frozenset(names) for form, names in made.items()}


@cache
def modifiers(where: str) -> dict[str, str]:
    """Phrases that stand ``before`` a date, before a date that stands ``alone``, or ``after`` one, and their effect."""
    return {phrase: effect for effect, phrases in _table("words.toml")[where].items() for phrase in phrases}


@cache
def phrase_ends() -> frozenset[str]:
    """The last words of the phrases that stand before a date; most words before one are none of them."""
    return frozenset(phrase.split()[-1] for where in ("before", "alone") for phrase in modifiers(where))


@cache
def undated() -> frozenset[str]:
    """What is written where a date is missing."""
    return frozenset(_table("words.toml")["undated"]["words"])


_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _known() -> frozenset[str]:
    phrases = (phrase for where in ("before", "alone", "after") for phrase in modifiers(where))
    return frozenset(word for words in (*roles(), *phrases) for word in _LETTERS.findall(words))


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Whether a word can stand in or beside a date."""
    return word.lower() in _known() or word.casefold() in _known() or word.upper() in ROMAN
