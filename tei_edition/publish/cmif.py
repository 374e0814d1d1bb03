"""The letters of an edition in the Correspondence Metadata Interchange Format, ``cmif.xml``."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import cast
from urllib.parse import quote

from lxml import etree

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.running import run
from tei_edition.publish.stamp import stamp
from tei_edition.publish.style import Style
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


def cmif(catalogue: Catalogue, style: Style) -> Made:
    """The file, or a finding that says why there is none."""
    lacking = [sentence for key, sentence in _WANTED.items() if not getattr(catalogue, key)]
    letters = _letters(catalogue)
    date = _date(catalogue)
    if lacking:
        yield _finding(f"It cannot be made without {lacking[0]} in edition.toml.")
    elif not len(letters):
        yield _finding("No record describes a letter (correspDesc), so there is none to list.", Level.WARNING)
    elif not date:
        yield _finding("It cannot be made without the day of its last change. Set SOURCE_DATE_EPOCH.")
    else:
        _describe(letters, catalogue, date)
        yield from _made(letters, catalogue)


def _date(catalogue: Catalogue) -> str:
    moment = stamp()
    newest = max((record.changed for record in catalogue.entries), default="")
    return catalogue.date or (moment.date().isoformat() if moment else newest)


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


def _describe(letters: etree._Element, catalogue: Catalogue, date: str) -> None:
    for key in _WANTED:
        letters.set(key, " ".join(getattr(catalogue, key).split()))
    letters.set("date", date)
    letters.set("source", _identifier(catalogue.address))


def _identifier(address: str) -> str:
    """A UUID that is always the same for an address and begins, as an XML id must, with a letter."""
    drawn = (str(uuid.uuid5(uuid.NAMESPACE_URL, f"{address}#{n}" if n else address)) for n in count())
    return next(each for each in drawn if each[0].isalpha())


def _made(letters: etree._Element, catalogue: Catalogue) -> Made:
    text, findings = run("cmif.xsl", saxon.parse(etree.tostring(letters, encoding="unicode")), PATH, {})
    yield from findings
    if text is None:
        return
    yield File(PATH, text.encode())
    if catalogue.licence not in ASKED_LICENCE:
        sentence = f"Its licence is {catalogue.licence}; services that gather letters ask for CC-BY-4.0."
        yield _finding(sentence, Level.INFO)


def _finding(sentence: str, level: Level = Level.ERROR) -> Finding:
    return Finding("correspondence-metadata", level, Place(PATH), sentence)
