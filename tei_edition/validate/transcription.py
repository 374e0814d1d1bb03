"""The transcription read back from TEI: the characters as they stand in the source, brackets and all.

One table says how each element is read. Elements not in it are read as their content; only a gap without ``desc`` and
``@rend`` and a page break without ``@rend`` stand for no character of the source. Each block stands apart from the next
by a space. The stylesheet for plain text is a second, independent writing of the same table.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"

Reading = Callable[[etree._Element, str], str]

_INLINE_NOTES = {"translator", "editorial", "gloss", "source"}
_ADDITIONS = {TEI + name for name in ("corr", "expan", "reg")}
_BLOCKS = {
    TEI + name for name in ("div", "p", "ab", "head", "opener", "closer", "postscript", "noteGrp", "listBibl")
} | {TEI + name for name in ("bibl", "title", "fw", "lb", "address", "addrLine", "speaker", "item", "cell")}
_HOLD_ONLY_BLOCKS = {TEI + name for name in ("div", "noteGrp", "postscript", "notesStmt", "sp", "list", "row")}


def read_back(element: etree._Element) -> str:
    """The source characters that an element stands for, its own marks included; white space is not yet normalised."""
    parent = element.getparent()
    return _read(element, parent is not None and _holds_blocks(parent))


def _read(element: etree._Element, apart: bool) -> str:
    tag = str(element.tag)
    words = _content(element) if len(element) else element.text or ""
    if reading := _READINGS.get(tag):
        words = reading(element, words)
    return f" {words} " if apart or tag in _BLOCKS else words


def _content(element: etree._Element) -> str:
    pieces = [element.text or ""]
    apart = _holds_blocks(element)
    within_choice = element.tag == TEI + "choice"
    for child in element:
        if isinstance(child.tag, str) and not (within_choice and child.tag in _ADDITIONS):
            pieces.append(_read(child, apart))
        if tail := child.tail:
            pieces.append(tail)
    return "".join(pieces)


def _holds_blocks(element: etree._Element) -> bool:
    return element.tag in _HOLD_ONLY_BLOCKS or element.get("type") == "calendarEntry"


def _bracketed(_: etree._Element, content: str) -> str:
    return f"[{content}]"


def _bracketed_if_so_rendered(element: etree._Element, content: str) -> str:
    return f"[{content}]" if "brackets" in element.get("rend", "").split() else content


def _gap(element: etree._Element, desc: str) -> str:
    return element.get("rend") or (f"[{desc}]" if desc.strip() else "")


def _page_break(element: etree._Element, _: str) -> str:
    return element.get("rend", "")


def _sic(element: etree._Element, content: str) -> str:
    return f"{content} {element.get('rend', '')}" if element.get("rend") else content


def _unclear(element: etree._Element, content: str) -> str:
    sign = element.get("rend", "")
    if not sign:
        return content
    return f"{content} {sign}" if sign.startswith("[") else f"[{sign} {content}]"


def _note(element: etree._Element, content: str) -> str:
    inline = element.get("place") == "inline" and element.get("type") in _INLINE_NOTES
    return f"[{content}]" if inline else _bracketed_if_so_rendered(element, content)


def _reference(element: etree._Element, content: str) -> str:
    return f"[{content}]" if element.get("type") == "note" else content


_READINGS: dict[str, Reading] = {
    TEI + "supplied": _bracketed,
    TEI + "gap": _gap,
    TEI + "pb": _page_break,
    TEI + "sic": _sic,
    TEI + "unclear": _unclear,
    TEI + "note": _note,
    TEI + "label": _bracketed_if_so_rendered,
    TEI + "seg": _bracketed_if_so_rendered,
    TEI + "stamp": _bracketed_if_so_rendered,
    TEI + "del": _bracketed_if_so_rendered,
    TEI + "ref": _reference,
}
