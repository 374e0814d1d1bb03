"""Names in the order in which a reader of any script looks for them: the Unicode Collation Algorithm."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pyuca import Collator

_ORDINAL = re.compile(r"[IVXLC]+\.?|\d+\.?|[JS]r\.?")
_ENDS = "\U0010ffff"
_OWN: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("sv", "fi"), ("åäö", "z")),
    **dict.fromkeys(("da", "nb", "nn", "no"), ("æøå", "z")),
    "et": ("õäöü", "z"),
    **dict.fromkeys(("es", "gl"), ("ñ", "n")),
}
"""Letters of their own in some alphabets, and the letter after which they stand there (CLDR)."""
_SCRIPTS: dict[str, str] = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    **{"ar": "ARABIC", "el": "GREEK", "fa": "ARABIC", "he": "HEBREW", "hy": "ARMENIAN", "ka": "GEORGIAN"},
}
"""The script of a language's names, which stand before those in any other."""
_WHOLE = "ЙЎ"
"""Letters that are never the letter with a sign that Unicode makes of them."""


@cache
def _collator() -> Collator:
    return Collator()


def collated(text: str, language: str = "") -> tuple[tuple[int, ...], str]:
    """What a text is sorted by; texts that differ in nothing else by their characters, so that the order is one."""
    return (_rank(text, language), *_collator().sort_key(_tailored(text, language))), text


def _rank(text: str, language: str) -> int:
    """After the names in the script of the language: those in another. What begins with no letter stays at the head."""
    script = _SCRIPTS.get(language.partition("-")[0])
    return int(bool(script) and text[:1].isalpha() and not unicodedata.name(text[0], "").startswith(str(script)))


def _tailored(text: str, language: str) -> str:
    own, before = _OWN.get(language.partition("-")[0], ("", ""))
    if not own:
        return text
    letters = unicodedata.normalize("NFC", text).casefold()
    return "".join(f"{before}\ufaff{'abcd'[own.index(each)]}" if each in own else each for each in letters)


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
    if letter and (letter in _WHOLE or letter.casefold() in _OWN.get(language.partition("-")[0], ("", ""))[0]):
        return letter
    letter = unicodedata.normalize("NFD", letter)[:1]
    if not letter.isalpha():
        return "…"
    return "字" if unicodedata.name(letter, "").startswith("CJK") else letter
