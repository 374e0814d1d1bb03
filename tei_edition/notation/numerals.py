"""Numbers as editors write them in brackets: in figures, in words, as ranges, with the unit counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tei_edition.notation import words

Unit = Literal["char", "word", "line", "paragraph", "page", "signature", "group", "name", ""]


@dataclass(frozen=True, slots=True)
class Measure:
    """How much is meant; ``extent`` holds the words where they cannot be counted."""

    unit: Unit = ""
    quantity: int | None = None
    at_least: int | None = None
    at_most: int | None = None
    extent: str = ""


_UNITS: tuple[Unit, ...] = ("char", "word", "line", "paragraph", "page", "signature", "group", "name")


def unit_of(token: str) -> Unit:
    return next((unit for unit in _UNITS if words.has(f"unit-{unit}", token)), "")


def number_of(token: str) -> int | None:
    return int(token) if token.isascii() and token.isdigit() and len(token) < 7 else words.numbers().get(token)


@cache
def _counted() -> re.Pattern[str]:
    number = rf"(?:\d{{1,6}}|{'|'.join(sorted(words.numbers(), key=len, reverse=True))})"
    about, unspaced = words.alternatives("about"), words.UNSPACED
    apart = rf"(?:\s*[个個]\s*|\s+|(?=[{unspaced}]))"
    begins = rf"(?<![^\W_{unspaced}])"
    return re.compile(
        rf"(?P<about>{begins}(?:{about}){apart}(?:(?:a|an|the|of)\s+)*)?"
        rf"(?P<fraction>(?:\d+\s?)?[½¼¾]\s+|(?:\d+\s)?\d+/\d+\s+)?"
        rf"(?:{begins}(?P<low>{number})(?:\s*(?:-|to|or|/|bis|до|à|a|ou|o|lub|nebo|vagy|至|到)\s*(?P<high>{number}))?{apart})?"
        rf"(?P<unit>[\u2e80-\u9fff]|[^\W\d_\u2e80-\u9fff]+)"
    )


def measure(key: str) -> Measure:
    """The first counted unit in folded words, such as ``1-2 words`` or ``several lines``."""
    for match in _counted().finditer(key):
        unit = unit_of(match["unit"])
        if not unit:
            continue
        low, high = (number_of(match[name]) if match[name] else None for name in ("low", "high"))
        return _measure(match, unit, low, high)
    return Measure()


def _measure(match: re.Match[str], unit: Unit, low: int | None, high: int | None) -> Measure:
    about = (match["about"] or "").strip()
    if about in ("at least", "minimum") and low is not None:
        return Measure(unit, at_least=low)
    if about in ("at most", "up to", "maximum") and low is not None:
        return Measure(unit, at_most=low)
    if about or match["fraction"]:
        return Measure(unit, extent=match.group().strip())
    if low is not None and high is not None:
        return Measure(unit, at_least=min(low, high), at_most=max(low, high))
    return Measure(unit, quantity=low)
