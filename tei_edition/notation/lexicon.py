"""Which words a language knows, by the frequency lists of wordfreq, loaded when first asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from math import log10


@cache
def _frequencies(lang: str) -> Mapping[str, float] | None:
    import wordfreq

    code = lang.split("-")[0]
    return wordfreq.get_frequency_dict(code) if code in wordfreq.available_languages() else None


def listed(lang: str) -> bool:
    """Tell whether there is a list for a language in its own script."""
    return "-" not in lang and _frequencies(lang) is not None


def knows(lang: str, word: str) -> bool:
    """Tell whether a language knows a word in small letters, dots on ё aside; True where there is no list."""
    frequencies = _frequencies(lang)
    plain = word.lower()
    if frequencies is None or plain in frequencies:
        return True
    plain = plain.replace("’", "'").removesuffix("'s")
    return plain in frequencies or plain.replace("ё", "е") in frequencies


@lru_cache(maxsize=8192)
def zipf(lang: str, word: str) -> float:
    """How frequent a word is on the Zipf scale, where 3 is rare and 5 is everyday; 0 where it is not known."""
    frequencies = _frequencies(lang)
    if frequencies is None:
        return 0.0
    plain = word.lower()
    shorter = plain.replace("’", "'").removesuffix("'s")
    found = max(frequencies.get(plain, 0.0), frequencies.get(shorter, 0.0))
    return log10(found) + 9 if found else 0.0


def common(lang: str, word: str, *, above: float = 4.2) -> bool:
    """Tell whether a word is more frequent than a point on the Zipf scale, where 3 is rare and 5 is everyday."""
    frequencies = _frequencies(lang)
    return frequencies is not None and frequencies.get(word.lower(), 0.0) > 10 ** (above - 9)
