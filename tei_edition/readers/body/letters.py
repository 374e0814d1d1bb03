"""Who wrote to whom: correspondence descriptions for the letters, cables and telegrams of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import (
    Agent,
    Block,
    Closer,
    Correspondence,
    Date,
    Heading,
    Inline,
    Inlines,
    Item,
    Opener,
    Paragraph,
    Phrase,
    Text,
)
from tei_edition.readers.body.facts import Fact, marked
from tei_edition.readers.body.formulas import holds
from tei_edition.readers.header.titles import Title
from tei_edition.readers.sheet import plain

_ANSWERED = re.compile(
    r"\b(?:your|our)\s+(?:number|no\.|telegram|cable|letter)(?:\s+(?:number|no\.|№))?\s*(?P<number>\d{1,6})\b",
    re.IGNORECASE,
)
_RECEIVER = re.compile(r"(?:comrades?|Cde\.|тов\.|товарищу|Genossen?)\s+(?P<name>.+)$", re.IGNORECASE)


def correspondences(items: tuple[Item, ...], title: Title) -> tuple[Correspondence, ...]:
    """One description for each letter; a letter that is headed as a response answers the one before it."""
    if not title.is_correspondence:
        return ()
    made: list[Correspondence] = []
    for number, item in enumerate(items, 1):
        found = list(_phrases(item))
        signed = next((phrase for phrase in found if phrase.kind == "person"), None)
        sender = Agent(plain(signed.content)) if signed else None
        sent = next((date.when or date.start for date in dates_of(item)), "")
        answers = answers_previous(item) and number > 1
        made.append(
            Correspondence(
                number,
                title.sender if number == 1 and title.sender else sender,
                _addressee(found) or (title.receiver if number == 1 else made[-1].sender if answers and made else None),
                sent,
                previous=number - 1 if answers else None,
            )
        )
    following = {letter.previous: letter.item for letter in made if letter.previous}
    return tuple(replace(letter, next=following.get(letter.item)) for letter in made)


def answers_previous(item: Item) -> bool:
    """Whether the heading of a letter says that it is a reply."""
    return any(holds("heading", "reply").search(plain(heading.content)) for heading in item.headings)


def with_reply_links(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Replies with the number they answer marked as a reference to the letter before."""
    return tuple(
        _linked(item, f"#{before.id}") if before and answers_previous(item) else item
        for before, item in zip((None, *items), items, strict=False)
    )


def _linked(item: Item, target: str) -> Item:
    return replace(
        item,
        divisions=tuple(
            replace(
                division,
                blocks=tuple(
                    replace(block, content=_with_links(block.content, target))
                    if isinstance(block, Paragraph)
                    else block
                    for block in division.blocks
                ),
            )
            for division in item.divisions
        ),
    )


def _with_links(content: Inlines, target: str) -> Inlines:
    made: list[Inline] = []
    for inline in content:
        if not isinstance(inline, Text):
            made.append(inline)
            continue

        def refer(piece: Text) -> Inlines:
            return (Phrase("telegram", (piece,), value=target, cert="medium"),)

        facts: list[Fact] = [(*match.span("number"), refer) for match in _ANSWERED.finditer(inline.words)]
        made += marked(inline, facts)
    return tuple(made)


def _addressee(phrases: list[Phrase]) -> Agent | None:
    address = next((phrase for phrase in phrases if phrase.kind == "address"), None)
    if address is None:
        return None
    named = _RECEIVER.search(plain(address.content))
    return (
        Agent(named["name"].strip())
        if named
        else Agent(re.sub(r"^To\s+(?:the\s+)?", "", plain(address.content)), "organisation")
    )


def _phrases(item: Item) -> Iterator[Phrase]:
    for line in _lines(item):
        yield from _within(line)


def _within(content: Inlines) -> Iterator[Phrase]:
    for inline in content:
        if isinstance(inline, Phrase):
            yield inline
            yield from _within(inline.content)


def dates_of(item: Item) -> Iterator[Date]:
    """The dates in the openers and closers of a document."""
    for line in _lines(item):
        for content in (line, *(phrase.content for phrase in _within(line))):
            yield from (inline for inline in content if isinstance(inline, Date))


def _lines(item: Item) -> Iterator[Inlines]:
    for division in item.divisions:
        for block in division.blocks:
            yield from _block_lines(block)


def _block_lines(block: Block) -> tuple[Inlines, ...]:
    match block:
        case Opener(lines) | Closer(lines):
            return lines
        case Heading(_, content):
            return (content,)
        case _:
            return ()
