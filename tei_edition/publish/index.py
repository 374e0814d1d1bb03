"""What an index needs to know of each record, and the small document that the index page is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_LANGUAGES = "string(t:text//t:div[@type='{}'][1]/@xml:lang)"


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the index: the record's id, title, date (as written and in ISO 8601), languages and page."""

    id: str
    title: str
    href: str
    date: str = ""
    when: str = ""
    original: str = ""
    """BCP 47 tag of the original as it is printed here, empty if it is not."""
    translation: str = ""
    kind: str = ""


def summary(tree: etree._ElementTree, href: str) -> Summary:
    """Read a record's line of the index from its TEI."""
    root = tree.getroot()

    def read(path: str) -> str:
        return " ".join(str(root.xpath(path, namespaces=_TEI)).split())

    date = "t:teiHeader/t:profileDesc/t:creation/t:date"
    return Summary(
        id=read("string(@xml:id)"),
        title=read("string(t:teiHeader/t:fileDesc/t:titleStmt/t:title[1])"),
        href=href,
        date=read(f"string({date}[1])"),
        when=read(f"string({date}[@when or @from or @notBefore][1]/@*[local-name()='when' or local-name()='from'])"),
        original=read(_LANGUAGES.format("original")),
        translation=read(_LANGUAGES.format("translation")),
        kind=read("string(t:text/t:body/t:div[1]/@subtype)"),
    )


def as_xml(title: str, summaries: Iterable[Summary], description: str) -> str:
    """The records in order of date, then of title and id, as a document for ``index.xsl``."""
    index = etree.Element("index")
    etree.SubElement(index, "title").text = _clean(title)
    etree.SubElement(index, "description").text = _clean(description)
    for record in sorted(summaries, key=lambda each: (not each.when, each.when, each.title, each.id)):
        entry = etree.SubElement(index, "record", when=_clean(record.when), href=_clean(record.href))
        for name in ("id", "title", "date", "original", "translation", "kind"):
            etree.SubElement(entry, name).text = _clean(getattr(record, name))
    return etree.tostring(index, encoding="unicode")


def _clean(text: str) -> str:
    """The text without characters that XML forbids."""
    return "".join(
        c if (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff") or c in "\t\n" else "\ufffd"
        for c in text
    )
