"""Ids of persons: the surname and the initials of the given names in plain Latin letters."""

from __future__ import annotations

import re
import unicodedata

from tei_edition.names.parsing import Name

_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгґдезіїиійклмнопрстуўфыэ", "abvggdeziiiiyklmnoprstuufye", strict=True)),
        **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "e"},
        **{"ъ": "", "ь": "", "є": "ye", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "g"},
        **{"ł": "l", "ß": "ss", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"},
    }
)
_OTHER = re.compile(r"[^a-z0-9]+")


def latin(word: str) -> str:
    """A word in the letters a to z; a letter of another script is left out."""
    plain = unicodedata.normalize("NFC", word.lower()).translate(_CYRILLIC)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _OTHER.sub("", bare)


def identifier_of(name: Name) -> str:
    """An id such as ``pers-mikoyan-a-i``; empty if the name has no letter that can be written so."""
    surname = [latin(word) for word in name.surname]
    parts = [*surname, *(latin(word)[:1] for word in name.given)]
    return "-".join(("pers", *filter(None, parts))) if any(surname) else ""
