"""Labels in brackets that name what follows: a note by hand, a stamp (TEI Guidelines 11.4.2, 11.3.3)."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_edition.model import Gap, Inline, Inlines, Note, Phrase, Scribe, Stamp, Text
from tei_edition.notation import words
from tei_edition.notation.flat import Flat, cut_label
from tei_edition.notation.nesting import without_notes
from tei_edition.notation.notes import editorial
from tei_edition.notation.setting import Bracket, Log, Setting, folded
from tei_edition.tree import extent

_PLACES = ("bottom", "top", "left", "right", "verso", "above", "below", "margin")
_STAMPS = ("declassification", "receipt", "classification")
_LABELLED = (Note, Stamp)
_FOLLOWED = re.compile(r"\s*:\s*\S|\s*[“\"«„]")
_NAME = re.compile(r"\s*(?P<name>(?:[^\W\d_]\.\s?){1,3}[^\W\d_a-zа-я][^\W\d_]+)")


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_handwritten(bracket: Bracket, _: Setting) -> bool:
    return words.begins("handwritten", bracket.key)


def is_stamp(bracket: Bracket, _: Setting) -> bool:
    found = words.find("stamp", bracket.key)
    return found is not None and all(words.has("stamp-shape", token) for token in bracket.key[: found.start()].split())


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def handwritten(bracket: Bracket, setting: Setting) -> Inlines:
    """A note by hand: all of it in the bracket, or a label for what follows; else only a remark."""
    label, content = cut_label(bracket.content)
    if label and content:
        place = place_of(folded(_plain(label)))
        return (Note(bracket.span, "handwritten", content, setting.hand, label=label, place=place),)
    if not is_label(bracket):
        return editorial(bracket, setting)
    place = place_of(bracket.key)
    return (Note(bracket.span, "handwritten", (), setting.hand, bracket.content, True, place=place),)


def stamp(bracket: Bracket, setting: Setting) -> Inlines:
    """A stamp: its wording in the bracket, or after it; else only a remark."""
    label, content = cut_label(bracket.content)
    if label and content:
        return (Stamp(kind_of_stamp(bracket.wording) or _seal(bracket), content, label, span=bracket.span),)
    if not is_label(bracket):
        return editorial(bracket, setting)
    return (Stamp(_seal(bracket), (), bracket.content, True, bracket.span),)


def _seal(bracket: Bracket) -> str:
    return "seal" if words.find("stamp-seal", bracket.key) else ""


def is_label(bracket: Bracket) -> bool:
    """Tell whether a bracket names the words after it: a colon or quotation follows, or it opens the unit."""
    if not bracket.top or not bracket.right.strip():
        return False
    opens = not bracket.left.strip() or bracket.labelled
    return opens or _FOLLOWED.match(bracket.right) is not None


def place_of(key: str) -> str:
    """Where on the page a label says that something stands; empty if it does not say."""
    return next((place for place in _PLACES if words.find(f"place-{place}", key)), "")


def kind_of_stamp(wording: str) -> str:
    key = folded(wording)
    return next((kind for kind in _STAMPS if words.find(f"stamp-{kind}", key)), "")


# ── what a label takes ───────────────────────────────────────────────────────────────────────────────────────────────


def is_open(mark: Inline) -> bool:
    """Whether a mark is a label that takes what follows."""
    return isinstance(mark, _LABELLED) and mark.labelled_by_bracket and not mark.content


def gathered(content: list[Inline]) -> Inlines:
    """The same content, each label having taken what follows it up to the next label."""
    first = next((place for place, mark in enumerate(content) if is_open(mark)), None)
    if first is None:
        return tuple(content)
    done, label = content[:first], content[first]
    taken: list[Inline] = []
    for mark in content[first + 1 :]:
        if is_open(mark):
            done.append(_filled(label, tuple(taken)))
            label, taken = mark, []
        else:
            taken.append(mark)
    return (*done, _filled(label, tuple(taken)))


def _filled(label: Inline, content: Inlines) -> Inline:
    assert isinstance(label, Note | Stamp), "only notes and stamps have labels that take what follows"
    assert label.span, "such a label stands in brackets"
    end = extent(content)
    span = label.span[0], max(label.span[1], end[1] if end else 0)
    if isinstance(label, Stamp):
        return replace(label, content=content, span=None, kind=kind_of_stamp(_plain(content)) or label.kind)
    return replace(label, content=_signed(without_notes(content)), span=span)


def _plain(content: Inlines) -> str:
    flat = Flat.of(content)
    return flat.plain(0, len(flat.text))


def _signed(content: Inlines) -> Inlines:
    """The content with the name that follows a signature marked as a person's."""
    pieces: list[Inline] = []
    for mark in content:
        before = pieces[-1] if pieces else None
        match = _NAME.match(mark.words) if isinstance(mark, Text) else None
        if match and isinstance(before, Gap) and before.reason == "signature":
            flat = Flat.of((mark,))
            start, end = match.span("name")
            name = Phrase("person", flat.between(start, end))
            pieces += [*flat.between(0, start), name, *flat.between(end, len(flat.text))]
        else:
            pieces.append(mark)
    return tuple(pieces)


def with_scribe(note: Note, log: Log) -> Note:
    """The note with a hand of its own, described by its label and its signature."""
    name = f"hand-{len(log.scribes) + 1}"
    signed = [_plain(mark.content) for mark in note.content if isinstance(mark, Phrase) and mark.kind == "person"]
    label = " ".join(_plain(note.label).split()).rstrip(":")
    log.scribes.append(Scribe(name, label + (f", signed {signed[0]}" if signed else "")))
    return replace(note, scribe=name)
