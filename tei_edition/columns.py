"""How much room characters take in a terminal (Unicode Standard Annex 11)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NARROW = re.compile(
    r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205f\u20a0-\u20cf\u2100-\u22ff]*"
)
"""Latin, Greek, Cyrillic and Armenian letters and the signs of print: none of them is wide or combining."""


def is_narrow(text: str) -> bool:
    """Whether every character of a text is known at a glance to take one column."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def columns(text: str) -> int:
    """How many columns a text takes in a terminal: two for a wide character, none for a combining one."""
    return len(text) if is_narrow(text) else sum(map(_columns, text))


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Whether a character is of those between which a line may end without a space, as in Chinese."""
    return unicodedata.east_asian_width(character) in "WF"


@lru_cache(maxsize=8192)
def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if is_wide(character) else 1
