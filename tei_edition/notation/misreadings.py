"""What machine reading did to a scan (TEI Guidelines 12.3.3): marked where it shows, never mended in silence."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tei_edition.model import Gap, Inline, Inlines, Sic, Text, Unclear
from tei_edition.notation import lexicon
from tei_edition.notation.damage import Found, marked
from tei_edition.tree import leaves

_LATIN, _CYRILLIC = "AaBCcEeHIiJjKkMOoPpSsTXxyY", "АаВСсЕеНІіЈјКкМОоРрЅѕТХхуУ"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_IN_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "mk", "sr"))
_LIKE_CYRILLIC = re.compile(r"(?:(?<!\w)[ABCEHKMOPTX]\.\s?)*(?<!\w)(?P<word>[ABCEHKMNOPRTUXY]{3,})(?!\w)")
_TURNED = frozenset("NRU")
"""Capitals that are like a Cyrillic letter only when turned or worn."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TOUCHING = re.compile("[A-Za-zÀ-ɏ][\u0400-\u052f]|[\u0400-\u052f][A-Za-zÀ-ɏ]")
_NO_LETTER = re.compile(r"[^\w\s\x09-\x7e]+")
_WANTED_SYMBOLS = frozenset("№°©®™§¶†‡•∙·℃℅")
_NOISE = ("So", "Sk", "Co", "Cn", "Cc")
_JOINERS = "\ufe0e\ufe0f\u200d"
_TAKEN_FOR = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("c", "e"),
        ("ii", "n"),
        ("ii", "u"),
        ("rn", "m"),
        ("cl", "d"),
        ("vv", "w"),
        ("li", "h"),
        ("п", "н"),
        ("ц", "и"),
    )
)
"""Letters as machines read them, and as they stand on the page."""
_SHORTEST = 4
_STEM = 5
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a text should be written in, and those of its words that are likely to be damaged."""

    lang: str
    damaged: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lang: str, units: Sequence[Inlines]) -> Vocabulary:
        """Judge the words of a text: one that comes again and again, or is made from a name in it, is no damage."""
        if not lexicon.listed(lang):
            return cls(lang)
        found = Counter(word for unit in units for leaf in leaves(unit) for word in _WORD.findall(leaf.words))
        unknown = [word for word in found if len(word) >= _SHORTEST and not _known(lang, word)]
        names = {word[:_STEM].lower() for word in unknown if word[0].isupper() and len(word) >= _STEM}
        rare = (word for word in unknown if found[word] < _OFTEN)
        return cls(lang, frozenset(word for word in rare if _looks_damaged(lang, word, names)))


def _known(lang: str, word: str) -> bool:
    return lexicon.knows(lang, word) or all(
        len(part) < _SHORTEST or lexicon.knows(lang, part) for part in word.split("-")
    )


def _looks_damaged(lang: str, word: str, names: set[str]) -> bool:
    """Tell whether an unknown word is in small letters and no name's, or a known word with a letter wrong."""
    if word.islower():
        return word[:_STEM] not in names
    return word.istitle() and (lexicon.common(lang, word[1:]) or _is_common_misread(lang, word))


def _is_common_misread(lang: str, word: str) -> bool:
    """Tell whether a word is an everyday one but for letters that machines take for one another."""
    return any(
        lexicon.common(lang, word[: match.start()] + right + word[match.end() :])
        for wrong, right in _TAKEN_FOR
        for match in wrong.finditer(word)
    )


def read_by_machine(content: Inlines, vocabulary: Vocabulary) -> Inlines:
    """The content with symbols, mixed scripts and words unknown to the language marked."""
    return marked(content, lambda leaf: [*_symbols(leaf), *_words(leaf.words, vocabulary)])


# ── symbols ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _symbols(leaf: Text) -> Iterator[Found]:
    for match in _NO_LETTER.finditer(leaf.words):
        start = None
        for at in range(match.start(), match.end() + 1):
            character = leaf.words[at : at + 1] if at < match.end() else " "
            noise = _is_noise(character) or (start is not None and character in _JOINERS)
            if noise and start is None:
                start = at
            elif not noise and start is not None:
                yield start, at, _symbol(leaf, start, at)
                start = None


@cache
def _is_noise(character: str) -> bool:
    if character.isascii():
        return unicodedata.category(character) == "Cc" and not character.isspace()
    return character not in _WANTED_SYMBOLS and unicodedata.category(character) in _NOISE


def _symbol(leaf: Text, start: int, end: int) -> Callable[[Inlines], Inline]:
    """A gap for a symbol; a character that ``@rend`` may not hold (``teidata.word``) stays in the text, unclear."""
    sign = leaf.words[start:end]
    if any(unicodedata.category(character)[0] in "CZ" for character in sign):
        return _garbled
    count = sum(character not in _JOINERS for character in sign)
    span = leaf.start + start, leaf.start + end
    gap = Gap(span, "ocr", f"symbol {sign}", "converter", agent="ocr", unit="char", quantity=count, sign=sign)
    return lambda _: gap


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _words(text: str, vocabulary: Vocabulary) -> list[Found]:
    cyrillic = vocabulary.lang in _IN_CYRILLIC
    found = [
        *(_in_latin(text) if cyrillic else ()),
        *(_mixed(text, "CYRILLIC" if cyrillic else "LATIN", _TO_CYRILLIC if cyrillic else _TO_LATIN)),
    ]
    runs = _damaged_runs(text, vocabulary.damaged) if vocabulary.damaged else ()
    return found + [run for run in runs if not any(run[0] < end and start < run[1] for start, end, _ in found)]


def _garbled(content: Inlines) -> Inline:
    return Unclear(content, "ocr", "converter", "low")


def _in_latin(text: str) -> Iterator[Found]:
    """Cyrillic capitals read as the Latin ones they are like."""
    for match in _LIKE_CYRILLIC.finditer(text):
        word = match["word"]
        turned = not _TURNED.isdisjoint(word)
        if not _ROMAN.fullmatch(word) and not (turned and (len(word) <= _SHORTEST or lexicon.knows("en", word))):
            yield *match.span(), _garbled


def _mixed(text: str, script: str, table: dict[int, int]) -> Iterator[Found]:
    """Words in letters of two scripts: mended beside where all foreign letters have a double, else unclear."""
    if not _TOUCHING.search(text):
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.isascii() and {"LATIN", "CYRILLIC"} <= _scripts(word):
            mended = word.translate(table)
            yield *match.span(), _mended(mended) if _scripts(mended) == {script} else _garbled


def _mended(right: str) -> Callable[[Inlines], Inline]:
    return lambda content: Sic(content, "converter", cert="high", corrected=right)


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word if letter.isalpha()}


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _damaged_runs(text: str, damaged: frozenset[str]) -> Iterator[Found]:
    """Runs of damaged words; capitalised and short ones between two of them belong to the run."""
    start = end = -1
    seen = 0
    for match in _WORD.finditer(text):
        lacking = match.group() in damaged
        if start >= 0 and (text[seen : match.start()].strip() or not (lacking or _may_bridge(match.group()))):
            yield start, end, _garbled
            start = -1
        if lacking:
            start, end = (start if start >= 0 else match.start()), match.end()
        seen = match.end()
    if start >= 0:
        yield start, end, _garbled


def _may_bridge(word: str) -> bool:
    return len(word) < _SHORTEST or word.istitle()
