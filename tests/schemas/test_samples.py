"""Whole invented documents, valid by every judge; and mutants of them, on which the judges agree."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Level
from tei_edition.resources import resource
from tei_edition.validate import check_grammar, check_xsd, validate
from tests.conftest import TEI_ALL, needs_tei_all
from tests.schemas.mutation import mutants

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.xml"))
SEED, MUTANTS = 1894, 1000


@cache
def xmlschema_schema() -> Any:
    import xmlschema

    return xmlschema.XMLSchema(str(resource("schemas", "edition.xsd")))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_is_valid_by_grammar_schema_and_rules(sample: Path) -> None:
    tree = xmlio.parse(sample.read_bytes(), sample.name)
    assert [f for f in validate(sample.read_bytes(), sample.name) if f.level > Level.INFO] == []
    assert check_xsd(tree, sample.name) == ()
    assert [str(error) for error in xmlschema_schema().iter_errors(tree)] == []


@needs_tei_all
def test_the_samples_are_tei(jing: Callable[[Path, Iterable[Path]], list[str]]) -> None:
    assert jing(TEI_ALL, SAMPLES) == []


def test_the_judges_agree_on_mutants(tmp_path: Path, jing: Callable[[Path, Iterable[Path]], list[str]]) -> None:
    files, refused = [], set()
    for number, (what, root) in enumerate(mutants(SAMPLES, random.Random(SEED), MUTANTS)):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_bytes(etree.tostring(root))
        tree = xmlio.parse(files[-1].read_bytes(), files[-1].name)
        verdicts = [bool(check_grammar(tree, "a.xml")), bool(check_xsd(tree, "a.xml"))]
        assert verdicts[0] == verdicts[1], (what, check_grammar(tree, "a.xml"), check_xsd(tree, "a.xml"))
        refused |= {files[-1].name} if verdicts[0] else set()
    by_jing = {Path(line.split(".xml:")[0]).name + ".xml" for line in jing(resource("schemas", "edition.rng"), files)}
    assert refused == by_jing
    assert MUTANTS / 4 < len(refused) < MUTANTS, "some mutants are valid, many are not"


def test_a_refused_mutant_is_explained_on_the_line_of_the_fault() -> None:
    for what, root in mutants(SAMPLES, random.Random(SEED + 1), 60):
        data = etree.tostring(root)
        tree = xmlio.parse(data, "a.xml")
        if check_grammar(tree, "a.xml"):
            found = [finding for finding in validate(data, "a.xml") if finding.rule == "tei-grammar"]
            assert found, what
            assert all(finding.place.line and "Path: /TEI" in finding.message for finding in found), what
