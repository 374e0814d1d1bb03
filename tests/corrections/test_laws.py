"""Whatever an editor says of whatever record: nothing is raised, nothing is lost, and what cannot be is told."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_edition import corrections
from tei_edition.corrections.dates import dated, written
from tei_edition.corrections.vocabulary import ATTRIBUTES, BRACKETS, PARAGRAPHS
from tei_edition.edition import convert_text
from tei_edition.finding import Finding, Level
from tests.conftest import ROOT
from tests.corrections.cases import converted

EXAMPLES = int(os.environ.get("TEI_EDITION_EXAMPLES", "100"))
LIMITS = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SOURCES = sorted((ROOT / "editions" / "specimens" / "sources").glob("*.txt"))
LINES = sorted({line.strip() for path in SOURCES for line in path.read_text("utf-8").splitlines() if line.strip()})
RECORDS = st.lists(st.sampled_from(LINES), min_size=2, max_size=8, unique=True)
TOLD = ("correction-unmatched", "correction-not-followed")
PIECES = st.sampled_from(
    [
        "[header]\n",
        'title = "A"\n',
        "[[bracket]]\n",
        'wording = "[me]"\n',
        'is = "gap"\n',
        "is = 7\n",
        '[["7".bracket]]\n',
        "[[division]]\n",
        'begins = "A"\n',
        "n = 1\n",
        "[accept]\n",
        "x = {a = [1, {b = 2}]}\n",
        '"""\n',
        "[[[\n",
        "= \n",
        "\ufeff",
        "date = 1893-05-04\n",
        "[bracket.wording]\n",
        "bracket = [1]\n",
    ]
) | st.text(max_size=5)


@LIMITS
@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_the_file_it_is_read_or_its_faults_are_told(text: str) -> None:
    said = corrections.read(text, "record.toml")
    rows, findings = corrections.read_rows(text, "corrections.toml")
    told = [*said.findings, *findings, *(finding for row in rows.values() for finding in row.findings)]
    assert all(finding.level is Level.ERROR and finding.message[-1] in ".?])" for finding in told)


@LIMITS
@given(RECORDS, st.data())
def test_whatever_paragraphs_are_called_no_character_is_lost(lines: list[str], data: st.DataObject) -> None:
    kinds = data.draw(st.lists(st.sampled_from((*PARAGRAPHS, "")), min_size=len(lines), max_size=len(lines)))
    said = [
        f"[[paragraph]]\nbegins = {line!r}\nis = {kind!r}\n"
        for line, kind in zip(lines, kinds, strict=True)
        if kind and "'" not in line and '"' not in line and "\\" not in line
    ]
    _holds("\n\n".join(lines) + "\n", "".join(said))


@LIMITS
@given(RECORDS, st.data())
def test_wherever_divisions_begin_no_character_is_lost(lines: list[str], data: st.DataObject) -> None:
    named = [line for line in lines if "'" not in line and '"' not in line and "\\" not in line]
    said = ""
    for line in data.draw(st.lists(st.sampled_from(named), max_size=3, unique=True)) if named else []:
        lang = data.draw(st.sampled_from(("", "language = 'en'\n", "language = 'ru'\n")))
        kind = data.draw(st.sampled_from(("", "original", "translation", "document")))
        said += f"[[division]]\nbegins = {line!r}\n{lang}" + (f"kind = {kind!r}\n" if kind else "")
    _holds("\n\n".join(lines) + "\n", said)


@LIMITS
@given(st.sampled_from(SOURCES), st.data())
def test_whatever_a_bracket_is_called_no_character_is_lost(path: object, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SOURCES)).read_text("utf-8")
    signs = sorted({" ".join(sign.wording.split()) for sign in converted(text).signs})
    said = ""
    for wording in data.draw(st.lists(st.sampled_from(signs), max_size=6, unique=True)) if signs else []:
        if "'" not in wording and "\\" not in wording:
            kind = data.draw(st.sampled_from(BRACKETS))
            cert = "cert = 'low'\n" if "cert" in ATTRIBUTES[kind] else ""
            said += f"[[bracket]]\nwording = '{wording}'\nn = 1\nis = {kind!r}\n{cert}"
    _holds(text, said)


def _holds(record: str, said: str) -> None:
    made = convert_text("record.txt", record, given=corrections.read(said, "record.toml"))
    if isinstance(made, Finding):
        assert made.rule == "empty-record"
        return
    assert not made.account.unexplained
    wrong = [finding for finding in made.findings if finding.level is Level.ERROR and finding.rule not in TOLD]
    assert [str(finding) for finding in wrong] == []


DAYS = st.dates().map(lambda day: day.isoformat())


@LIMITS
@given(st.text(max_size=12) | DAYS | st.tuples(DAYS, st.sampled_from(["/", "?", "/../"]), DAYS).map("".join))
def test_a_date_is_one_of_the_calendar_or_none(text: str) -> None:
    date = dated(text, "creation-date")
    assert date is None or written(date) == text
