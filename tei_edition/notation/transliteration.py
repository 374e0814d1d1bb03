"""Russian in Cyrillic and in Latin letters folded to one key, whatever romanisation was used."""

from __future__ import annotations

import re

_CYRILLIC = dict(zip("абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя", (
    "a", "b", "v", "g", "g", "d", "e", "e", "e", "2", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "h", "3", "4", "6", "5", "", "i", "", "e", "8", "7",
), strict=True))  # fmt: skip

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


def key(word: str) -> str:
    """Letters and figures by which a word is compared across scripts."""
    text = "".join(_CYRILLIC.get(letter, letter) for letter in word.lower())
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
