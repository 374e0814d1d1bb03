"""A name of a person taken apart: given names or their initials, and the surname."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tei_edition.names import words

TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?\.?|,")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.|[^\W\d_]\.?")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Name:
    given: tuple[str, ...]
    """Given names, patronymics and initials in their order."""
    surname: tuple[str, ...]
    certain: bool = True
    """Whether it shows where the surname begins, by initials, a comma or capitals."""

    @property
    def fullness(self) -> tuple[int, int]:
        """How much of a name is told: given names written out, and all given names."""
        return sum(not is_initial(one) for one in self.given), len(self.given)

    def readings(self) -> Iterator[Name]:
        """The name as it can be read: its own division, or each one possible."""
        if self.certain:
            yield self
            return
        every = (*self.given, *self.surname)
        for at in range(len(every) - 1, 0, -1):
            yield Name(every[:at], every[at:])


def is_initial(token: str) -> bool:
    return bool(_INITIAL.fullmatch(token))


def is_caps(token: str) -> bool:
    """Whether a word is in capitals as a surname may be."""
    return len(token.strip(".")) > 1 and token.isupper() and not is_initial(token)


def parse(form: str) -> Name | None:
    """The name that words are, titles before it left out; None if they are no name of a person."""
    if any(map(str.isdigit, form)):
        return None
    tokens = _bare(TOKEN.findall(form.partition("(")[0]))
    named = [token for token in tokens if token != ","]
    if not named or len(named) > _MOST_WORDS or not all(map(_may_be_name, named)):
        return None
    if "," in tokens:
        at = tokens.index(",")
        return _turned(tokens[:at], tokens[at + 1 :])
    return _by_initials(tokens) or _by_capitals(tokens) or _plain(tokens)


def _bare(tokens: list[str]) -> list[str]:
    """The tokens without the titles before them and the stop behind the last."""
    while tokens and (words.has("titles", tokens[0]) and not _is_short_initial(tokens)):
        tokens = tokens[1:]
    if tokens and not is_initial(tokens[-1]):
        tokens = [*tokens[:-1], tokens[-1].rstrip(".")]
    return tokens


def _is_short_initial(tokens: list[str]) -> bool:
    """Whether a title of one letter, as ``Т.``, is rather the initial of a name."""
    return len(tokens[0].rstrip(".")) == 1 and tokens[0][0].isupper()


def _may_be_name(token: str) -> bool:
    if words.has("particles", token) and token[0].islower():
        return True
    if not token[0].isupper():
        return False
    return is_initial(token) or not (words.has("things", token) or words.has("articles", token))


def _turned(surname: list[str], given: list[str]) -> Name | None:
    """A surname before a comma; what stands behind it must be given names."""
    if not surname or not given or "," in given or any(map(is_initial, surname)):
        return None
    return Name(tuple(given), tuple(surname))


def _by_initials(tokens: list[str]) -> Name | None:
    initials = [number for number, token in enumerate(tokens) if is_initial(token)]
    if not initials or len(initials) == len(tokens):
        return None
    if initials[-1] == len(tokens) - 1:
        first = initials[0]
        return Name(tuple(tokens[first:]), tuple(tokens[:first])) if first and _run(initials) else None
    last = initials[-1] + 1
    return Name(tuple(tokens[:last]), tuple(tokens[last:]))


def _run(numbers: list[int]) -> bool:
    return numbers[-1] - numbers[0] == len(numbers) - 1


def _by_capitals(tokens: list[str]) -> Name | None:
    caps = [number for number, token in enumerate(tokens) if is_caps(token)]
    if not caps or len(caps) == len(tokens) or not _run(caps):
        return None
    given = tokens[: caps[0]] or tokens[caps[-1] + 1 :]
    own = [token for token in given if not words.has("particles", token)]
    return Name(tuple(own), tuple(tokens[caps[0] : caps[-1] + 1]))


def _plain(tokens: list[str]) -> Name | None:
    """Words without a mark of the surname: it is taken to be the last, with the small words before it."""
    if is_initial(tokens[-1]):
        return None
    first = len(tokens) - 1
    while first > 0 and tokens[first - 1][0].islower():
        first -= 1
    return Name(tuple(tokens[:first]), tuple(tokens[first:]), certain=first == 0)
