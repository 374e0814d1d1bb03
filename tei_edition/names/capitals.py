"""Surnames in capitals in headings, as in ``with Rudolf RASSENDYLL, Minister of Works``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tei_edition.names import words
from tei_edition.names.marks import Finder, Found
from tei_edition.names.parsing import TOKEN, is_caps, is_initial

Known = Callable[[str], bool]
"""Whether words are the name of somebody known from elsewhere in the record."""

_PATRONYMIC = re.compile(r".+(?:vich|vna|ович|евич|овна|евна|ичем|ича|ичу|овичем)", re.IGNORECASE)
_SMALL_LETTERS = re.compile(r"(?<!\w)[^\W\d_]*[a-zа-я]{3}")
_SHORTEST_SURNAME = 3
_MOST_GIVEN = 3
Token = re.Match[str]


def capitals(known: Known) -> Finder:
    """A finder of names whose surname is in capitals.

    Capitals beside a given name or initials are a name; others are one only if the person is ``known``.
    """

    def find(text: str) -> Iterator[Found]:
        if not _SMALL_LETTERS.search(text):
            return
        for run in _runs(text):
            start = run[0].start() if run else 0
            if _is_told(run) or (run and known(text[start : run[-1].end()])):
                yield Found(start, run[-1].end(), "person")

    return find


def _runs(text: str) -> Iterator[list[Token]]:
    """Stretches of capitals that may be surnames, with the given names or initials beside them."""
    tokens = [token for token in TOKEN.finditer(text) if token[0] != ","]
    at = 0
    while at < len(tokens):
        if not _may_be_surname(tokens[at][0]):
            at += 1
            continue
        last = at
        while last + 1 < len(tokens) and _beside(text, tokens, last) and _may_be_surname(tokens[last + 1][0]):
            last += 1
        behind = last + 1
        while behind < len(tokens) and _beside(text, tokens, behind - 1) and _is_short(tokens[behind][0]):
            behind += 1
        alone = behind == last + 1 and _wants_given(tokens[at : last + 1])
        given = _given_before(text, tokens, at) if alone else []
        yield [*given, *tokens[at:behind]]
        at = behind


def _may_be_surname(token: str) -> bool:
    told = is_caps(token) and len(token) >= _SHORTEST_SURNAME
    return told and not words.has("acronyms", token) and not words.has("things", token)


def _wants_given(surname: list[Token]) -> bool:
    """Whether a given name may stand before capitals: not if these are a whole name already.

    Three words are; so are two where case endings, rather than words such as *of*, join the word before to others.
    """
    return len(surname) == 1 or (len(surname) == 2 and surname[0][0] < "\u024f")


def _is_short(token: str) -> bool:
    return is_initial(token) and token.endswith(".")


def _beside(text: str, tokens: list[Token], at: int) -> bool:
    """Whether only space parts a token from the next."""
    return not text[tokens[at].end() : tokens[at + 1].start()].strip()


def _given_before(text: str, tokens: list[Token], at: int) -> list[Token]:
    """The given names and initials right before a surname."""
    first = at
    while first > max(at - _MOST_GIVEN, 0) and _beside(text, tokens, first - 1) and _may_be_given(tokens[first - 1][0]):
        first -= 1
    given = tokens[first:at]
    joined = first > 0 and _beside(text, tokens, first - 1)
    before = tokens[first - 1][0] if joined else ""
    if not given or _is_short(given[0][0]):
        return given
    if given[0][0][0] > "\u024f" and joined and not _accompanies(before):
        return []
    if len(given) > 1 and words.has("genitives", before):
        return given[-2:] if _PATRONYMIC.fullmatch(given[-1][0]) else given[-1:]
    return given


def _accompanies(before: str) -> bool:
    """Whether a word has a name after it rather than the rest of a phrase, where endings alone would tell."""
    return words.has("companions", before) or words.has("titles", before)


def _may_be_given(token: str) -> bool:
    if _is_short(token):
        return True
    usual = token[0].isupper() and not token.isupper() and not token.endswith(".")
    return usual and not any(words.has(group, token) for group in ("titles", "things", "articles"))


def _is_told(run: list[Token]) -> bool:
    """Whether a stretch has a given name or initials, and so is a name by itself."""
    return any(not is_caps(token[0]) for token in run)
