"""The pages of an edition as a whole, made from what the site knows of its records."""

from __future__ import annotations

from lxml import etree

from tei_edition.finding import Finding
from tei_edition.publish import Catalogue, Entry, Style, assets, entry, site
from tests.xslt.rendering import XHTML, whole

RECORDS = (
    Entry("a", "a", "First", "2 January 1894", "1894-01-02", translation="en"),
    Entry("b", "b", "Second", "March 1894", "1894-03", "ru", "en", "record-of-conversation"),
    Entry("c", "c", "An <undated> letter"),
)


def catalogue(*records: Entry, title: str = "The Moat & Its Papers", description: str = "Invented.") -> Catalogue:
    in_order = tuple(sorted(records, key=lambda each: each.order))
    return Catalogue(in_order, lambda *_: None, title=title, description=description)


def files(edition: Catalogue) -> dict[str, bytes]:
    made = list(site(edition, Style(), ["html"]))
    assert [each for each in made if isinstance(each, Finding)] == []
    return {each.path: each.data for each in made if not isinstance(each, Finding)}


def front_page(edition: Catalogue) -> str:
    return files(edition)["index.html"].decode()


def test_the_front_page_lists_the_records_by_date_and_those_without_last() -> None:
    page = front_page(catalogue(*RECORDS))
    root = etree.fromstring(page.encode())
    assert [str(each.get("href")) for each in root.iterfind(f".//{XHTML}ol//{XHTML}a")] == [
        f"records/{name}.html" for name in "abc"
    ]
    assert [each.text for each in root.iter(f"{XHTML}h1", f"{XHTML}h3")] == [
        "The Moat & Its Papers",
        "1894",
        "No date",
    ]
    assert "March 1894 · Record of conversation · ru, en" in page
    assert "<undated>" not in page


def test_the_site_does_not_depend_on_the_order_in_which_records_were_found() -> None:
    assert files(catalogue(*RECORDS)) == files(catalogue(*reversed(RECORDS)))


def test_an_entry_is_read_from_the_record() -> None:
    tree = etree.ElementTree(etree.fromstring(whole('<div type="original" xml:lang="ru"><p>Да.</p></div>')))
    read = entry(tree, "x")
    assert (read.name, read.id, read.title, read.language, read.original) == ("x", "case-1", "A Case", "en", "ru")
    assert dict(read.elements)["p"] >= 1


def test_characters_that_xml_forbids_do_not_stop_the_front_page() -> None:
    assert "moat\ufffd" in front_page(catalogue(title="moat\x00"))


def test_the_assets_are_there() -> None:
    assert {path.name for path in assets()} >= {"edition.css", "edition.js"}
