"""All text of a TEI document held against all text of its page: no text node is missing, each block keeps its order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"
APART = {TEI + name for name in ["note", "rdg", "lem", "rdgGrp", "witDetail", "corr", "reg", "expan", "figDesc"]}
"""Elements that the page may set elsewhere, or in another order: notes, readings, proposals beside the source's own."""
BLOCKS = {
    TEI + name
    for name in ["p", "l", "ab", "head", "item", "cell", "speaker", "line", "u", "entry", "sense", "titlePart"]
}


def words(element: etree._Element, *, apart: bool = True) -> Iterator[str]:
    """The text nodes of an element without their white space; those of elements set apart only if asked for."""
    if element.text and element.text.strip():
        yield "".join(element.text.split())
    for child in element:
        if isinstance(child.tag, str) and (apart or child.tag not in APART | BLOCKS):
            yield from words(child, apart=apart)
        if child.tail and child.tail.strip():
            yield "".join(child.tail.split())


def page_text(page: etree._Element) -> str:
    """The words of the page's body without white space; what only a screen shows beside them is left out."""
    body = page.find(f"{XHTML}body")
    assert body is not None
    return "".join("".join(map(str, body.itertext())).split())


def missing(source: etree._Element, page: etree._Element) -> list[str]:
    """The text nodes of the source that the page does not have, each as often as it is missing."""
    text = page_text(page)
    return [node for node, count in Counter(words(source)).items() if text.count(node) < count]


def out_of_order(source: etree._Element, page: etree._Element) -> list[str]:
    """The blocks of the source whose text nodes do not follow one another on the page."""
    text = page_text(page)
    blocks = [(each, list(words(each, apart=False))) for each in source.iter() if each.tag in BLOCKS]
    return ["|".join(nodes) for each, nodes in blocks if not _follows(nodes, text, len("".join(words(each))))]


def _follows(nodes: list[str], text: str, length: int) -> bool:
    """Whether the nodes stand one after another from some place on, with no more between them than signs add."""
    room = length + 40 * (len(nodes) + 1)
    start = text.find(nodes[0]) if nodes else 0
    while nodes and start >= 0:
        at = start
        for node in nodes:
            at = text.find(node, at)
            if at < 0:
                return False
            at += len(node)
        if at - start <= room:
            return True
        start = text.find(nodes[0], start + 1)
    return not nodes
