"""Whole documents: as expected to the byte, the same each time, valid under the TEI's grammar and under our own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from lxml import etree

from tei_edition.resources import resource
from tei_edition.tei import encode
from tests.conftest import TEI_ALL, needs_tei_all
from tests.tei.documents import DOCUMENTS

EXPECTED = Path(__file__).parent / "expected"

Jing = Callable[[Path, Iterable[Path]], list[str]]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_is_as_expected(name: str, accept: bool) -> None:
    data, _ = encode(DOCUMENTS[name](), version="0.1.0")
    file = EXPECTED / f"{name}.xml"
    if accept:
        file.write_bytes(data)
    assert data == file.read_bytes(), "give --accept to take the new form, and read the difference"


@needs_tei_all
def test_documents_are_valid_tei(jing: Jing) -> None:
    assert jing(TEI_ALL, [EXPECTED / f"{name}.xml" for name in DOCUMENTS]) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_is_valid_under_our_grammar(name: str) -> None:
    grammar = etree.RelaxNG(etree.parse(resource("schemas", "edition.rng")))
    tree = etree.fromstring(encode(DOCUMENTS[name](), version="0.1.0", published="2000-01-01")[0])
    grammar.validate(tree)
    assert not list(grammar.error_log)


def test_the_same_document_has_the_same_bytes() -> None:
    for make in DOCUMENTS.values():
        assert encode(make(), version="0.1.0") == encode(make(), version="0.1.0")
