"""Pointers from names to persons, set where a name is that of somebody known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tei_edition.model import Agent, Block, Document, Header, Inline, Inlines, Item, Person, Phrase, Speech
from tei_edition.names.mentions import agents, form_of, renamed
from tei_edition.names.speakers import office
from tei_edition.tree import changed, each, refilled, revised, walk
from tei_edition.tree import words as words_of

Ask = Callable[[str], str]
"""The id of the person a form names; empty if nobody is meant for certain."""


def referring(document: Document, ask: Ask, persons: tuple[Person, ...]) -> Document:
    """The document with every name pointing to its person, every speech to its speaker."""

    holders = _holders(persons)

    def change(content: Inlines) -> Inlines:
        return each(content, lambda mark: _mark(mark, ask, change))

    def pointing(block: Block) -> Block:
        return _spoken(changed(block, change), holders)

    def done(item: Item) -> Item:
        divisions = each(item.divisions, lambda part: revised(part, blocks=each(part.blocks, pointing)))
        headings = each(item.headings, lambda heading: revised(heading, content=change(heading.content)))
        return revised(item, divisions=divisions, headings=headings)

    items = each(document.items, done)
    return replace(document, items=items, header=_header(document, ask), persons=persons)


def _mark(mark: Inline, ask: Ask, change: Callable[[Inlines], Inlines]) -> Inline:
    if isinstance(mark, Phrase) and mark.kind in ("person", "author"):
        return revised(mark, ref=mark.ref or ask(form_of(mark)))
    return refilled(mark, change)


def _holders(persons: tuple[Person, ...]) -> dict[str, list[str]]:
    """The ids of those who hold each office."""
    holders: dict[str, list[str]] = {}
    for person in persons:
        for role in set(map(str.casefold, person.roles)):
            holders.setdefault(role, []).append(person.id)
    return holders


def _spoken(block: Block, holders: dict[str, list[str]]) -> Block:
    """A speech with its speaker: the person named in its label, or the only one who holds the office it names."""
    if not isinstance(block, Speech):
        return block
    named = [mark for mark in walk(block.speaker) if isinstance(mark, Phrase) and mark.kind == "person"]
    held = [] if named else holders.get(office(words_of(block.speaker)), [])
    who = named[0].ref if len(named) == 1 else held[0] if len(held) == 1 else ""
    return revised(block, who=who, blocks=each(block.blocks, lambda part: _spoken(part, holders)))


def _header(document: Document, ask: Ask) -> Header:
    header = document.header
    known: dict[Agent, Agent] = {agent: replace(agent, ref=ask(agent.name)) for agent in agents(document)}
    return replace(
        header,
        authors=tuple(known.get(author, author) for author in header.authors),
        correspondences=tuple(renamed(letter, known) for letter in header.correspondences),
    )
