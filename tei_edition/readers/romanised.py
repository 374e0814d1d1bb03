"""Chinese in Latin letters: whether the words of a passage are syllables of pinyin."""

from __future__ import annotations

import re
import unicodedata

_FINALS = (
    "iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|"
    "a|o|e|i|u|v"
)
_SYLLABLES = re.compile(
    rf"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:{_FINALS})'?|(?:ai|ei|ao|ou|an|en|ang|eng|er|a|e|o)'?)+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TELLING = re.compile(r"zh|x[iu]|q[iu]|ong\b|iang|uang|iong")
_TONES = frozenset("\u0304\u0301\u030c\u0300")
_FEWEST = 4
"""Words below which any phrase might look so."""


def is_pinyin(text: str) -> bool:
    """Whether every word is made of syllables of pinyin, with or without tones, and some that other languages lack."""
    words: list[str] = []
    for match in _WORD.finditer(text.lower()):
        bare = _without_tones(match.group())
        if not _SYLLABLES.fullmatch(bare.replace("’", "'").replace("u\u0308", "v")):
            return False
        words.append(bare)
    return len(words) >= _FEWEST and sum(bool(_TELLING.search(word)) for word in words) >= max(2, len(words) // 5)


def _without_tones(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES).replace("ü", "v")
