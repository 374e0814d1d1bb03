"""The words by which labels in brackets are known: a file a language in ``vocabulary``, all of which hold at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("vocabulary")
_LANGUAGES = "languages"
_NEAR_BEGINNING = 300
_GROUPS = {"loss": ("illegible", "lost", "omitted"), "sic": ("sic", "as-original")}
UNSPACED = "\u2e80-\u9fff\uac00-\ud7af"
"""Characters of scripts that put no space between words, or between a number and its unit."""
_RUN = re.compile(r"[^\W_]+")
_SOLID = re.compile(f"[{UNSPACED}]")
_WORD = re.compile(r"[\u2e80-\u9fff]|\d+(?=[\uac00-\ud7af])|[^\W_\u2e80-\u9fff]+(?:['-][^\W_\u2e80-\u9fff]+)*|&")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """The tables of each file by its name."""
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"))}


@cache
def _of_each(table: str) -> dict[str, dict[str, Any]]:
    """One table of every language that has it, by the tag of the language."""
    return {lang: tables[table] for lang, tables in _tables().items() if table in tables}


@cache
def alternatives(label: str) -> str:
    """A regular expression of all words under a label in every language; ``*`` in the list stands for any ending."""
    return _either(_listed(label))


@cache
def pattern(template: str, label: str) -> re.Pattern[str]:
    """A regular expression in which ``WORDS`` stands for all words under a label."""
    return re.compile(template.replace("WORDS", alternatives(label)))


def _listed(label: str) -> set[str]:
    names = _GROUPS.get(label, (label,))
    return {word for table in _of_each("labels").values() for name in names for word in table.get(name, ())}


def _either(several: Iterable[str]) -> str:
    return "|".join(_expression(word) for word in sorted(several, key=lambda word: (-len(word), word))) or r"(?!)"


def _expression(word: str) -> str:
    return r"[^\W_]*".join(re.escape(part) for part in word.split("*"))


@cache
def _plain(label: str) -> frozenset[str]:
    return frozenset(word for word in _listed(label) if "*" not in word)


@cache
def _starred(label: str) -> re.Pattern[str]:
    return re.compile(_either(_listed(label) - _plain(label)))


@cache
def _somewhere(label: str) -> re.Pattern[str]:
    unspaced = {word for word in _listed(label) if re.match(f"[{UNSPACED}]", word)}
    spaced = _either(_listed(label) - unspaced)
    return re.compile(rf"(?<![^\W_])(?:{spaced})(?![^\W_])|{_either(unspaced)}")


@cache
def _first_runs(labels: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The letters with which listed words begin, up to the first other sign: all of those, or only their beginning."""
    listed = {word for label in labels for word in _listed(label)}
    begun = {(found.group(), word[found.end() :].startswith("*")) for word in listed if (found := _RUN.search(word))}
    return frozenset(run for run, _ in begun), tuple(sorted(run for run, has_ending in begun if has_ending))


def may_hold(labels: frozenset[str], words: str) -> bool:
    """Tell by the first letters of each word whether words listed under some labels may stand in folded ones."""
    runs = _RUN.findall(words)
    whole, beginnings = _first_runs(labels)
    return not whole.isdisjoint(runs) or any(run.startswith(beginnings) for run in runs) or bool(_SOLID.search(words))


@lru_cache(maxsize=16384)
def has(label: str, words: str) -> bool:
    """Tell whether folded words are, as a whole, listed under a label."""
    return words in _plain(label) or _starred(label).fullmatch(words) is not None


def begins(label: str, words: str) -> bool:
    """Tell whether folded words begin with one that is listed under a label."""
    return _somewhere(label).match(words) is not None


def tokens(text: str) -> tuple[str, ...]:
    """The words of folded text; each character of Chinese is one, and so is a number joined to its unit."""
    return tuple(_WORD.findall(text))


def find(label: str, words: str) -> re.Match[str] | None:
    """The first place in folded words, near their beginning, where a listed word stands."""
    return _find(label, words[:_NEAR_BEGINNING])


@lru_cache(maxsize=8192)
def _find(label: str, words: str) -> re.Match[str] | None:
    return _somewhere(label).search(words)


def all_in(labels: Iterable[str], several: Iterable[str]) -> bool:
    names = tuple(labels)
    return all(any(has(name, token) for name in names) for token in several)


@cache
def numbers() -> dict[str, int]:
    return {word: value for table in _of_each("numbers").values() for word, value in table.items()}


@cache
def function_words(lang: str) -> frozenset[str]:
    """Pronouns, articles, prepositions, conjunctions and auxiliaries of a language; English where it has no list."""
    tables = _of_each("function")
    return frozenset(tables.get(lang.split("-")[0], tables["en"])["words"])


def has_function_words(lang: str) -> bool:
    """Tell whether there is a list of function words for a language."""
    return lang.split("-")[0] in _of_each("function")


@cache
def languages_named() -> dict[str, str]:
    """Words that name a language, a people or a country's services, each with its tag."""
    return {word: tag for tag, names in _tables()[_LANGUAGES]["named"].items() for word in names}


def in_latin_letters(lang: str) -> str:
    """The tag of a language's words as written in Latin letters."""
    tags: dict[str, str] = _tables()[_LANGUAGES]["romanised"]
    return tags.get(lang.split("-")[0], lang) if lang else "und-Latn"


def is_romanised(lang: str) -> bool:
    """Tell whether a language is written in another script than Latin."""
    return lang.split("-")[0] in _tables()[_LANGUAGES]["romanised"]


def tag_of_script(name: str) -> str:
    """The likeliest language of a script, by the name Unicode gives it; ``und`` if none is likely."""
    tags: dict[str, str] = _tables()[_LANGUAGES]["scripts"]
    return tags.get(name, "und")
