"""The words by which names of persons are told from other words, from the table beside this module."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_TRIMMED = ".,:;()'’\"“”«»"


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


@cache
def _set(group: str) -> frozenset[str]:
    return frozenset(word.casefold() for words in _table()[group].values() for word in words)


def has(group: str, word: str) -> bool:
    """Whether a word is in a group of the table, whatever its case and the stop after it."""
    return word.strip(_TRIMMED).casefold() in _set(group)


def inflects(lang: str) -> bool:
    """Whether names take case endings in a language."""
    return lang.partition("-")[0] in _set("inflected")


@cache
def lists_persons() -> re.Pattern[str]:
    """The label above a list of persons, its colon included."""
    labels = sorted(_table()["participants"]["labels"], key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, labels))})\s*:", re.IGNORECASE)
