"""Dates in a text: forms found near its digits, joined to spans, and qualified by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tei_edition.model import Certainty
from tei_edition.readers.dates import east
from tei_edition.readers.dates.calendar import IMPOSSIBLE, Dating, gregorian_of, part, span
from tei_edition.readers.dates.matching import Found, found_forms
from tei_edition.readers.dates.words import modifiers, phrase_ends, roles

_REACH = 48
_PLAIN_TO = frozenset(("-", "–", "—", "to", "till", "until", "through", "thru", "bis", "až"))
"""What joins two dates even where no "from" stands before them."""
_DOUBTED = re.compile(r"\s?\(\?\)")
_AFTER = re.compile(r"[-.]?\s*([^\W\d_]{2,12})\b")
_WORD = re.compile(r"\S+")


@lru_cache(maxsize=1024)
def found_in(text: str, near: int | None, whole: bool) -> tuple[Found, ...]:
    """Every date in a text, in order, impossible ones too; if ``whole``, also forms that count only alone."""
    asian = [Found(*each) for each in east.find(text)]
    cores = _without_overlap(sorted((*asian, *found_forms(text, near)), key=lambda each: each.start))
    qualified = (_qualified(text, each, whole) for each in _joined(text, cores))
    return tuple(each for each in qualified if whole or not each.alone)


def _without_overlap(found: list[Found]) -> list[Found]:
    """Of two dates that overlap the one that begins first, or the longer."""
    made: list[Found] = []
    for each in found:
        if not made or each.start >= made[-1].end:
            made.append(each)
        elif each.start == made[-1].start and each.end > made[-1].end:
            made[-1] = each
    return made


# ── spans of two dates ───────────────────────────────────────────────────────────────────────────────────────────────


def _joined(text: str, cores: list[Found]) -> Iterator[Found]:
    """Dates with "to" between them as one."""
    waiting: Found | None = None
    for each in cores:
        joint = waiting and _join(text, waiting, each)
        if joint:
            yield joint
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = each
    if waiting:
        yield waiting


def _join(text: str, first: Found, second: Found) -> Found | None:
    if second.start - first.end > 12 or not first.dating.when or not second.dating.when:
        return None
    word = text[first.end : second.start].strip(" \n\t\u00a0.,").casefold()
    if word == "/" and (one_day := _in_two_styles(first, second)):
        return one_day
    start, lead = _lead(text, first.start)
    joint = roles().get(word, frozenset())
    between = "between" in lead and "and" in joint
    interval = word == "/" and text[first.start : first.end] == first.dating.when
    if not (word in _PLAIN_TO or between or interval or (lead and "to" in joint)):
        return None
    dating = span(first.dating.when, second.dating.when, second.dating.cert or first.dating.cert, between)
    return Found(start if lead else first.start, second.end, dating, first.alone and second.alone)


def _in_two_styles(first: Found, second: Found) -> Found | None:
    """Two dates that are one day, the second in the new style."""
    days = [date.fromisoformat(each.dating.when) for each in (first, second) if len(each.dating.when) == 10]
    if len(days) != 2 or gregorian_of(days[0]) != days[1]:
        return None
    return replace(second, start=first.start)


def _lead(text: str, at: int) -> tuple[int, frozenset[str]]:
    """The word "from" or "between" before an offset: where it begins, and what it may be."""
    words = [*_WORD.finditer(text, max(0, at - 24), at)]
    for word in reversed(words[-2:]):
        names = roles().get(word.group().casefold(), frozenset()) & {"from", "between"}
        if names:
            return word.start(), names
        if "article" not in roles().get(word.group().casefold(), ()):
            break
    return at, frozenset()


# ── words beside a date ──────────────────────────────────────────────────────────────────────────────────────────────


def _qualified(text: str, found: Found, whole: bool) -> Found:
    """A date with what the words before and after it make of it: early, circa, not later than, doubtful."""
    if found.dating is IMPOSSIBLE:
        return found
    if doubted := _DOUBTED.match(text, found.end):
        found = replace(found, end=doubted.end(), dating=_doubtful(found.dating))
    start, effect = _phrase_before(text, found.start, whole)
    end = found.end
    if not effect:
        start, (end, effect) = found.start, _word_after(text, found.end)
    if not effect or (effect == "circa" and found.alone and not whole):
        return found
    made = _affected(found.dating, effect)
    return Found(start, end, made, found.alone and whole) if made else found


def _doubtful(dating: Dating) -> Dating:
    return replace(dating, cert="low", edtf=f"{dating.when}?" if dating.when else dating.edtf)


def _phrase_before(text: str, at: int, whole: bool) -> tuple[int, str]:
    """The longest known phrase right before an offset: where it begins, and its effect."""
    last = text[max(0, at - _REACH) : at].rsplit(None, 1)[-1:]
    if not last or _bare(last[0]) not in phrase_ends():
        return at, ""
    words = [*_WORD.finditer(text, max(0, at - _REACH), at)][-4:]
    for count in range(len(words), 0, -1):
        phrase = _bare(" ".join(word.group() for word in words[-count:]))
        effect = modifiers("before").get(phrase) or (modifiers("alone").get(phrase) if whole else None)
        if effect:
            start = words[-count].start()
            return start + len(words[-count].group()) - len(words[-count].group().lstrip('([«„“"')), effect
    return at, ""


def _bare(phrase: str) -> str:
    """A phrase in lower case, without the marks that may stand around it."""
    return phrase.casefold().lstrip('([«„“"').rstrip("-–")


def _word_after(text: str, at: int) -> tuple[int, str]:
    word = _AFTER.match(text, at)
    effect = modifiers("after").get(word[1].casefold(), "") if word else ""
    return (word.end(), effect) if word and effect else (at, "")


def _affected(dating: Dating, effect: str) -> Dating | None:
    if effect in ("early", "mid", "late"):
        return part(effect, dating)
    if effect == "nothing":
        return dating
    if not dating.when:
        return None
    if effect == "circa":
        return replace(dating, cert="low", edtf=f"{dating.when}~")
    return _OPEN[effect](dating.when, dating.cert)


_OPEN: dict[str, Callable[[str, Certainty | None], Dating]] = {
    "not_after": lambda when, cert: Dating(not_after=when, edtf=f"../{when}", cert=cert),
    "end": lambda when, cert: Dating(end=when, edtf=f"../{when}", cert=cert),
    "not_before": lambda when, cert: Dating(not_before=when, edtf=f"{when}/..", cert=cert),
    "start": lambda when, cert: Dating(start=when, edtf=f"{when}/..", cert=cert),
}
