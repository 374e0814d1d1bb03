"""The rows of a closer: what each is, by one table of forms tried in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from tei_edition.model import Inlines, Text
from tei_edition.readers.body.formulas import holds, pattern
from tei_edition.readers.dates import find_dates, read_date
from tei_edition.readers.sheet import Chunk

INITIAL = r"[^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ]?\.\s*"
SURNAME = r"[^\W\d_a-zа-яё][\w’'-]+"
NAME = rf"(?:(?:{INITIAL}){{1,3}}{SURNAME}(?:\s+{SURNAME}){{0,2}}|{SURNAME},?\s+(?:{INITIAL}){{1,3}})"
FULL_NAME = rf"(?:(?:{SURNAME}|v[ao]n|de|della?|zu)(?:\s+(?:{SURNAME}|v[ao]n|de[rn]?|zu|{INITIAL})){{1,4}})"
ROLE_AND_NAME = rf"(?P<role>[^()\[\]]{{4,140}}?)(?P<between>\s*\()(?P<person>{NAME}|{FULL_NAME})(?P<after>\)\s*\.?\s*)"
ROLE_SIGNED = (
    r"(?P<role>[^:\[\]]{3,80}?)(?P<between>\s*:\s*)(?P<sign>\[[^\]]*\])(?P<space>\s*)"
    rf"(?P<person>{NAME}|{FULL_NAME}|{SURNAME})(?P<after>\.?\s*)"
)
NUMBERED_NAME = r"(?P<number>(?:No\.|№|Nr\.)\s*\d+\s+)(?P<person>[^\W\d_a-zа-яё]{3,})(?P<after>\s*)"
RECORDED_BY = rf"(?P<label>[^\W\d_][\w ]{{3,30}}:\s*)(?P<person>{NAME}|{FULL_NAME}|{SURNAME})\.?\s*"
_NAME = re.compile(NAME)
_STOPPED_NAME = re.compile(rf"{NAME}\s*\.?")
_STOPPED_FULL_NAME = re.compile(rf"{FULL_NAME}\.?")
_ANY_NAME = re.compile(rf"{FULL_NAME}|{SURNAME}")
_NAME_IN_BRACKETS = re.compile(rf"\((?:{NAME}|{FULL_NAME})\)\.?")
_ROLE_AND_NAME = re.compile(ROLE_AND_NAME)
_ROLE_SIGNED = re.compile(ROLE_SIGNED)
_NUMBERED_NAME = re.compile(NUMBERED_NAME)
_RECORDED_BY = re.compile(RECORDED_BY)
_CAPITALS = re.compile(r"[^a-zа-яё]+")
_SENTENCE_END = re.compile(r"(?<!a\.i)(?<!\bD\.C)[.?!;。！？；]\s*$")
_UNSIGNED = re.compile(r"\W*(?:not|un)\s?signed\W*", re.IGNORECASE)
_WIDE = re.compile(r"\s{3,}\(")
LONGEST_ROLE = 140
LONGEST_ROW = 200
"""Of any row of a closer."""
_LONGEST_TITLE = 60
"""Of a role that stands below a name, where the next paragraph might begin."""

STRONG = frozenset(
    (
        "role and name",
        "name",
        "date and name",
        "name and date",
        "name in brackets",
        "signature",
        "no signature",
        "recorded by",
        "role, signature and name",
        "numbered name",
        "name after signature",
    )
)
"""What makes a run of rows a closer; a role, a date, a greeting or a full name alone could be anything."""

_NAMED = frozenset(("name", "full name", "name after signature"))

LAST = frozenset(("role and name", "date and name", "name and date", "name in brackets"))
"""What ends a closer, unless a signature or a date follows."""


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(rf"[\[(][^\])]*(?<!\w){pattern('signature', 'words')}(?!\w)[^\])]*[\])]", re.IGNORECASE)


def _is_signature(words: str, near: int | None) -> bool:
    signed = _signature().match(words)
    rest = words[signed.end() :].strip() if signed else words
    return bool(signed) and (not rest or read_date(rest, near) is not None)


def _is_date(words: str, near: int | None) -> bool:
    """A date, or a day that the year of the document completes."""
    return read_date(words, near) is not None or bool(near and read_date(f"{words} {near}"))


def _is_greeting(words: str, near: int | None) -> bool:
    return len(words) < 80 and bool(holds("farewell", "openings").match(words))


def _has_date_and_name(words: str, near: int | None) -> bool:
    dates = find_dates(words, near)
    return bool(dates) and dates[0].start == 0 and bool(_NAME.fullmatch(words[dates[0].end :].strip(" ,")))


def _has_name_and_date(words: str, near: int | None) -> bool:
    dates = find_dates(words, near)
    return bool(dates) and dates[-1].end == len(words) and bool(_NAME.fullmatch(words[: dates[-1].start].strip(" ,")))


def _is_recorded_by(words: str, near: int | None) -> bool:
    return bool(holds("recorded", "words").match(words)) and bool(_RECORDED_BY.fullmatch(words))


def _has_role_and_name(words: str, near: int | None) -> bool:
    found = _ROLE_AND_NAME.fullmatch(words)
    return bool(found) and is_role(found["role"] if found else "")


FORMS: tuple[tuple[str, str, Callable[[str, int | None], bool]], ...] = (
    ("no signature", "", lambda words, near: bool(_UNSIGNED.fullmatch(words))),
    ("signature", "", _is_signature),
    ("date", "", _is_date),
    ("numbered name", "", lambda words, near: bool(_NUMBERED_NAME.fullmatch(words))),
    ("date and name", ".", _has_date_and_name),
    ("name and date", ".", _has_name_and_date),
    ("recorded by", ":", _is_recorded_by),
    ("role, signature and name", ":", lambda words, near: bool(_ROLE_SIGNED.fullmatch(words))),
    ("role and name", "(", _has_role_and_name),
    ("name in brackets", "(", lambda words, near: bool(_NAME_IN_BRACKETS.fullmatch(words))),
    ("name", ".", lambda words, near: bool(_STOPPED_NAME.fullmatch(words))),
    ("greeting", "", _is_greeting),
    ("role", "", lambda words, near: not _SENTENCE_END.search(words) and is_role(words)),
    ("full name", "", lambda words, near: bool(_STOPPED_FULL_NAME.fullmatch(words))),
)
"""Each kind, a sign without which no row is of that kind, and how it is known."""


@lru_cache(maxsize=1024)
def kind_of(words: str, near: int | None) -> str:
    """What a row of a closer is by its words alone; empty if it is none."""
    if len(words) > LONGEST_ROW:
        return ""
    return next((kind for kind, sign, test in FORMS if sign in words and test(words, near)), "")


def kinds_of(chunk: Chunk, before: str, near: int | None) -> Iterator[str]:
    """What each row of a chunk is, in the light of its neighbours; ``before`` is the kind of the row above the chunk.

    Right above a signature a short row is a role, whatever its words; right below a role or a signature a short row in
    capitals or of capitalised words is a name; a wide space before a name in parentheses makes what precedes a role.
    """
    words = chunk.lines
    above = before
    for number, (own, row) in enumerate(zip(words, chunk.rows, strict=True)):
        kind = kind_of(own, near)
        if kind in ("", "full name") and _is_signature_row(words[number + 1 : number + 2], near) and _is_short(own):
            kind = "role"
        elif kind == "" and "(" in own and _is_spaced(row) and _ROLE_AND_NAME.fullmatch(own):
            kind = "role and name"
        elif kind == "" and number and above in _NAMED and len(own) < _LONGEST_TITLE and _is_short(own):
            kind = "role"
        elif above in ("role", "signature") and _ANY_NAME.fullmatch(own):
            kind = "name after signature"
        yield kind
        above = kind


def _is_signature_row(following: Sequence[str], near: int | None) -> bool:
    """Whether the row that follows, if any, is a signature; it begins with a bracket."""
    return any(words.startswith(("[", "(")) and kind_of(words, near) == "signature" for words in following)


def _is_spaced(row: Inlines) -> bool:
    """Whether a wide space stands before a parenthesis."""
    return bool(_WIDE.search("".join(leaf.words for leaf in row if isinstance(leaf, Text))))


def is_role(words: str) -> bool:
    """Whether words name an office: by a word for one, or all in capitals."""
    if len(words) > LONGEST_ROLE or words[:1].islower() or ":" in words:
        return False
    return bool(holds("role", "words").search(words)) or bool(_CAPITALS.fullmatch(words) and len(words) > 8)


def _is_short(words: str, longest: int = LONGEST_ROLE) -> bool:
    return len(words) <= longest and not _SENTENCE_END.search(words)
