"""What a part of a site says it tells of the records is all that it tells of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tei_edition.finding import Finding
from tei_edition.publish import EVERY, SITE, Catalogue, Entry, Part, Style, aspects_of, with_aspects
from tests.publish.specimens import specimens, whole_of


def kept(entry: Entry, aspects: tuple[str, ...]) -> Entry:
    """An entry as a build remembers it, with some of its aspects alone."""
    told = json.loads(json.dumps(aspects_of(entry)))
    return with_aspects(entry.name, {aspect: told[aspect] for aspect in aspects})


def in_order(entry: Entry) -> Entry:
    mentions = tuple(sorted(entry.mentions, key=lambda each: each.register))
    return replace(entry, mentions=mentions, elements=tuple(sorted(entry.elements)))


def made(part: Part, catalogue: Catalogue) -> list[Finding | tuple[str, bytes]]:
    return [
        each if isinstance(each, Finding) else (each.path, whole_of(each)) for each in part.make(catalogue, Style())
    ]


def test_all_aspects_are_the_entry() -> None:
    for entry in specimens().entries:
        assert in_order(kept(entry, EVERY)) == in_order(entry)


@pytest.mark.parametrize("part", [each for each in SITE if set(each.aspects) != set(EVERY)], ids=lambda part: part.name)
def test_a_part_tells_nothing_but_its_aspects(part: Part) -> None:
    whole = specimens()
    less = replace(whole, entries=tuple(kept(entry, part.aspects) for entry in whole.entries))
    assert part.there is None or part.there(less) == part.there(whole)
    assert made(part, less) == made(part, whole)
