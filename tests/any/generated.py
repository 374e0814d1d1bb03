"""Documents with every element of TEI P5 in every element that may hold it, each with words of its own if it may."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache

from lxml import etree

from tests.conftest import TEI_ALL
from tests.schemas.grammar import Grammar
from tests.schemas.language import TEXT, names

TEI = "{http://www.tei-c.org/ns/1.0}"
REGIONS = ("text", "teiHeader", "standOff", "sourceDoc", "facsimile")
_NEAR = 4
_ROOTS = {"TEI", "teiCorpus"}


@cache
def children() -> dict[str, frozenset[str]]:
    """The elements, and the words, that the TEI's own grammar allows in each element."""
    return {name: frozenset(names(element.content)) - _ROOTS for name, element in Grammar(TEI_ALL).elements.items()}


def shortest(region: str) -> dict[str, tuple[str, ...]]:
    """The shortest way from a part of the document to each element that it may hold."""
    found: dict[str, tuple[str, ...]] = {region: (region,)}
    waiting = deque([region])
    while waiting:
        parent = waiting.popleft()
        for child in sorted(children()[parent] & children().keys() - found.keys()):
            found[child] = (*found[parent], child)
            waiting.append(child)
    return found


def paths(region: str) -> Iterator[tuple[str, ...]]:
    """Each element in each that may hold it; outside the text, those near the top, and every other once."""
    ways = shortest(region)
    yield from ways.values()
    for parent, way in ways.items():
        if region == REGIONS[0] or len(way) <= _NEAR:
            yield from ((*way, child) for child in sorted(children()[parent] & children().keys()))


def document(region: str) -> etree._Element:
    """One document with all the paths of a region; each element that may hold words stands twice, with two words."""
    root = etree.Element(f"{TEI}TEI", nsmap={None: TEI[1:-1]})  # type: ignore[dict-item]
    open_paths: dict[tuple[str, ...], etree._Element] = {(): root}
    for number, path in enumerate(dict.fromkeys(paths(region))):
        element = _made(open_paths, path)
        if TEXT in children()[path[-1]]:
            element.text = f"word{number}x"
            _made(open_paths, path[:-1]).append(twin := etree.Element(element.tag))
            twin.text = f"word{number}y"
    return root


def _made(open_paths: dict[tuple[str, ...], etree._Element], path: tuple[str, ...]) -> etree._Element:
    if path not in open_paths:
        open_paths[path] = etree.SubElement(_made(open_paths, path[:-1]), f"{TEI}{path[-1]}")
    return open_paths[path]
