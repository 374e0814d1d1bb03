"""Brackets with words an editor added to the text (TEI Guidelines 12.3.3.1): why, and with what certainty."""

from __future__ import annotations

import re
from typing import Literal

from tei_edition.model import Inlines, Supplied
from tei_edition.notation import lexicon, words
from tei_edition.notation.setting import Bracket, Setting

Name = Literal["person", "role", ""]

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’\-](?=[^\W_]))*\.?(?:['’]s)?")
_INITIALS_BEFORE = re.compile(r"(?:\b[^\W\d_]\.\s*-?)+\s*$")
_ACRONYM_BEFORE = re.compile(r"\b[^\W\d_a-z]{2,}\s*$")
_RARE = 3.4
_ADJECTIVAL = ("ian", "ean", "ish", "ese")
_INITIAL = re.compile(r"\b[^\W\d_]\.")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)[\s,]*$")
_NAME_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)\s+([^\W\d_][\w’'.-]*)\s*$")
_QUOTED = re.compile(r"\s*[“\"«„].*[”\"»“]\s*")
_PHRASE_BEFORE = re.compile(r"(?:([^\W\d_][\w’'.-]*)\s+)?([^\W\d_][\w’'-]*)\s*$")
_NEAR = 40
_BRACKETED = re.compile(r"^[^\[]*\]|\[[^\]]*\]?")
_QUOTE_BEFORE = re.compile(r"[”\"’»]\s*$")
_WORD_AFTER = re.compile(r"\s*([^\W\d_][\w’'-]*)")
_FIGURE = re.compile(r"\d")
_PUNCTUATION = re.compile(r"[^\w\s]{1,3}")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_NUMERIC_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2}(?:\d{2})?)?")
_MONTH_BEFORE = re.compile(r"[^\W\d_]{3,}\.?,?\s*$|\d\s*$")


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_doubtful(bracket: Bracket, _: Setting) -> bool:
    return bracket.key.endswith("?") and len(bracket.key) > 1


def is_punctuation(bracket: Bracket, _: Setting) -> bool:
    return _PUNCTUATION.fullmatch(bracket.key) is not None


def is_part_of_word(bracket: Bracket, _: Setting) -> bool:
    inside = bracket.wording
    if not inside or any(map(str.isspace, inside)) or not any(map(str.isalpha, inside)):
        return False
    return bracket.glued_right or (bracket.glued_left and inside[0].islower())


def has_function_word(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether grammar was added, as in ``[of the issue]``; a name with *of* in it is none."""
    functions = words.function_words(setting.lang)
    return not functions.isdisjoint(bracket.tokens) and not _is_name(bracket, setting)


def is_name(bracket: Bracket, setting: Setting) -> bool:
    if _is_role_of_name(bracket):
        return True
    return _is_name(bracket, setting) and (not _FIGURE.search(bracket.wording) or _explains(bracket, setting))


def is_name_described(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a name with its description explains what stands before, as in ``“Son” [Hentzau R., of Zenda]``."""
    name, comma, description = bracket.wording.partition(",")
    found = _WORD.findall(name)
    named = bool(found) and all(word[0].isupper() for word in found)
    return named and bool(comma) and bool(description.strip()) and _stands_beside(bracket, setting)


def is_part_of_number(bracket: Bracket, _: Setting) -> bool:
    return bracket.key.isdigit() and (bracket.left[-1:].isdigit() or bracket.right[:1].isdigit())


def is_date(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a date was added: a year after a day, or a month with nothing but numbers."""
    months = [token for token in bracket.tokens if words.has("month", token)]
    if len(months) == 1 and not bracket.key.endswith("?") and len(bracket.tokens) > 1:
        return all(token in months or token[0].isdigit() for token in bracket.tokens)
    return _is_year(bracket) or _NUMERIC_DATE.fullmatch(bracket.key) is not None


def _is_year(bracket: Bracket) -> bool:
    return _YEAR.fullmatch(bracket.key) is not None and bool(_MONTH_BEFORE.search(bracket.left))


def _is_role_of_name(bracket: Bracket) -> bool:
    """Tell whether roles in small letters stand before a name, as in ``[general] Tessen``."""
    after = _WORD_AFTER.match(bracket.right)
    roles = bool(bracket.tokens) and all(words.has("role", token) for token in bracket.tokens)
    return roles and after is not None and after[1][0].isupper()


def _is_name(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether words begin and end in capitals, with nothing but link words in small letters between."""
    found = _WORD.findall(bracket.wording)
    if not found or len(found) > 12 or not (found[0][0].isupper() and found[-1].rstrip(".")[0].isupper()):
        return False
    if len(found) == 1 and found[0].lower() in words.function_words(setting.lang):
        return False
    functions = words.function_words(setting.lang)
    return found[0].lower() not in functions and all(
        word[0].isupper() or word.lower() in functions or words.has("in-names", word) for word in found
    )


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def subaudible(bracket: Bracket, setting: Setting) -> Inlines:
    return (Supplied(bracket.span, bracket.content, "subaudible", setting.hand),)


def omitted(bracket: Bracket, setting: Setting) -> Inlines:
    return (Supplied(bracket.span, bracket.content, "omitted", setting.hand),)


def explanation(bracket: Bracket, setting: Setting) -> Inlines:
    return (Supplied(bracket.span, bracket.content, "explanation", setting.hand),)


def doubtful(bracket: Bracket, setting: Setting) -> Inlines:
    return (Supplied(bracket.span, bracket.content, "undefined", setting.hand, cert="low"),)


def named(bracket: Bracket, setting: Setting) -> Inlines:
    """A name explains what it stands beside; elsewhere nobody can say whether the original had it."""
    name = _kind_of_name(bracket, setting)
    if _explains(bracket, setting):
        return (Supplied(bracket.span, bracket.content, "explanation", setting.hand, name=name),)
    return (Supplied(bracket.span, bracket.content, "undefined", setting.hand, cert="low", name=name),)


def unexplained(bracket: Bracket, setting: Setting) -> Inlines:
    """What no row knows: kept as an explanation of low certainty, and reported."""
    setting.log.warn(
        "bracket-unexplained",
        bracket.span[0],
        f"“[{_short(bracket.wording)}]” is a notation no rule knows; it is encoded as an explanation of low certainty. "
        "Say in the corrections beside the source what it is, or add a row for it to the table of signs.",
    )
    return (Supplied(bracket.span, bracket.content, "explanation", setting.hand, cert="low"),)


def unexplained_number(bracket: Bracket, setting: Setting) -> Inlines:
    setting.log.warn(
        "number-unexplained",
        bracket.span[0],
        f"“[{_short(bracket.wording)}]” is neither a leaf cited by the archival reference nor a note of this record; "
        "it is encoded as supplied, reason undefined. Say in the corrections beside the source which it is.",
    )
    return doubtful(bracket, setting)


def _explains(bracket: Bracket, setting: Setting) -> bool:
    if bracket.wording.rstrip().endswith(("'s", "’s", "s'", "s’")):
        return True
    if _stands_beside(bracket, setting) or _completes(bracket, setting):
        return True
    return bool(_QUOTED.fullmatch(bracket.wording)) or _renames(bracket)


def _stands_beside(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether the words before a bracket name or describe by themselves what it explains."""
    beside = (_INITIALS_BEFORE, _ACRONYM_BEFORE, _QUOTE_BEFORE)
    return any(pattern.search(bracket.left) for pattern in beside) or _in_apposition(bracket, setting)


def _in_apposition(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a noun phrase ends before a bracket: a thing, or an article with the noun right after it."""
    found = _PHRASE_BEFORE.search(_BRACKETED.sub("", bracket.left))
    if not found:
        return False
    before, noun = (found[1] or "").lower(), found[2].lower()
    if words.has("thing", noun):
        return True
    return words.has("determiner", before) and noun not in words.function_words(setting.lang)


def _completes(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a bracket belongs to the word after it: part of a name, or an adjective such as ``[Ruritanian]``."""
    after = _WORD_AFTER.match(bracket.right)
    if not after or not bracket.tokens:
        return False
    word = bracket.tokens[0]
    adjective = len(bracket.tokens) == 1 and (lexicon.common(setting.lang, word) or word.endswith(_ADJECTIVAL))
    return after[1][0].isupper() or (adjective and after[1] not in words.function_words(setting.lang))


def _is_forename(bracket: Bracket, setting: Setting) -> bool:
    after = _WORD_AFTER.match(bracket.right)
    name = after is not None and after[1][0].isupper() and not words.has("role", after[1].lower())
    return name and bool(
        _INITIAL.search(bracket.wording) or not lexicon.common(setting.lang, after[1] if after else "")
    )


def _renames(bracket: Bracket) -> bool:
    """Tell whether a bracket puts a name before it in other words: one of several words, or sharing one with it."""
    outside = _BRACKETED.sub("", bracket.left)[-_NEAR:]
    near = {word.lower() for word in _WORD.findall(outside) if word[0].isupper()}
    if not near.isdisjoint(bracket.tokens):
        return True
    before = _WORD_BEFORE.search(bracket.left)
    if not before or not before[1][0].isupper():
        return False
    if words.has("role", before[1].lower()):
        return False
    name = _NAME_BEFORE.search(bracket.left)
    return len(bracket.tokens) > 2 or bool(name and name[1][0].isupper())


def _kind_of_name(bracket: Bracket, setting: Setting) -> Name:
    tokens = [token.removesuffix("'s") for token in bracket.tokens]
    if any(words.has("role", token) for token in tokens):
        return "role"
    found = _WORD.findall(bracket.wording)
    if any(word[0].islower() or (word.isupper() and len(word) > 2) for word in found):
        return ""
    if "," in bracket.wording or _FIGURE.search(bracket.wording):
        return ""
    return "person" if _is_person(bracket, setting, tokens) else ""


def _is_person(bracket: Bracket, setting: Setting, tokens: list[str]) -> bool:
    """Tell a person’s name: a forename before a surname, a name after a title, a surname that is a rare word."""
    if _is_forename(bracket, setting) or _INITIALS_BEFORE.search(bracket.left):
        return True
    if len(tokens) == 1 and (_ACRONYM_BEFORE.search(bracket.left) or _completes(bracket, setting)):
        return False
    before = _WORD_BEFORE.search(bracket.left)
    titled = before is not None and words.has("role", before[1].lower())
    genitive = tokens != list(bracket.tokens)
    if titled or genitive:
        return not any(lexicon.common(setting.lang, token) for token in tokens)
    thing = any(words.has("thing", token) for token in tokens)
    return not thing and not lexicon.common(setting.lang, tokens[-1], above=_RARE)


def _short(wording: str) -> str:
    words_ = " ".join(wording.split())
    return words_ if len(words_) <= 60 else words_[:59] + "…"
