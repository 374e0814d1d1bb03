"""The specimens from source to TEI: nothing is lost, and no change to what was encoded goes unnoticed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_edition import notation, readers, tei
from tei_edition.model import Document
from tei_edition.source import Source
from tei_edition.validate.fidelity import check_fidelity
from tei_edition.validate.transcription import TEI
from tests.conftest import ROOT

SPECIMENS = sorted((ROOT / "editions" / "specimens" / "sources").glob("*.txt"))


@cache
def converted(path: Path) -> tuple[Source, Document, bytes]:
    source = Source(path.name, path.read_text("utf-8"))
    document, _ = tei.numbered(notation.mark(readers.read(source).document, source).document)
    encoded, _ = tei.encode(document, version="0")
    return source, document, encoded


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_no_character_of_a_specimen_is_lost(path: Path) -> None:
    assert [str(finding) for finding in check_fidelity(*converted(path), "x.xml")] == []


@settings(deadline=None)
@given(st.sampled_from(SPECIMENS), st.data())
def test_no_word_can_leave_the_encoded_text_unnoticed(path: Path, data: st.DataObject) -> None:
    source, document, encoded = converted(path)
    tree = etree.ElementTree(etree.fromstring(encoded))
    text = tree.getroot().find(f"{TEI}text")
    assert text is not None
    holders = [element for element in text.iter() if (element.text or "").strip() and not _is_added(element)]
    holder = data.draw(st.sampled_from(holders))
    words = str(holder.text).split()
    removed = words.pop(data.draw(st.integers(0, len(words) - 1)))
    assume(removed not in {"[", "]"})
    holder.text = " ".join(words)
    assert "fidelity-text" in {finding.rule for finding in check_fidelity(source, document, tree, "x.xml")}


@settings(deadline=None)
@given(st.sampled_from(SPECIMENS), st.data())
def test_no_block_can_change_places_unnoticed(path: Path, data: st.DataObject) -> None:
    source, document, encoded = converted(path)
    tree = etree.ElementTree(etree.fromstring(encoded))
    blocks = list(tree.iter(TEI + "p", TEI + "bibl"))
    in_text = [block for block in blocks if next(block.iterancestors(TEI + "text"), None) is not None]
    one, other = data.draw(st.tuples(st.sampled_from(in_text), st.sampled_from(in_text)))
    assume("".join(map(str, one.itertext())).split() != "".join(map(str, other.itertext())).split())
    one.addnext(other)
    assume(_words(tree) != _words(etree.ElementTree(etree.fromstring(encoded))))
    assert "fidelity-text" in {finding.rule for finding in check_fidelity(source, document, tree, "x.xml")}


def _is_added(element: etree._Element) -> bool:
    """Whether the words are the edition's own: a correction, or the description of a mark that @rend gives."""
    parent = element.getparent()
    described = element.tag == TEI + "desc" and parent is not None and parent.get("rend")
    return element.tag == TEI + "corr" or bool(described)


def _words(tree: etree._ElementTree) -> list[str]:
    return "".join(map(str, tree.getroot().itertext())).split()
