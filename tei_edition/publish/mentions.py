"""What a record holds for the registers: persons, places, archives and subjects, and where it names them.

Any TEI will do (Guidelines, chapters 14 and 2.4): names point by ``@ref`` or ``@key`` to an authority or to a list in
the same file, or stand for themselves.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from lxml import etree

from tei_edition.publish.wording import words, written

_NS = {"t": "http://www.tei-c.org/ns/1.0"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LISTED = "(ancestor::t:person|ancestor::t:personGrp|ancestor::t:place|ancestor::t:org)"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a subject that a record holds, with the ids of the passages that hold it."""

    register: str
    name: str
    ref: str = ""
    """What tells it from others of the same name: the address of an authority, or a key."""
    sort: str = ""
    """The name as it is put in order, where the source parts it: ``Halvard, Otto``."""
    detail: str = ""
    """What is said of it in this record, such as the number of a file in an archive."""
    group: str = ""
    """The scheme that a subject belongs to."""
    forms: tuple[str, ...] = ()
    """The other forms in which the record has the name."""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """Someone or something that a list of the record describes."""

    name: str
    ref: str
    sort: str


Names = dict[str, _Known]
Found = Iterator[tuple[Mention, etree._Element]]


def mentions(root: etree._Element) -> tuple[Mention, ...]:
    """All that a record holds for the registers, each thing once."""
    known = _known(root)
    gathered: dict[tuple[str, str, str, str], tuple[Mention, dict[str, None], dict[str, None]]] = {}
    for register, path, read in _ROWS:
        for element in cast("list[etree._Element]", path(root)):
            for mention in read(register, element, known):
                key = (register, mention.group, mention.ref, "" if mention.ref else written(mention.name))
                first, forms, anchors = gathered.setdefault(key, (mention, {}, {}))
                forms.update(dict.fromkeys(form for form in (mention.name, *mention.forms) if form != first.name))
                anchors.update(dict.fromkeys(mention.anchors))
    return tuple(_whole(*parts) for parts in gathered.values())


def _whole(first: Mention, forms: dict[str, None], anchors: dict[str, None]) -> Mention:
    return replace(
        first,
        name=sys.intern(first.name),
        ref=sys.intern(first.ref),
        detail=sys.intern(first.detail),
        group=sys.intern(first.group),
        forms=tuple(map(sys.intern, forms)),
        anchors=tuple(map(sys.intern, anchors)),
    )


# ── persons and places ───────────────────────────────────────────────────────────────────────────────────────────────


def _known(root: etree._Element) -> Names:
    found: Names = {}
    for element in cast("list[etree._Element]", _DESCRIBED(root)):
        names = element.findall("t:persName", _NS) + element.findall("t:placeName", _NS)
        if names and words(names[0]):
            found[str(element.get(_ID))] = _Known(words(names[0]), _authority(element, names), _parted(names[0]))
    return found


def _authority(element: etree._Element, names: list[etree._Element]) -> str:
    """The address under which the world knows a person or place, if the list gives one."""
    given = [element.get("sameAs"), element.get("ref"), element.get("corresp"), *(name.get("ref") for name in names)]
    numbers = [words(idno) for idno in element.findall("t:idno", _NS)]
    addresses = (token for value in (*given, *numbers) for token in (value or "").split())
    return next((address for address in addresses if address.startswith(("http://", "https://"))), "")


def _parted(name: etree._Element) -> str:
    """``Surname, Forename`` of a name whose parts are marked."""
    surnames = [words(each) for each in name.iterfind(".//t:surname", _NS)]
    forenames = [words(each) for each in name.iterfind(".//t:forename", _NS)]
    return ", ".join(" ".join(part) for part in (surnames, forenames) if part) if surnames else ""


def _name(register: str, element: etree._Element, known: Names) -> Iterator[Mention]:
    form = re.sub(r"['’]s$", "", words(element))
    target = next((token for token in (element.get("ref") or "").split()), element.get("key") or "")
    own = known.get(target.removeprefix("#")) if target.startswith("#") else None
    if own:
        yield Mention(register, own.name, own.ref, own.sort, forms=(form,) if form else (), anchors=_anchors(element))
    elif form:
        ref = "" if target.startswith("#") else target
        yield Mention(register, form, ref, _parted(element), anchors=_anchors(element))


def _listed(register: str, element: etree._Element, known: Names) -> Iterator[Mention]:
    """A person or place that the record lists; the passage is its place in the list."""
    own = known.get(element.get(_ID, ""))
    if own:
        others = tuple(words(name) for name in element.iterfind("*") if name.tag in _NAMES)
        yield Mention(register, own.name, own.ref, own.sort, forms=others, anchors=_anchors(element))


def _anchors(element: etree._Element) -> tuple[str, ...]:
    """The id of the nearest part of the page that has one; none in the header, which is the top of the page."""
    return tuple(str(each) for each in cast("list[str]", _NEAREST(element)))


# ── archives and subjects ────────────────────────────────────────────────────────────────────────────────────────────


def _archive(register: str, element: etree._Element, known: Names) -> Iterator[Mention]:
    """The repository or institution, with its town; what stands in it is told beside the record."""
    held, keeper, town, *rest = (
        ", ".join(words(each) for each in element.iterfind(f"t:{name}", _NS))
        for name in ("repository", "institution", "settlement", "collection", "idno")
    )
    name = keeper if held in keeper else f"{keeper} ({held})" if keeper else held
    whole = ", ".join(part for part in (name, "" if town in name else town) if part)
    if whole:
        ref = next((str(each.get("ref")) for each in element if each.get("ref")), "")
        yield Mention(register, whole, ref, detail=", ".join(filter(None, rest)))


def _term(register: str, element: etree._Element, known: Names) -> Iterator[Mention]:
    if name := words(element):
        scheme = next((each.get("scheme", "") for each in element.iterancestors(_KEYWORDS)), "")
        yield Mention(register, name, element.get("ref") or "", group=_scheme(element, scheme) or "keywords")


def _category(register: str, element: etree._Element, known: Names) -> Iterator[Mention]:
    """What a ``catRef`` points to in a taxonomy of the same file."""
    for target in (element.get("target") or "").split():
        found = cast("list[etree._Element]", _BY_ID(element, id=target.removeprefix("#"))) if "#" in target else []
        described = found[0].find("t:catDesc", _NS) if found else None
        name = words(described) if described is not None else ""
        if name:
            yield Mention(register, name, group=_scheme(element, element.get("scheme", "")) or "categories")


def _scheme(element: etree._Element, pointer: str) -> str:
    """The scheme of a subject: what its taxonomy calls itself, else its id."""
    found = cast("list[etree._Element]", _BY_ID(element, id=pointer[1:])) if pointer.startswith("#") else []
    title = next((each for each in found[0].iterfind("*") if each.tag in _TITLES), None) if found else None
    return (words(title) if title is not None else "") or pointer.rpartition("#")[2].rpartition("/")[2]


_KEYWORDS = f"{{{_NS['t']}}}keywords"
_NAMES = {f"{{{_NS['t']}}}{name}" for name in ("persName", "placeName", "geogName", "orgName")}
_TITLES = {f"{{{_NS['t']}}}{name}" for name in ("desc", "bibl", "gloss")}


def _path(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=_NS)


_DESCRIBED = _path("//t:person[@xml:id]|//t:personGrp[@xml:id]|//t:place[@xml:id]")
_BY_ID = _path("//*[@xml:id=$id]")
_NEAREST = _path(
    "(ancestor-or-self::*[@xml:id][ancestor::t:text or ancestor::t:standOff])[last()]/@xml:id[not(parent::t:TEI)]"
)

Read = Callable[[str, etree._Element, Names], Iterator[Mention]]
_ROWS: tuple[tuple[str, etree.XPath, Read], ...] = (
    (
        "persons",
        _path(
            f"//t:text//t:persName[not(ancestor::t:persName) and not{_LISTED}]"
            "|//t:text//t:docAuthor[@ref and not(t:persName)]|//t:text//t:name[@type='person']"
            "|//t:text//t:rs[@type='person'][@ref or @key]|//t:titleStmt/t:author//t:persName"
            "|//t:correspAction//t:persName|//t:textClass//t:persName"
        ),
        _name,
    ),
    ("persons", _path("//t:listPerson//t:person[@xml:id]|//t:listPerson//t:personGrp[@xml:id]"), _listed),
    (
        "places",
        _path(
            f"//t:text//t:placeName[not(ancestor::t:placeName) and not{_LISTED}]"
            "|//t:text//t:geogName[not(ancestor::t:placeName)]|//t:text//t:name[@type='place']"
            "|//t:text//t:rs[@type='place'][@ref or @key]|//t:correspAction//t:placeName"
            "|//t:textClass//t:placeName|//t:creation/t:placeName"
        ),
        _name,
    ),
    ("places", _path("//t:listPlace//t:place[@xml:id]"), _listed),
    ("archives", _path("//t:sourceDesc//t:msDesc/t:msIdentifier"), _archive),
    (
        "subjects",
        _path("//t:keywords//t:term[not(t:persName or t:placeName or t:orgName)]|//t:keywords//t:item[not(*)]"),
        _term,
    ),
    ("subjects", _path("//t:textClass//t:catRef"), _category),
)
"""What is looked for, register by register: where it stands, and how it is read."""
