"""Which elements a record uses, and which signs of the legend its page prints for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

_TEI = "{http://www.tei-c.org/ns/1.0}"
_SPOKEN = {"translator", "editorial", "source"}


def tally(root: etree._Element) -> Iterator[str]:
    """The name of each TEI element, and of each sign (``sign:supplied-lost``) in the text."""
    for element in root.iter(f"{_TEI}*"):
        yield element.tag.rpartition("}")[2]
    for text in root.iter(f"{_TEI}text"):
        for element in text.iter(f"{_TEI}*"):
            if sign := _SIGNS.get(element.tag.rpartition("}")[2]):
                yield f"sign:{sign(element)}"


def _by_reason(element: etree._Element) -> str:
    return f"{element.tag.rpartition('}')[2]}-{element.get('reason', '')}"


def _if_marked(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] + ("-marked" if element.get("rend") else "")


def _unclear(element: etree._Element) -> str:
    mark = element.get("rend", "")
    return "unclear" if not mark else "unclear-marked" if mark.startswith("[") else "unclear-graded"


def _note(element: etree._Element) -> str:
    kind = element.get("type", "")
    return "gloss" if kind == "gloss" else "call" if kind not in _SPOKEN or element.get("n") else "remark"


_SIGNS: dict[str, Callable[[etree._Element], str]] = {
    "supplied": _by_reason,
    "gap": _by_reason,
    "sic": _if_marked,
    "pb": _if_marked,
    "unclear": _unclear,
    "note": _note,
    "corr": lambda _: "proposed",
    "reg": lambda _: "proposed",
    "expan": lambda _: "proposed",
    "del": lambda _: "deleted",
    "stamp": lambda _: "stamp",
    "fw": lambda _: "fw",
}
"""By element: the key of its sign in the legend, as in the tables of labels."""
