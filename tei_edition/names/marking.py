"""Names marked in the text where the record itself sets them off: in headings, lists of persons, labels, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import (
    Block,
    Division,
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
    Text,
)
from tei_edition.names import words
from tei_edition.names.capitals import Known, capitals
from tei_edition.names.marks import Finder, Found, with_marks
from tei_edition.names.parsing import parse
from tei_edition.names.participants import listed, with_participants
from tei_edition.names.speakers import with_speaker
from tei_edition.tree import each, revised
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
    def marked_in(division: Division) -> Division:
        return revised(division, blocks=each(division.blocks, lambda block: _block(block, receiver)))

    return revised(item, divisions=each(item.divisions, marked_in))


def _block(block: Block, receiver: str) -> Block:
    match block:
        case Opener():
            lines = with_participants(block.lines)
            return revised(block, lines=each(lines, lambda line: _addressed(line, receiver)) if receiver else lines)
        case Paragraph():
            first = block.content[0] if block.content else None
            label = words.lists_persons().match(first.words) if isinstance(first, Text) else None
            return revised(block, content=listed(block.content, label.end())) if label else block
        case Listing() if words.lists_persons().match(words_of(block.heading)):
            items = each(block.items, lambda item: revised(item, content=listed(item.content)))
            return revised(block, items=items)
        case Speech():
            return revised(block, speaker=with_speaker(block.speaker))
        case _:
            return block


def _addressed(line: Inlines, receiver: str) -> Inlines:
    """A line with the receiver marked as a person in its address."""

    def within(mark: Inline) -> Inline:
        if isinstance(mark, Phrase) and mark.kind == "address":
            return revised(mark, content=with_marks(mark.content, _literally(receiver)))
        return mark

    return each(line, within)


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
        return headed(block) if isinstance(block, Heading) else block

    def headed(heading: Heading) -> Heading:
        return revised(heading, content=with_marks(heading.content, finder))

    def changed(item: Item) -> Item:
        divisions = each(item.divisions, lambda part: revised(part, blocks=each(part.blocks, change)))
        return revised(item, divisions=divisions, headings=each(item.headings, headed))

    return revised(document, items=each(document.items, changed))
