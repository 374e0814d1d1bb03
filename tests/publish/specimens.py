"""The specimen edition as a catalogue, without anything published: the TEI of each record and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from lxml import etree

from tei_edition.finding import Finding
from tei_edition.publish import Catalogue, Entry, File, Style, entry, site
from tei_edition.xmlio import parse
from tests.conftest import ROOT

FILES = sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml"))
BILINGUAL = next(file for file in FILES if file.stem.startswith("from-the-journal-of-p-l"))
ADDRESS = "https://example.org/papers/"


def xml(path: object) -> str:
    """The TEI of a file as publishing takes it."""
    file = next(each for each in FILES if each == path)
    return etree.tostring(parse(file.read_bytes(), file.name).getroot(), encoding="unicode", with_tail=False)


def catalogue_of(records: dict[str, bytes], **settings: Any) -> Catalogue:
    """A catalogue of records given as their TEI by name."""
    entries = (entry(parse(data, name), name) for name, data in records.items())

    def read(record: Entry, ending: str) -> bytes | None:
        return records[record.name] if ending == ".xml" else None

    told: dict[str, Any] = {
        "title": "The Moat & Its Papers",
        "publisher": "The Moat Office",
        "licence": "CC-BY-4.0",
        **settings,
    }
    return Catalogue(tuple(sorted(entries, key=lambda each: each.order)), read, **told)


@cache
def specimens(address: str = ADDRESS) -> Catalogue:
    return catalogue_of({file.stem: file.read_bytes() for file in FILES}, address=address)


def made(catalogue: Catalogue, outputs: Collection[str], path: str) -> tuple[bytes | None, list[Finding]]:
    """One file of the site with what was found while it was made; large files are read whole."""
    data, findings = None, []
    for each in site(catalogue, Style(), outputs):
        if isinstance(each, Finding):
            findings.append(each)
        elif each.path == path:
            data = whole_of(each)
    return data, findings


def whole_of(file: File) -> bytes:
    return file.data or b"".join(file.pieces)
