"""Brackets that mark pages of an edition and leaves of an archival file (TEI Guidelines 3.11.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tei_edition.model import Inlines, PageBreak, Phrase, Span
from tei_edition.notation.numerals import number_of
from tei_edition.notation.setting import Bracket, Setting, folded

_VERSO = r"(?:ob|об|v|verso|rev)\.?"
_PAGE = re.compile(
    r"(?P<edge>(?:beginning|start|begin|begins|end|ends|конец|начало|ende|anfang|fin|début|koniec|konec)\s+(?:of\s+(?:the\s+)?)?)?"
    r"(?P<edition>(?:[^\W\d_]+\s+){0,3}?)"
    r"(?P<unit>pages?|pp?\.|p|l\.|ll\.|л\.|лист|листа|fol\.|folio|f\.|leaf|стр\.|с\.|страница|страницы|seite|s\.|blatt|bl\.|str\.|"
    r"strana|strony|página|pág\.|hoja|k\.)\s*(?:no\.?\s*)?"
    r"(?P<n>\d{1,5}[a-zа-я]?|[ivxlc]{1,7}|[a-z]+?)\s*(?P<verso>" + _VERSO + r")?"
    r"(?:\s*(?:of|/|из|von)\s*(?:\d+|[a-z]+))?\.?"
)
_ALONE = re.compile(
    r"\((?:p|pp|pg|page|s|стр|с|л|l|fol|f)\.?\s*\d{1,5}\)|(?:p|pg|page|стр|л|l|fol)\.\s?\d{1,5}(?:\s?" + _VERSO + r")?"
    r"|\d{1,5}\s?(?:об|ob)\.?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?=..)x?(?:ix|iv|v?i{0,3})")
_BUNDLE = re.compile(r"[ivxlc]+/\d+", re.IGNORECASE)
_LEAF_UNITS = ("l.", "ll.", "л.", "лист", "листа", "fol.", "folio", "f.", "leaf", "blatt", "bl.", "hoja", "k.")


@dataclass(frozen=True, slots=True)
class _Page:
    n: str
    leaf: bool
    verso: bool = False
    edition: str = ""
    ends: bool = False


def _page(wording: str) -> _Page | None:
    key = folded(wording)
    match = _PAGE.fullmatch(key)
    if not match:
        return None
    edition = match["edition"].strip()
    if edition and not match["edge"] and not edition.startswith(("new ", "scan", "pdf", "original")):
        return None
    number = match["n"]
    counted = number_of(number)
    if counted is None and not (number[0].isdigit() or re.fullmatch(r"[ivxlc]+", number)):
        return None
    ends = (match["edge"] or "").startswith(("end", "конец", "fin", "koniec", "konec"))
    written = re.search(re.escape(number), wording, re.IGNORECASE)
    n = str(counted) if counted is not None else written.group() if written else number
    return _Page(n, match["unit"] in _LEAF_UNITS, bool(match["verso"]), edition, ends)


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_page(bracket: Bracket, _: Setting) -> bool:
    return _page(bracket.wording) is not None or _BUNDLE.fullmatch(bracket.key) is not None


def is_leaf_number(bracket: Bracket, setting: Setting) -> bool:
    return _kind(bracket, setting) == "leaf"


def is_note_number(bracket: Bracket, setting: Setting) -> bool:
    return _kind(bracket, setting) == "note" or _ROMAN.fullmatch(bracket.wording) is not None


def is_number(bracket: Bracket, setting: Setting) -> bool:
    return _kind(bracket, setting) == "unknown" or re.fullmatch(r"\d{1,5}", bracket.key) is not None


def _kind(bracket: Bracket, setting: Setting) -> str:
    number = setting.numbers.get(bracket.span[0])
    return number.kind if number else ""


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def page(bracket: Bracket, setting: Setting) -> Inlines:
    """A page that is named; after the end of one page the next begins."""
    named, sign = _page(bracket.wording), f"[{bracket.wording}]"
    if named is None:
        return (PageBreak(bracket.wording.strip(), bracket.span, sign, leaf=True, hand=setting.hand),)
    return (_break(named, bracket.span, sign, setting),)


def leaf_number(bracket: Bracket, setting: Setting) -> Inlines:
    number = setting.numbers[bracket.span[0]]
    if number.outside:
        setting.log.warn(
            "leaf-outside",
            bracket.span[0],
            f"“[{bracket.wording}]” is read as a leaf, but lies outside the leaves cited by the archival reference; "
            "check the reference and the number.",
        )
    sign = f"[{bracket.wording}]"
    return (PageBreak(number.n, bracket.span, sign, True, "", number.side, number.cert, setting.hand),)


def note_number(bracket: Bracket, setting: Setting) -> Inlines:
    number = setting.numbers.get(bracket.span[0])
    target = number.target if number else ""
    if not target:
        setting.log.warn(
            "note-missing",
            bracket.span[0],
            f"“[{bracket.wording}]” refers to a note that the record does not hold; the reference is kept, without a "
            "target. Add the note to the source, or say in the corrections beside it what the number is.",
        )
    return (Phrase("note-reference", bracket.content, value=target, span=bracket.span),)


def page_line(sign: str, span: Span, setting: Setting) -> PageBreak | None:
    """The page that a line marks without square brackets, such as ``(p. 1)`` or ``267 об.``"""
    if not _ALONE.fullmatch(sign):
        return None
    key = sign.strip("()").lower()
    digits = re.search(r"\d+", key)
    assert digits, "the pattern asks for figures"
    verso = re.search(r"(?:ob|об|v|verso)\.?$", key) is not None
    leaf = verso or key.startswith(("л", "l", "f"))
    return _break(_Page(digits.group(), leaf, verso), span, sign, setting)


def _break(named: _Page, span: tuple[int, int], sign: str, setting: Setting) -> PageBreak:
    if named.ends:
        return PageBreak(_after(named), span, sign, named.leaf, named.edition, hand=setting.hand)
    n = named.n + ("v" if named.verso else "")
    return PageBreak(n, span, sign, named.leaf, named.edition, "verso" if named.verso else "", hand=setting.hand)


def _after(named: _Page) -> str:
    if named.n.isdigit():
        return str(int(named.n) + 1)
    if named.n[:-1].isdigit():
        return named.n[:-1] + chr(ord(named.n[-1]) + 1)
    return named.n
