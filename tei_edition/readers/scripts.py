"""The script of a text, by the letters in it (ISO 15924)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_SCRIPTS = {
    "CYRILLIC": "Cyrl",
    "LATIN": "Latn",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "GREEK": "Grek",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "MONGOLIAN": "Mong",
}
_LOOK_ALIKE = frozenset("ABCEHKMNOPRTXYaceopxy")
_WITH_HAN = ("Jpan", "Hang")
"""Scripts of languages that mix Chinese characters into their own."""
_LEAST_OWN = 0.1
_LETTERS = {"Latn": re.compile(r"[A-Za-z]+"), "Cyrl": re.compile(r"[А-Яа-яЁё]+")}
"""The letters that most records are written in; where they are more than half of all characters, no others are more."""


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    if not letter.isalpha():
        return ""
    return _SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], "Zyyy")


@lru_cache(maxsize=1024)
def script(text: str) -> str:
    """The ISO 15924 code of the script that most letters of a text belong to; empty if it has no letters."""
    if text.isascii():
        return "Latn" if _LETTERS["Latn"].search(text) else ""
    for code, letters in _LETTERS.items():
        if sum(map(len, letters.findall(text))) > len(text) / 2:
            return code
    counts: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if code := _script_of(letter):
            counts[code] += times
    for code in _WITH_HAN:
        if counts[code] and counts[code] >= _LEAST_OWN * (counts[code] + counts["Hani"]):
            counts[code] += counts.pop("Hani", 0)
    code, times = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
    return code if times and code != "Zyyy" else ""


def look_alike(text: str) -> bool:
    """Whether all letters of a text are Latin ones that a scanner may have read for Cyrillic ones."""
    letters = list(filter(str.isalpha, text))
    return bool(letters) and _LOOK_ALIKE.issuperset(letters)
