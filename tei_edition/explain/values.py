"""The header values that are read out of the words of a record rather than taken from it whole."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Agent, Correspondence, Date, Document, Header, Reference


def values(document: Document) -> Iterator[tuple[str, str]]:
    """Each value with the name of what it says, in the order of a TEI header; empty ones are left out."""
    header = document.header
    named = (
        *_people(header),
        ("publisher", header.publisher),
        ("archive number", header.archive_number),
        ("address", header.uri),
        ("acquisition", header.acquisition),
        *_reference(header.reference),
        *(("date", _iso(date)) for _, date in header.dates),
        ("original language", header.original_language),
        *(("document type", item.kind) for item in document.items),
        *(("keyword", words.value) for words in header.keywords),
        *(part for letter in header.correspondences for part in _correspondence(letter)),
        *(("hand", scribe.description) for scribe in header.scribes),
    )
    return ((name, value) for name, value in named if value)


def _people(header: Header) -> Iterator[tuple[str, str]]:
    yield from (("author", agent.name) for agent in header.authors)
    yield from (("funder", funder) for funder in header.funders)
    for responsibility in header.responsibilities:
        yield f"responsible ({responsibility.code})", _name(responsibility.agent)
        yield "on behalf of", responsibility.on_behalf_of


def _name(agent: Agent) -> str:
    return agent.name if agent.named else "not named in the record"


def _reference(reference: Reference | None) -> Iterator[tuple[str, str]]:
    if reference:
        yield "repository", reference.repository
        yield from reference.units
        leaves = dict.fromkeys(filter(None, (reference.locus_from, reference.locus_to)))
        yield "leaves", reference.locus_written or " to ".join(leaves)
        yield "reel", reference.reel


def _iso(date: Date) -> str:
    ends = [end for end in (date.start, date.end) if end]
    normalised = date.when or " to ".join(ends) or date.edtf
    return f"{normalised} ({date.kind})" if normalised and date.kind else normalised


def _correspondence(letter: Correspondence) -> Iterator[tuple[str, str]]:
    for part, agent in (("sender", letter.sender), ("receiver", letter.receiver)):
        yield f"{part} of document {letter.item}", agent.name if agent else ""
    yield f"date sent of document {letter.item}", letter.sent
