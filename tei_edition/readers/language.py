"""The language of a passage: its script first, then words and letters, then the record, a model of the letters last."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.resources import files

from tei_edition.readers import letter_model
from tei_edition.readers.romanised import is_pinyin
from tei_edition.readers.scripts import script

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SINGLE = {"Hani": "zh", "Hang": "ko", "Jpan": "ja", "Hebr": "he", "Grek": "el", "Geor": "ka", "Armn": "hy"}
"""Scripts that one language alone is written in, as far as we know them."""
_TWINS = {"hr", "sr-Latn"}
"""Languages that share all their short words but those listed to tell them apart."""
_READ = 3000
"""Characters of a passage that are read; more decide nothing."""
_FEW = 10
"""Words below which a passage may well be without any little word, as titles and addresses are."""
_SPELT = 3
"""Words that no other language can spell, from which a language needs no words of its own."""
_SHORT = 60
"""Characters below which a model of letters guesses rather than tells."""


@dataclass(frozen=True, slots=True)
class Script:
    """The languages of a script, by the words and the letters that they have."""

    tags: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    plain: frozenset[str]
    letters: dict[str, frozenset[str]]
    """The languages that have a letter."""


@dataclass(frozen=True, slots=True, eq=False)
class Votes:
    """What a written word says of languages: one object for all words that say the same, so that it can be counted."""

    words: int
    """How many words it is."""
    by_tag: tuple[tuple[str, int], ...]
    """How many of them speak for each language, less those that speak against it."""


@cache
def _scripts() -> dict[str, Script]:
    tables = tomllib.loads(files(__package__).joinpath("languages.toml").read_text("utf-8"))
    return {name: _script(table) for name, table in tables.items()}


def _script(table: dict[str, dict[str, str] | str]) -> Script:
    rows = {tag: row for tag, row in table.items() if isinstance(row, dict)}
    words: dict[str, set[str]] = {}
    letters: dict[str, set[str]] = {}
    for tag, row in rows.items():
        for word in row["words"].split():
            words.setdefault(word, set()).add(tag)
        for letter in row["letters"]:
            letters.setdefault(letter, set()).add(tag)
    return Script(
        tuple(rows),
        {word: tuple(tags) for word, tags in words.items()},
        frozenset(str(table["plain"])),
        {letter: frozenset(tags) for letter, tags in letters.items()},
    )


def language(text: str, stated: tuple[str, ...] = ()) -> str:
    """The BCP 47 tag of a passage's language, or empty where nothing tells.

    ``stated`` are the languages that the record itself names or shows; among languages that fit about equally they win.
    """
    return _by_words(text, stated) or _by_letters(text, stated)


def languages(texts: Sequence[str], stated: tuple[str, ...] = ()) -> list[str]:
    """The language of each passage of one record: what is plain first, and in its light what was in doubt."""
    made = [_by_words(text, stated) for text in texts]
    shown = tuple(dict.fromkeys((*stated, *(tag for tag, _ in Counter(filter(None, made)).most_common()))))
    return [tag or language(text, shown) for tag, text in zip(made, texts, strict=True)]


@lru_cache(maxsize=2048)
def _by_words(text: str, stated: tuple[str, ...]) -> str:
    """The language whose words and letters a passage has; empty if two are about equal or none shows."""
    code = script(text)
    if code in _SINGLE or code not in _scripts():
        return _SINGLE.get(code, "")
    scores, count = _scored(text[:_READ], code)
    if code == "Latn" and is_pinyin(text):
        return "zh-Latn-pinyin"
    best, second = (*sorted(scores, key=scores.__getitem__, reverse=True), "")[:2]
    preferred = max(_written(stated, code), key=scores.__getitem__, default="")
    if preferred and scores[preferred] > 0 and scores[best] - scores[preferred] <= max(1, 0.1 * scores[best]):
        return preferred
    return best if _sure(scores[best], scores[best] - scores[second], count, {best, second}) else ""


def _sure(score: float, margin: float, count: int, tags: set[str]) -> bool:
    """Whether a language has words enough of its own, and more than the next; or words that no other could spell."""
    if "ru-Latn" in tags and score < 4:
        return False
    worded = score >= max(2, 0.08 * count) and margin >= (1 if tags == _TWINS else max(2, 0.15 * score))
    return worded or (score >= max(1, 0.04 * count) and margin >= max(4, 0.2 * count))


def _written(stated: tuple[str, ...], code: str) -> list[str]:
    """The stated languages as they are written in a script."""
    tags = (tag if tag in _scripts()[code].tags else f"{tag}-{code}" for tag in stated)
    return [tag for tag in tags if tag in _scripts()[code].tags and tag != "ru-Latn"]


@lru_cache(maxsize=1024)
def _scored(text: str, code: str) -> tuple[Mapping[str, int], int]:
    """For each language of a script how many words are its own, less those it cannot spell; and the count of words."""
    scores, count = dict.fromkeys(_scripts()[code].tags, 0), 0
    for votes, times in Counter(map(_voting(code), text.split())).items():
        count += votes.words * times
        for tag, vote in votes.by_tag:
            scores[tag] += vote * times
    return scores, count


@cache
def _voting(code: str) -> Callable[[str], Votes]:
    """What the words of a script say, each asked once: the same few make up most of any text."""
    return lru_cache(maxsize=16384)(partial(_votes, _scripts()[code]))


def _votes(table: Script, written: str) -> Votes:
    """What is written between two spaces says for the languages whose own its words are, and against those that lack
    one of its letters; a letter that none has is nobody's fault."""
    words = [word.lower() for word in _WORD.findall(written)]
    votes = Counter(tag for word in words for tag in table.words.get(word, ()))
    for letter in (letter for word in words for letter in frozenset(word) - table.plain):
        if known := table.letters.get(letter):
            votes.subtract(tag for tag in table.tags if tag not in known)
    return _saying(len(words), tuple(votes.items()))


_saying = lru_cache(maxsize=4096)(Votes)


def agrees(text: str, tag: str) -> bool:
    """Whether nothing in a passage speaks against a language, which is no proof of it."""
    code = script(text)
    if code not in _scripts() or tag not in _scripts()[code].tags:
        return _SINGLE.get(code, "") == tag
    scores, count = _scored(text[:_READ], code)
    return count < 2 * _FEW and scores[tag] >= max(scores.values())


def _by_letters(text: str, stated: tuple[str, ...]) -> str:
    """What a model of letters says of a passage long enough for it, among the languages its words allow."""
    code = script(text)
    if code not in _scripts() or len(text) < _SHORT:
        return ""
    scores, count = _scored(text[:_READ], code)
    if count < _FEW:
        return ""
    best = max(scores.values())
    likely = [
        tag for tag, score in scores.items() if score >= min(best / 2, best - _SPELT) or tag in _written(stated, code)
    ]
    if len(likely) == 1:
        return likely[0]
    return letter_model.likeliest(text[:_READ], tuple(likely))
