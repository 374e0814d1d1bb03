"""The index of the search: of every language version, the same each time, and done without where nothing makes it."""

from __future__ import annotations

import importlib.util
import json

import pytest
from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.publish import Catalogue, Style, entry, site
from tei_edition.publish.file import File
from tei_edition.publish.versions import versions

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{name}" xml:lang="en"><teiHeader><fileDesc><titleStmt>
<title>On the Moat, {name}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><msDesc><msIdentifier>
<repository>Archive of {name}</repository></msIdentifier></msDesc></sourceDesc></fileDesc><profileDesc><creation>
<date when="189{n}">189{n}</date></creation><abstract><p>About fish.</p></abstract></profileDesc></teiHeader>
<text><body><div>
<div type="original" xml:lang="ru"><p xml:id="d1-ru-p1">Ров очень глубок.</p></div>
<div type="translation" xml:lang="en"><opener>Klow<lb/>Secret</opener>
<p xml:id="d1-en-p1">The moat <hi>is</hi> deep.</p></div>
<div type="translation" xml:lang="zh-Hans"><p>城堡的护城河很深。</p></div>
</div></body></text></TEI>"""
SOURCES = {name: TEI.format(name=name, n=n).encode() for n, name in enumerate(("zenda", "klow", "strelsau"))}


def edition() -> Catalogue:
    entries = (entry(etree.ElementTree(etree.fromstring(data)), name) for name, data in SOURCES.items())
    return Catalogue(tuple(entries), lambda own, ending: SOURCES[own.name] if ending == ".xml" else None)


def made(catalogue: Catalogue) -> list[File | Finding]:
    return list(site(catalogue, Style(), ["html", "search"]))


def index() -> dict[str, bytes]:
    return {
        each.path: each.data for each in made(edition()) if isinstance(each, File) and each.path.startswith("search/")
    }


def test_versions_are_read_block_by_block() -> None:
    found = list(versions(etree.fromstring(SOURCES["klow"])))
    assert [(each.language, [(block.id, block.words) for block in each.blocks]) for each in found] == [
        ("en", [("", "About fish.")]),
        ("ru", [("d1-ru-p1", "Ров очень глубок.")]),
        ("en", [("", "Klow Secret"), ("d1-en-p1", "The moat is deep.")]),
        ("zh-Hans", [("", "城堡的护城河很深。")]),
    ]


def test_any_text_is_read_in_its_own_language() -> None:
    tei = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="la"><text><body xml:id="b"><lg xml:id="g"><l>arma</l>'
        "<l>cano</l></lg>"
        '<list><item>unum</item> et <item xml:id="i">duo</item></list></body></text></TEI>'
    )
    (found,) = versions(etree.fromstring(tei))
    assert found.language == "la"
    assert [(block.id, block.words) for block in found.blocks] == [
        ("g", "arma"),
        ("g", "cano"),
        ("b", "unum"),
        ("i", "duo"),
    ]


@pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")
def test_the_index_knows_every_language_and_is_the_same_each_time() -> None:
    first = index()
    assert sorted(json.loads(first["search/pagefind-entry.json"])["languages"]) == ["en", "ru", "zh-hans"]
    facets = json.loads(first["search/facets.json"])
    assert len(facets["versions"]) == 9
    assert sorted({year for year, _ in facets["versions"].values()}) == [1890, 1891, 1892]
    assert len(facets["archives"]) == 3
    assert [path for path in first if path.endswith(("-ui.js", ".css"))] == []
    assert index() == first


@pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")
def test_an_index_that_cannot_be_made_is_an_error_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    (said,) = (each for each in made(edition()) if isinstance(each, Finding) and each.level is Level.ERROR)
    assert said.rule == "search-index"


def test_without_the_program_the_site_has_no_search_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    files = made(edition())
    (said,) = (each for each in files if isinstance(each, Finding) and each.rule == "search-not-installed")
    assert (said.level, "pip install" in said.message) == (Level.INFO, True)
    assert [each.path for each in files if isinstance(each, File) and each.path.startswith("search")] == []
    page = next(each.data.decode() for each in files if isinstance(each, File) and each.path == "index.html")
    assert "search.html" not in page


def test_an_edition_without_records_has_no_search() -> None:
    assert [each for each in made(Catalogue((), lambda *_: None)) if isinstance(each, Finding)] == []
