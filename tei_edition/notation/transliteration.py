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
_LATIN = (
    ("shch", "5"), ("šč", "5"), ("stch", "5"), ("zh", "2"), ("ž", "2"), ("kh", "h"), ("ts", "3"), ("tz", "3"),
    ("ch", "4"), ("č", "4"), ("sh", "6"), ("š", "6"), ("ya", "7"), ("ia", "7"), ("ja", "7"), ("yu", "8"), ("iu", "8"),
    ("ju", "8"), ("ye", "e"), ("je", "e"), ("yo", "e"), ("jo", "e"), ("ë", "e"), ("è", "e"), ("x", "ks"), ("w", "v"),
    ("c", "3"), ("y", "i"), ("j", "i"),
)  # fmt: skip

_NOT_A_SIGN = re.compile(r"[^a-z2-8]")
_DOUBLED = re.compile(r"i(?=[ie78])")
_STEM = 4
_CASE_ENDING = 3


@lru_cache(maxsize=8192)
def key(word: str) -> str:
    """Letters and figures by which a word is compared across scripts."""
    text = word.lower().translate(_CYRILLIC)
    if word[:1] <= "\u024f":
        for written, sign in _LATIN:
            text = text.replace(written, sign)
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
