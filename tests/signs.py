"""The signs of the source in a TEI document: each bracket as it stood there, in order, and what it became."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}
Element = etree._Element
Mark = dict[str, Any]


# ── marks ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def marks(root: Element, places: str) -> Iterator[Mark]:
    """Every sign of the source that became an element, in order: how it stood there, and what it became."""
    for place in nodes(root, places):
        for element in place.iter("{*}*"):
            sign = _sign(element)
            if sign:
                yield {**_attributes_of(element), "sign": spaced(sign), "element": _name(element)}


def _attributes_of(element: Element) -> Mark:
    attributes = {str(name): value for name, value in element.attrib.items() if not str(name).startswith("{")}
    languages = element.xpath("(.//@xml:lang)[1]", namespaces=NAMESPACES)
    return {
        **attributes,
        "words": " ".join(_read_inside(element).split()),
        "target": bool(attributes.get("target")),
        "name": bool(nodes(element, "t:persName")),
        "lang": str(languages[0]) if isinstance(languages, list) and languages else "",
    }


def _sign(element: Element) -> str:
    sign = _SIGNS.get(_name(element))
    return sign(element) if sign else ""


def _sign_of_gap(gap: Element) -> str:
    desc = text(gap, "t:desc")
    return gap.get("rend", "") or (f"[{desc}]" if desc else "")


def _sign_of_unclear(unclear: Element) -> str:
    rend = unclear.get("rend", "")
    return rend if rend.startswith("[") or not rend else f"[{rend} {_read_inside(unclear)}]"


def _sign_of_note(note: Element) -> str:
    if note.get("place") == "inline" or "brackets" in note.get("rend", "").split():
        return f"[{_read_inside(note)}]"
    return _bracketed_label(note, "t:label[@rend='brackets']")


def _sign_of_stamp(stamp: Element) -> str:
    if "brackets" in stamp.get("rend", "").split():
        return f"[{_read_inside(stamp)}]"
    return _bracketed_label(stamp, "t:seg[@type='label'][@rend='brackets']")


def _bracketed_label(element: Element, label: str) -> str:
    words = text(element, label)
    return f"[{words}]" if words else ""


_SIGNS: dict[str, Callable[[Element], str]] = {
    "supplied": lambda element: f"[{_read_inside(element)}]",
    "gap": _sign_of_gap,
    "pb": lambda element: element.get("rend", ""),
    "sic": lambda element: element.get("rend", ""),
    "unclear": _sign_of_unclear,
    "note": _sign_of_note,
    "stamp": _sign_of_stamp,
    "del": lambda element: f"[{_read_inside(element)}]" if element.get("rend") == "brackets" else "",
    "ref": lambda element: f"[{_read_inside(element)}]" if element.get("type") == "note" else "",
}


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def read(element: Element) -> str:
    """The characters of an element as they stand in the source, white space apart."""
    return " ".join(_read_inside(element).split())


def _read_inside(element: Element) -> str:
    return (element.text or "") + "".join(_read_child(child) + (child.tail or "") for child in element)


def _read_child(child: Element) -> str:
    name = _name(child)
    if name in ("corr", "expan", "reg", ""):
        return ""
    if name in ("gap", "pb"):
        return _sign(child)
    if name in ("sic", "unclear") and not _sign_holds_words(child):
        return f"{_read_inside(child)} {child.get('rend', '')}".rstrip()
    if name in ("label", "seg") and child.get("rend") == "brackets":
        return f"[{_read_inside(child)}]"
    labelled = name in ("note", "stamp") and nodes(child, "t:label[@rend='brackets'] | t:seg[@rend='brackets']")
    return _read_inside(child) if labelled else _sign(child) or _separated(child)


def _sign_holds_words(element: Element) -> bool:
    return _name(element) == "unclear" and not element.get("rend", "").startswith("[") and bool(element.get("rend"))


def _separated(element: Element) -> str:
    apart = _name(element) in ("p", "head", "lb", "fw", "opener", "closer", "note", "addrLine", "label")
    return f" {_read_inside(element)} " if apart else _read_inside(element)


def spaced(text: str) -> str:
    """White space beside a bracket is not significant, and any run of it is one space."""
    words = " ".join(text.split())
    return words.replace(" [", "[").replace("[ ", "[").replace(" ]", "]").replace("] ", "]")


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def nodes(element: Element, path: str) -> list[Element]:
    found = element.xpath(path, namespaces=NAMESPACES)
    return [node for node in found if isinstance(node, etree._Element)] if isinstance(found, list) else []


def first(element: Element, path: str) -> Element | None:
    return next(iter(nodes(element, path)), None)


def text(element: Element, path: str) -> str:
    found = first(element, path)
    return read(found) if found is not None else ""


def texts(element: Element, path: str) -> list[str]:
    return [read(found) for found in nodes(element, path)]


def attributes(element: Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=NAMESPACES)
    return [str(value) for value in found] if isinstance(found, list) else []


def attribute(element: Element, path: str) -> str:
    return next(iter(attributes(element, path)), "")
