"""The law of reading texts: read back and made TEI again, a text becomes the same text."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tei_edition import saxon
from tei_edition.containers import Record, records
from tei_edition.edition import Conversion, convert_record, convert_text
from tei_edition.finding import Finding, Level
from tei_edition.model import Document, Header, Inlines, Words
from tei_edition.publish.folding import fold
from tei_edition.publish.labels import labels
from tei_edition.publish.running import run
from tei_edition.tei import encode
from tei_edition.tree import words
from tests.conftest import ROOT, SEEDS, needs_seeds
from tests.tei.test_laws import documents
from tests.test_properties import RECORDS

EXAMPLES = int(os.environ.get("TEI_EDITION_EXAMPLES", "60"))
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
LIMITS = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=PHASES)
MANNERS = [("sections", 72), ("sections", 0), ("sections", 30), ("interleaved", 72)]
SOURCES = {
    str(path.relative_to(ROOT)): path
    for pattern in (
        "editions/specimens/sources/*.txt",
        "tests/readers/*/*/input.*",
        "tests/corrections/cases/*/record.txt",
    )
    for path in sorted(ROOT.glob(pattern))
}


def text_of(tei: bytes, arrangement: str = "sections", width: int = 72) -> str:
    parameters = {"labels": saxon.string_map(labels()), "arrangement": arrangement}
    made, findings = run("text.xsl", saxon.parse(tei.decode()), "record.xml", parameters)
    assert made is not None, findings
    return fold(made, width)


def converted(path: Path) -> list[Conversion]:
    found = (convert_record(record) for record in records(path) if isinstance(record, Record))
    return [made for made in found if isinstance(made, Conversion)]


def read_back(text: str) -> Conversion:
    made = convert_text("record.txt", text)
    assert isinstance(made, Conversion), made
    assert made.layout == "reading-text"
    return made


def wrong(made: Conversion) -> list[Finding]:
    return [finding for finding in made.findings if finding.level is Level.ERROR]


def hold(tei: bytes, arrangement: str, width: int) -> Conversion:
    """The law for one file in one manner."""
    text = text_of(tei, arrangement, width)
    again = read_back(text)
    assert text_of(again.tei, arrangement, width) == text
    return again


@pytest.mark.parametrize("name", SOURCES)
def test_a_reading_text_comes_back(name: str) -> None:
    for made in converted(SOURCES[name]):
        for arrangement, width in MANNERS:
            again = hold(made.tei, arrangement, width)
            assert {finding.rule for finding in wrong(again)} <= {finding.rule for finding in wrong(made)}


@needs_seeds
def test_the_texts_of_real_records_come_back() -> None:
    for path in SEEDS:
        for made in converted(path):
            for arrangement, width in MANNERS:
                assert wrong(hold(made.tei, arrangement, width)) == []


@LIMITS
@given(RECORDS, st.sampled_from(MANNERS))
def test_whatever_the_record_its_reading_text_comes_back(text: str, manner: tuple[str, int]) -> None:
    made = convert_text("record.txt", text)
    if isinstance(made, Conversion):
        again = hold(made.tei, *manner)
        assert {finding.rule for finding in wrong(again)} <= {finding.rule for finding in wrong(made)}


@LIMITS
@given(documents, st.sampled_from(MANNERS))
def test_once_read_back_a_reading_text_stays_as_it_is(document: Document, manner: tuple[str, int]) -> None:
    """Whatever a text was printed from, what is read from it is printed and read as it stands."""
    made = convert_text("record.txt", text_of(encode(document, version="1")[0], *manner))
    if isinstance(made, Conversion):
        hold(made.tei, *manner)
