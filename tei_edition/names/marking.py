"""Names marked in the text where the record itself sets them off: in headings, lists of persons, labels, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import (
    Block,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Listing,
    Opener,
    Paragraph,
    Phrase,
    Speech,
)
from tei_edition.names import words
from tei_edition.names.capitals import Known, capitals
from tei_edition.names.marks import Finder, Found, with_marks
from tei_edition.names.parsing import parse
from tei_edition.names.participants import listed, with_participants
from tei_edition.names.speakers import with_speaker
from tei_edition.tree import words as words_of


def marked(document: Document) -> Document:
    """The document with its listed persons, its speakers and the receivers in its addresses marked."""
    receivers = {
        letter.item: letter.receiver.name
        for letter in document.header.correspondences
        if letter.receiver and letter.receiver.kind == "person" and parse(letter.receiver.name)
    }
    items = (_item(item, receivers.get(number, "")) for number, item in enumerate(document.items, 1))
    return replace(document, items=tuple(items))


def _item(item: Item, receiver: str) -> Item:
    divisions = (
        replace(division, blocks=tuple(_block(block, receiver) for block in division.blocks))
        for division in item.divisions
    )
    return replace(item, divisions=tuple(divisions))


def _block(block: Block, receiver: str) -> Block:
    match block:
        case Opener():
            lines = with_participants(block.lines)
            return replace(block, lines=tuple(_addressed(line, receiver) for line in lines) if receiver else lines)
        case Paragraph():
            label = words.lists_persons().match(words_of(block.content))
            return replace(block, content=listed(block.content, label.end())) if label else block
        case Listing() if words.lists_persons().match(words_of(block.heading)):
            return replace(block, items=tuple(replace(item, content=listed(item.content)) for item in block.items))
        case Speech():
            return replace(block, speaker=with_speaker(block.speaker))
        case _:
            return block


def _addressed(line: Inlines, receiver: str) -> Inlines:
    """A line with the receiver marked as a person in its address."""

    def within(mark: Inline) -> Inline:
        if isinstance(mark, Phrase) and mark.kind == "address":
            return replace(mark, content=with_marks(mark.content, _literally(receiver)))
        return mark

    return tuple(map(within, line))


def _literally(name: str) -> Finder:
    form = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")

    def find(text: str) -> Iterator[Found]:
        if found := form.search(text):
            yield Found(*found.span(), "person")

    return find


def with_capitals(document: Document, known: Known) -> Document:
    """The document with the names in its headings marked whose surnames are in capitals."""
    finder = capitals(known)

    def change(block: Block) -> Block:
        return replace(block, content=with_marks(block.content, finder)) if isinstance(block, Heading) else block

    def changed(item: Item) -> Item:
        divisions = (replace(part, blocks=tuple(map(change, part.blocks))) for part in item.divisions)
        headings = (replace(head, content=with_marks(head.content, finder)) for head in item.headings)
        return replace(item, divisions=tuple(divisions), headings=tuple(headings))

    return replace(document, items=tuple(map(changed, document.items)))
