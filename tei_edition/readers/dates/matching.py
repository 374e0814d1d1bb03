"""The forms of dates that fit the tokens of a text, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tei_edition.readers.dates.calendar import Dating
from tei_edition.readers.dates.forms import Written, falls_on
from tei_edition.readers.dates.rows import Row, beginnings, rows
from tei_edition.readers.dates.tokens import Run, Token, runs
from tei_edition.readers.dates.words import roles

_DAY_WORDS = frozenset(("den", "dne", "dňa", "dnia", "dana", "día", "dia"))
"""Words for "day" that belong to the date after them."""
_GOES_BEFORE = re.compile(r"\d[./]")
_GOES_BEFORE_YEAR = re.compile(r"\d\.")
_GOES_ON = re.compile(r"\.\d|/\d(?!\d\d\d-)|[%°]")


@dataclass(frozen=True, slots=True)
class Found:
    """A date at its offsets; ``alone`` if it counts only where there is nothing else."""

    start: int
    end: int
    dating: Dating
    alone: bool = False


@lru_cache(maxsize=1024)
def found_forms(text: str, near: int | None) -> tuple[Found, ...]:
    """Every form in a text, in order."""
    return tuple(found for run in runs(text) for found in _forms(text, run, near))


def _forms(text: str, run: Run, near: int | None) -> Iterator[Found]:
    """The forms that match in a run of tokens, from left to right, without overlap."""
    at = 0
    while begins := beginnings().search(run.codes, at):
        at = begins.start()
        made = _first_form(text, run, at, rows()[(begins.lastindex or 1) - 1 :], near)
        if made is None:
            at += 1
        else:
            found, at = made
            yield found


def _first_form(text: str, run: Run, at: int, fitting: Sequence[Row], near: int | None) -> tuple[Found, int] | None:
    """The date that the first fitting row makes at a token, and the token after it."""
    for row in fitting:
        match = row.pattern.match(run.codes, at)
        if match and not _inside_number(text, run.tokens[at], run.tokens[match.end() - 1]):
            made = _made(text, run, match, row, near)
            if made:
                return made
    return None


def _inside_number(text: str, first: Token, last: Token) -> bool:
    """Whether the form is a part of a longer number, such as the number of a section."""
    before = text[max(0, first.start - 2) : first.start]
    cut_before = first.value >= 0 and (_GOES_BEFORE_YEAR if first.value > 999 else _GOES_BEFORE).fullmatch(before)
    return bool(cut_before or (last.value >= 0 and _GOES_ON.match(text, last.end)))


def _made(text: str, run: Run, match: re.Match[str], row: Row, near: int | None) -> tuple[Found, int] | None:
    first, after = match.start(), match.end()
    ended, stop = _year_word(run.tokens, after)
    start, weekday = _before(run.tokens, first)
    named = row.pattern.groupindex.items()
    parts = {name: run.tokens[place] for name, group in named if (place := match.start(group)) >= 0}
    words = text[run.tokens[first].start : run.tokens[after - 1].end]
    dating = row.make(Written(parts, words, near, ended, weekday))
    if dating is None:
        return None
    if weekday and len(dating.when) == 10 and not falls_on(dating.when, weekday):
        dating = replace(dating, cert="low")
    return Found(start, run.tokens[stop - 1].end, dating, row.alone), stop


def _year_word(line: Sequence[Token], at: int) -> tuple[bool, int]:
    """Whether a word for "year" follows, and the token after it and its full stop."""
    skipped = at + 1 if at < len(line) and line[at].words == "." else at
    word = line[skipped].words if skipped < len(line) else ""
    if "year_word" not in roles().get(word.lower(), ()) or not (word.islower() or len(word) > 4):
        return False, at
    stopped = len(word) <= 3 and skipped + 1 < len(line) and line[skipped + 1].words == "."
    return True, skipped + 1 + stopped


def _before(line: Sequence[Token], first: int) -> tuple[int, Token | None]:
    """Where a date begins with the day of the week and the word for "day" before it, and that day of the week."""
    at = first
    skipped = False
    while at > 0 and (line[at - 1].words in ",.-" or "article" in roles().get(line[at - 1].words.lower(), ())):
        at -= 1
        skipped = skipped or line[at].words.lower() in _DAY_WORDS
    if at > 0 and "weekday" in roles().get(line[at - 1].words.lower(), ()) and (at < first or line[first].value > 0):
        return line[at - 1].start, line[at - 1]
    if skipped and first > 0 and line[first - 1].words.lower() in _DAY_WORDS:
        return line[first - 1].start, None
    return line[first].start, None
