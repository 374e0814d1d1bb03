"""The language of a passage: its script first, then the short words that only one language uses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")

_SCRIPTS = {
    "CYRILLIC": "Cyrl",
    "LATIN": "Latn",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
}
_SCRIPTS |= {"ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek", "GEORGIAN": "Geor", "ARMENIAN": "Armn"}

_LANGUAGES = {
    "Cyrl": ("ru", "uk", "bg", "sr", "mn"),
    "Hani": ("zh",),
    "Hang": ("ko",),
    "Jpan": ("ja",),
    "Arab": ("ar", "fa"),
    "Hebr": ("he",),
    "Grek": ("el",),
    "Geor": ("ka",),
    "Armn": ("hy",),
    "Latn": ("en", "de", "fr", "es", "pl", "cs", "hu", "ro", "it", "pt", "sr", "hr", "sq", "vi"),
}

_SHORT_WORDS = {
    "en": "the of and to in that is was with for as on by from his he it this be which not are have has",
    "de": "der die das und den dem des ist nicht mit von für auf ein eine sich zu im auch es wird haben",
    "fr": "le la les des et du une est que qui dans pour pas sur au avec ce il sont nous",
    "es": "el la los las y de que en un una por con para se del al no es su como más",
    "pl": "i w z na do że się nie jest to o od przez po jak oraz dla są za",
    "cs": "a v na se je že to s z do o za pro jsou není by který podle jako k",
    "hu": "a az és hogy nem is egy volt meg ez de van el ki csak már mint",
    "ro": "și în de la cu nu pe din că o un este pentru să care au mai",
    "it": "il di che la e un per è non una sono del con le della gli",
    "ru": "и в не на что с по как к о от из за для это его при был",
    "uk": "і в не на що з до як та про за від для це його при був є",
    "bg": "и в не на че с по като към за от се да е това беше са",
}


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    name = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    return _SCRIPTS.get(name, "")


def script(text: str) -> str:
    """The ISO 15924 code of the script that most letters of a text belong to; empty if it has no letters."""
    counts: dict[str, int] = {}
    for letter in _LETTER.findall(text):
        code = _script_of(letter)
        counts[code] = counts.get(code, 0) + 1
    return max(counts, key=lambda code: counts[code]) if counts else ""


def language(text: str, stated: tuple[str, ...] = ()) -> str:
    """The BCP 47 tag of a passage's language, or empty where the passage is too short to tell.

    ``stated`` are the languages the record itself names; among languages of one script they win unless the passage's
    own words speak clearly for another.
    """
    code = script(text)
    candidates = _LANGUAGES.get(code, ())
    if len(candidates) <= 1:
        return candidates[0] if candidates else ""
    scores = _scores(text, candidates)
    best = max(scores, key=lambda tag: scores[tag]) if scores else ""
    preferred = max((tag for tag in stated if scores.get(tag)), key=lambda tag: scores[tag], default="")
    if preferred and scores[best] < 2 * scores[preferred]:
        return preferred
    return best if scores.get(best, 0) >= 2 else ""


def _scores(text: str, candidates: tuple[str, ...]) -> dict[str, int]:
    words = {word.lower() for word in _WORD.findall(text[:4000])}
    known = {tag: frozenset(_SHORT_WORDS[tag].split()) for tag in candidates if tag in _SHORT_WORDS}
    return {tag: len(words & short) for tag, short in known.items()}


def look_alike(text: str) -> bool:
    """Whether all letters of a text are Latin ones that a scanner may have read for Cyrillic ones."""
    letters = _LETTER.findall(text)
    return bool(letters) and all(letter in "ABCEHKMNOPRTXYaceopxy" for letter in letters)
