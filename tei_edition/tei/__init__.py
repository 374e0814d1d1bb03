"""The TEI writer: a document in, the bytes of one valid TEI P5 file out; only this package knows the names of TEI."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.finding import Finding, Level, Place
from tei_edition.model import Document
from tei_edition.tei.blocks import item, paragraphs
from tei_edition.tei.calendar import calendar
from tei_edition.tei.evidence import Material, Origin, evidence
from tei_edition.tei.header import header
from tei_edition.tei.names import Element, block, identifier
from tei_edition.tei.numbering import Numbered, numbered
from tei_edition.tei.persons import stand_off
from tei_edition.tei.serialise import Serialised, serialise
from tei_edition.tei.setting import Setting

__all__ = ["Numbered", "Origin", "encode", "numbered"]


def encode(
    document: Document | Numbered, *, version: str, published: str = "", origin: Origin | None = None
) -> tuple[bytes, tuple[Finding, ...]]:
    """The document as a TEI file in UTF-8, and what had to be changed on the way.

    A document that is not given as numbered is numbered first; what ``numbered`` finds is among the findings.
    ``published`` is the day of publication in ISO 8601; without it the file carries no clock. ``origin`` is the file
    that the header is to name as the one converted.
    """
    document, findings = document if isinstance(document, Numbered) else numbered(document)
    written = serialise(_file(document, version, published, origin))
    return written.data, (*findings, *_complaints(written, document.name))


def _file(document: Document, version: str, published: str, origin: Origin | None) -> Element:
    setting = Setting.of(document)
    text = block("text", None, block("body", None, *_divisions(document, setting)))
    abstract = paragraphs(document.header.abstract, setting)
    rights = paragraphs(document.header.rights, setting)
    persons = stand_off(document)
    found = evidence((text, *abstract, *rights, *((persons,) if persons else ())))
    material = Material(document, setting, text, abstract, rights, found, origin)
    attributes = {"xml:id": identifier(document.id or document.name), "xml:lang": "en"}
    return block("TEI", attributes, header(material, version, published), persons, text)


def _divisions(document: Document, setting: Setting) -> Iterator[Element]:
    for number, value in enumerate(document.items, 1):
        yield item(value, number, setting)
    if document.calendar:
        yield calendar(document.calendar, setting)


def _complaints(written: Serialised, name: str) -> Iterator[Finding]:
    if written.replaced:
        message = (
            f"{written.replaced} characters that XML does not allow stand as U+FFFD in the edition. "
            "Replace the control characters in the source."
        )
        yield Finding("xml-characters", Level.WARNING, Place(name), message)
    for id_ in written.renamed:
        message = f"The id {id_} was given twice; the second is written with a number. Give each mark an id of its own."
        yield Finding("id-twice", Level.WARNING, Place(name), message)
