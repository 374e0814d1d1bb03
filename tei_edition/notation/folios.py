"""Brackets that mark pages of an edition and leaves of an archival file (TEI Guidelines 3.11.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tei_edition.model import Inlines, PageBreak, Phrase, Span
from tei_edition.notation import words
from tei_edition.notation.numerals import number_of
from tei_edition.notation.setting import Bracket, Setting

_VERSO = r"(?:ob|об|v|verso|rev)\.?"
ALONE = (
    r"\((?:p|pp|pg|page|s|стр|с|л|l|fol|f)\.?[^\S\n]*\d{1,5}\)"
    rf"|(?:p|pg|page|стр|л|l|fol)\.[^\S\n]?\d{{1,5}}(?:[^\S\n]?{_VERSO})?"
    r"|\d{1,5}[^\S\n]?(?:об|ob)\.?"
)
"""Marks of pages and leaves that need no square brackets on a line of their own, such as ``(p. 1)`` or ``267 об.``"""
_NUMBER, _LETTER = re.compile(r"\d{1,5}"), re.compile(r"[a-z]")
_ROMAN_LETTERS = re.compile(r"[ivxlc]+")
_ROMAN = re.compile(r"(?=..)x?(?:ix|iv|v?i{0,3})")
_DIGITS, _ENDS_VERSO = re.compile(r"\d+"), re.compile(r"(?:ob|об|v|verso)\.?$")
_BUNDLE = re.compile(r"[ivxlc]+/\d+", re.IGNORECASE)
_LABELS = ("page-begins", "page-ends", "page-word", "leaf-word", "page-verso", "page-recto", "page-of")
_SCANS = ("new ", "scan", "pdf", "original", "source")


@dataclass(frozen=True, slots=True)
class _Page:
    n: str
    leaf: bool
    side: Literal["verso", "recto", ""] = ""
    edition: str = ""
    ends: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    named = {name.replace("-", "_"): words.alternatives(name) for name in _LABELS}
    edge = r"(?:(?P<ends>{page_ends})|(?:{page_begins}))\s+"
    unit = r"(?:(?P<leaf>{leaf_word})|{page_word})"
    number = r"(?P<n>\d{{1,5}}(?!\d)|[ivxlc]{{1,7}}(?![^\W\d_])|[^\W\d_]{{3,}})"
    side = r"\s*(?:(?P<verso>{page_verso})|(?P<recto>{page_recto})|(?P<letter>[a-zа-я]))?"
    total = r"(?:\s*(?:{page_of})\s*(?:\d+|[^\W\d_]+))?"
    whole = (
        rf"(?P<edge>{edge})?(?P<edition>(?:[^\W\d_]+\s+){{{{0,3}}}}?){unit}\s*(?:no\.?\s*)?{number}{side}{total}\.?"
        r"|第(?P<m>\d+|[一二三四五六七八九十])[页頁]"
    )
    return re.compile(whole.format(**named))


def _page(bracket: Bracket) -> _Page | None:
    """The page that a bracket names; the number keeps the letters it is written with."""
    wording, match = bracket.wording, _pattern().fullmatch(bracket.key)
    if not match:
        return None
    edition = (match["edition"] or "").strip()
    if edition and not (match["edge"] or edition.startswith(_SCANS)):
        return None
    number = match["n"] or match["m"]
    counted = number_of(number)
    if counted is None and not _ROMAN_LETTERS.fullmatch(number):
        return None
    n = str(counted) if counted is not None else _as_written(number, wording)
    if match["letter"]:
        n = _as_written(number + match["letter"], wording)
    side: Literal["verso", "recto", ""] = "verso" if match["verso"] else "recto" if match["recto"] else ""
    return _Page(n, bool(match["leaf"]), side, edition, bool(match["ends"]))


def _as_written(part: str, wording: str) -> str:
    found = re.search(re.escape(part), wording, re.IGNORECASE)
    return found.group() if found else part


# ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_page(bracket: Bracket, _: Setting) -> bool:
    return _page(bracket) is not None or _BUNDLE.fullmatch(bracket.key) is not None


def is_leaf_number(bracket: Bracket, setting: Setting) -> bool:
    return _kind(bracket, setting) == "leaf"


def is_note_number(bracket: Bracket, setting: Setting) -> bool:
    """Tell whether a bracket refers to a note: by its series, or as a letter that is no word."""
    if _kind(bracket, setting) == "note" or _ROMAN.fullmatch(bracket.wording):
        return True
    if not _LETTER.fullmatch(bracket.wording) or bracket.glued_left or bracket.glued_right:
        return False
    return bracket.wording not in words.function_words(setting.lang) or (bracket.wording, setting.lang) == ("i", "en")


def is_number(bracket: Bracket, setting: Setting) -> bool:
    return _kind(bracket, setting) == "unknown" or _NUMBER.fullmatch(bracket.key) is not None


def _kind(bracket: Bracket, setting: Setting) -> str:
    number = setting.numbers.get(bracket.span[0])
    return number.kind if number else ""


# ── builders ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def page(bracket: Bracket, setting: Setting) -> Inlines:
    """A page that is named; after the end of one page the next begins."""
    named, sign = _page(bracket), f"[{bracket.wording}]"
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


def page_line(sign: str, span: Span, setting: Setting) -> PageBreak:
    """The page or leaf that a line of its own marks."""
    key = sign.strip("()").lower()
    digits = _DIGITS.search(key)
    assert digits, "the pattern asks for figures"
    verso = _ENDS_VERSO.search(key) is not None
    leaf = verso or key.startswith(("л", "l", "f"))
    return _break(_Page(digits.group(), leaf, "verso" if verso else ""), span, sign, setting)


def _break(named: _Page, span: tuple[int, int], sign: str, setting: Setting) -> PageBreak:
    if named.ends:
        return PageBreak(_after(named), span, sign, named.leaf, named.edition, hand=setting.hand)
    n = named.n + named.side[:1]
    return PageBreak(n, span, sign, named.leaf, named.edition, named.side, hand=setting.hand)


def _after(named: _Page) -> str:
    if named.n.isdigit():
        return str(int(named.n) + 1)
    if named.n[:-1].isdigit():
        return named.n[:-1] + chr(ord(named.n[-1]) + 1)
    return named.n
