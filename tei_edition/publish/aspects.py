"""What is told of a record, by its aspects: of what did not change, nothing is read and no page is made again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from tei_edition.publish.entry import Entry
from tei_edition.publish.mentions import Mention
from tei_edition.publish.registers import REGISTERS

Told = list[Any]
"""An aspect of a record as JSON holds it."""


@lru_cache(maxsize=65536)
def _shared(one: str, other: str | int) -> tuple[str, str | int]:
    """A pair that thousands of records hold, held once."""
    return one, other


@dataclass(frozen=True, slots=True)
class Aspect:
    """Fields of an entry that the same pages tell of, or what it holds for a register."""

    name: str
    told: Callable[[Entry], Told]
    fields: Callable[[Told], dict[str, Any]]


def _of_fields(*names: str) -> tuple[Callable[[Entry], Told], Callable[[Told], dict[str, Any]]]:
    def fields(told: Told) -> dict[str, Any]:
        values = (each if isinstance(each, str) else tuple(_shared(*pair) for pair in each) for each in told)
        return dict(zip(names, values, strict=True))

    return lambda entry: [getattr(entry, name) for name in names], fields


def _used(signs: bool, entry: Entry) -> Told:
    """How often elements are used, or signs are printed."""
    return [each for each in entry.elements if each[0].startswith("sign:") == signs]


def _elements(told: Told) -> dict[str, Any]:
    return {"elements": tuple(_shared(*each) for each in told)}


def _told(register: str, entry: Entry) -> Told:
    return [
        [each.name, each.ref, each.sort, each.detail, each.group, each.forms, each.anchors]
        for each in entry.of(register)
    ]


def _mentions(register: str, told: Told) -> dict[str, Any]:
    return {"mentions": tuple(_mention(register, *each) for each in told)}


def _mention(
    register: str, name: str, ref: str, sort: str, detail: str, group: str, forms: list[str], anchors: list[str]
) -> Mention:
    """A mention; the texts that thousands of records share are held once."""
    names = (sys.intern(name), sys.intern(ref), sort, sys.intern(detail), sys.intern(group))
    return Mention(register, *names, tuple(map(sys.intern, forms)), tuple(anchors))


_LISTED = ("id", "title", "date", "when", "until", "original", "translation", "kind", "language", "header")
RECORD, EDITING, ELEMENTS, SIGNS = "record", "editing", "elements", "signs"
ASPECTS = (
    Aspect(RECORD, *_of_fields(*_LISTED, "changed", "licence")),
    Aspect(EDITING, *_of_fields("declarations", "responsible", "program")),
    Aspect(ELEMENTS, partial(_used, False), _elements),
    Aspect(SIGNS, partial(_used, True), _elements),
    *(Aspect(register, partial(_told, register), partial(_mentions, register)) for register in REGISTERS),
)
"""Every aspect there is; together they tell all that an entry holds."""
EVERY = tuple(aspect.name for aspect in ASPECTS)
_BY_NAME = {aspect.name: aspect for aspect in ASPECTS}


def aspects_of(entry: Entry) -> dict[str, Told]:
    """All that an entry holds but its name, by aspects."""
    return {aspect.name: aspect.told(entry) for aspect in ASPECTS}


def with_aspects(name: str, told: Mapping[str, Told]) -> Entry:
    """The entry of that name as far as some aspects tell of it."""
    fields: dict[str, Any] = {"id": "", "title": ""}
    for aspect, each in told.items():
        for field, value in _BY_NAME[aspect].fields(each).items():
            fields[field] = fields.get(field, ()) + value if isinstance(value, tuple) else value
    return Entry(name, **fields)
