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
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return False
    bare = [
        "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES).replace("ü", "v") for word in words
    ]
    if not all(_SYLLABLES.fullmatch(word.replace("’", "'").replace("u\u0308", "v")) for word in bare):
        return False
    return sum(bool(_TELLING.search(word)) for word in bare) >= max(2, len(words) // 5)
