"""Misprints that archives' own descriptions are known for, marked with the form meant (TEI Guidelines 3.5.1)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tei_edition.model import Inline, Inlines, Sic, Text
from tei_edition.notation.damage import Found, marked

_LETTERS = re.compile(r"[^\W\d_]+")


def with_misprints(content: Inlines) -> Inlines:
    """The content with each known misprint as ``sic`` and the form meant beside it."""
    return marked(content, _misprints)


@cache
def _table() -> dict[str, str]:
    tables = tomllib.loads(Path(__file__).with_name("misprints.toml").read_text(encoding="utf-8"))
    return {wrong: right for table in tables.values() for wrong, right in table.items()}


@cache
def _in_small_letters() -> frozenset[str]:
    return frozenset(map(str.lower, _table()))


def _misprints(leaf: Text) -> Iterator[Found]:
    if _in_small_letters().isdisjoint(_LETTERS.findall(leaf.words.lower())):
        return
    for match in _LETTERS.finditer(leaf.words):
        word = match.group()
        right = _table().get(word) or _table().get(word.lower())
        if right:
            yield *match.span(), _corrected(right if word[0].islower() else right[0].upper() + right[1:])


def _corrected(right: str) -> Callable[[Inlines], Inline]:
    return lambda content: Sic(content, "converter", cert="high", corrected=right)
