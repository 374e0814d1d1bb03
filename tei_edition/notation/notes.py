"""Brackets that speak to the reader: notes, remarks, ``sic``, crossed-out words (TEI Guidelines 3.5, 3.9)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from tei_edition.model import Deleted, Gap, Inline, Inlines, Note, Phrase, Sic, Span, Text
from tei_edition.notation import words
from tei_edition.notation.anchors import sign_span, take_word
from tei_edition.notation.evidence import is_quoted, script
from tei_edition.notation.flat import Flat, cut_label
from tei_edition.notation.gaps import sized_by_note
from tei_edition.notation.numerals import measure
from tei_edition.notation.setting import Bracket, Setting

Kind = Literal["translator", "editorial", "source"]

_SIC_NOTE = re.compile(r"sic\s*[-:,]\s*(?=\S)")
_SIC = re.compile(r"\bsic\b", re.IGNORECASE)
_LABEL_OF_WORDS = re.compile(r"[^:–—-]{1,60}[:–—-]")
_SIC_AT_END = r".+?\s*[-,;:(]\s*(?:WORDS)\)?[.!]?"
_CORRECTED = r"(?:(?:WORDS)\s*:|rect(?:e|ius)\b)\s*(?=\w)"
_CROSSED_OUT = r"(?:WORDS)\s*[:-]\s*\S"
_IN_LANGUAGE = re.compile(r"(.*) in (\w+)")
_QUOTED = re.compile(r"[“\"„«](?P<inside>[^\W\d_]+(?: [^\W\d_]+){0,3})(?=[,.;]?[”\"“»])")
_LONGER_WORD = re.compile(r"[^\W\d_]{3,}")
_MOST_PIECES = 1000
"""A gap that lies further back than so many pieces is not the one that a note is about."""
_NAMED_AT_END = re.compile(r"[-,;.(]\s*(?:trans|transl|tr|ed|eds|translator|editor)\.?\)?\s*$")
_CODED = re.compile(r"[A-ZА-Я][^\W\d_]{0,2}\.?|[Nn][or]s?\.?|№|[\w./-]*\d[\w./-]*")


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_sic(bracket: Bracket, _: Setting) -> bool:
    return words.has("sic", bracket.key.rstrip("!?. "))


def is_sic_note(bracket: Bracket, _: Setting) -> bool:
    return _SIC_NOTE.match(bracket.key) is not None


def is_quoted_sic(bracket: Bracket, _: Setting) -> bool:
    """Tell whether a bracket quotes the original and says that it is so there."""
    return words.pattern(_SIC_AT_END, "sic").fullmatch(bracket.key) is not None


def is_correction(bracket: Bracket, _: Setting) -> bool:
    return _correction(bracket) != ""


def _correction(bracket: Bracket) -> str:
    """The form that a bracket gives for the word before it; empty if it gives none."""
    label = words.pattern(_CORRECTED, "correction").match(bracket.key)
    return " ".join(bracket.wording.split())[label.end() :] if label else ""


def is_registry_mark(bracket: Bracket, _: Setting) -> bool:
    """Tell whether a bracket is the number or date under which an office filed a paper: codes, figures and months."""
    found = bracket.wording.replace(",", " ").split()
    coded = all(_CODED.fullmatch(word) or words.has("month", word.lower().strip(".")) for word in found)
    figures = any(map(str.isdigit, bracket.wording))
    return coded and figures and any(map(str.isalpha, bracket.wording))


def is_note(bracket: Bracket, _: Setting) -> bool:
    return _kind(bracket.key) is not None


def is_remark(bracket: Bracket, _: Setting) -> bool:
    return words.begins("remark", bracket.key)


def is_statement(bracket: Bracket, _: Setting) -> bool:
    language = _IN_LANGUAGE.fullmatch(bracket.key)
    return (
        words.has("statement", bracket.key)
        or (bracket.wording.strip().isupper() and words.has("language", bracket.key))
        or bool(language and words.has("language", language[2]) and measure(language[1]).unit)
    )


def is_whole_paragraph(bracket: Bracket, setting: Setting) -> bool:
    return setting.paragraph is not None and bracket.top and not (bracket.left + bracket.right).strip()


def is_deletion(bracket: Bracket, _: Setting) -> bool:
    return words.pattern(_CROSSED_OUT, "deleted").match(bracket.key) is not None


def _kind(key: str) -> Kind | None:
    for label, kind in _LABELS:
        if words.begins(label, key):
            return kind
    if len(key.split()) > 1 and (end := _NAMED_AT_END.search(key)):
        return "translator" if "tr" in end.group() else "editorial"
    return None


_LABELS: tuple[tuple[str, Kind], ...] = (
    ("translators-note", "translator"),
    ("editors-note", "editorial"),
    ("source-note", "source"),
)


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def editorial(bracket: Bracket, setting: Setting) -> Inlines:
    """A remark as it stands, with no label to it."""
    return (Note(bracket.span, "editorial", bracket.content, setting.hand, place="inline"),)


def labelled(bracket: Bracket, setting: Setting) -> Inlines:
    """A note that says whose it is; it points to the gap or the odd word it is about, where that can be told."""
    kind = _kind(bracket.key) or "editorial"
    label, content = cut_label(bracket.content)
    hand = "translator" if kind == "translator" else setting.hand
    note = Note(bracket.span, kind, content, hand, label=label, place="inline")
    if kind == "translator" and setting.translated and _says_sic(content):
        return _about_word(note, bracket, setting)
    return (_about_gap(note, bracket, setting),)


def _says_sic(content: Inlines) -> bool:
    return any(isinstance(piece, Text) and _SIC.search(piece.words) for piece in content)


def remark(bracket: Bracket, setting: Setting) -> Inlines:
    label, content = cut_label(bracket.content)
    return (Note(bracket.span, "editorial", content, setting.hand, label=label, place="inline"),)


def sic(bracket: Bracket, setting: Setting) -> Inlines:
    word, spaces = take_word(bracket.before)
    if not word:
        return editorial(bracket, setting)
    return (Sic(word, setting.hand, f"[{bracket.wording}]", sign_span(spaces, bracket.span)),)


def sic_note(bracket: Bracket, setting: Setting) -> Inlines:
    """``[SIC – word]``: the word before is odd, and the note quotes the original."""
    kind: Kind = "translator" if setting.hand == "translator" else "editorial"
    word, spaces = take_word(bracket.before)
    content, quoted = mention(bracket.content, setting)
    note = Note(bracket.span, kind, content, setting.hand, subtype="sic", place="inline")
    if not word:
        return (replace(note, subtype=""),)
    name = setting.log.new_id(f"{setting.stem}-sic")
    other = _odd_original(quoted, name, setting)
    odd = Sic(word, setting.hand, cert="medium", id=name, corresp=other)
    return (odd, *spaces, replace(note, target=name))


def quoted_sic(bracket: Bracket, setting: Setting) -> Inlines:
    """``[tuolaji – as in original]``: a note on the word before, of which the original has the quoted form."""
    kind: Kind = "translator" if setting.hand == "translator" else "editorial"
    return _about_word(Note(bracket.span, kind, bracket.content, setting.hand, place="inline"), bracket, setting)


def correction(bracket: Bracket, setting: Setting) -> Inlines:
    """The word before with the one it should be; a note on it where more than a word is given."""
    right = _correction(bracket)
    if len(right.split()) > 1:
        return sic_note(bracket, setting)
    word, spaces = take_word(bracket.before)
    if not word:
        return editorial(bracket, setting)
    span = sign_span(spaces, bracket.span)
    return (Sic(word, setting.hand, f"[{bracket.wording}]", span, cert="high", corrected=right),)


def deletion(bracket: Bracket, setting: Setting) -> Inlines:
    label, content = cut_label(bracket.content, _LABEL_OF_WORDS)
    return (Deleted(bracket.span, label, content, setting.hand),)


def _about_word(note: Note, bracket: Bracket, setting: Setting) -> Inlines:
    """A note on the word before it, whose original is odd (the translation is not)."""
    word, spaces = take_word(bracket.before)
    content, quoted = mention(note.content, setting)
    if not word:
        return (replace(note, content=content),)
    name = setting.log.new_id(f"{setting.stem}-annotated")
    other = _odd_original(quoted, name, setting)
    annotated = Phrase("annotated", word, id=name, corresp=other)
    return (annotated, *spaces, replace(note, content=content, subtype="sic", target=name))


def _about_gap(note: Note, bracket: Bracket, setting: Setting) -> Note:
    said = bracket.key.partition(":")[2]
    last = len(bracket.before) - 1 if words.find("loss", said) else -1
    for place in range(last, max(last - _MOST_PIECES, -1), -1):
        gap = bracket.before[place]
        if isinstance(gap, Gap):
            sized = sized_by_note(gap, said)
            if sized is None:
                break
            name = gap.id or setting.log.new_id(f"{setting.stem}-gap")
            bracket.before[place] = replace(sized, id=name)
            return replace(note, target=name)
    return note


def _odd_original(quoted: list[str], corresp: str, setting: Setting) -> str:
    """Mark the odd word in the original, if it is there; the id of the mark."""
    for word in quoted:
        span = setting.counterpart.odd_word(word, setting.paragraph)
        if span:
            odd = Sic((), "translator", cert="medium", corresp=corresp)
            return setting.counterpart.mark(span, odd, setting.log.new_id)
    return ""


def mention(content: Inlines, setting: Setting) -> tuple[Inlines, list[str]]:
    """The content with words of the original marked as mentioned, and quoted meanings as glosses; and those words."""
    pieces: list[Inline] = []
    quoted: list[str] = []
    for mark in content:
        if isinstance(mark, Text):
            pieces += _mention(mark, setting, quoted)
        else:
            pieces.append(mark)
    return tuple(pieces), quoted


def _mention(leaf: Text, setting: Setting, quoted: list[str]) -> Inlines:
    meanings = [match.span("inside") for match in _QUOTED.finditer(leaf.words)]
    found: list[tuple[Span, Phrase]] = [(span, Phrase("glossed", ())) for span in meanings]
    lang = setting.lang_of_quotations
    for match in _LONGER_WORD.finditer(leaf.words):
        inside = any(start <= match.start() < end for start, end in meanings)
        word = match.group()
        if not inside and (word.islower() or script(word[0]) != "LATIN") and is_quoted(word, setting):
            quoted.append(word)
            found.append((match.span(), Phrase("mentioned", (), lang=lang)))
    pieces: list[Inline] = []
    flat, at = Flat.of((leaf,)), 0
    for (start, end), phrase in sorted(found, key=lambda one: one[0]):
        pieces += flat.between(at, start)
        pieces.append(replace(phrase, content=flat.between(start, end)))
        at = end
    return (*pieces, *flat.between(at, len(leaf.words)))
