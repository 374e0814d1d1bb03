"""Characters made to deceive or to break: kept or replaced, told of, and never the end of a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_edition.containers import Record, records
from tei_edition.edition import Conversion, convert_text
from tei_edition.finding import Finding
from tests.hostile.limited import limited
from tests.notation.records import read

BODY = "A Letter on the Ferry\n\nThe ferry over {} has been repaired, and nobody came to see it.\n"


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x1b[31m", "\x7f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_replaced_and_told(sign: str) -> None:
    made = convert_text("a.txt", BODY.format(f"Vl{sign}ad"))
    assert isinstance(made, Conversion)
    etree.fromstring(made.tei)
    assert made.clean
    if sign not in ("\x7f",):
        assert "\ufffd" in made.tei.decode()
        assert any("U+FFFD" in finding.message for finding in made.findings)


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "LEFT-TO-RIGHT ISOLATE"),
        ("\u200b", "ZERO WIDTH SPACE"),
        ("\u2060", "WORD JOINER"),
        ("\ufeff", "ZERO WIDTH NO-BREAK SPACE"),
        ("\U000e0041", "TAG LATIN CAPITAL LETTER A"),
        ("\u200d", "ZERO WIDTH JOINER"),
    ],
)
def test_what_nobody_sees_is_kept_and_told(tmp_path: Path, sign: str, name: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY.format(f"Vl{sign}ad"), encoding="utf-8")
    (record,) = records(path)
    assert isinstance(record, Record)
    assert f"Vl{sign}ad" in record.source.text
    (finding,) = [found for found in record.findings if found.rule == "hidden-characters"]
    assert name in finding.message
    assert finding.place.line == 3
    made = convert_text("a.txt", record.source.text)
    assert isinstance(made, Conversion)
    assert f"Vl{sign}ad" in made.tei.decode()


@pytest.mark.parametrize("words", ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚀", "\ufeffThe ferry", "שלום\u200f!"])
def test_signs_that_a_script_needs_are_not_told(tmp_path: Path, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{words}\n\n{BODY}", encoding="utf-8")
    (record,) = records(path)
    assert isinstance(record, Record)
    assert [found for found in record.findings if found.rule == "hidden-characters"] == []


def test_bytes_that_are_no_utf_8_are_assumed_aloud_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(BODY.encode() + b"\xc3\x28\xff\xed\xa0\x80")
    for found in records(path):
        rules = [found.rule] if isinstance(found, Finding) else [finding.rule for finding in found.findings]
        assert {"source-unreadable", "encoding-assumed"} & set(rules)


def test_fifty_megabytes_in_a_line_are_refused_in_a_sentence() -> None:
    assert limited(f"{__name__}:long_line", 50_000_000, seconds=60) == "record-too-long"


def test_five_megabytes_of_one_letter_are_read() -> None:
    assert limited(f"{__name__}:long_line", 5_000_000, seconds=120, megabytes=4000) == "clean"


def test_a_hundred_thousand_brackets_within_each_other_are_kept_and_told() -> None:
    found = limited(f"{__name__}:deep_brackets", 50_000, seconds=120, megabytes=4000)
    assert found == ["bracket-too-deep"]


def long_line(length: int) -> str:
    """The rule of the finding on a record of one line, or whether it is clean."""
    made = convert_text("a.txt", "a" * length)
    return made.rule if isinstance(made, Finding) else "clean" if made.clean else "not clean"


def deep_brackets(depth: int) -> list[str]:
    """The warnings of the notation on brackets within brackets."""
    text = "[" * depth + "a" + "]" * depth
    return sorted({finding.rule for finding in read([("en", text)]).findings})
