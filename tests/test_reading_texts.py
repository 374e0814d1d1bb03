"""The law of reading texts: read back and made TEI again, a text becomes the same text."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from tei_edition.containers import Record, records
from tei_edition.edition import Conversion, convert_record, convert_text
from tei_edition.finding import Finding, Level
from tei_edition.model import Between, Document
from tei_edition.publish.folding import fold
from tei_edition.publish.joined import join
from tei_edition.publish.labels import Wording
from tei_edition.publish.running import run
from tei_edition.publish.transformation import Parameters, SourceTree
from tei_edition.tei import encode
from tei_edition.tree import units_of, words
from tests.conftest import ROOT, SEEDS, needs_seeds
from tests.tei.test_laws import documents
from tests.test_properties import RECORDS

EXAMPLES = int(os.environ.get("TEI_EDITION_EXAMPLES", "60"))
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
LIMITS = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
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
    parameters: Parameters = {"labels": Wording(), "arrangement": arrangement}
    made, findings = run("text.xsl", SourceTree(tei.decode()), "record.xml", parameters)
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


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(LIMITS, max_examples=EXAMPLES // 3, derandomize=True)
@given(documents, st.sampled_from(MANNERS))
def test_once_read_back_a_reading_text_stays_as_it_is(document: Document, manner: tuple[str, int]) -> None:
    """Whatever a text was printed from, what is read from it is printed and read as it stands.

    Left out are texts with a bracket that is not closed on its line, and those of a language that nobody knows beside
    another: where such a bracket ends, and which language a remark is about, a second reading may take otherwise.
    """
    text = text_of(encode(document, version="1")[0], *manner)
    assume(all(line.count("[") == line.count("]") and "[]" not in line for line in text.splitlines()))
    assume("und: " not in text)
    made = convert_text("record.txt", text)
    if isinstance(made, Conversion):
        hold(made.tei, *manner)


# ── the head block ───────────────────────────────────────────────────────────────────────────────────────────────────

_TOLD = [
    *("authors", "funders", "publisher", "archive_code", "archive_number", "uri", "licence", "original_language"),
    "correspondences",
]
"""Fields of the header that come back as they were."""


def _cores(made: Conversion) -> dict[str, object]:
    """The header as far as a reading text tells it, without places in the source."""
    header = made.document.header
    valued = ("title", "citation", "source_note")
    return {
        **{name: getattr(header, name) for name in _TOLD},
        **{name: found and found.value for name in valued for found in [getattr(header, name)]},
        "id": made.document.id,
        "scanned": [part.scanned for item in made.document.items for part in item.divisions],
        "dates": [(said.value, replace(date, content=())) for said, date in header.dates],
        "responsibilities": [(one.code, one.agent, one.on_behalf_of) for one in header.responsibilities],
        "reference": header.reference and replace(header.reference, written=""),
        "rights": [" ".join(words(content).split()) for content in header.rights],
        "abstract": [" ".join(words(content).split()) for content in header.abstract],
    }


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("editions")])
def test_the_header_of_a_specimen_comes_back_in_its_fields(name: str) -> None:
    for made in converted(SOURCES[name]):
        told, again = _cores(made), _cores(read_back(text_of(made.tei)))
        stated = [one for one in again["responsibilities"] if one[0] != "trc"]  # type: ignore[attr-defined]
        assert {**again, "responsibilities": stated} == told


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith("editions")])
def test_the_blocks_of_a_specimen_come_back_as_they_were(name: str) -> None:
    for made in converted(SOURCES[name]):
        again = read_back(text_of(made.tei)).document
        assert _kinds(again) == _kinds(made.document)


def _kinds(document: Document) -> list[list[str]]:
    """The kinds of the blocks of each version that show anything; a page break without a sign does not."""
    versions = [part for item in document.items for part in item.divisions]
    return [[type(block).__name__ for block in part.blocks if not isinstance(block, Between)] for part in versions]


# ── words that look like signs ───────────────────────────────────────────────────────────────────────────────────────

HOSTILE = [
    "--- Original (ru) ---",
    "---",
    "===",
    "~~~~~",
    "| a | b |",
    "\\",
    "\\\\ twice",
    "Form: tei-edition reading text 1",
    "Title: of the paragraph",
    "Id: nobody",
    "[137] | --- [sic]",
    "1. one",
]


@pytest.mark.parametrize("said", HOSTILE)
@pytest.mark.parametrize("width", [72, 0, 24])
def test_words_that_look_like_signs_stay_words(said: str, width: int) -> None:
    record = (
        f"A Letter to Zenda\n\nThe moat is deep.\n\n{said}\n\nIt was {said} {said} and {said} of old, wrote Sapt.\n"
    )
    made = convert_text("record.txt", record)
    assert isinstance(made, Conversion)
    again = hold(made.tei, "sections", width)
    assert _words_of(again) == _words_of(made)
    assert wrong(again) == []


def _words_of(made: Conversion) -> list[str]:
    blocks = [block for item in made.document.items for part in item.divisions for block in part.blocks]
    return [" ".join(words(unit).split()) for unit in units_of(tuple(blocks))]


def test_what_was_folded_between_wide_characters_has_no_space_there() -> None:
    line = "城堡的护城河很深，守门人说它从来没有人量过，因为没有人愿意下去。" * 3
    made = convert_text("record.txt", f"Letter of the Keeper\n\n城堡 护城河。\n\n{line}\n")
    assert isinstance(made, Conversion)
    again = hold(made.tei, "sections", 40)
    assert line in _words_of(again)
    assert wrong(again) == []


def test_a_table_and_a_list_come_back_with_their_cells_and_points() -> None:
    record = (
        "Stores of Zenda\n\nThe keeper counted:\n1. keys and | strokes\n2. a \\ key\n\n"
        "| Month | Keys |\n|---|---|\n| May | 3 |\n| June |  4 of the cellar and 5 of the tower, all of them lost |\n\n"
        "He signed for it with a sigh.\n"
    )
    made = convert_text("record.txt", record)
    assert isinstance(made, Conversion)
    again = hold(made.tei, "sections", 40)
    assert _words_of(again) == _words_of(made)
    assert [[type(block).__name__ for block in item.divisions[0].blocks] for item in again.document.items] == [
        ["Listing", "Table", "Paragraph"]
    ]


def test_two_versions_paragraph_by_paragraph_come_back_as_two() -> None:
    made = converted(SOURCES["editions/specimens/sources/orchard-minister.txt"])[0]
    text = text_of(made.tei, "interleaved")
    assert text.count("--- Original (ru) ---") > 5
    again = read_back(text)
    assert text_of(again.tei, "sections") == text_of(made.tei, "sections")


# ── several in one file ──────────────────────────────────────────────────────────────────────────────────────────────


def test_the_texts_of_an_edition_are_joined_and_parted_again(tmp_path: Path) -> None:
    texts = [text_of(made.tei) for name, path in SOURCES.items() if "specimens" in name for made in converted(path)]
    file = tmp_path / "edition.txt"
    file.write_bytes(join("Papers of the Legation", texts).encode())
    found = list(records(file))
    assert [record.source.text for record in found if isinstance(record, Record)] == texts
    assert [finding.rule for finding in found if isinstance(finding, Finding)] == ["several-records"]
    keys = [record.key for record in found if isinstance(record, Record)]
    assert len(set(keys)) == len(texts)


def test_texts_put_together_without_a_sign_between_them_are_refused() -> None:
    text = text_of(converted(SOURCES["editions/specimens/sources/weather-cable.txt"])[0].tei)
    for between in ("", "\n", "\f\n"):
        refused = convert_text("record.txt", text + between + text)
        assert isinstance(refused, Finding)
        assert refused.rule == "several-records"
        assert refused.place.line > text.count("\n") - 1


def test_a_text_written_by_hand_is_read_too() -> None:
    text = (
        "Title: A Letter\r\nArchive reference: somewhere\r\nShelf: 4\r\nForm: tei-edition reading text 1\r\n\r\n"
        "----\r\n\r\nNo section stands above these words.\r\nThey are one paragraph.\r\n"
    )
    made = read_back(text)
    assert wrong(made) == []
    assert _words_of(made) == ["No section stands above these words. They are one paragraph."]
    assert made.document.header.remarks[0][0] == "shelf"
