"""Names in the order in which a reader of any script looks for them: the Unicode Collation Algorithm."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pyuca import Collator

_ORDINAL = re.compile(r"[IVXLC]+\.?|\d+\.?|[JS]r\.?")
_ENDS = "\U0010ffff"
_AFTER_Z: dict[str, str] = {"sv": "åäö", "fi": "åäö", "da": "æøå", "nb": "æøå", "nn": "æøå", "no": "æøå", "et": "õäöü"}
"""Letters that some alphabets have at their end and not beside the letters they look like (CLDR)."""


@cache
def _collator() -> Collator:
    return Collator()


def collated(text: str, language: str = "") -> tuple[tuple[int, ...], str]:
    """What a text is sorted by; texts that differ in nothing else by their characters, so that the order is one."""
    return _collator().sort_key(_tailored(text, language)), text


def _tailored(text: str, language: str) -> str:
    last = _AFTER_Z.get(language.partition("-")[0])
    if not last:
        return text
    letters = unicodedata.normalize("NFC", text).casefold()
    return "".join(f"z\ufaff{'abcd'[last.index(each)]}" if each in last else each for each in letters)


def inverted(name: str) -> str:
    """A name with its last word first, for a source that does not say which word is the surname.

    Numbers of kings, names with a comma and names of one word stay as they are.
    """
    *before, last = name.split(" ")
    if not before or "," in name or _ORDINAL.fullmatch(last) or not last[:1].isalpha():
        return name
    return f"{last}, {' '.join(before)}"


def initial(text: str, language: str = "") -> str:
    """The letter under which a text stands in a register; ``…`` for what begins with none, ``字`` for Chinese signs."""
    letter = unicodedata.normalize("NFC", text)[:1].upper()
    if letter and letter.casefold() in _AFTER_Z.get(language.partition("-")[0], ""):
        return letter
    letter = unicodedata.normalize("NFD", letter)[:1]
    if not letter.isalpha():
        return "…"
    return "字" if unicodedata.name(letter, "").startswith("CJK") else letter
