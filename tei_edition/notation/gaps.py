"""Brackets that say what cannot be read: lost, illegible, withheld or left out (TEI Guidelines 12.3.1)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from tei_edition.model import Gap, Inlines
from tei_edition.notation import words
from tei_edition.notation.numerals import measure, number_of, unit_of
from tei_edition.notation.setting import Bracket, Setting

CODES = r"\(b\)[^\S\n]*\(\d\)(?:[^\S\n]*(?:,[^\S\n]*)?\(b\)[^\S\n]*\(\d\))*"
"""Codes of exemptions from disclosure, such as ``(b)(3)``."""
_CODES = re.compile(CODES, re.IGNORECASE)
_FILE_SIZE = re.compile(r"(?:pdf,? )?[\d.]+ ?[km]b")
_ELLIPSIS = re.compile(r"(?:\. ?){2,6}|(?:[*-] ?){2,}|…+|\. ?…|… ?\.")
_AFTER_LOSS = re.compile(
    r"\s*(?:$|[(:,;.-]|(?:here|due|because|owing|in|at|from|by|on|as|of|for|through|after|before|and|or|is|are|was|were|und|y|et|i)\b)"
)
_AFTER_REDACTION = re.compile(r"\s*(?:$|[(:,;.-]|(?:by|under|from|in|for|here|on|as|pursuant)\b)")
_REASONS: tuple[tuple[str, Literal["lost", "illegible", "omitted"]], ...] = (
    ("lost", "lost"),
    ("omitted", "omitted"),
    ("illegible", "illegible"),
)


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_artefact(bracket: Bracket, _: Setting) -> bool:
    return words.has("artefact", bracket.key) or _FILE_SIZE.fullmatch(bracket.key) is not None


def is_redaction(bracket: Bracket, _: Setting) -> bool:
    found = words.find("redacted", bracket.key)
    if not found:
        return bool(_CODES.fullmatch(bracket.key))
    return len(bracket.tokens) <= 14 and bool(_AFTER_REDACTION.match(bracket.key, found.end()))


def is_loss(bracket: Bracket, _: Setting) -> bool:
    """Tell whether words of loss stand alone, or with a count of what is lost, or with the cause."""
    found = words.find("loss", bracket.key)
    if not found or len(bracket.tokens) > 20:
        return False
    before = words.tokens(bracket.key[: found.start()].replace("-", " "))
    after = bracket.key[found.end() :]
    return all(map(_measures, before)) and (
        bool(_AFTER_LOSS.match(after)) or all(map(_measures, words.tokens(after.replace("-", " "))[:1]))
    )


def _measures(token: str) -> bool:
    return bool(
        token.isdigit()
        or token in words.numbers()
        or unit_of(token)
        or any(words.has(label, token) for label in ("measuring", "about", "loss"))
    )


def is_signature(bracket: Bracket, _: Setting) -> bool:
    if words.has("signature", bracket.key):
        return True
    named = (token for token in bracket.tokens if number_of(token) is None)
    signed = any(words.has("signature", token) for token in bracket.tokens)
    return signed and words.all_in(("signature", "signature-kind", "illegible", "stamp", "handwritten"), named)


def is_illegible_signature(bracket: Bracket, setting: Setting) -> bool:
    return words.find("illegible", bracket.key) is not None and is_signature(bracket, setting)


def is_ellipsis(bracket: Bracket, _: Setting) -> bool:
    return _ELLIPSIS.fullmatch(bracket.key) is not None


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def artefact(bracket: Bracket, _: Setting) -> Inlines:
    obfuscated = "email" in bracket.key
    reason: Literal["obfuscated", "omitted"] = "obfuscated" if obfuscated else "omitted"
    return (Gap(bracket.span, reason, bracket.wording, "converter", agent="scraper"),)


def redaction(bracket: Bracket, setting: Setting) -> Inlines:
    return (_sized(Gap(bracket.span, "redacted", bracket.wording, setting.hand), bracket.key),)


def loss(bracket: Bracket, setting: Setting) -> Inlines:
    reason = next(reason for label, reason in _REASONS if words.find(label, bracket.key))
    gap = _sized(Gap(bracket.span, reason, bracket.wording, setting.hand, agent=_agent(bracket.key)), bracket.key)
    if gap.unit or gap.extent or gap.quantity:
        return (gap,)
    return (replace(gap, unit="word" if reason == "illegible" else "", extent="unknown"),)


def ellipsis(bracket: Bracket, setting: Setting) -> Inlines:
    return (Gap(bracket.span, "ellipsis", bracket.wording, setting.hand),)


def illegible_signature(bracket: Bracket, setting: Setting) -> Inlines:
    return (Gap(bracket.span, "illegible", bracket.wording, setting.hand, unit="signature", quantity=1),)


def signature(bracket: Bracket, setting: Setting) -> Inlines:
    return (Gap(bracket.span, "signature", bracket.wording, setting.hand),)


def _sized(gap: Gap, key: str) -> Gap:
    size = measure(key)
    return replace(
        gap, unit=size.unit, quantity=size.quantity, at_least=size.at_least, at_most=size.at_most, extent=size.extent
    )


def _agent(key: str) -> Literal["fading", "damage", ""]:
    if words.find("fading", key):
        return "fading"
    return "damage" if words.find("damage", key) else ""


def sized_by_note(gap: Gap, key: str) -> Gap | None:
    """The gap with the count that a note after it gives, if both speak of one unit and the gap has no count."""
    size = measure(key)
    if size.unit != gap.unit or not size.unit or gap.quantity or gap.at_least or not words.find("loss", key):
        return None
    if size.quantity is None and size.at_least is None:
        return None
    return replace(gap, quantity=size.quantity, at_least=size.at_least, at_most=size.at_most, extent="")
