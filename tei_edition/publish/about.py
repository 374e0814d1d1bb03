"""What an edition says of itself: how it was edited, by whom, under which licence, and how its text is encoded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lxml import etree

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.file import File, Made
from tei_edition.publish.page import element, page
from tei_edition.publish.style import Style
from tei_edition.resources import resource

_TEI = "{http://www.tei-c.org/ns/1.0}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SCHEMAS = ("edition.odd", "edition.rng")
"""What describes the encoding to programs, and is kept with the site."""


def about(catalogue: Catalogue, style: Style) -> Made:
    """The page about the edition, with the legend of all signs it prints."""
    document = element("about", records=str(len(catalogue.entries)))
    document.extend(_declarations(catalogue))
    document.extend(_responsible(catalogue))
    for licence, count in sorted(Counter(each.licence for each in catalogue.entries if each.licence).items()):
        document.append(element("licence", licence, count=str(count)))
    for program, count in sorted(Counter(each.program for each in catalogue.entries if each.program).items()):
        document.append(element("program", program, count=str(count)))
    document.extend(
        element("sign", key=key.removeprefix("sign:")) for key in sorted(_used(catalogue)) if key.startswith("sign:")
    )
    yield from page(catalogue, style, "about", document)


def _declarations(catalogue: Catalogue) -> Iterator[etree._Element]:
    """Each sentence of the editorial declarations once: those of all records, and those of some with their number."""
    counted = Counter((*pair, each.header) for each in catalogue.entries for pair in dict.fromkeys(each.declarations))
    for (part, sentence, language), count in counted.items():
        yield element("declaration", sentence, part=part, lang=language, count=str(count))


def _responsible(catalogue: Catalogue) -> Iterator[etree._Element]:
    counted = Counter((*pair, each.header) for each in catalogue.entries for pair in dict.fromkeys(each.responsible))
    for (duty, name, language), count in sorted(counted.items(), key=lambda each: (each[0][0], -each[1], each[0][1:])):
        yield element("agent", name, duty=duty, lang=language, count=str(count))


def encoding(catalogue: Catalogue, style: Style) -> Made:
    """The elements that the edition uses, described by its schema, with how often each is used."""
    used = _used(catalogue)
    described = _described()
    document = element("encoding")
    for name in sorted(key for key in used if not key.startswith("sign:")):
        records, count = used[name]
        document.append(element("element", described.get(name, ""), name=name, count=str(count), records=str(records)))
    yield from page(catalogue, style, "encoding", document)
    for name in SCHEMAS:
        yield File(f"schema/{name}", resource("schemas", name).read_bytes())


def _used(catalogue: Catalogue) -> dict[str, tuple[int, int]]:
    """For each element and sign: in how many records it is, and how often in all."""
    records: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for each in catalogue.entries:
        for name, count in each.elements:
            records[name] += 1
            counts[name] += count
    return {name: (records[name], counts[name]) for name in counts}


@cache
def _described() -> dict[str, str]:
    """The description of each element in the schema's source."""
    tree = etree.parse(resource("schemas", "edition.odd"))
    return {str(spec.get("ident")): _description(spec) for spec in tree.iter(f"{_TEI}elementSpec")}


def _description(spec: etree._Element) -> str:
    found = [each for each in spec.iterchildren(f"{_TEI}desc", f"{_TEI}gloss") if each.get(_LANG, "en") == "en"]
    return " ".join(" ".join("".join(map(str, each.itertext())).split()) for each in found)
