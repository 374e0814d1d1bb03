"""What the site knows of a record: enough to list it, to find it, and to cite it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_LANGUAGES = "string(t:text//t:div[@type='{}'][1]/@xml:lang)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: its files' name, its id, title, date (as written and in ISO 8601), languages and kind."""

    name: str
    """The name of the record's files without their ending."""
    id: str
    title: str
    date: str = ""
    when: str = ""
    original: str = ""
    """BCP 47 tag of the original as it is printed here, empty if it is not."""
    translation: str = ""
    kind: str = ""

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """By date, then by title and id; a record without a date comes last."""
        return (not self.when, self.when, self.title, self.id)


def entry(tree: etree._ElementTree, name: str) -> Entry:
    """Read what the site knows of a record from its TEI."""
    root = tree.getroot()

    def read(path: str) -> str:
        return " ".join(str(root.xpath(path, namespaces=_TEI)).split())

    date = "t:teiHeader/t:profileDesc/t:creation/t:date"
    return Entry(
        name=name,
        id=read("string(@xml:id)"),
        title=read("string(t:teiHeader/t:fileDesc/t:titleStmt/t:title[1])"),
        date=read(f"string({date}[1])"),
        when=read(f"string({date}[@when or @from or @notBefore][1]/@*[local-name()='when' or local-name()='from'])"),
        original=read(_LANGUAGES.format("original")),
        translation=read(_LANGUAGES.format("translation")),
        kind=read("string(t:text/t:body/t:div[1]/@subtype)"),
    )
