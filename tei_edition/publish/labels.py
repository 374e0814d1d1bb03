"""The words that pages and texts say in their own voice, by language: the tables of ``xslt/labels``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import langcodes
from langcodes.data_dicts import LANGUAGE_ALPHA3

from tei_edition.resources import resource

LANGUAGE = "en"
"""The language that has every label; the others take from it what they lack."""


@cache
def languages() -> tuple[str, ...]:
    """The tags (BCP 47) of the languages that have labels."""
    return tuple(sorted(path.stem for path in resource("xslt", "labels").glob("*.toml")))


@cache
def labels(language: str = LANGUAGE) -> Mapping[str, str]:
    """The labels of a language by table and key, such as ``page.skip``."""
    own = tomllib.loads(resource("xslt", "labels", f"{language}.toml").read_text("utf-8"))
    return {**(labels() if language != LANGUAGE else {}), **flat(own)}


_NAMED = (
    *LANGUAGE_ALPHA3,
    *(f"{code}-Latn" for code in ("ar", "be", "bg", "el", "fa", "he", "hi", "ja", "ko", "mk", "ru", "sr", "uk", "zh")),
    *("sr-Cyrl", "zh-Hans", "zh-Hant", "mul", "und"),
    *("akk", "ang", "arc", "chu", "cop", "egy", "enm", "frm", "fro", "gmh", "goh", "got", "grc", "hit", "mga", "non"),
    *("orv", "osp", "ota", "peo", "phn", "pro", "san", "sga", "sux", "syc", "uga"),
)
"""The tags whose languages have names: all of two letters, the historical ones that editions meet, and some scripts."""


@cache
def language_names(language: str = LANGUAGE) -> Mapping[str, str]:
    """What languages are called in a language, as labels such as ``language.ru``."""
    return {f"language.{tag}": name_of_language(tag, language) for tag in _NAMED}


def name_of_language(tag: str, language: str) -> str:
    """What one language is called in another; a tag that has no name is its own."""
    try:
        return langcodes.Language.get(tag).display_name(language)
    except (LookupError, ValueError):
        return tag


@dataclass(frozen=True, slots=True)
class Wording:
    """A language of labels, and the labels of an edition's own that take the place of ours, by table and key."""

    language: str = LANGUAGE
    own: tuple[tuple[str, str], ...] = ()

    @property
    def labels(self) -> Mapping[str, str]:
        """Every label by table and key, with the names of languages."""
        return {**language_names(self.language), **labels(self.language), **dict(self.own)}


def flat(tables: Mapping[str, Any]) -> dict[str, str]:
    """Nested tables as one, the keys joined by points."""
    return dict(_flat(tables, ""))


def _flat(tables: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in tables.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, str(value)
