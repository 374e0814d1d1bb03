"""The set words of openers and closers as patterns, from the table beside this module."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("formulas.toml").read_text("utf-8"))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, with any white space between their parts."""
    return any_of(words, lambda word: r"\s+".join(map(re.escape, word.split())))


def any_of(words: Iterable[str], form: Callable[[str], str]) -> str:
    """A pattern for any of the words by the form of each, longest first; a first letter of none is told at once."""
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    letters = "".join(sorted({re.escape(word[0]) for word in ordered}))
    return f"(?:(?=[{letters}])(?:{'|'.join(map(form, ordered))}))"


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
def opens(group: str) -> re.Pattern[str]:
    """Matches the set words with which a line opens, in the case in which they are written."""
    return re.compile(rf"{pattern(group, 'openings')}(?!\w)")


@cache
def holds(group: str, name: str) -> re.Pattern[str]:
    """Finds any of the words of one line of the table as a whole word."""
    return re.compile(rf"(?<!\w){pattern(group, name)}(?!\w)", re.IGNORECASE)
