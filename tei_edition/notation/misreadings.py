"""What machine reading did to a scan, marked and never mended in silence; and misprints known from descriptions."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tei_edition.model import Gap, Inline, Inlines, Sic, Text, Unclear
from tei_edition.notation import lexicon
from tei_edition.notation.flat import Flat
from tei_edition.notation.tree import refilled

_LATIN, _CYRILLIC = "AaBCcEeHIiJjKkMOoPpSsTXxyY", "АаВСсЕеНІіЈјКкМОоРрЅѕТХхуУ"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_LIKE_CYRILLIC = re.compile(r"(?:(?<!\w)[ABCEHKMOPTX]\.\s?)*(?<!\w)[ABCEHKMOPTXY]{3,}(?!\w)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_WANTED_SYMBOLS = frozenset("№°©®™§¶†‡•∙·℃℅")
_JOINERS = "\ufe0e\ufe0f\u200d"
_SHORTEST = 4

Found = tuple[int, int, Callable[[Inlines], Inline]]
"""Where in a leaf damage stands, and what is made of the words."""


def read_by_machine(content: Inlines, lang: str) -> Inlines:
    """The content with symbols, mixed scripts and words unknown to the language marked."""
    return _marked(content, lambda leaf: [*_symbols(leaf), *_words(leaf, lang)])


def with_misprints(content: Inlines) -> Inlines:
    """The content of an archive's own description with the misprints it is known for."""
    return _marked(content, lambda leaf: list(_misprints(leaf)))


def _marked(content: Inlines, find: Callable[[Text], list[Found]]) -> Inlines:
    return tuple(
        piece
        for mark in content
        for piece in (_split(mark, find(mark)) if isinstance(mark, Text) else (_within(mark, find),))
    )


def _within(mark: Inline, find: Callable[[Text], list[Found]]) -> Inline:
    return mark if isinstance(mark, Sic | Unclear) else refilled(mark, lambda content: _marked(content, find))


def _split(leaf: Text, found: list[Found]) -> Inlines:
    if not found:
        return (leaf,)
    flat, pieces, at = Flat.of((leaf,)), list[Inline](), 0
    for start, end, build in sorted(found, key=lambda one: one[:2]):
        if start < at:
            continue
        pieces += flat.between(at, start)
        pieces.append(build(flat.between(start, end)))
        at = end
    return (*pieces, *flat.between(at, len(leaf.words)))


# ── symbols ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _symbols(leaf: Text) -> Iterator[Found]:
    if leaf.words.isascii():
        return
    start = None
    for at, character in enumerate(leaf.words + " "):
        noise = _is_noise(character) or (start is not None and character in _JOINERS)
        if noise and start is None:
            start = at
        elif not noise and start is not None:
            yield start, at, _symbol(leaf, start, at)
            start = None


@cache
def _is_noise(character: str) -> bool:
    return character not in _WANTED_SYMBOLS and unicodedata.category(character) in ("So", "Sk", "Co", "Cn")


def _symbol(leaf: Text, start: int, end: int) -> Callable[[Inlines], Inline]:
    sign = leaf.words[start:end]
    count = sum(character not in _JOINERS for character in sign)
    span = leaf.start + start, leaf.start + end
    gap = Gap(span, "ocr", f"symbol {sign}", "converter", agent="ocr", unit="char", quantity=count, sign=sign)
    return lambda _: gap


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _words(leaf: Text, lang: str) -> list[Found]:
    cyrillic = lang in ("ru", "uk", "be", "bg", "mk", "sr")
    found: list[Found] = []
    for match in _LIKE_CYRILLIC.finditer(leaf.words) if cyrillic else ():
        if not _ROMAN.fullmatch(match.group()):
            found.append((*match.span(), _garbled))
    for match in _WORD.finditer(leaf.words):
        word = match.group()
        if not word.isascii() and (mixed := _mixed(word, cyrillic)):
            found.append((*match.span(), mixed))
    return found + [run for run in _unknown_runs(leaf.words, lang) if not _overlaps(run, found)]


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one[0] < end and start < one[1] for start, end, _ in others)


def _garbled(content: Inlines) -> Inline:
    return Unclear(content, "ocr", "converter", "low")


def _mixed(word: str, cyrillic: bool) -> Callable[[Inlines], Inline] | None:
    """What to make of a word that mixes Latin and Cyrillic letters."""
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    if not {"LATIN", "CYRILLIC"} <= scripts:
        return None
    target, table = ("CYRILLIC", _TO_CYRILLIC) if cyrillic else ("LATIN", _TO_LATIN)
    mended = word.translate(table)
    if {_script(letter) for letter in mended if letter.isalpha()} != {target}:
        return _garbled
    return lambda content: Sic(content, "converter", cert="high", corrected=mended)


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _unknown_runs(text: str, lang: str) -> Iterator[Found]:
    """Runs of words unknown to the language; capitalised and short ones between two of them belong to the run."""
    if not lexicon.listed(lang):
        return
    start = end = -1
    seen = 0
    for match in _WORD.finditer(text):
        if start >= 0 and (text[seen : match.start()].strip() or not _may_bridge(match.group(), lang)):
            yield start, end, _garbled
            start = -1
        if _is_unknown(match.group(), lang):
            start, end = (start if start >= 0 else match.start()), match.end()
        seen = match.end()
    if start >= 0:
        yield start, end, _garbled


def _is_unknown(word: str, lang: str) -> bool:
    if len(word) < _SHORTEST or lexicon.knows(lang, word):
        return False
    if "-" in word:
        return any(_is_unknown(part, lang) for part in word.split("-"))
    if word.islower():
        return True
    return word.istitle() and lexicon.common(lang, word[1:])


def _may_bridge(word: str, lang: str) -> bool:
    return len(word) < _SHORTEST or word.istitle() or _is_unknown(word, lang)


# ── misprints ────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _misprint_table() -> dict[str, str]:
    tables = tomllib.loads(Path(__file__).with_name("misprints.toml").read_text(encoding="utf-8"))
    return {wrong: right for table in tables.values() for wrong, right in table.items()}


def _misprints(leaf: Text) -> Iterator[Found]:
    table = _misprint_table()
    for match in _LETTERS.finditer(leaf.words):
        right = table.get(match.group()) or table.get(match.group().lower())
        if right:
            yield *match.span(), _corrected(right if match.group()[0].islower() else right[0].upper() + right[1:])


def _corrected(right: str) -> Callable[[Inlines], Inline]:
    return lambda content: Sic(content, "converter", cert="high", corrected=right)
