"""Words of other scripts in Latin letters: syllables of Chinese, and Cyrillic put back from its transliterations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INITIAL = r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = (
    "(?:"
    + (
        r"i(?:ang|ong|ao|an|ng|a|e|n|u)?|u(?:ang|ai|an|a|e|i|n|o)?|ü(?:an|e|n)?|a(?:ng|i|o|n)?|e(?:ng|i|n|r)?|o(?:ng|u)?"
    )
    + ")"
)
_PINYIN = re.compile(rf"(?:{_INITIAL}{_FINAL}'?)+")
_TONES = dict.fromkeys((0x300, 0x301, 0x304, 0x30C))
_LETTERS = {
    **{"shch": "щ", "sch": "щ", "šč": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш"},
    **{"ya": "я", "ia": "я", "ja": "я", "yu": "ю", "iu": "ю", "ju": "ю", "ye": "е", "je": "е", "yo": "ё", "jo": "ё"},
    **{"iy": "ий", "ii": "ий", "yy": "ый", "ay": "ай", "ey": "ей", "oy": "ой", "uy": "уй"},
    **{"ž": "ж", "č": "ч", "š": "ш"},
    **dict(zip("abvgdezijklmnoprstufhcxyw'", "абвгдезийклмнопрстуфхцхывь", strict=True)),
}
_WRITTEN = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))


def is_pinyin(word: str) -> bool:
    """Tell whether a word is made of syllables of Chinese, with tones or without."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_TONES))
    return _PINYIN.fullmatch(plain) is not None


@lru_cache(maxsize=4096)
def in_cyrillic(word: str) -> tuple[str, ...]:
    """How a transliterated word may have been written: as it stands, with the soft sign that is often dropped, or э."""
    put_back = _WRITTEN.sub(lambda match: _LETTERS[match.group()], word.lower().replace("’", "'"))
    return (put_back, put_back + "ь", put_back.replace("е", "э", 1))
