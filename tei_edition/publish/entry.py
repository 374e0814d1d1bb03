"""What the site knows of a record: enough to list it, to find it, and to cite it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import cast

from lxml import etree

from tei_edition.publish.mentions import Mention, mentions
from tei_edition.publish.tally import tally
from tei_edition.publish.wording import words

_TEI = {"t": "http://www.tei-c.org/ns/1.0"}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
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
    language: str = ""
    """BCP 47 tag of the title."""
    changed: str = ""
    """The last day, in ISO 8601, on which the record says it was published or changed."""
    mentions: tuple[Mention, ...] = ()
    declarations: tuple[tuple[str, str], ...] = ()
    """The record's account of how it was edited: part of ``editorialDecl`` and sentence."""
    responsible: tuple[tuple[str, str], ...] = ()
    """Who did what: the statement of responsibility, and a name."""
    licence: str = ""
    program: str = ""
    """The program that made the record, with its version."""
    elements: tuple[tuple[str, int], ...] = ()
    """How often each element is used; those that print a sign also by the name of the sign."""
    until: str = ""
    """The last day, month or year of a date that began with ``when``, in ISO 8601."""
    header: str = ""
    """BCP 47 tag of what the header says in words."""

    @property
    def order(self) -> tuple[bool, str, str, str]:
        """By date, then by title and id; a record without a date comes last."""
        return (not self.when, self.when, self.title, self.id)

    def of(self, register: str) -> tuple[Mention, ...]:
        """What the record holds for one of the registers."""
        return tuple(each for each in self.mentions if each.register == register)


def entry(tree: etree._ElementTree, name: str) -> Entry:
    """Read what the site knows of a record from its TEI."""
    root = tree.getroot()

    def read(path: str) -> str:
        return " ".join(str(_path(path)(root)).split())

    date = "t:teiHeader/t:profileDesc/t:creation/t:date"
    title = "t:teiHeader/t:fileDesc/t:titleStmt/t:title[1]"
    return Entry(
        name=name,
        id=read("string(@xml:id)"),
        title=read(f"string({title})"),
        date=read(f"string({date}[1])"),
        when=read(f"string({date}[@when or @from or @notBefore][1]/@*[local-name()='when' or local-name()='from'])"),
        original=read(_LANGUAGES.format("original")),
        translation=read(_LANGUAGES.format("translation")),
        kind=read("string(t:text/t:body/t:div[1]/@subtype)"),
        language=read(f"string({title}/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"),
        changed=_changed(root),
        mentions=mentions(root),
        declarations=_declarations(root),
        responsible=_responsible(root),
        licence=sys.intern(read("string((//t:publicationStmt//t:licence/@target)[1])")),
        program=sys.intern(read("string((//t:appInfo/t:application/t:label)[1])")),
        elements=_elements(root),
        until=read(f"string({date}[@when or @from or @notBefore][1][@from]/@to)"),
        header=read("string(t:teiHeader/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"),
    )


def _found(root: etree._Element, path: str) -> list[etree._Element]:
    return cast("list[etree._Element]", _path(path)(root))


@cache
def _path(path: str) -> etree.XPath:
    """One of the paths of this module, compiled once."""
    return etree.XPath(path, namespaces=_TEI)


def _changed(root: etree._Element) -> str:
    dates = _found(
        root, "t:teiHeader/t:revisionDesc//t:change[@when] | t:teiHeader/t:fileDesc/t:publicationStmt/t:date[@when]"
    )
    return max((day for each in dates if _DAY.match(day := str(each.get("when")))), default="")[:10]


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _declarations(root: etree._Element) -> tuple[tuple[str, str], ...]:
    """The sentences of the editorial declaration (Guidelines, section 2.3.3) by the part that holds them."""
    found = _found(root, "//t:editorialDecl/t:p | //t:editorialDecl/*[not(self::t:p)]/t:p")
    return tuple(_pair(_part(each), words(each)) for each in found if words(each))


def _part(paragraph: etree._Element) -> str:
    parent = paragraph.getparent()
    name = parent.tag.rpartition("}")[2] if parent is not None else ""
    return "" if name == "editorialDecl" else name


def _responsible(root: etree._Element) -> tuple[tuple[str, str], ...]:
    found = _found(root, "//t:titleStmt/t:respStmt/*[not(self::t:resp or self::t:note)][not(@type='unidentified')]")
    return tuple(_pair(_duty(each), words(each)) for each in found if words(each))


def _duty(agent: etree._Element) -> str:
    """What someone did: the code of a MARC relator, else ``software`` or the words of the statement."""
    resp = agent.getparent().find("t:resp", _TEI)  # type: ignore[union-attr]
    if resp is None:
        return ""
    code = re.fullmatch(r"https?://id\.loc\.gov/vocabulary/relators/([a-z]{3})", resp.get("ref") or "")
    return code[1] if code else "software" if agent.get("type") == "software" else words(resp).rstrip(": ")


def _elements(root: etree._Element) -> tuple[tuple[str, int], ...]:
    counted = Counter(tally(root))
    return tuple(_count(name, counted[name]) for name in sorted(counted))


@cache
def _pair(part: str, sentence: str) -> tuple[str, str]:
    """A pair that all records share, for thousands say the same."""
    return part, sentence


@cache
def _count(name: str, number: int) -> tuple[str, int]:
    return sys.intern(name), number
