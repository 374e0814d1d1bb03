"""One of the edition's own pages: a small document of what it says, and the stylesheet that sets it."""

from __future__ import annotations

from lxml import etree

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.dates import told_date
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.links import Links
from tei_edition.publish.running import run
from tei_edition.publish.style import Style
from tei_edition.publish.transformation import SourceTree
from tei_edition.publish.wording import clean


def element(name: str, /, *children: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of a page's document; an attribute without a value is left out, and what XML forbids replaced."""
    kept = {key.rstrip("_"): clean(value) for key, value in attributes.items() if value}
    made = etree.Element(name, kept)
    made.extend(each for each in children if not isinstance(each, str))
    texts = [each for each in children if isinstance(each, str)]
    made.text = clean("".join(texts)) if texts else None
    return made


def record(catalogue: Catalogue, entry: Entry, style: Style) -> etree._Element:
    """What a list says of a record."""
    languages = " ".join(filter(None, (entry.original, entry.translation)))
    return pointer("record", catalogue, entry, style, when=entry.when, kind=entry.kind, languages=languages)


def pointer(name: str, catalogue: Catalogue, entry: Entry, style: Style, **more: str) -> etree._Element:
    """An element that leads to a record's page: its title and date in their languages, and what more is said."""
    date, language = told_date(entry, style)
    told = {"href": catalogue.page(entry), "date": date, "date-lang": language, "lang": entry.language}
    return element(name, entry.title or entry.id or entry.name, **told, **more)


def page(
    catalogue: Catalogue, style: Style, name: str, document: etree._Element, previous: str = "", next: str = ""
) -> Made:
    """The page of that name, and what its stylesheet had to say; ``previous`` and ``next`` are names of pages."""
    for key in ("title", "publisher", "licence", "description"):
        document.set(f"edition-{key}", clean(getattr(catalogue, key)).strip())
    links = Links(
        assets="assets/",
        name=name,
        site=" ".join(catalogue.parts),
        edition=clean(catalogue.title),
        previous=previous and f"{previous}.html",
        next=next and f"{next}.html",
        address=f"{catalogue.address}{'' if name == 'index' else f'{name}.html'}" if catalogue.address else "",
    )
    source = SourceTree(etree.tostring(document, encoding="unicode"))
    parameters = {**links.parameters, **style.parameters}
    text, findings = run("site.xsl", source, f"{name}.html", parameters, style.stylesheets.get("site.xsl"))
    yield from findings
    if text is not None:
        yield File(f"{name}.html", text.encode())
