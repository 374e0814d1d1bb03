"""A long edition: 2,000 records whose pages are all light, whole, and lead to each other."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from urllib.parse import unquote

import pytest
from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.publish import Catalogue, Entry, Style, parts, site
from tei_edition.publish.mentions import Mention
from tei_edition.publish.periods import bars, stretches
from tests.xslt.rendering import XHTML

NAMES = ("Otto Halvard", "Ilka Durchan", "Baldur Trosic", "Яков Сердобин", "毛泽东", "7 clerks")
NUMBER = 2000


def _mentions(n: int) -> tuple[Mention, ...]:
    return (
        Mention("persons", f"{NAMES[n % 6]} {chr(65 + n % 26)}{n % 300}", anchors=(f"p{n % 9}", "p10")),
        Mention("archives", f"Archive {n % 2}", detail=f"f. {n}"),
        Mention("subjects", "Telegram", group="document-type"),
    )


def _entry(n: int) -> Entry:
    when = f"{1945 + n % 9}-{n % 12 + 1:02}-{n % 28 + 1:02}" if n % 50 else ""
    title = f"Telegram no. {n} from the Legation in Klow to the Council of Ministers"
    return Entry(f"r{n}", f"r{n}", title, when, when, "ru", "en", "telegram", "en", mentions=_mentions(n))


ENTRIES = tuple(sorted(map(_entry, range(NUMBER)), key=lambda each: each.order))
LONG = Catalogue(
    ENTRIES, lambda *_: None, title="Long", publisher="P", address="https://example.org/l/", date="1999-12-31"
)


def _made(catalogue: Catalogue) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for each in site(catalogue, Style(), ["html"]):
        if isinstance(each, Finding):
            assert each.level is Level.INFO, each
        else:
            assert each.path not in made
            made[each.path] = each.data
    return made


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _made(LONG)


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, etree._Element]:
    return {path: etree.fromstring(data) for path, data in files.items() if path.endswith(".html")}


def _links(page: etree._Element) -> list[str]:
    return [unquote(str(each.get("href"))) for each in page.iter("{*}a")]


def test_every_page_is_light(files: dict[str, bytes]) -> None:
    assert {path: len(data) for path, data in files.items() if path.endswith(".html") and len(data) > 60_000} == {}


@pytest.mark.parametrize("kind", ["dates-", "persons", "archives"])
def test_every_record_is_on_the_pages_of_a_kind(pages: dict[str, etree._Element], kind: str) -> None:
    linked = {link.partition("#")[0] for path, page in pages.items() if path.startswith(kind) for link in _links(page)}
    assert {link for link in linked if link.startswith("records/")} == {f"records/r{n}.html" for n in range(NUMBER)}


def test_every_link_between_pages_arrives(pages: dict[str, etree._Element], files: dict[str, bytes]) -> None:
    ids = {path: {str(each.get("id")) for each in page.iter() if each.get("id")} for path, page in pages.items()}
    for path, page in pages.items():
        assert len([each for each in page.iter() if each.get("id")]) == len(ids[path]), path
        for link in _links(page):
            target, _, fragment = link.partition("#")
            if not link.startswith(("records/", "https://")):
                assert (target or path) in files, (path, link)
                assert not fragment or fragment in ids[target or path], (path, link)


def test_headings_leave_no_level_out(pages: dict[str, etree._Element]) -> None:
    for path, page in pages.items():
        levels = [int(str(each.tag)[-1]) for each in page.iter() if re.fullmatch(r"\{.*\}h[1-6]", str(each.tag))]
        assert levels.count(1) == 1, path
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], path


@pytest.mark.parametrize("kind", ["dates", "persons"])
def test_pages_in_a_row_lead_to_each_other(pages: dict[str, etree._Element], kind: str) -> None:
    own = [path for path in pages if path.startswith(kind)]
    at, seen = f"{kind}.html", [f"{kind}.html"]
    while following := [str(each.get("href")) for each in pages[at].iter(f"{XHTML}link") if each.get("rel") == "next"]:
        assert [
            str(each.get("href")) for each in pages[following[0]].iter(f"{XHTML}link") if each.get("rel") == "prev"
        ] == [at]
        at = following[0]
        seen.append(at)
    assert sorted(seen) == sorted(own)


def test_stretches_keep_every_record_in_its_order() -> None:
    assert [each for stretch in stretches(ENTRIES) for each in stretch.entries] == list(ENTRIES)
    names = [stretch.name for stretch in stretches(ENTRIES)]
    assert len(names) == len(set(names))


def test_the_bars_count_every_dated_record() -> None:
    assert sum(bar.count for bar in bars(ENTRIES)) == sum(1 for each in ENTRIES if each.when)
    wide = (
        Entry("a", "a", "A", when="0800"),
        Entry("b", "b", "B", when="1950-01"),
        Entry("c", "c", "C", when="rubbish"),
    )
    assert [(bar.label, bar.count) for bar in bars(wide) if bar.count] == [("0800s", 1), ("1900s", 1)]
    assert bars(wide[2:]) == ()


def test_an_edition_lists_only_what_it_has() -> None:
    bare = Catalogue((Entry("a", "a", "A"),), lambda *_: None)
    names = {part.name for part in parts(bare, ["html"])}
    assert names.isdisjoint({"dates", "persons", "places", "archives", "subjects", "sitemap", "feed"})
    page = etree.fromstring(_made(bare)["index.html"])
    assert {"index.html", "about.html"} <= set(_links(page))
    assert set(_links(page)).isdisjoint({"persons.html", "dates.html"})


def test_an_edition_without_records_has_a_start_page() -> None:
    assert "0 records" in _made(Catalogue((), lambda *_: None, title="Empty"))["index.html"].decode()


def test_the_map_of_the_site_has_every_page(files: dict[str, bytes]) -> None:
    addresses = [str(each.text) for each in etree.fromstring(files["sitemap.xml"]).iter("{*}loc")]
    assert {f"https://example.org/l/records/r{n}.html" for n in range(NUMBER)} <= set(addresses)
    assert "Sitemap: https://example.org/l/sitemap.xml" in files["robots.txt"].decode()


def test_the_feed_is_dated_by_the_edition_and_by_no_clock(files: dict[str, bytes]) -> None:
    feed = etree.fromstring(files["feed.xml"])
    assert {str(each.text) for each in feed.iter("{*}updated")} == {"1999-12-31T00:00:00Z"}
    assert len(list(feed.iter("{*}entry"))) == 50
    undated = Catalogue(ENTRIES[:3], lambda *_: None, title="Long", address="https://example.org/l/")
    (said,) = (
        each for each in site(undated, Style(), ["html"]) if isinstance(each, Finding) and each.rule == "feed-undated"
    )
    assert said.level is Level.INFO


def test_the_collection_is_told_to_machines(pages: dict[str, etree._Element]) -> None:
    (data,) = (
        each.text for each in pages["index.html"].iter(f"{XHTML}script") if each.get("type") == "application/ld+json"
    )
    told = json.loads(str(data))
    assert (told["name"], told["collectionSize"], told["temporalCoverage"]) == ("Long", NUMBER, "1945/1953")
    assert "hasPart" not in told


def test_the_same_records_make_the_same_bytes(files: dict[str, bytes]) -> None:
    assert _made(LONG) == files


def test_what_only_some_records_declare_is_told_with_their_number() -> None:
    one = Entry("a", "a", "A", declarations=(("correction", "None."), ("hyphenation", "Kept.")))
    other = Entry("b", "b", "B", declarations=(("correction", "None."),))
    page = _made(Catalogue((one, other), lambda *_: None))["about.html"].decode()
    assert re.search(
        r"<dd>None\.</dd>.*Of some records.*<dd>Kept\. <span class=\"tally\">1 record</span>", page, re.DOTALL
    )


def _of_archives(number: int) -> Catalogue:
    held = [(Mention("archives", f"Archive of Ward {n}"),) for n in range(number)]
    return Catalogue(tuple(Entry(f"r{n}", f"r{n}", "T", mentions=each) for n, each in enumerate(held)), lambda *_: None)


@pytest.mark.parametrize(
    ("number", "language", "last"),
    [
        (6, "en", "Archive of Ward 5"),
        (7, "en", "and 1 more"),
        (9, "en", "and 3 more"),
        (7, "de", "und 1 weiteres"),
        (9, "ru", "ещё: 3"),
    ],
)
def test_the_start_page_leads_to_the_archives_that_it_does_not_name(number: int, language: str, last: str) -> None:
    made = {each.path: each.data for each in site(_of_archives(number), Style(language), ["html"])}  # type: ignore[union-attr]
    named = etree.fromstring(made["index.html"]).findall(f".//{XHTML}div[@class='wide']/{XHTML}dd")
    assert "".join(map(str, named[-1].itertext())) == last
    assert _links(named[-1]) == (["archives.html"] if number > 6 else [])
    assert "archives.html" in made
