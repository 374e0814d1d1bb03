"""The TEI header (Guidelines chapter 2): everything the record says about itself, and nothing it does not say."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Agent, Header
from tei_edition.tei.agents import agent, responsibilities
from tei_edition.tei.availability import availability
from tei_edition.tei.editorial import encoding_description
from tei_edition.tei.evidence import Material
from tei_edition.tei.manuscript import source_description
from tei_edition.tei.names import Element, block, element, iso_date, keyword
from tei_edition.tei.profile import profile_description
from tei_edition.tei.setting import held_somewhere

_UNTITLED = "Untitled record"


def header(material: Material, version: str, published: str) -> Element:
    return block(
        "teiHeader",
        None,
        _file(material, published),
        encoding_description(material, version),
        profile_description(material),
        _revisions(material, version, published),
    )


def _file(material: Material, published: str) -> Element:
    return block(
        "fileDesc",
        None,
        _titles(material),
        _publication(material, published),
        _notes(material.document.header),
        source_description(material),
    )


def _titles(material: Material) -> Element:
    known = material.document.header
    title = element("title", {"type": "main", "level": "u"}, known.title.value or _UNTITLED)
    authors = (block("author", None, agent(who)) for who in known.authors)
    funders = (block("funder", None, element("orgName", None, name)) for name in known.funders)
    return block("titleStmt", None, title, *authors, *funders, *responsibilities(material))


def _publication(material: Material, published: str) -> Element:
    known = material.document.header
    day = iso_date(published)
    date = element("date", {"type": "publication-date", "when": day}, day) if day else None
    publisher = element("publisher", None, known.publisher or agent(Agent("", named=False)))
    return block("publicationStmt", None, publisher, date, *_numbers(known), availability(material))


def _numbers(known: Header) -> Iterator[Element]:
    if known.archive_number:
        yield element("idno", {"type": keyword(known.archive_code) or "record"}, known.archive_number)
    if known.uri:
        yield element("idno", {"type": "URI"}, known.uri)


def _notes(known: Header) -> Element | None:
    notes = [element("note", {"type": "credits"}, words.value) for words in known.credits]
    if known.contents:
        notes.append(element("note", {"type": "contents"}, "; ".join(words.value for words in known.contents)))
    if known.acquisition and not held_somewhere(known.reference) and not _is_cited(known, known.acquisition):
        notes.append(element("note", {"type": "source"}, known.acquisition))
    for name, words in known.remarks:
        notes.append(element("note", {"type": "source"}, element("label", None, name), " ", words.value))
    return block("notesStmt", None, *notes) if notes else None


def _is_cited(known: Header, words: str) -> bool:
    return any(words in cited.value for cited in (known.citation, known.source_note) if cited)


def _revisions(material: Material, version: str, published: str) -> Element:
    attributes = {"when": iso_date(published), "who": material.setting.resp("converter")}
    change = element("change", attributes, f"Converted to TEI by tei-edition {version}".strip())
    return block("revisionDesc", {"status": "draft"}, change)
