"""Brackets of which an editor said what they are: built as ruled, and each reading put as a ruling would put it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, cast

from tei_edition.model import Deleted, Gap, Inline, Inlines, Note, PageBreak, Phrase, Sic, Stamp, Supplied
from tei_edition.model import Unclear as Doubtful
from tei_edition.notation import labels, nesting, notes
from tei_edition.notation.anchors import sign_span, take_word
from tei_edition.notation.flat import cut_label
from tei_edition.notation.nesting import is_empty
from tei_edition.notation.setting import Bracket, Setting
from tei_edition.rulings import BracketKind, BracketRuling

Build = Callable[[Bracket, Setting, BracketRuling], Inlines]
_REASONS = ("subaudible", "explanation", "omitted", "lost", "undefined")
_NUMBER = re.compile(r"\d+|[ivxlcIVXLC]+")


def is_ruled(bracket: Bracket, setting: Setting) -> bool:
    return bracket.span[0] in setting.log.rulings and not is_empty(bracket, setting)


def as_ruled(bracket: Bracket, setting: Setting) -> Inlines:
    ruling = setting.log.rulings[bracket.span[0]]
    return _BUILDERS[ruling.kind](bracket, setting, ruling)


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _supplied(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    reason, name = cast("Any", ruling.kind), cast("Any", ruling.name)
    return (Supplied(bracket.span, bracket.content, reason, setting.hand, ruling.cert, name),)


def _gap(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    reason = "signature" if ruling.kind == "signature" else ruling.reason or "illegible"
    gap = Gap(
        bracket.span,
        cast("Any", reason),
        bracket.wording,
        setting.hand,
        cast("Any", ruling.agent),
        cast("Any", ruling.unit),
        ruling.quantity,
        ruling.at_least,
        ruling.at_most,
        ruling.extent,
    )
    return (gap,)


def _sic(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    word, spaces = take_word(bracket.before)
    if not word:
        return notes.editorial(bracket, setting)
    return (Sic(word, setting.hand, f"[{bracket.wording}]", sign_span(spaces, bracket.span), ruling.cert),)


def _unclear(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    word, spaces = take_word(bracket.before)
    if not word:
        return notes.editorial(bracket, setting)
    sign, span = f"[{bracket.wording}]", sign_span(spaces, bracket.span)
    return (Doubtful(word, "illegible", setting.hand, ruling.cert or "low", sign, span),)


def _deleted(bracket: Bracket, setting: Setting, _: BracketRuling) -> Inlines:
    return notes.deletion(bracket, setting)


def _note(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    kind = cast("Literal['translator', 'editorial', 'source']", ruling.type or "editorial")
    hand = "translator" if kind == "translator" else setting.hand
    return (Note(bracket.span, kind, bracket.content, hand, place="inline"),)


def _reference(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    found = _NUMBER.search(bracket.wording)
    number = ruling.number or (found.group() if found else "")
    return (Phrase("note-reference", bracket.content, value=setting.notes.get(number, ""), span=bracket.span),)


def _quotation(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    kind: Literal["acronym", "foreign"] = "acronym" if ruling.kind == "acronym" else "foreign"
    phrase = Phrase(kind, bracket.content, lang=ruling.lang or setting.lang_of_quotations)
    return (Note(bracket.span, "gloss", (phrase,), setting.hand, place="inline"),)


def _page(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    found = _NUMBER.search(bracket.wording)
    number = ruling.number or (found.group() if found else bracket.wording.strip())
    leaf, sign = ruling.kind == "leaf", f"[{bracket.wording}]"
    return (PageBreak(number, bracket.span, sign, leaf, "", cast("Any", ruling.side), ruling.cert, setting.hand),)


def _stamp(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    label, content = cut_label(bracket.content)
    if not content or not label:
        followed = bracket.top and bracket.right.strip()
        label, content = (bracket.content, ()) if followed else ((), bracket.content)
    kind = ruling.type or labels.kind_of_stamp(bracket.wording)
    return (Stamp(kind, content, label, labelled_by_bracket=not content, span=bracket.span),)


def _handwritten(bracket: Bracket, setting: Setting, ruling: BracketRuling) -> Inlines:
    """A label for what follows it, or a label and its note, or a note without label."""
    place = ruling.place or labels.place_of(bracket.key)
    label, content = cut_label(bracket.content)
    if label and content:
        return (Note(bracket.span, "handwritten", content, setting.hand, label=label, place=place),)
    if labels.is_label(bracket):
        return (Note(bracket.span, "handwritten", (), setting.hand, bracket.content, True, place=place),)
    return (Note(bracket.span, "handwritten", bracket.content, setting.hand, place=place or "inline"),)


def _text(bracket: Bracket, *_: object) -> Inlines:
    return nesting.bare(bracket.span, bracket.content)


_BUILDERS: dict[BracketKind, Build] = {
    **{cast("BracketKind", reason): _supplied for reason in _REASONS},
    "gap": _gap,
    "signature": _gap,
    "sic": _sic,
    "unclear": _unclear,
    "deleted": _deleted,
    "note": _note,
    "reference": _reference,
    "gloss": _quotation,
    "acronym": _quotation,
    "page": _page,
    "leaf": _page,
    "stamp": _stamp,
    "handwritten": _handwritten,
    "text": _text,
}


# ── readings as rulings ──────────────────────────────────────────────────────────────────────────────────────────────


def restated(marks: Inlines, bracket: Bracket) -> BracketRuling | None:
    """The ruling that says of a bracket what was made of it; None where no ruling says it all."""
    if len(marks) != 1:
        return None
    ruling = _restated(marks[0])
    return ruling if ruling and getattr(marks[0], "span", None) is not None else None


def _restated(mark: Inline) -> BracketRuling | None:
    match mark:
        case Supplied(_, _, reason, _, cert, name):
            return BracketRuling(reason, name=name, cert=cert)
        case Gap(reason=reason):
            return _of_gap(mark)
        case Phrase("note-reference"):
            return BracketRuling("reference")
        case PageBreak(edition="") if mark.n:
            return BracketRuling("leaf" if mark.leaf else "page", number=mark.n, side=mark.side, cert=mark.cert)
        case Note():
            return _of_note(mark)
        case Sic(id="", corrected="", cert=cert):
            return BracketRuling("sic", cert=cert)
        case Doubtful(sign=sign, cert="low") if sign.startswith("["):
            return BracketRuling("unclear")
        case Deleted():
            return BracketRuling("deleted")
        case _:
            return None


def _of_gap(gap: Gap) -> BracketRuling | None:
    if gap.hand == "converter" or gap.id:
        return None
    size = BracketRuling("gap", gap.reason, gap.agent, gap.unit, gap.quantity, gap.at_least, gap.at_most, gap.extent)
    return replace(size, kind="signature", reason="") if gap.reason == "signature" else size


def _of_note(note: Note) -> BracketRuling | None:
    if note.label or note.target or note.place != "inline":
        return None
    if note.kind == "gloss":
        return _of_gloss(note)
    return BracketRuling("note", type="editorial") if note.kind == "editorial" and note.hand != "converter" else None


def _of_gloss(note: Note) -> BracketRuling | None:
    phrase = note.content[0] if len(note.content) == 1 else None
    if not isinstance(phrase, Phrase) or phrase.corresp:
        return None
    return BracketRuling("acronym" if phrase.kind == "acronym" else "gloss", lang=phrase.lang)
