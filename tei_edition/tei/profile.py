"""The profile of a record: summary, dates, languages, classes and correspondence (Guidelines 2.4)."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Correspondence, Date, Item, Words
from tei_edition.tei.agents import agent
from tei_edition.tei.dating import dating
from tei_edition.tei.editorial import CLASSIFICATIONS, DOCUMENT_TYPES, document_types, type_id
from tei_edition.tei.evidence import Material
from tei_edition.tei.languages import METADATA, language_usage
from tei_edition.tei.manuscript import CITATION, cites, hands
from tei_edition.tei.names import Element, block, element, iso_date, pointer
from tei_edition.tei.setting import held_somewhere


def profile_description(material: Material) -> Element:
    return block(
        "profileDesc",
        None,
        _abstract(material),
        _creation(material),
        language_usage(material),
        _classes(material),
        *_correspondences(material),
        None if held_somewhere(material.document.header.reference) else hands(material, "handNotes"),
    )


def _abstract(material: Material) -> Element | None:
    attributes = {"xml:lang": METADATA, "source": f"#{CITATION}" if cites(material) else ""}
    return block("abstract", attributes, *material.abstract) if material.abstract else None


def _creation(material: Material) -> Element | None:
    dates = material.document.header.dates
    return block("creation", None, *(_date(words, meaning) for words, meaning in dates)) if dates else None


def _date(words: Words, meaning: Date) -> Element:
    return element("date", {"type": meaning.kind, **dating(meaning)}, words.value)


def _classes(material: Material) -> Element | None:
    types = [type_id(kind) for kind in document_types(material)]
    parts = [_category(DOCUMENT_TYPES, name) for name in types]
    parts += [_category(CLASSIFICATIONS, name) for name in material.evidence.classifications]
    known = material.document.header
    lists = ((known.keywords, ""), (known.places, "placeName"), (known.people, "name"))
    parts += [made for words, name in lists if (made := _keywords(words, name))]
    return block("textClass", None, *parts) if parts else None


def _keywords(listed: tuple[Words, ...], name: str) -> Element | None:
    """Terms under which an archive files the record; those that are names of things are marked so."""
    values = [words.value for words in listed if words.value.strip()]
    terms = [element("term", None, element(name, None, value) if name else value) for value in values]
    return block("keywords", None, *terms) if terms else None


def _category(scheme: str, name: str) -> Element:
    return element("catRef", {"scheme": f"#{scheme}", "target": f"#{name}"})


# ── correspondence ───────────────────────────────────────────────────────────────────────────────────────────────────


def _correspondences(material: Material) -> Iterator[Element]:
    items = material.document.items
    for letter in material.document.header.correspondences:
        actions = [*_actions(letter)]
        if actions and 0 < letter.item <= len(items):
            context = [*_context(letter, items)]
            parts = [*actions, block("correspContext", None, *context)] if context else actions
            attributes = {"xml:id": f"cd{letter.item}", "corresp": pointer(items[letter.item - 1].id)}
            yield block("correspDesc", attributes, *parts)


def _actions(letter: Correspondence) -> Iterator[Element]:
    sent = iso_date(letter.sent)
    date = element("date", {"when": sent}) if sent else None
    if letter.sender or date:
        yield block("correspAction", {"type": "sent"}, agent(letter.sender) if letter.sender else None, date)
    if letter.receiver:
        yield block("correspAction", {"type": "received"}, agent(letter.receiver))


def _context(letter: Correspondence, items: tuple[Item, ...]) -> Iterator[Element]:
    for sort, number in (("prev", letter.previous), ("next", letter.next)):
        if number is not None and 0 < number <= len(items):
            other = items[number - 1]
            yield element("ref", {"type": sort, "target": pointer(other.id)}, _named(other, sort))


def _named(item: Item, sort: str) -> str:
    kind = item.kind.replace("-", " ") or "document"
    return f"{'Previous' if sort == 'prev' else 'Next'} {kind}"
