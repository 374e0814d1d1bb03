"""An edition as a whole: what it says of itself, and its records in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from lxml import etree

from tei_edition.publish.entry import Entry

Read = Callable[[Entry, str], bytes | None]
"""The file of a record with an ending such as ``.txt``, as it was published; nothing if it was not."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What an edition's own pages are made from."""

    entries: tuple[Entry, ...]
    """The records in the order of ``Entry.order``."""
    read: Read
    title: str = ""
    publisher: str = ""
    licence: str = ""
    description: str = ""
    address: str = ""
    """The public address of the site, ending in a stroke; empty if nobody knows it yet."""
    records: str = "records/"
    """The way from the top of the site to the records' files."""


def as_xml(catalogue: Catalogue) -> str:
    """The catalogue as a document for the stylesheets of ``xslt/site``."""
    root = etree.Element("edition")
    for name in ("title", "publisher", "licence", "description", "address"):
        etree.SubElement(root, name).text = _clean(getattr(catalogue, name)).strip()
    for record in catalogue.entries:
        href = f"{catalogue.records}{record.name}.html"
        element = etree.SubElement(root, "record", when=_clean(record.when), href=_clean(href))
        for field in fields(Entry):
            if field.name != "when":
                etree.SubElement(element, field.name).text = _clean(getattr(record, field.name))
    return etree.tostring(root, encoding="unicode")


def _clean(text: str) -> str:
    """The text without characters that XML forbids."""
    return "".join(
        c if (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff") or c in "\t\n" else "\ufffd"
        for c in text
    )
