"""How much room characters take in a terminal (Unicode Standard Annex 11)."""

from __future__ import annotations

import unicodedata


def columns(text: str) -> int:
    """How many columns a text takes in a terminal: two for a wide character, none for a combining one."""
    return sum(_columns(character) for character in text) if not text.isascii() else len(text)


def is_wide(character: str) -> bool:
    """Whether a character is of those between which a line may end without a space, as in Chinese."""
    return unicodedata.east_asian_width(character) in "WF"


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if is_wide(character) else 1
