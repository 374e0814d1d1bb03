"""Documents with one change: an element or attribute dropped, renamed, doubled, moved, or given another value."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path

from lxml import etree

Change = Callable[[etree._Element, random.Random], None]
TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
NAMES = [
    "p",
    "div",
    "note",
    "gap",
    "pb",
    "head",
    "date",
    "opener",
    "closer",
    "bibl",
    "persName",
    "sic",
    "figure",
    "unclr",
]
ATTRIBUTES = ["type", "when", "resp", "n", "reason", "quantity", "rend", "target", "reasn", XML + "lang", XML + "id"]
VALUES = [
    "",
    "translation",
    "1894-05-07",
    "1894-13",
    "#resp-trl",
    "two words",
    "-1",
    "12",
    "illegible",
    "en",
    "\u00ad",
    "é",
]


def mutants(samples: Sequence[Path], dice: random.Random, number: int) -> Iterator[tuple[str, etree._Element]]:
    """Copies of the samples with one change each, and what was done."""
    roots = [etree.parse(sample).getroot() for sample in samples]
    for _ in range(number):
        root = deepcopy(dice.choice(roots))
        element = dice.choice(list(root.iter(etree.Element))[1:])
        change = dice.choice(CHANGES)
        what = f"{change.__name__} on {etree.QName(element).localname}"
        change(element, dice)
        yield what, root


def _drop(element: etree._Element, dice: random.Random) -> None:
    _parent(element).remove(element)


def _rename(element: etree._Element, dice: random.Random) -> None:
    element.tag = TEI + dice.choice(NAMES)


def _double(element: etree._Element, dice: random.Random) -> None:
    copy = deepcopy(element)
    copy.attrib.pop(XML + "id", "")
    element.addnext(copy)


def _double_with_id(element: etree._Element, dice: random.Random) -> None:
    element.addnext(deepcopy(element))


def _move(element: etree._Element, dice: random.Random) -> None:
    below = set(element.iter())
    places = [place for place in element.getroottree().getroot().iter(etree.Element) if place not in below]
    place = dice.choice(places)
    place.insert(dice.randint(0, len(place)), element)


def _unwrap(element: etree._Element, dice: random.Random) -> None:
    for child in list(element):
        element.addprevious(child)
    _parent(element).remove(element)


def _write(element: etree._Element, dice: random.Random) -> None:
    element.text = "words " + (element.text or "")


def _drop_attribute(element: etree._Element, dice: random.Random) -> None:
    if element.attrib:
        del element.attrib[dice.choice(sorted(map(str, element.attrib)))]


def _add_attribute(element: etree._Element, dice: random.Random) -> None:
    element.set(dice.choice(ATTRIBUTES), dice.choice(VALUES))


def _change_value(element: etree._Element, dice: random.Random) -> None:
    if element.attrib:
        element.set(dice.choice(sorted(map(str, element.attrib))), dice.choice(VALUES))


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


CHANGES: list[Change] = [
    _drop,
    _rename,
    _double,
    _double_with_id,
    _move,
    _unwrap,
    _write,
    _drop_attribute,
    _add_attribute,
    _change_value,
]
