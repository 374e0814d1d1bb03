"""A record as a word processor's document (Office Open XML), made from its page."""

from __future__ import annotations

import io

from lxml import etree

from tei_edition.publish.alone import made_of, stated
from tei_edition.publish.packaging import Package
from tei_edition.publish.style import Style
from tei_edition.resources import resource

_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relationships.xml",
    "word/_rels/document.xml.rels": "document-relationships.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/numbering.xml": "numbering.xml",
    "word/footer.xml": "footer.xml",
}
"""The parts that are the same in every document, and the files they are kept in."""


def docx(page: str, style: Style) -> bytes:
    """The document made of a record's page; its styles bear names, so that an editor can change their look."""
    made = made_of(page, "docx.xsl", {"created": stated()})
    file = io.BytesIO()
    package = Package(file)
    for path, name in _PARTS.items():
        package.add(path, resource("xslt", "docx", "package", name).read_bytes())
    for part in etree.fromstring(made):
        package.add(part.get("path", ""), etree.tostring(part[0], encoding="UTF-8", standalone=True))
    package.close()
    return file.getvalue()
