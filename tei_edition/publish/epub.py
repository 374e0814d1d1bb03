"""The edition as an EPUB 3 publication, ``edition.epub``: title page, table of contents, a chapter a record."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO, cast

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish.alone import made_of, page_of, stated
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.dates import told_date
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.links import Links
from tei_edition.publish.packaging import Package
from tei_edition.publish.running import run
from tei_edition.publish.style import Style
from tei_edition.publish.transformation import SourceTree
from tei_edition.resources import resource
from tei_edition.xmlio import parse

PATH = "edition.epub"
_CSS = (("epub", "epub.css"), ("shared", "any-tei.css"))
_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_FRAME = {
    "EPUB/package.opf": "epub/package.xsl",
    "EPUB/contents.xhtml": "epub/contents.xsl",
    "EPUB/title.xhtml": "epub/title-page.xsl",
}
_DECLARED = {
    "mathml": etree.XPath("boolean(//m:math)", namespaces={"m": "http://www.w3.org/1998/Math/MathML"}),
    "svg": etree.XPath("boolean(//s:svg)", namespaces={"s": "http://www.w3.org/2000/svg"}),
}
"""What a chapter holds that the package document must say of it (EPUB 3.3, section 5.6.2)."""
_BREAKS = etree.XPath("//*[@role = 'doc-pagebreak'][@id]")
_LANGUAGES = etree.XPath("//t:text//t:div/@xml:lang", namespaces={"t": "http://www.tei-c.org/ns/1.0"})
_CHANGES = etree.XPath(
    "//t:revisionDesc//t:change/@when | //t:publicationStmt/t:date/@when",
    namespaces={"t": "http://www.tei-c.org/ns/1.0"},
)
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PIECE = 1024 * 1024


@dataclass
class Publication:
    """What the package document says of all chapters, gathered while they are written one by one."""

    root: etree._Element
    languages: dict[str, None] = field(default_factory=dict)
    days: set[str] = field(default_factory=set)


def epub(catalogue: Catalogue, style: Style) -> Made:
    """The publication, and findings about the records that could not become chapters."""
    with ExitStack() as stack:
        file = stack.enter_context(TemporaryFile())
        package = Package(file)
        package.add("mimetype", b"application/epub+zip", stored=True)
        package.add("META-INF/container.xml", _CONTAINER)
        package.add("EPUB/epub.css", b"".join(resource("xslt", *path).read_bytes() for path in _CSS))
        publication = Publication(etree.Element("publication"))
        for number, record in enumerate(catalogue.entries, 1):
            yield from _chapter(package, publication, catalogue, record, number, style)
        yield from _frame(package, publication, catalogue, style)
        package.close()
        if publication.root.find("chapter") is not None:
            yield File(PATH, pieces=_pieces(file, stack.pop_all()))


def _chapter(
    package: Package, publication: Publication, catalogue: Catalogue, record: Entry, number: int, style: Style
) -> Iterator[Finding]:
    data = catalogue.read(record, ".xml")
    if data is None:
        yield _finding(record.name, "The TEI of the record is not in the site, so it is no chapter. Publish it again.")
        return
    tree = parse(data, record.name)
    links = Links(edition=catalogue.title)
    page, findings = page_of(etree.tostring(tree.getroot(), encoding="unicode"), record.name, links, style)
    yield from (finding for finding in findings if page is None)
    if page is not None:
        href = f"records/{number:05}.xhtml"
        try:
            chapter = made_of(page, "epub/chapter.xsl", {}).encode()
        except Refused as refused:
            yield _finding(record.name, refused.finding.message)
            return
        package.add(f"EPUB/{href}", chapter)
        _noted(publication, record, style, tree, href, chapter)


def _noted(
    publication: Publication, record: Entry, style: Style, tree: etree._ElementTree, href: str, chapter: bytes
) -> None:
    """Keep what contents and package say of a chapter: its title, its languages, its pages."""
    language, root = tree.getroot().get(_XML_LANG, ""), etree.fromstring(chapter)
    date, date_language = told_date(record, style)
    element = etree.SubElement(
        publication.root,
        "chapter",
        id=f"r{href[-11:-6]}",
        href=href,
        title=record.title or record.id or record.name,
        date=date,
        year=record.when[:4],
        lang=language,
        properties=" ".join(name for name, holds in _DECLARED.items() if holds(root)),
    )
    element.set("date-lang", date_language)
    for each in cast("list[etree._Element]", _BREAKS(root)):
        label = each.get("aria-label") or each.text or ""
        etree.SubElement(element, "page", id=each.get("id", ""), label=label)
    publication.languages.update(dict.fromkeys(str(tag) for tag in cast("list[object]", _LANGUAGES(tree))))
    told = (str(day) for day in cast("list[object]", _CHANGES(tree)))
    publication.days.update(day for day in (*told, record.when) if _DAY.fullmatch(day))


def _frame(package: Package, publication: Publication, catalogue: Catalogue, style: Style) -> Iterator[Finding]:
    """The parts that need to know of all chapters."""
    root = publication.root
    name = catalogue.address or "\n".join((catalogue.title, catalogue.publisher))
    told = {
        **{key: getattr(catalogue, key) for key in ("title", "publisher", "licence", "description", "address")},
        "title": catalogue.title or PATH,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, name).urn,
        "modified": _modified(publication.days),
    }
    for key, value in told.items():
        root.set(key, " ".join(value.split()))
    for language in publication.languages or {style.language: None}:
        etree.SubElement(root, "language").text = language
    source = SourceTree(etree.tostring(root, encoding="unicode"))
    for path, stylesheet in _FRAME.items():
        made, findings = run(stylesheet, source, PATH, style.parameters)
        yield from findings
        package.add(path, (made or "").encode())


def _modified(days: set[str]) -> str:
    """When the publication was changed last: as the environment says, else the newest day that the records tell."""
    return stated() or f"{max(days, default='1970-01-01')}T00:00:00Z"


def _pieces(file: IO[bytes], stack: ExitStack) -> Iterator[bytes]:
    """The file, which is gone once it has been read."""
    with stack:
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _finding(name: str, message: str) -> Finding:
    return Finding("epub-chapter", Level.ERROR, Place(name), message)
