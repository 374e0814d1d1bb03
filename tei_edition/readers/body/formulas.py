"""The set words of openers and closers as patterns, from the table beside this module."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("formulas.toml").read_text("utf-8"))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, with any white space between their parts."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in ordered) + ")"


@cache
def pattern(group: str, name: str) -> str:
    """A pattern for the forms of one line of the table."""
    return alternatives(_table()[group][name])


def listed(group: str, name: str) -> tuple[str, ...]:
    """The forms of one line of the table; none if there is no such line."""
    return tuple(_table()[group].get(name, ()))


@cache
def classifications() -> dict[str, str]:
    """Each form of a classification, in lower case and without spaces, and its key."""
    return {
        "".join(form.casefold().split()): key for key, forms in _table()["classification"].items() for form in forms
    }


@cache
def holds(group: str, name: str) -> re.Pattern[str]:
    """Finds any of the words of one line of the table as a whole word."""
    return re.compile(rf"(?<!\w){pattern(group, name)}(?!\w)", re.IGNORECASE)
