"""The letters of an edition in the Correspondence Metadata Interchange Format, ``cmif.xml``."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import cast
from urllib.parse import quote

from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.running import run
from tei_edition.publish.style import Style
from tei_edition.publish.transformation import SourceTree
from tei_edition.source_date import day
from tei_edition.xmlio import parse

PATH = "cmif.xml"
ASKED_LICENCE = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
_NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}
_LETTERS = etree.XPath("/t:TEI/t:teiHeader/t:profileDesc/t:correspDesc", namespaces=_NAMESPACES)
_NAMED = etree.XPath("//*[self::t:person or self::t:org or self::t:place][@xml:id]", namespaces=_NAMESPACES)
_WANTED = {
    "address": "the public address of its letters: state address",
    "title": "the title of the edition: state title",
    "publisher": "who publishes the edition: state publisher",
    "licence": "a licence: state licence, best CC-BY-4.0,",
}


def can_list(catalogue: Catalogue) -> bool:
    """Whether the edition has letters, and all that the format asks for."""
    return not _reason(catalogue)


def without_list(catalogue: Catalogue, style: Style) -> Made:
    """No file, and the finding that says why not."""
    yield _finding(_reason(catalogue))


def cannot_list(catalogue: Catalogue) -> bool:
    return not can_list(catalogue)


def cmif(catalogue: Catalogue, style: Style) -> Made:
    """The file, and a remark if its licence is not the one that is asked for."""
    letters = _letters(catalogue)
    for key in _WANTED:
        letters.set(key, " ".join(getattr(catalogue, key).split()))
    letters.set("date", _date(catalogue))
    letters.set("source", _identifier(catalogue.address))
    text, findings = run("cmif.xsl", SourceTree(etree.tostring(letters, encoding="unicode")), PATH, {})
    yield from findings
    if text is not None:
        yield File(PATH, text.encode())
    if text is not None and catalogue.licence not in ASKED_LICENCE:
        sentence = f"Its licence is {catalogue.licence}; services that gather letters ask for CC-BY-4.0."
        yield _finding(sentence, Level.INFO)


def _reason(catalogue: Catalogue) -> str:
    """Why the file cannot be made; empty if it can."""
    lacking = [sentence for key, sentence in _WANTED.items() if not getattr(catalogue, key)]
    if lacking:
        return f"It cannot be made without {lacking[0]} in edition.toml."
    if not any("correspDesc" in dict(record.elements) for record in catalogue.entries):
        return "No record describes a letter (correspDesc), so there is none to list. Take cmif out of outputs."
    if not _date(catalogue):
        return "It cannot be made without the day of its last change. Set SOURCE_DATE_EPOCH."
    return ""


def _date(catalogue: Catalogue) -> str:
    newest = max((record.changed for record in catalogue.entries), default="")
    return catalogue.date or day() or newest


def _letters(catalogue: Catalogue) -> etree._Element:
    """The letters of all records, each with the persons, bodies and places that the record lists."""
    root = etree.Element("letters")
    for record in catalogue.entries:
        described = list(_described(catalogue, record))
        for letter in described:
            if len(described) > 1:
                letter.set("several", "yes")
            root.append(letter)
    return root


def _described(catalogue: Catalogue, record: Entry) -> Iterator[etree._Element]:
    data = catalogue.read(record, ".xml") or b""
    if b"correspDesc" not in data:
        return
    tree = parse(data, record.name)
    for description in cast("list[etree._Element]", _LETTERS(tree)):
        letter = etree.Element("letter", ref=f"{catalogue.address}{quote(catalogue.page(record))}")
        letter.append(deepcopy(description))
        letter.extend(map(deepcopy, _named(tree, description)))
        yield letter


def _named(tree: etree._ElementTree, description: etree._Element) -> list[etree._Element]:
    """Those in the record's lists to whom the description points."""
    pointed = {pointer.rpartition("#")[2] for each in description.iter("*") for pointer in each.get("ref", "").split()}
    listed = cast("list[etree._Element]", _NAMED(tree)) if pointed else []
    return [each for each in listed if each.get("{http://www.w3.org/XML/1998/namespace}id") in pointed]


def _identifier(address: str) -> str:
    """A UUID that is always the same for an address and begins, as an XML id must, with a letter."""
    drawn = (str(uuid.uuid5(uuid.NAMESPACE_URL, f"{address}#{n}" if n else address)) for n in count())
    return next(each for each in drawn if each[0].isalpha())


def _finding(sentence: str, level: Level = Level.ERROR) -> Finding:
    return Finding("correspondence-metadata", level, Place(PATH), sentence)
