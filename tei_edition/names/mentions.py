"""Every place where a document names a person: authors, senders and receivers, signatures, participants, speakers."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tei_edition.model import (
    Agent,
    Block,
    Closer,
    Correspondence,
    Division,
    Document,
    Gap,
    Heading,
    Inlines,
    Phrase,
    Speech,
    Text,
    Unclear,
)
from tei_edition.names import words
from tei_edition.names.register import Mention
from tei_edition.tree import extent, inner, own_units, parts, walk
from tei_edition.tree import words as words_of

_METADATA = "en"
_TRIMMED = " \t\n\r\xa0,;:"


def mentions(document: Document) -> Iterator[Mention]:
    """The names of a document in the order of the text, those of its header last."""
    for item in document.items:
        lang = item.divisions[0].lang if item.divisions else ""
        for heading in item.headings:
            yield from _of_block(heading, lang)
        for division in item.divisions:
            yield from _of_division(division)
    titled = next((start for start, _ in document.header.title.spans), 0)
    for agent in agents(document):
        yield Mention(agent.name, _METADATA, offset=titled, oblique=Mention(agent.name, "").foreign)


def agents(document: Document) -> Iterator[Agent]:
    """The persons that the header names as author, sender or receiver."""
    header = document.header
    parties = (party for letter in header.correspondences for party in (letter.sender, letter.receiver))
    yield from (agent for agent in (*header.authors, *parties) if agent and is_person(agent))


def is_person(agent: Agent) -> bool:
    return agent.kind == "person" and agent.named


def _of_division(division: Division) -> Iterator[Mention]:
    for block in division.blocks:
        yield from _of_block(block, division.lang)


def _of_block(block: Block, lang: str) -> Iterator[Mention]:
    forward = isinstance(block, Closer)
    nominative = isinstance(block, Closer | Speech) or not words.inflects(lang)
    for unit in own_units(block):
        for named in _named(unit, forward):
            oblique = not nominative and (isinstance(block, Heading) or named.oblique)
            yield Mention(named.form, lang, oblique, named.role, named.offset)
    for part in inner(block):
        yield from _of_block(part, lang)


@dataclass(frozen=True, slots=True)
class _Named:
    form: str
    offset: int
    oblique: bool
    """Whether it stands where a language that inflects names would inflect it: in a byline or an address."""
    role: str = ""


def _named(unit: Inlines, forward: bool) -> Iterator[_Named]:
    """The names of a line with the office beside each: before it in a signature, behind it in a list of persons."""
    phrases = list(_in_turn(unit, False))
    persons = [number for number, (phrase, _) in enumerate(phrases) if phrase.kind != "role"]
    roles: dict[int, str] = {}
    for number, (phrase, _) in enumerate(phrases):
        if phrase.kind == "role" and persons:
            at = bisect(persons, number)
            before, behind = persons[max(at - 1, 0) : at], persons[at : at + 1]
            near = (behind or before) if forward else (before or behind)
            roles.setdefault(near[0], words_of(phrase.content))
    for number in persons:
        phrase, oblique = phrases[number]
        if form := form_of(phrase):
            reach = extent(phrase.content)
            yield _Named(form, reach[0] if reach else 0, oblique, roles.get(number, ""))


def _in_turn(content: Inlines, oblique: bool) -> Iterator[tuple[Phrase, bool]]:
    for mark in content:
        if isinstance(mark, Text):
            continue
        if isinstance(mark, Phrase) and mark.kind in ("person", "author", "role"):
            yield mark, oblique
        else:
            inflected = oblique or (isinstance(mark, Phrase) and mark.kind in ("byline", "address"))
            yield from _in_turn(parts(mark), inflected)


def form_of(phrase: Phrase) -> str:
    """The name that a phrase holds; nothing where part of it cannot be read with certainty."""
    if any(isinstance(mark, Unclear | Gap) for mark in walk(phrase.content)):
        return ""
    return " ".join(words_of(phrase.content).split()).strip(_TRIMMED)


def renamed(letter: Correspondence, agent: dict[Agent, Agent]) -> Correspondence:
    """A letter with other agents in the place of its own."""
    sender = agent.get(letter.sender, letter.sender) if letter.sender else None
    receiver = agent.get(letter.receiver, letter.receiver) if letter.receiver else None
    return replace(letter, sender=sender, receiver=receiver)
