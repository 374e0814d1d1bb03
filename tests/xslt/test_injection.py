"""Nothing that stands in a record becomes markup, an event or an address of its own on the page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from lxml import etree

from tei_edition.publish import Catalogue, Entry, Links
from tests.publish.test_site import front_page
from tests.xslt.rendering import published, strings
from tests.xslt.test_coverage import PATHS, _document

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "]]><!--<style>*{display:none}</style>",
    "</title></head><body onload=alert(1)>",
    "&lt;svg/onload=alert(1)&gt; \u202e",
)
ADDRESSES = {"href", "src", "action", "formaction", "data", "cite", "poster", "xlink:href"}


class Page(HTMLParser):
    """What an HTML parser, which forgives more than an XML parser, sees on a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.names: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.names.update(name for name, _ in attrs)
        self.addresses.update(value or "" for name, value in attrs if name in ADDRESSES)


def _filled(words: str) -> str:
    """A document of every element of the schema, with these words in each text and in each attribute."""
    root = etree.fromstring(_document([path for path in PATHS if path[-1] != "figure"]))
    for element in root.iter(etree.Element):
        if element.text and element.text.startswith("word"):
            element.text = words
        for name in (
            "n",
            "rend",
            "reason",
            "unit",
            "extent",
            "target",
            "when",
            "resp",
            "place",
            "cert",
            "agent",
            "quantity",
            "ref",
            "facs",
            "corresp",
        ):
            element.set(name, words)
        if element.tag.rpartition("}")[2] not in ("div", "noteGrp", "note", "ref"):
            element.set("type", words)
    return etree.tostring(root, encoding="unicode")


LINKS = Links("../assets/", "../", "a", ".xml .txt", "index", "Moats", "p.html", "n.html")


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words: str) -> None:
    harmless = Page(published(_filled("moat"), ["html"], "a.xml", LINKS)[0]["html"])
    hostile = Page(published(_filled(words), ["html"], "a.xml", LINKS)[0]["html"])
    assert hostile.elements <= harmless.elements
    assert hostile.names <= harmless.names
    assert hostile.addresses <= harmless.addresses


@pytest.mark.parametrize("words", HOSTILE)
def test_the_index_takes_no_markup_either(words: str) -> None:
    own = Entry("a", "moat", "moat", "moat", "moat", "ru", "en", "moat")
    harmless = Page(front_page(Catalogue((own,), lambda *_: None, title="moat", description="moat")))
    theirs = Entry("a", words, words, words, words, words, words, words)
    hostile = Page(front_page(Catalogue((theirs,), lambda *_: None, title=words, description=words)))
    assert (hostile.elements, hostile.names, hostile.addresses) == (
        harmless.elements,
        harmless.names,
        harmless.addresses,
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_hostile_is_shown_all_the_same(words: str) -> None:
    page = published(_filled(words), ["html"], "a.xml")[0]["html"]
    shown = strings(etree.fromstring(page.encode()), "//*[@class='text']//text()")
    assert words in "".join(shown)
