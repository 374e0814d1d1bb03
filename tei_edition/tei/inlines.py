"""Inlines as TEI: each intervention of an editor as its element (Guidelines chapters 3, 11 and 12), no word lost."""

from __future__ import annotations

from typing import assert_never

from tei_edition.model import (
    Date,
    Deleted,
    FormeWork,
    Gap,
    Hand,
    Inline,
    Inlines,
    LineBreak,
    Note,
    PageBreak,
    Phrase,
    Sic,
    Stamp,
    Supplied,
    Text,
    Unclear,
)
from tei_edition.tei.dating import dating
from tei_edition.tei.names import Element, Nodes, element, identifier, keyword, pointer
from tei_edition.tei.phrases import is_structural, phrase
from tei_edition.tei.setting import MANUSCRIPT, Setting

_BRACKETED_NOTES = ("translator", "editorial", "gloss", "source")
"""Kinds of note that stand in square brackets in the line."""


def inlines(content: Inlines, setting: Setting) -> Nodes:
    """The text and elements of some inlines, in order."""
    nodes: list[str | Element] = []
    for inline in content:
        if isinstance(inline, Text):
            nodes.append(inline.words)
        else:
            nodes.extend(_mark(inline, setting))
    return tuple(nodes)


def _mark(inline: Inline, setting: Setting) -> Nodes:  # noqa: C901
    match inline:
        case Text():
            return (inline.words,)
        case Phrase():
            return _phrase(inline, setting)
        case Supplied():
            return _supplied(inline, setting)
        case Gap():
            return (_wording(inline),) if setting.in_supplied else (_gap(inline, setting),)
        case Note():
            return _quoted(inline, setting) if setting.in_note else (note(inline, setting),)
        case Sic():
            return (_sic(inline, setting),)
        case Unclear():
            return (_unclear(inline, setting),)
        case Deleted():
            return (_deleted(inline, setting),)
        case PageBreak():
            return (_page_break(inline, setting),)
        case FormeWork():
            return (element("fw", {"type": inline.kind}, *inlines(inline.content, setting.inside())),)
        case Stamp():
            return (_stamp(inline, setting),)
        case Date():
            return (date(inline, setting),)
        case LineBreak():
            return (element("lb"),)
        case _:
            assert_never(inline)


def _phrase(inline: Phrase, setting: Setting) -> Nodes:
    within = setting.byline() if inline.kind == "byline" and "byline" in setting.structural else setting.inside()
    allowed = not is_structural(inline.kind) or inline.kind in setting.structural
    return phrase(inline, inlines(inline.content, within if allowed else setting), allowed)


# ── interventions ────────────────────────────────────────────────────────────────────────────────────────────────────


def _supplied(inline: Supplied, setting: Setting) -> Nodes:
    content = inlines(inline.content, setting.supplied())
    if _is_empty(content):
        return (_omission("[]", inline.hand, setting),)
    if inline.name:
        content = (element("persName" if inline.name == "person" else "roleName", None, *content),)
    attributes = {"reason": inline.reason, "resp": setting.resp(inline.hand), "cert": inline.cert or ""}
    return (element("supplied", attributes, *content),)


def _gap(inline: Gap, setting: Setting) -> Element:
    desc = element("desc", {"xml:lang": "en" if inline.hand == "converter" else ""}, inline.wording)
    attributes = {
        "xml:id": identifier(inline.id),
        "reason": inline.reason,
        "agent": inline.agent,
        **_measure(inline),
        "resp": setting.resp(inline.hand),
        "rend": inline.sign,
    }
    return element("gap", attributes, *((desc,) if inline.wording.strip() else ()))


def _measure(inline: Gap) -> dict[str, str]:
    """How much is missing: a number needs a unit, and goes with no other extent (Guidelines, ``att.dimensions``)."""
    if inline.unit and inline.quantity is not None:
        return {"unit": inline.unit, "quantity": str(inline.quantity)}
    if inline.unit and (inline.at_least is not None or inline.at_most is not None):
        bounds = {"atLeast": inline.at_least, "atMost": inline.at_most}
        return {"unit": inline.unit} | {name: str(bound) for name, bound in bounds.items() if bound is not None}
    return {"unit": inline.unit, "extent": inline.extent}


def _sic(inline: Sic, setting: Setting) -> Element:
    content = inlines(inline.content, setting.inside())
    if _is_empty(content):
        return _omission(inline.sign, inline.hand, setting)
    identity = {"xml:id": identifier(inline.id), "rend": inline.sign, "corresp": pointer(inline.corresp)}
    doubt = {"resp": setting.resp(inline.hand), "cert": inline.cert or ""}
    if not inline.corrected:
        return element("sic", identity | doubt, *content)
    return element("choice", None, element("sic", identity, *content), element("corr", doubt, inline.corrected))


def _unclear(inline: Unclear, setting: Setting) -> Element:
    content = inlines(inline.content, setting.inside())
    if _is_empty(content):
        return _omission(inline.sign, inline.hand, setting)
    attributes = {
        "reason": inline.reason,
        "cert": inline.cert or "",
        "resp": setting.resp(inline.hand),
        "rend": inline.sign,
    }
    return element("unclear", attributes, *content)


def _deleted(inline: Deleted, setting: Setting) -> Element:
    content = inlines(inline.content, setting.inside())
    attributes = {"resp": setting.resp(inline.hand), "rend": "brackets"}
    return element("del", attributes, *_label(inline.label, False, setting), *content)


def _omission(sign: str, hand: Hand, setting: Setting) -> Element:
    """A mark that speaks of words where there are none."""
    return element("gap", {"reason": "omitted", "resp": setting.resp(hand), "rend": sign})


def note(inline: Note, setting: Setting) -> Element:
    """A note in the line, or one that stands for itself (Guidelines 3.9)."""
    inside = setting.note()
    in_brackets = inline.span is not None and not inline.labelled_by_bracket and not inline.n
    inline_place = "inline" if in_brackets and inline.kind in _BRACKETED_NOTES else ""
    attributes = {
        "xml:id": identifier(inline.id),
        "type": inline.kind,
        "subtype": inline.subtype,
        "place": keyword(inline.place) or inline_place,
        "n": inline.n,
        "target": pointer(inline.target),
        "hand": pointer(inline.scribe) if inline.scribe in setting.scribes else "",
        "resp": setting.resp(inline.hand),
        "rend": "brackets" if in_brackets and inline.kind not in _BRACKETED_NOTES else "",
    }
    label = _label(inline.label, inline.labelled_by_bracket, inside)
    return element("note", attributes, *label, *inlines(inline.content, inside))


def _label(content: Inlines, in_brackets: bool, setting: Setting) -> Nodes:
    if not content:
        return ()
    return (element("label", {"rend": "brackets" if in_brackets else ""}, *inlines(content, setting.inside())),)


def _quoted(inline: Note, setting: Setting) -> Nodes:
    """A note within a note, which TEI does not want, in the wording of the source."""
    label, content = inlines(inline.label, setting), inlines(inline.content, setting)
    if inline.labelled_by_bracket:
        return ("[", *label, "]", *content)
    return ("[", *label, *content, "]") if inline.span else label + content


def _wording(inline: Gap) -> str:
    return inline.sign or (f"[{inline.wording}]" if inline.wording else "")


# ── pages, stamps, dates ─────────────────────────────────────────────────────────────────────────────────────────────


def _page_break(inline: PageBreak, setting: Setting) -> Element:
    doubtful = inline.span is None or inline.hand != "archive"
    attributes = {
        "n": inline.n,
        "edRef": f"#{MANUSCRIPT}" if inline.leaf and setting.manuscript else "",
        "ed": "" if inline.leaf else keyword(inline.edition),
        "type": inline.side,
        "cert": inline.cert or "",
        "resp": setting.resp(inline.hand) if doubtful else "",
        "rend": inline.sign,
    }
    return element("pb", attributes)


def _stamp(inline: Stamp, setting: Setting) -> Element:
    inside = setting.inside()
    label = inlines(inline.label, inside)
    rend = {"type": "label", "rend": "brackets" if inline.labelled_by_bracket else ""}
    parts = (*((element("seg", rend, *label),) if label else ()), *inlines(inline.content, inside))
    in_brackets = inline.span and not inline.labelled_by_bracket
    tokens = f"{inline.rend} {'brackets' if in_brackets else ''}".strip()
    return element("stamp", {"type": keyword(inline.kind), "rend": tokens}, *parts)


def date(inline: Date, setting: Setting) -> Element:
    """A date as written, with its meaning: one day, month or year, or from one to another (Guidelines 3.6.4)."""
    return element("date", {"type": inline.kind, **dating(inline)}, *inlines(inline.content, setting.inside()))


def _is_empty(content: Nodes) -> bool:
    return not any(isinstance(node, Element) or node.strip() for node in content)
