"""The linked data of a page: what a program reads out of it, and that nothing in it ends its script."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tei_edition.publish import Links
from tests.conftest import ROOT
from tests.xslt.rendering import published
from tests.xslt.test_injection import HOSTILE, LINKS, _filled

SPECIMENS = sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml"))


class Scripts(HTMLParser):
    """The blocks of linked data as an HTML parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.within = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_endtag(self, tag: str) -> None:
        self.within = False

    def handle_data(self, data: str) -> None:
        if self.within:
            self.blocks.append(data)


def linked(xml: str, links: Links) -> dict[str, Any]:
    (block,) = Scripts(published(xml, ["html"], "a.xml", links)[0]["html"]).blocks
    assert not set(block) & set("<>&")
    return dict(json.loads(block))


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_ends_the_script_and_all_is_read_back(words: str) -> None:
    assert " ".join(words.split()) in linked(_filled(words), LINKS)["name"]


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x7f", '"', "\\", "/", "\\/"])
def test_signs_that_json_or_a_serialiser_escapes_are_read_back(sign: str) -> None:
    assert f"moat{sign}gate" in linked(_filled(f"moat{sign}gate"), LINKS)["name"]


@pytest.mark.parametrize("file", SPECIMENS, ids=lambda file: file.stem)
def test_a_translation_is_of_a_work_that_an_archive_keeps(file: Path) -> None:
    xml = file.read_text("utf-8")
    data = linked(xml, Links(edition="Papers", address="https://edition.example.org/records/a.html"))
    assert data["@context"] == "https://schema.org"
    assert data["@id"] == data["url"] == "https://edition.example.org/records/a.html"
    assert data["isPartOf"] == {"@type": "Collection", "name": "Papers"}
    assert data["license"].startswith("https://creativecommons.org/")
    document = data.get("translationOfWork", data)
    assert ("translationOfWork" in data) == ('type="translation"' in xml)
    assert data["inLanguage"]
    if "<institution>" in xml:
        assert document["@type"] == ["ArchiveComponent", "CreativeWork"]
        assert document["holdingArchive"]["@type"] == "ArchiveOrganization"
        assert document["itemLocation"]
