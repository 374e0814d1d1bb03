"""Whose word is it? How often each language uses it, and whether the original has it, decide."""

from __future__ import annotations

import unicodedata
from functools import cache

from tei_edition.notation import lexicon, words
from tei_edition.notation.romanisation import in_cyrillic, is_pinyin
from tei_edition.notation.setting import Setting

_EVERYDAY = 3.0
"""A word this frequent, on the Zipf scale, belongs to the language round it whatever another language has."""
_RARE = 2.5
_MORE_AT_HOME = 1.2
_KNOWN_THERE = 3.0
_COMMON_THERE = 4.0
_KNOWN_HERE = 2.0
_BELOW_GRAMMAR = 4.7
_IN_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "mk", "sr"))
EDITORS = "en"
"""The language in which archives describe and explain."""


@cache
def script(letter: str) -> str:
    """The script of a letter, by its Unicode name: LATIN, CYRILLIC, CJK …"""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]


def is_quoted(word: str, setting: Setting) -> bool:
    """Tell whether a word is none of the language round it, or rare in it and at home in the original's."""
    if script(word[0]) != "LATIN":
        return True
    if not lexicon.listed(setting.lang):
        return False
    here = _here(word, setting)
    if here == 0.0:
        return True
    if not word.islower():
        return False
    return _stands_there(word, here, setting) or (here < _EVERYDAY and _is_at_home(word, here, setting))


def are_of_original(found: list[str], setting: Setting) -> bool:
    """Tell whether words with capitals are of the original's language and hardly met in the one round it.

    A name is met everywhere; so one word at least must be unknown here, but in German, where any noun has a capital.
    """
    if not all(_is_hardly_met(word, setting) for word in found):
        return False
    return setting.original_lang == "de" or any(_here(word, setting) == 0.0 for word in found)


def _is_hardly_met(word: str, setting: Setting) -> bool:
    here = _here(word, setting)
    if here >= _KNOWN_HERE:
        return False
    there = lexicon.zipf(setting.original_lang, word)
    return there >= (_KNOWN_THERE if here == 0.0 else _COMMON_THERE) and there - here >= 2 * _MORE_AT_HOME


def is_grammar_of_original(word: str, setting: Setting) -> bool:
    """Tell whether a word is an article, a preposition … of the original's language and none of the one round it."""
    plain, language = word.lower(), setting.original_lang
    if not words.has_function_words(language):
        return False
    return plain in words.function_words(language) and plain not in words.function_words(setting.lang)


def are_of_editors(found: list[str], setting: Setting) -> bool:
    """Tell whether words in an original are of the language of descriptions: by their script, or by frequency."""
    there = [lexicon.zipf(EDITORS, word) for word in found]
    if words.is_romanised(setting.lang):
        return all(script(word[0]) == "LATIN" for word in found) and all(there)
    if not lexicon.listed(setting.lang) or not any(word.islower() for word in found):
        return False
    more = [known - _here(word, setting) for word, known in zip(found, there, strict=True)]
    return min(there) >= _KNOWN_HERE and min(more) > 0 and max(more) >= _MORE_AT_HOME


def _here(word: str, setting: Setting) -> float:
    return lexicon.zipf(setting.lang, word) if lexicon.listed(setting.lang) else _EVERYDAY


def _stands_there(word: str, here: float, setting: Setting) -> bool:
    """Tell whether the original has the word, letter for letter, and its language uses it more."""
    if here >= _BELOW_GRAMMAR or word not in setting.counterpart.vocabulary:
        return False
    return lexicon.zipf(setting.original_lang, word) > here


def _is_at_home(word: str, here: float, setting: Setting) -> bool:
    language = setting.original_lang.split("-")[0]
    if not language or language == setting.lang:
        return False
    if language in _IN_CYRILLIC and word.isascii():
        return any(lexicon.zipf(language, written) >= max(_KNOWN_THERE, here) for written in in_cyrillic(word))
    if language == "zh":
        return here < _RARE and is_pinyin(word)
    return lexicon.zipf(language, word) >= here + _MORE_AT_HOME
