"""Whatever our grammar accepts, the TEI's own accepts: decided element by element, and tried on generated documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from tei_edition.resources import resource
from tests.conftest import TEI_ALL, needs_tei_all
from tests.schemas.datatypes import refused
from tests.schemas.generation import Generator
from tests.schemas.grammar import RNG, Grammar
from tests.schemas.language import difference

OURS = Grammar(resource("schemas", "edition.rng"))


@cache
def tei() -> Grammar:
    return Grammar(TEI_ALL)


@needs_tei_all
def test_the_root_is_one_of_the_tei() -> None:
    assert difference(OURS.start, tei().start) is None


@needs_tei_all
@pytest.mark.parametrize("name", sorted(OURS.elements))
def test_an_element_is_narrower_than_that_of_the_tei(name: str) -> None:
    ours, theirs = OURS.elements[name], tei().elements[name]
    assert difference(ours.content, theirs.content) is None
    assert set(ours.attributes) <= set(theirs.attributes)
    assert {a for a, v in theirs.attributes.items() if v.required} <= {
        a for a, v in ours.attributes.items() if v.required
    }
    assert {
        a: refused(v.value, theirs.attributes[a].value) for a, v in ours.attributes.items() if v.value is not None
    } == {a: [] for a in ours.attributes}


@needs_tei_all
@pytest.mark.parametrize(
    ("content", "missing"),
    [
        ("<element name='p'><ref name='div'/></element>", ("div",)),
        ("<element name='choice'><ref name='sic'/></element>", ("sic",)),
    ],
)
def test_a_wider_element_is_noticed(content: str, missing: tuple[str, ...], tmp_path: Path) -> None:
    wider = tmp_path / "wider.rng"
    wider.write_text(
        f"<grammar xmlns='{RNG[1:-1]}'><start>{content}</start>"
        "<define name='div'><element name='div'><empty/></element></define>"
        "<define name='sic'><element name='sic'><empty/></element></define></grammar>"
    )
    ((name, element),) = ((n, e) for n, e in Grammar(wider).elements.items() if n in ("p", "choice"))
    assert difference(element.content, tei().elements[name].content) == missing


@needs_tei_all
def test_documents_with_every_element_attribute_and_value_are_tei(
    tmp_path: Path, jing: Callable[[Path, Iterable[Path]], list[str]]
) -> None:
    grammar = etree.RelaxNG(etree.parse(resource("schemas", "edition.rng")))
    schema = etree.XMLSchema(etree.parse(resource("schemas", "edition.xsd")))
    files, elements, attributes = [], set(), set()
    for number, root in enumerate(Generator(OURS).documents()):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_bytes(etree.tostring(root))
        tree = etree.parse(files[-1], etree.XMLParser(collect_ids=False))
        assert grammar.validate(tree), (str(grammar.error_log), files[-1].read_text())
        assert schema.validate(tree), (str(schema.error_log), files[-1].read_text())
        elements |= {etree.QName(e).localname for e in tree.iter()}
        attributes |= {(etree.QName(e).localname, str(a)) for e in tree.iter() for a in e.attrib}
    assert elements == set(OURS.elements)
    assert len(attributes) == sum(len(element.attributes) for element in OURS.elements.values())
    assert jing(TEI_ALL, files) == []
