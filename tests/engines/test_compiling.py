"""Grammars that keep libxml2 busy for ever: written flat they compile, or a finding says so and jing judges."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from tei_edition.finding import Refused
from tei_edition.resources import resource
from tei_edition.validate import Document, jing, judging
from tei_edition.validate.access import Access
from tei_edition.validate.cache import Cache
from tei_edition.validate.compilation import TooSlow
from tei_edition.validate.judging import Plan, prepared
from tei_edition.validate.relaxng.compiling import compiled, read_schema
from tei_edition.validate.relaxng.explaining import Explainer
from tests.conftest import ROOT, TEI_ALL, needs_tei_all
from tests.engines.conftest import ENTRY_XSD, RNG, VALID, Judge

SPECIMENS = sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml"))
ATTRIBUTES = "".join(f'<optional><attribute name="a{n}"/></optional>' for n in range(17))
MANY = f'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">{ATTRIBUTES}<empty/></element>'
FULL = "<a {} b=''/>".format(" ".join(f"a{n}=''" for n in range(16)))


def ready(path: Path, limit: float = 60) -> etree.RelaxNG:
    return compiled(path.read_bytes(), str(path), Access(), limit)


def test_attributes_in_a_row_do_not_take_ages(schemas: Path) -> None:
    """As it is written, libxml2 takes seconds for the document; each attribute more doubles that."""
    Path("many.rng").write_text(MANY, encoding="utf-8")
    began = time.process_time()
    assert not ready(Path("many.rng")).validate(etree.fromstring(FULL))
    assert time.process_time() - began < 1


def test_a_schema_that_takes_too_long_is_judged_by_jing(findings: Judge) -> None:
    assert findings(VALID, "r.rng", limit=0.001) == []
    told = findings(VALID.replace("<seal/>", "<lamp/>"), "r.rng", limit=0.001)
    assert told[0].startswith("klow.xml:4:10: error: Element lamp not allowed")
    (remark,) = prepared(Plan(("r.rng",), limit=0.001))
    assert str(remark).startswith(
        "r.rng: info: libxml2 did not compile the schema r.rng within 0.001 seconds. jing judges"
    )


def test_without_jing_a_finding_says_so(findings: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jing, "command", tuple)
    (finding,) = findings(VALID, "r.rng", limit=0.001)
    assert finding.startswith(
        "r.rng: error: libxml2 did not compile the schema r.rng within 0.001 seconds. Install the extra"
    )
    assert finding.endswith("[schema-too-slow]")


def test_a_schema_that_would_fill_the_memory_is_not_written_out(schemas: Path) -> None:
    doubled = "".join(
        f'<define name="d{n}"><group><ref name="d{n + 1}"/><ref name="d{n + 1}"/></group></define>' for n in range(40)
    )
    start = '<start><element name="a"><ref name="d0"/></element></start>'
    start += '<define name="d40"><element name="b"><empty/></element></define>'
    Path("bomb.rng").write_text(
        f'<grammar xmlns="http://relaxng.org/ns/structure/1.0">{start}{doubled}</grammar>', encoding="utf-8"
    )
    with pytest.raises(TooSlow, match="would hold"):
        ready(Path("bomb.rng"))


def test_definitions_that_go_too_deep_are_a_finding(schemas: Path) -> None:
    chain = "".join(f'<define name="d{n}"><ref name="d{n + 1}"/></define>' for n in range(5000))
    text = f'<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="d0"/></start>{chain}</grammar>'
    Path("deep.rng").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="too deeply"):
        ready(Path("deep.rng"))


def test_a_trial_is_remembered_until_a_file_of_the_schema_changes(
    schemas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="r.rng"/></grammar>'
    Path("outer.rng").write_text(outer, encoding="utf-8")
    trials: list[float] = []
    tried = "tei_edition.validate.relaxng.compiling.tried"
    monkeypatch.setattr(tried, lambda language, flat, limit: bool(trials.__iadd__([limit])))
    for _ in range(2):
        assert ready(Path("outer.rng")).validate(etree.fromstring(VALID))
    assert len(trials) == 1
    Path("r.rng").write_text(RNG.replace('"seal"', '"stamp"'), encoding="utf-8")
    assert not ready(Path("outer.rng")).validate(etree.fromstring(VALID))
    assert len(trials) == 2
    assert any(name.startswith("rng-") for name, *_ in Cache().entries())


def test_a_failed_trial_is_remembered_until_more_time_is_given(schemas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[float] = []
    tried = "tei_edition.validate.relaxng.compiling.tried"
    monkeypatch.setattr(tried, lambda language, flat, limit: not limits.__iadd__([limit]))
    for limit in (5, 5, 3, 9):
        with pytest.raises(TooSlow):
            ready(Path("r.rng"), limit)
    assert limits == [5, 9]


# ── XML Schema ───────────────────────────────────────────────────────────────────────────────────────────────────────

OPTIONAL = "".join(f'<xs:element name="b{n}" minOccurs="0"/>' for n in range(4_000))
ENDLESS = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="register"><xs:complexType>
<xs:sequence>{OPTIONAL}</xs:sequence></xs:complexType></xs:element></xs:schema>"""
"""libxml2 takes minutes for so many optional elements, the time growing with the square of their number and more."""


def test_an_xml_schema_that_keeps_libxml2_busy_is_a_finding(findings: Judge) -> None:
    Path("endless.xsd").write_text(ENDLESS, encoding="utf-8")
    for _ in range(2):  # the second time it is remembered
        (finding,) = findings(VALID, "endless.xsd", limit=1)
        judging._opened.cache_clear()
    assert finding.startswith(
        "endless.xsd: error: libxml2 did not compile the schema endless.xsd within 1 seconds. Allow more with"
    )
    assert finding.endswith("[schema-too-slow]")


def test_a_trial_of_an_xml_schema_is_remembered_until_a_file_of_it_changes(
    findings: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    trials: list[str] = []
    monkeypatch.setattr("tei_edition.validate.xsd.tried", lambda language, *_: bool(trials.__iadd__([language])))
    for entry, number in ((ENTRY_XSD, 1), (ENTRY_XSD, 1), (ENTRY_XSD.replace('"note"', '"remark"'), 2)):
        Path("entry.xsd").write_text(entry, encoding="utf-8")
        judging._opened.cache_clear()
        assert bool(findings(VALID, "r.xsd")) == (number == 2)
        assert trials == ["xsd"] * number


# ── flat grammar and explanations against jing ───────────────────────────────────────────────────────────────────────


def mutants(paths: list[Path], number: int) -> list[etree._ElementTree]:
    """Documents with one or two things wrong or changed: an element renamed, removed, added; an attribute; a text."""
    chance = random.Random(1938)
    trees = [etree.parse(path) for path in paths]
    tags = [element.tag for tree in trees for element in tree.iter(etree.Element)]
    attributes = [item for tree in trees for element in tree.iter(etree.Element) for item in element.attrib.items()]
    made = []
    for _ in range(number):
        tree = deepcopy(chance.choice(trees))
        for element in chance.sample(list(tree.getroot().iterdescendants(etree.Element)), chance.choice((1, 2))):
            match chance.randrange(5):
                case 0:
                    element.tag = chance.choice(tags)
                case 1 if element.getparent() is not None:
                    element.getparent().remove(element)
                case 2:
                    name, value = chance.choice(attributes)
                    element.set(name, value if name != "{http://www.w3.org/XML/1998/namespace}id" else "unlike")
                case 3:
                    element.append(etree.Element(chance.choice(tags)))
                case _:
                    element.text = f"{element.text or ''}x"
        made.append(tree)
    return made


@pytest.mark.parametrize("schema", ["own", pytest.param("tei_all", marks=needs_tei_all)])
def test_flat_grammar_and_explanations_agree_with_jing(
    schema: str, tmp_path: Path, jing: Callable[[Path, Iterable[Path]], list[str]]
) -> None:
    grammar = resource("schemas", "edition.rng") if schema == "own" else TEI_ALL
    paths = [tmp_path / f"{n}.xml" for n in range(60)]
    for path, tree in zip(paths, mutants(SPECIMENS, len(paths)), strict=True):
        tree.write(path, encoding="utf-8")
    refused = {line.split(":")[0] for line in jing(grammar, paths)}
    flat, explainer = ready(grammar), Explainer(read_schema(grammar.read_bytes(), str(grammar), Access()).grammar)
    for path in paths:
        tree = etree.parse(path, etree.XMLParser(collect_ids=False))
        assert flat.validate(tree) == (str(path) not in refused), path
        document = Document(str(path), path.read_bytes(), tree)
        assert bool(explainer.explain(document, "x")) == (str(path) in refused), path
    assert 15 < len(refused) < 60
