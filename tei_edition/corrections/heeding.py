"""Whether what an editor said came true in the document; what could not be heeded is a finding."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tei_edition.corrections.resolving import Resolved
from tei_edition.finding import Finding
from tei_edition.model import Authority, Block, Closer, Division, Document, Heading, Item, Note, Opener, Person, Span
from tei_edition.rulings import HEADER_PARAGRAPHS, DivisionRuling
from tei_edition.source import Source
from tei_edition.tree import leaves, units_of

_WHY = {
    "head": "A heading stands above the first paragraph of a division. Begin one there, or call it a paragraph.",
    "opener": "An opener stands above the first paragraph of a division. Begin one there, or call it a paragraph.",
    "closer": "A closer stands below the last paragraph of a document. Begin another below, or call it a paragraph.",
    "continuation": "There is no paragraph above it in its division for it to continue.",
}
_NO_PERSON = (
    "The name stands in the record, but not where the record marks a person: author, sender, receiver, signature, "
    "participant, speaker, or a surname in capitals. Nothing points to this person; remove the entry."
)
_ELSE = "The words stand in a part of the record that is no paragraph, such as a row of a calendar."


def unheeded(
    said: Resolved, source: Source, document: Document, signs: Collection[Span], persons: tuple[Person, ...]
) -> Iterator[Finding]:
    """What was said and is not so in the document as read; ``signs`` are where the brackets stood that were read."""
    known = dict(_kinds(document, source))
    begun = {span[0] for span in signs}
    for (table, at), entry in said.origins.items():
        if table == "paragraph":
            kind = said.rulings.paragraphs[at].kind
            right, why = kind in known.get(at, ()), _WHY.get(kind, _ELSE)
        elif table == "person":
            if not _is_known(said.persons[at], persons):
                yield said.corrections.finding("correction-not-followed", entry.line, _NO_PERSON)
            continue
        elif table == "division":
            right, why = _divided(document, at, said.rulings.divisions[at]), _undivided(said.rulings.divisions[at])
        else:
            right, why = (
                at in begun,
                "It stands in a part of the record whose brackets are not read, such as its title.",
            )
        if not right:
            place = f"line {source.line_number(at)} of {source.name}"
            sentence = f"What is said here of {place} could not be followed. {why}"
            yield said.corrections.finding("correction-not-followed", entry.line, sentence)


def _is_known(person: Authority, persons: tuple[Person, ...]) -> bool:
    forms = {" ".join(form.split()) for form in person.forms}
    return any(" ".join(name.split()) in forms for one in persons for name, _ in one.names)


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _kinds(document: Document, source: Source) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first character of each paragraph of the source that was read, and what it was read as."""
    for piece in document.furniture:
        yield piece.span[0], ("furniture",)
    for spans in _header_spans(document):
        for start, end in spans:
            yield start + _lead(source.text[start:end]), HEADER_PARAGRAPHS
    for item in document.items:
        for division in item.divisions:
            for block in (*item.headings, *division.blocks):
                yield from _of_block(block)


def _of_block(block: Block) -> Iterator[tuple[int, tuple[str, ...]]]:
    kind = _KINDS.get(type(block), "paragraph")
    for content in units_of((block,)):
        for place, leaf in enumerate(leaves(content)):
            begun = leaf.start + _lead(leaf.words)
            further = ("continuation",) if place and kind == "paragraph" else ()
            yield begun, (kind, *further)


_KINDS: dict[type, str] = {Heading: "head", Opener: "opener", Closer: "closer", Note: "note"}


def _lead(words: str) -> int:
    return len(words) - len(words.lstrip())


def _header_spans(document: Document) -> Iterator[tuple[Span, ...]]:
    header = document.header
    yield header.title.spans
    yield from (words.spans for words, _ in header.dates)
    yield from (words.spans for words in (header.citation, header.source_note) if words)
    yield from (words.spans for words in header.credits)
    yield from (words.spans for _, words in header.remarks)
    yield from (tuple(leaf.span for leaf in leaves(part)) for part in (*header.abstract, *header.rights))


# ── divisions ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _divided(document: Document, at: int, said: DivisionRuling) -> bool:
    if said.kind == "document":
        return any(_first(_of_item(item)) == at for item in document.items)
    for item in document.items:
        for division in item.divisions:
            offsets = list(_offsets((*item.headings, *division.blocks)))
            right = said.kind in ("", division.kind) and said.lang in ("", division.lang)
            if at in offsets and right and (said.kind or said.lang or offsets[0] == at):
                return True
    return False


def _undivided(said: DivisionRuling) -> str:
    if said.kind == "document":
        return "A record of several documents has one language version of each, and a document has text below its head."
    return "A document has at most one original, and divisions begin with a paragraph of the text."


def _of_item(item: Item) -> Iterator[int]:
    divisions: tuple[Division, ...] = item.divisions[:1]
    return _offsets((*item.headings, *(block for division in divisions for block in division.blocks)))


def _offsets(blocks: tuple[Block, ...]) -> Iterator[int]:
    for content in units_of(blocks):
        yield from (leaf.start + _lead(leaf.words) for leaf in leaves(content))


def _first(offsets: Iterator[int]) -> int:
    return next(offsets, -1)
