"""Brackets that quote the original: acronyms and words in transliteration (TEI Guidelines 3.3.2, 3.6.7)."""

from __future__ import annotations

import re

from tei_edition.model import Inlines, Note, Phrase
from tei_edition.notation import words
from tei_edition.notation.evidence import (
    EDITORS,
    are_of_editors,
    are_of_original,
    is_grammar_of_original,
    is_quoted,
    script,
)
from tei_edition.notation.flat import Flat, cut_label
from tei_edition.notation.setting import Bracket, Setting
from tei_edition.tree import leaves
from tei_edition.tree import words as words_of

_ACRONYM = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-Þ]{2,}[a-z]{0,2}|(?:[^\W\d_]\.){2,}")
_NAMED = re.compile(r"(?:in )?(?P<name>[^\W\d_]+)\.?: *(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 3


def is_acronym(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a bracket is an acronym that the language round it does not use by itself, or spells before."""
    written = bracket.wording.strip()
    if not _in_translation(setting) or not _ACRONYM.fullmatch(written):
        return False
    everyday = words.has("acronym", written.lower().replace(".", ""))
    return not everyday or _spelled(written, bracket.left) or setting.counterpart.acronym(written) is not None


def is_named_wording(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a bracket names a language and quotes it, as in ``[German: Zusammenbruch]``."""
    named = _NAMED.match(bracket.key)
    return _in_translation(setting) and named is not None and named["name"] in words.languages_named()


def named_wording(bracket: Bracket, setting: Setting) -> Inlines:
    label, content = cut_label(bracket.content)
    named = _NAMED.match(bracket.key)
    tag = words.languages_named()[named["name"]] if named else ""
    letters = [letter for leaf in leaves(content) for letter in leaf.words if letter.isalpha()]
    lang = words.in_latin_letters(tag) if letters and script(letters[0]) == "LATIN" else tag
    start = len(words_of(content)) - len(words_of(content).lstrip())
    flat = Flat.of(content)
    quoted = Phrase("foreign", flat.between(start, len(flat.text)), lang=lang)
    return (Note(bracket.span, "gloss", (*flat.between(0, start), quoted), setting.hand, label=label, place="inline"),)


def is_wording(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether most words of a bracket are in another script, or not of the language round it."""
    found = _WORD.findall(bracket.wording)
    if not _in_translation(setting) or not found:
        return False
    if all(script(word[0]) != "LATIN" for word in found):
        return True
    content = [word for word in found if not is_grammar_of_original(word, setting)]
    quoted = [word for word in content if is_quoted(word, setting)]
    if content and are_of_original(content, setting):
        return True
    if 2 * len(quoted) <= len(content):
        return False
    return any(word.islower() for word in quoted) or _names_a_body(bracket, quoted)


def is_wording_of_editors(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a bracket explains the original in the language in which archives describe."""
    found = _WORD.findall(bracket.wording)
    if _in_translation(setting) or not found or setting.lang == EDITORS:
        return False
    return are_of_editors(found, setting)


def _names_a_body(bracket: Bracket, unknown: list[str]) -> bool:
    """Tell whether unknown words with accents are the name of a body, since an acronym stands with them."""
    accented = sum(not word.isascii() for word in unknown)
    acronym = any(_ACRONYM.fullmatch(word) for word in (*unknown, *_WORD.findall(bracket.left)[-1:]))
    return accented > 1 and acronym


def acronym(bracket: Bracket, setting: Setting) -> Inlines:
    """An acronym: of the translation if the words before spell it, else of the original and linked to it there."""
    written = bracket.wording.strip()
    if _spelled(written, bracket.left):
        return _gloss(bracket, setting, Phrase("acronym", bracket.content, lang=setting.lang))
    lang = setting.lang_of_quotations
    span = setting.counterpart.acronym(written)
    if not span:
        return _gloss(bracket, setting, Phrase("acronym", bracket.content, lang=lang))
    other = setting.counterpart.mark(span, Phrase("acronym", ()), setting.log.new_id)
    return _gloss(bracket, setting, Phrase("acronym", bracket.content, lang=lang, corresp=other))


def wording(bracket: Bracket, setting: Setting) -> Inlines:
    return _gloss(bracket, setting, Phrase("foreign", bracket.content, lang=_language(bracket.wording, setting)))


def wording_of_editors(bracket: Bracket, setting: Setting) -> Inlines:
    """A word or two translate what stands before; more is a remark."""
    functions = words.function_words(EDITORS)
    if len(bracket.tokens) > _LONGEST or not functions.isdisjoint(bracket.tokens):
        return (Note(bracket.span, "editorial", bracket.content, setting.hand, place="inline"),)
    return _gloss(bracket, setting, Phrase("foreign", bracket.content, lang=EDITORS))


def _gloss(bracket: Bracket, setting: Setting, phrase: Phrase) -> Inlines:
    return (Note(bracket.span, "gloss", (phrase,), setting.hand, place="inline"),)


def _in_translation(setting: Setting) -> bool:
    return setting.translated or (setting.hand == "archive" and setting.lang == "en")


def _language(written: str, setting: Setting) -> str:
    first = next((letter for letter in written if letter.isalpha()), "")
    if not first or script(first) == "LATIN":
        return setting.lang_of_quotations
    return setting.original_lang or words.tag_of_script(script(first))


def _spelled(acronym: str, left: str) -> bool:
    """Tell whether the capitals of an acronym begin the words before it, as in ``United Nations [UN]``."""
    letters = acronym.replace(".", "")
    initials = "".join(word[0] for word in _WORD.findall(left) if word[0].isupper())
    return letters.isupper() and initials.endswith(letters)
