"""Whether two names can be those of one person: same surname, given names that agree, in any script."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import product

from tei_edition.names import words
from tei_edition.names.parsing import Name, is_initial
from tei_edition.transliteration import key

_ROMANCE = (("qu", "k"), ("gue", "ge"), ("gui", "gi"), ("ch", "č"), ("ce", "se"), ("ci", "si"), ("cc", "k"), ("c", "k"))
_SPANISH = (("ll", "l"), ("j", "kh"), ("z", "s"), ("h", ""))
_CASE_ENDINGS = frozenset(("a", "u", "i", "e", "im", "om", "em", "oi", "ei", "ogo", "ego", "omu", "emu", "ovi", "iem"))


@lru_cache(maxsize=4096)
def keys(word: str) -> frozenset[str]:
    """The letters by which a word of a name is compared: as in Slavonic names, and as in Romance ones."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    if word[:1] > "\u024f":
        return frozenset((key(word),))
    romance = _respelled(plain, _ROMANCE)
    return frozenset(filter(None, (key(word), key(plain), key(romance), key(_respelled(romance, _SPANISH)))))


def _respelled(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    for old, new in rules:
        word = word.replace(old, new)
    return word


def same_word(one: str, other: str) -> bool:
    return not keys(one).isdisjoint(keys(other))


def same_surname(one: Name, other: Name) -> bool:
    """Whether surnames are the same; of two surnames the second may be left out."""
    pairs = list(zip(_core(one), _core(other), strict=False))
    return bool(pairs) and all(same_word(a, b) for a, b in pairs)


def surname_keys(name: Name) -> frozenset[str]:
    """Keys of which two names share one at least if their surnames are the same in any reading."""
    return frozenset(key for read in (name, *name.readings()) for word in _core(read)[:1] for key in keys(word))


def _core(name: Name) -> tuple[str, ...]:
    """A surname without the small words in it, unless it has no others."""
    return tuple(word for word in name.surname if not words.has("particles", word)) or name.surname


def given_agree(one: Name, other: Name) -> bool:
    """Whether no given name or initial contradicts its counterpart."""
    return all(_agree(a, b) for a, b in zip(one.given, other.given, strict=False))


def _agree(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return not {each[:1] for each in keys(one)}.isdisjoint({each[:1] for each in keys(other)})
    return same_word(one, other)


def alike(one: Name, other: Name) -> bool:
    """Whether two names agree and both tell more than the surname."""
    return any(
        a.given and b.given and same_surname(a, b) and given_agree(a, b)
        for a, b in product(one.readings(), other.readings())
    )


def compatible(one: Name, other: Name) -> bool:
    """Whether two names have the surname in common and nothing against each other."""
    return any(
        same_surname(a, b) and given_agree(a, b) for a, b in product((one, *one.readings()), (other, *other.readings()))
    )


def inflects_to(base: Name, form: Name) -> bool:
    """Whether a form is the base in another case: the same initials, and a surname longer by the ending of a case."""
    if not (base.given and form.given and len(base.surname) == len(form.surname) == 1 and given_agree(base, form)):
        return False
    return any(
        short and long_.startswith(short.rstrip("aio")) and long_[len(short.rstrip("aio")) :] in _CASE_ENDINGS
        for short in keys(base.surname[0])
        for long_ in keys(form.surname[0])
    )
