"""What tells machines of an edition: the map of its pages, a word to robots, and the feed of its newest records."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.style import Style
from tei_edition.publish.wording import clean

MOST_ADDRESSES = 50_000
"""Of one file of a site map (sitemaps.org)."""
NEWEST = 50
_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ATOM = "http://www.w3.org/2005/Atom"
PAGES = ("index", "dates", "persons", "places", "archives", "subjects", "about", "encoding")


def sitemap(catalogue: Catalogue, style: Style) -> Made:
    """``sitemap.xml`` with the pages of the edition and of its records, and ``robots.txt``, which names it."""
    base = catalogue.address
    own = [(base if name == "index" else f"{base}{name}.html", "") for name in PAGES if name in catalogue.parts]
    all_pages = own + [(base + catalogue.page(each), each.changed) for each in catalogue.entries]
    runs = [all_pages[at : at + MOST_ADDRESSES] for at in range(0, len(all_pages), MOST_ADDRESSES)]
    names = ["sitemap.xml"] if len(runs) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(runs) + 1)]
    for name, run in zip(names, runs, strict=True):
        yield File(name, _written(_in(_MAP, "urlset", *(_url(*each) for each in run))))
    if len(runs) > 1:
        maps = (_in(_MAP, "sitemap", _in(_MAP, "loc", base + name)) for name in names)
        yield File("sitemap.xml", _written(_in(_MAP, "sitemapindex", *maps)))
    yield File("robots.txt", clean(f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n").encode())


def _url(address: str, changed: str) -> etree._Element:
    changes = [_in(_MAP, "lastmod", changed)] if changed else []
    return _in(_MAP, "url", _in(_MAP, "loc", address), *changes)


def feed(catalogue: Catalogue, style: Style) -> Made:
    """``feed.xml`` in Atom (RFC 4287), dated by what the records and the edition state and by no clock."""
    dated = [(each.changed or catalogue.date, each) for each in catalogue.entries if each.changed or catalogue.date]
    if not dated:
        sentence = (
            "No record states when it was published or changed, so there is no feed. Give revisionDesc/change/@when or "
            "publicationStmt/date/@when, or set SOURCE_DATE_EPOCH."
        )
        yield Finding("feed-undated", Level.INFO, Place("feed.xml"), sentence)
        return
    newest = sorted(dated, key=lambda each: each[0], reverse=True)[:NEWEST]
    yield File("feed.xml", _written(_atom(catalogue, newest)))


def _atom(catalogue: Catalogue, newest: Sequence[tuple[str, Entry]]) -> etree._Element:
    base = catalogue.address
    return _in(
        _ATOM,
        "feed",
        _in(_ATOM, "id", base),
        _in(_ATOM, "title", catalogue.title or base),
        _in(_ATOM, "updated", _moment(newest[0][0])),
        _in(_ATOM, "author", _in(_ATOM, "name", catalogue.publisher or catalogue.title or base)),
        _in(_ATOM, "link", rel="self", href=f"{base}feed.xml"),
        _in(_ATOM, "link", rel="alternate", href=base),
        *(_entry(catalogue, day, each) for day, each in newest),
    )


def _entry(catalogue: Catalogue, day: str, entry: Entry) -> etree._Element:
    address = catalogue.address + catalogue.page(entry)
    return _in(
        _ATOM,
        "entry",
        _in(_ATOM, "id", address),
        _in(_ATOM, "title", entry.title or entry.id or entry.name),
        _in(_ATOM, "updated", _moment(day)),
        _in(_ATOM, "link", rel="alternate", href=address),
        *([_in(_ATOM, "summary", entry.date)] if entry.date else []),
    )


def _in(namespace: str, name: str, *content: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of a namespace, which is the default one where it is the root."""
    kept = {key: clean(value) for key, value in attributes.items()}
    made = etree.Element(f"{{{namespace}}}{name}", kept, nsmap={None: namespace})  # type: ignore[dict-item]
    made.extend(each for each in content if not isinstance(each, str))
    made.text = "".join(clean(each) for each in content if isinstance(each, str)) or None
    return made


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
