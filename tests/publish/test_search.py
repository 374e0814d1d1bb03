"""The index of the search: of every language version, the same each time, and done without where nothing makes it."""

from __future__ import annotations

import importlib.util
import json

import pytest
from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.publish import Catalogue, Style, entry, site
from tei_edition.publish import sections as division
from tei_edition.publish.file import File
from tei_edition.publish.sections import section_of, sections
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
    assert sorted(json.loads(first["search/1-of-1/pagefind-entry.json"])["languages"]) == ["en", "ru", "zh-hans"]
    facets = json.loads(first["search/1-of-1/facets.json"])
    assert len(facets["versions"]) == 9
    assert sorted({year for year, _ in facets["versions"].values()}) == [1890, 1891, 1892]
    assert len(facets["archives"]) == 3
    assert [path for path in first if path.endswith(("-ui.js", ".css"))] == []
    assert index() == first


@pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")
def test_an_index_that_cannot_be_made_is_an_error_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "/bin/false")
    files = made(edition())
    (said,) = (each for each in files if isinstance(each, Finding) and each.level is Level.ERROR)
    assert said.rule == "search-index"
    assert not [each for each in files if isinstance(each, File) and each.path.startswith("search")]


def test_sections_double_as_an_edition_grows_and_are_bounded() -> None:
    numbers = (0, 1, 2500, 2501, 5000, 5001, 10_000, 16_153, 40_001, 10**7)
    assert [len(sections(records)) for records in numbers] == [0, 1, 1, 2, 2, 4, 4, 8, 16, 16]
    assert [str(each) for each in sections(2501)] == ["1-of-2", "2-of-2"]


def test_records_spread_over_the_sections_and_keep_theirs_whatever_else_there_is() -> None:
    held = [section_of(f"letter-{number}", 4) for number in range(4000)]
    assert sorted(set(held)) == [1, 2, 3, 4]
    assert all(900 < held.count(number) < 1100 for number in (1, 2, 3, 4))
    assert section_of("letter-7\udcff", 1) == 1
    assert held[:10] == [section_of(f"letter-{number}", 4) for number in range(10)]


@pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")
def test_each_record_is_in_the_index_of_its_section_and_of_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(division, "LARGEST", 1)
    files = {each.path: each.data for each in made(edition()) if isinstance(each, File)}
    held = {name: f"{section_of(name, 4)}-of-4" for name in SOURCES}
    assert len(set(held.values())) > 1
    for section in map(str, sections(3)):
        own = [name for name, where in held.items() if where == section]
        known = json.loads(files[f"search/{section}/pagefind-entry.json"])["languages"]
        assert {tag: each["page_count"] for tag, each in known.items()} == (
            dict.fromkeys(("en", "ru", "zh-hans"), len(own)) if own else {}
        )
    (option,) = etree.HTML(files["search.html"].decode()).iterfind(".//option[@value='ru']")
    assert option.attrib["data-sections"].split() == sorted(set(held.values()))


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
