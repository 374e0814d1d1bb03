"""The schemas are what the ODD makes, load fast, and have the form libxml2 and xmlschema take well."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from lxml import etree

from tei_edition.resources import resource
from tei_edition.validate import make_schemas
from tests.conftest import TEI_ALL, needs_tei_all
from tests.schemas.grammar import RNG, TEI

ODD = etree.parse(make_schemas.ODD)
GRAMMAR = etree.parse(resource("schemas", "edition.rng"))
XSD = etree.parse(resource("schemas", "edition.xsd"))
NAMESPACES = {
    "tei": TEI,
    "ex": "http://www.tei-c.org/ns/Examples",
    "rng": RNG[1:-1],
    "xs": "http://www.w3.org/2001/XMLSchema",
}
SPECS = {str(spec.get("ident")): spec for spec in ODD.iter(f"{{{TEI}}}elementSpec")}


def found(tree: etree._ElementTree | etree._Element, path: str) -> list[etree._Element]:
    return tree.xpath(path, namespaces=NAMESPACES)  # type: ignore[return-value]


def test_the_files_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert make_schemas.stale() == []
    assert make_schemas.main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_stale_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "edition.odd"
    odd.write_bytes(make_schemas.ODD.read_bytes())
    for path, text in make_schemas.made(odd):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert make_schemas.stale(odd) == []
    odd.write_text(odd.read_text(encoding="utf-8").replace("Dear Colonel", "Dear General"), encoding="utf-8")
    assert [path.name for path in make_schemas.stale(odd)] == ["reference.html"]
    (tmp_path / "edition.rng").unlink()
    assert [path.name for path in make_schemas.stale(odd)] == ["edition.rng", "reference.html"]
    monkeypatch.setattr(make_schemas, "stale", lambda: [tmp_path / "edition.rng"])
    assert make_schemas.main(["--check"]) == 1
    assert "edition.rng" in capsys.readouterr().out


def test_the_schemas_load_fast() -> None:
    begun = time.process_time()
    etree.RelaxNG(GRAMMAR)
    etree.XMLSchema(XSD)
    assert time.process_time() - begun < 1


def test_all_attributes_of_an_element_come_first_and_in_one_interleave() -> None:
    for element in found(GRAMMAR, "//rng:define/rng:element"):
        attributes = found(element, ".//rng:attribute")
        inside = found(element, "(rng:interleave | .)[last()]//rng:attribute")
        assert attributes == inside or len(attributes) == 1, element.get("name")
        assert len(found(element, "rng:interleave")) == (len(attributes) > 1)
        assert not found(element, "*[.//self::rng:attribute][preceding-sibling::rng:*[not(.//rng:attribute)]]")


def test_nothing_is_not_allowed_and_nothing_is_empty_twice() -> None:
    assert found(GRAMMAR, "//rng:notAllowed | //rng:empty[preceding-sibling::rng:empty] | //rng:choice[not(*)]") == []


def test_only_the_root_is_global() -> None:
    assert [element.get("name") for element in found(XSD, "/xs:schema/xs:element")] == ["TEI"]


@pytest.mark.parametrize("name", sorted(SPECS))
def test_an_element_is_described_and_its_example_is_valid(name: str) -> None:
    spec = SPECS[name]
    (description,) = found(spec, "tei:desc")
    assert re.fullmatch(r"[A-Z][^.]*\.", " ".join((description.text or "").split()))
    (example,) = found(spec, "tei:exemplum/ex:egXML/*")
    text = etree.tostring(example, encoding="unicode", with_tail=False).replace(NAMESPACES["ex"], TEI)
    root = etree.fromstring(text)
    assert found(root, f"descendant-or-self::tei:{name}")
    grammar = _starting_with(etree.QName(root).localname)
    assert grammar.validate(root), grammar.error_log


def _starting_with(name: str) -> etree.RelaxNG:
    tree = etree.fromstring(etree.tostring(GRAMMAR))
    (start,) = found(tree, "/rng:grammar/rng:start/rng:ref")
    start.set("name", name)
    return etree.RelaxNG(tree)


def test_every_attribute_and_value_is_described() -> None:
    described = "tei:desc[normalize-space()]"
    kinds = "tei:attDef | self::tei:valItem | self::tei:classSpec | self::tei:dataSpec | self::tei:constraintSpec"
    assert found(ODD, f"//*[self::{kinds}][not({described})]") == []
    assert len(found(ODD, "//tei:attDef")) > 100


def test_classes_and_datatypes_that_are_used_are_defined() -> None:
    defined = {str(spec.get("ident")) for spec in found(ODD, "//tei:classSpec | //tei:dataSpec | //tei:elementSpec")}
    used = {str(ref.get("key")) for ref in found(ODD, "//tei:schemaSpec//*[@key][not(ancestor::ex:egXML)]")}
    assert used <= defined
    members = {
        str(spec.get("ident")) for spec in found(ODD, "//tei:elementSpec[tei:classes/*[starts-with(@key, 'model.')]]")
    }
    assert defined - used - members == {"TEI"}


@needs_tei_all
def test_the_odd_is_tei(jing: Callable[[Path, Iterable[Path]], list[str]]) -> None:
    assert jing(TEI_ALL, [make_schemas.ODD]) == []


def test_the_reference_page_shows_every_element_and_rule_and_its_links_lead_somewhere() -> None:
    page = resource("schemas", "reference.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(SPECS) <= set(ids)
    assert {str(spec.get("ident")) for spec in found(ODD, "//tei:constraintSpec[starts-with(@ident, 'TEI-')]")} <= set(
        ids
    )
