"""Brackets that grade how surely words were read (TEI Guidelines 12.3.3.1): ``[?]``, ``[!]``, ``[B% …]``."""

from __future__ import annotations

import re

from tei_edition.model import Certainty, Inlines, Note, Unclear
from tei_edition.notation.anchors import sign_span, take_word
from tei_edition.notation.flat import Flat
from tei_edition.notation.setting import Bracket, Setting

_GRADES: dict[str, Certainty] = {"b": "high", "c": "medium", "d": "low"}
_QUERY, _EXCLAMATION = re.compile(r"\?{1,3}"), re.compile(r"!{1,3}")
_GRADE = re.compile(r"\s*([BCD]%)\s+(?=\S)", re.IGNORECASE)


def is_graded(bracket: Bracket, _: Setting) -> bool:
    """Whether a grade stands first, and no bracket within has taken it for the word that it is about."""
    return bool(_GRADE.match(bracket.wording) and _GRADE.match(Flat.of(bracket.content).text))


def is_query(bracket: Bracket, _: Setting) -> bool:
    return _QUERY.fullmatch(bracket.key) is not None


def is_exclamation(bracket: Bracket, _: Setting) -> bool:
    return _EXCLAMATION.fullmatch(bracket.key) is not None


def graded(bracket: Bracket, setting: Setting) -> Inlines:
    match = _GRADE.match(bracket.wording)
    assert match, "the row has seen the grade"
    flat = Flat.of(bracket.content)
    content = flat.between(match.end(), len(flat.text))
    return (Unclear(content, "illegible", setting.hand, _GRADES[match[1][0].lower()], match[1], bracket.span),)


def query(bracket: Bracket, setting: Setting) -> Inlines:
    word, spaces = take_word(bracket.before)
    if not word:
        return exclamation(bracket, setting)
    sign = f"[{bracket.wording}]"
    return (Unclear(word, "illegible", setting.hand, "low", sign, sign_span(spaces, bracket.span)),)


def exclamation(bracket: Bracket, setting: Setting) -> Inlines:
    return (Note(bracket.span, "editorial", bracket.content, setting.hand, place="inline"),)
