"""Every element of the schema has a template in every output: set where the schema allows it, none is complained of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from tei_edition import saxon
from tei_edition.publish import OUTPUTS, Output
from tei_edition.resources import resource
from tests.xslt.rendering import published

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XSL = f"{{{saxon.XSL}}}"


def _children() -> dict[str, list[str]]:
    """The elements that the schema allows in each element."""
    grammar = etree.parse(resource("schemas", "edition.rng"))
    defined = {
        str(define.get("name")): element
        for define in grammar.iter(f"{RNG}define")
        for element in define.findall(f"{RNG}element")
    }
    names = {name: str(element.get("name")) for name, element in defined.items()}
    held = {name: {str(ref.get("name")) for ref in element.iter(f"{RNG}ref")} for name, element in defined.items()}
    return {names[name]: sorted(names[each] for each in held[name] if each in names) for name in names}


def _paths() -> Iterator[tuple[str, ...]]:
    """One shortest path from the root for each pair of an element and one that it may hold."""
    children = _children()
    shortest: dict[str, tuple[str, ...]] = {"TEI": ("TEI",)}
    queue = ["TEI"]
    while queue:
        parent = queue.pop(0)
        for child in children[parent]:
            yield (*shortest[parent], child)
            if child not in shortest:
                shortest[child] = (*shortest[parent], child)
                queue.append(child)
    assert set(shortest) == set(children), "the schema defines elements that no document can hold"


PATHS = list(_paths())


def _document(paths: list[tuple[str, ...]]) -> str:
    """One document that holds every path, its last element with a word in it; divisions take a type by their depth."""
    root = etree.Element(f"{TEI}TEI", {"{http://www.w3.org/XML/1998/namespace}id": "all"})
    for number, path in enumerate(paths):
        at = root
        for depth, name in enumerate(path[1:]):
            found = at.find(f"{TEI}{name}") if depth + 2 < len(path) else None
            at = etree.SubElement(at, f"{TEI}{name}") if found is None else found
            if name == "div":
                at.set("type", "document" if depth == 2 else "translation")
        if path[-1] not in ("lb", "pb"):
            at.text = f"word{number}"
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.name)
def test_each_element_of_the_schema_has_a_template(output: Output) -> None:
    if lacking := output.lacking():
        pytest.skip(lacking)
    texts, findings = published(_document(PATHS), [output.name], "all.xml")
    assert [str(finding) for finding in findings] == []
    assert output.name in texts


def test_no_word_of_the_text_is_lost_on_the_page() -> None:
    """What stands in ``text`` is on the page; the pieces of an abbreviation or a proposed reading included."""
    paths = [path for path in PATHS if path[1] == "text" and path[-1] not in ("TEI", "text", "body", "desc")]
    page = published(_document(paths), ["html"], "all.xml")[0]["html"]
    empty = {"lb", "pb", "gap", "choice", "div", "listBibl", "noteGrp", "list", "table", "row"}
    shown = set(re.findall(r"word(\d+)", page))
    lost = ["/".join(path) for number, path in enumerate(paths) if path[-1] not in empty and str(number) not in shown]
    assert lost == []


@pytest.mark.parametrize("module", sorted(resource("xslt").rglob("*.xsl")), ids=lambda path: path.name)
def test_templates_are_typed_and_short(module: Path) -> None:
    root = etree.parse(module).getroot()
    routines = [each for each in root if each.tag in (f"{XSL}template", f"{XSL}function")]
    untyped = [
        dict(each.attrib) for each in (*routines, *root.iter(f"{XSL}param", f"{XSL}variable")) if not each.get("as")
    ]
    lines = {
        str(each.get("match") or each.get("name")): etree.tostring(each).decode().strip().count("\n") + 1
        for each in routines
    }
    assert untyped == []
    assert {name: count for name, count in lines.items() if count > 25} == {}
