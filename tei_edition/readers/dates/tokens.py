"""A text near its digits, cut into the words, numbers and marks of dates, each with a code for what it may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tei_edition.readers.dates.words import MARKS, ROMAN, doubtful, hungarian, roles

_SUFFIXES = (
    "st|nd|rd|th|er|re|ère|ème|e|ten|te|º|ª|°|го|ого|ого|е|ое|й|ый|ий|и|ви|ри|ти|я|ая|ое|ья|ма|та|"
    "go|ego|én|án|jén|i|ei|ai|ére|ára|étől|ától|jétől|ig|éig|áig|jéig"
)
_DECADES = "s|'s|’s|-е|-х|-ые|-ых|-ті|-те|-ти|-ih|-ih|-tych|er|ern|-es"
_TOKEN = re.compile(
    rf"(?P<decade>\d{{3}}0(?:{_DECADES})(?!\w))|(?P<number>\d+)(?P<suffix>-?(?:{_SUFFIXES})(?!\w))?"
    r"|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)|\w"
)
_BACKWARDS = re.compile(r"(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)|\w")
"""A word or mark, or a digit, in a text read from its end."""
_DIGITS = re.compile(r"\d+")


class Token(NamedTuple):
    """A word, number or mark at its offsets; ``value`` is the number, or -1."""

    start: int
    end: int
    words: str
    value: int


class Run(NamedTuple):
    """Tokens beside a number, none of them a stranger, and the codes of what each may be."""

    tokens: tuple[Token, ...]
    codes: str


def runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order. Whatever has the form of a date lies within one; most are no more than a number."""
    backwards = text[::-1]
    end = 0
    for number in _DIGITS.finditer(text):
        if number.start() >= end and (following := [*_known_from(text, number.start())]):
            known = [*_known_before(text, backwards, number.start())][::-1] + following
            end = known[-1][0].end
            tokens, codes = zip(*known, strict=True)
            yield Run(tokens, "".join(codes))


def _known_from(text: str, at: int) -> Iterator[tuple[Token, str]]:
    """The tokens from an offset to the next stranger, each with its code."""
    for match in _TOKEN.finditer(text, at):
        start, end = match.span()
        words = match.group()
        code, value = _meaning(match.lastgroup, words, text.startswith(".", end))
        if code == STRANGER:
            return
        yield Token(start, end, words, value), code


def _known_before(text: str, backwards: str, at: int) -> Iterator[tuple[Token, str]]:
    """The words and marks from an offset back to the stranger before it, the last first, each with its code."""
    for match in _BACKWARDS.finditer(backwards, len(text) - at):
        start, end = len(text) - match.end(), len(text) - match.start()
        words = text[start:end]
        code, value = _meaning(match.lastgroup, words, text.startswith(".", end))
        if code == STRANGER:
            return
        yield Token(start, end, words, value), code


@lru_cache(maxsize=16384)
def _meaning(kind: str | None, words: str, stopped: bool) -> tuple[str, int]:
    """The code of a token of a kind, and the number it begins with, or -1."""
    digits = _DIGITS.match(words)
    return _code_of(kind, words, stopped), int(digits.group()) if digits and len(digits.group()) < 5 else -1


def _code_of(kind: str | None, words: str, stopped: bool) -> str:
    """The code of a token of a kind; a word that is nothing in a date has that of a stranger."""
    match kind:
        case "decade":
            return code(frozenset(("decade",)))
        case "number":
            return code(_number_roles(words, False))
        case "suffix":
            return code(_number_roles(_DIGITS.findall(words)[0], True))
        case "word":
            return code(_word_roles(words, stopped))
        case "mark" if words in MARKS:
            return code(frozenset((MARKS[words],)))
        case _:
            return STRANGER


def _number_roles(digits: str, ordinal: bool) -> frozenset[str]:
    value, width = int(digits) if len(digits) < 5 else -1, len(digits)
    known = {
        "day": width <= 2 and 1 <= value <= 31,
        "month_number": width <= 2 and 1 <= value <= 12 and not ordinal,
        "short_year": width == 2 and not ordinal,
        "year": width == 4 and 1000 <= value <= 2099 and not ordinal,
    }
    return frozenset(role for role, holds in known.items() if holds)


def _word_roles(word: str, stopped: bool) -> frozenset[str]:
    """A month's name counts beside a year alone if it cannot be a common word; ``stopped``: a full stop follows."""
    lower = word.lower()
    names = set(roles().get(lower, ()))
    if "month" in names and (lower not in doubtful() or stopped or word[0].isupper()):
        names.add("named")
    if word in hungarian():
        names.add("hungarian")
    if word.upper() in ROMAN:
        names.add("roman" if word.isupper() else "small_roman")
    return frozenset(names)


STRANGER = "\ue000"


@cache
def _codes() -> dict[frozenset[str], str]:
    """A character of its own for each set of roles that any token can have."""
    sets = {
        _word_roles(form, stopped)
        for word in roles()
        for form in (word, word.title(), word.upper())
        for stopped in (True, False)
    }
    sets |= {_word_roles(form, False) for numeral in ROMAN for form in (numeral, numeral.lower(), numeral.title())}
    sets |= {
        _number_roles(f"{n:0{width}}", ordinal) for n in range(100) for width in (1, 2) for ordinal in (True, False)
    }
    sets |= {frozenset((role,)) for role in (*MARKS.values(), "decade", "year")}
    sets.discard(frozenset())
    return {names: chr(0xE001 + n) for n, names in enumerate(sorted(sets, key=sorted))}


def code(names: frozenset[str]) -> str:
    """The character for a set of roles; that of a stranger for no role."""
    return _codes().get(names, STRANGER)


@cache
def having(*wanted: str) -> str:
    """The codes of tokens that have any of the roles."""
    return "".join(char for names, char in _codes().items() if names.intersection(wanted))
