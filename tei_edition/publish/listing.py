"""The whole edition in one file: its records listed as JSON for programs, and their reading texts one after another."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.joined import pieces
from tei_edition.publish.style import Style

LISTING = "edition.json"
TEXTS = "edition.txt"
_OF_EDITION = ("title", "publisher", "licence", "description", "address", "date")
_OF_RECORD = ("id", "title", "language", "date", "when", "kind", "original", "translation", "licence", "changed")


def edition_json(catalogue: Catalogue, style: Style) -> Made:
    """The listing, a record a line."""
    yield File(LISTING, pieces=_pieces(catalogue))


def _pieces(catalogue: Catalogue) -> Iterator[bytes]:
    told = {key: " ".join(value.split()) for key in _OF_EDITION if (value := getattr(catalogue, key))}
    head = json.dumps({"version": 1, **told, "count": len(catalogue.entries)}, ensure_ascii=False)
    yield f'{head[:-1]}, "records": ['.encode()
    for number, record in enumerate(catalogue.entries):
        yield f"{',' if number else ''}\n{json.dumps(_record(catalogue, record), ensure_ascii=False)}".encode()
    yield b"\n]}\n"


def _record(catalogue: Catalogue, record: Entry) -> dict[str, object]:
    told = {key: value for key in _OF_RECORD if (value := getattr(record, key))}
    files = {kind: f"{catalogue.records}{record.name}{ending}" for kind, ending in (("tei", ".xml"), ("json", ".json"))}
    return {**told, "files": files}


def edition_text(catalogue: Catalogue, style: Style) -> Made:
    """The reading texts that were published, in the order of the catalogue."""
    published = [record for record in catalogue.entries if catalogue.has(record, ".txt")]
    texts = (catalogue.read(record, ".txt") or b"" for record in published)
    yield File(TEXTS, pieces=pieces(catalogue.title, texts, len(published), style.width))
