"""Russian in Cyrillic and in Latin letters folded to one key, whatever romanisation was used."""

from __future__ import annotations

import re
from functools import lru_cache

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдеёєзиіїйклмнопрстуфхыэ", "abvggdeeeziiiiklmnoprstufhie", strict=True)),
        **dict(zip("жцчшщюя", "2346587", strict=True)),
        "ъ": "",
        "ь": "",
    }
)
_LATIN = {
    **dict.fromkeys(("shch", "šč", "stch"), "5"),
    **dict.fromkeys(("zh", "ž"), "2"),
    **dict.fromkeys(("ts", "tz", "c"), "3"),
    **dict.fromkeys(("ch", "č"), "4"),
    **dict.fromkeys(("sh", "š"), "6"),
    **dict.fromkeys(("ya", "ia", "ja"), "7"),
    **dict.fromkeys(("yu", "iu", "ju"), "8"),
    **dict.fromkeys(("ye", "je", "yo", "jo", "ë", "è"), "e"),
    **dict.fromkeys(("y", "j"), "i"),
    **{"kh": "h", "x": "ks", "w": "v"},
}
_WRITTEN = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)))
_NOT_A_SIGN = re.compile(r"[^a-z2-8]")
_DOUBLED = re.compile(r"i(?=[ie78])")
_STEM = 4
_CASE_ENDING = 3


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """Letters and figures by which a word is compared across scripts."""
    text = word.lower().translate(_CYRILLIC)
    if word[:1] > "\u024f":
        text = text.replace("ts", "3").replace("ia", "7").replace("iu", "8")
    else:
        text = _WRITTEN.sub(lambda match: _LATIN[match.group()], text)
    return _DOUBLED.sub("", _NOT_A_SIGN.sub("", text))


def same(one: str, other: str) -> bool:
    """Tell whether two words are one word in two scripts."""
    return bool(key(one)) and key(one) == key(other)


def akin(one: str, other: str) -> bool:
    """Tell whether two words are one word in two scripts but for the endings of its cases."""
    first, second = key(one), key(other)
    pairs = enumerate(zip(first, second, strict=False))
    common = next((n for n, (a, b) in pairs if a != b), min(len(first), len(second)))
    longest = max(len(first), len(second))
    return common >= _STEM and longest - common <= _CASE_ENDING and 3 * common >= 2 * longest
