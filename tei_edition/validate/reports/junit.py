"""For services that read test results: JUnit XML, in which each file is a test that passes or fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.validate.reports.checked import Checked, counted
from tei_edition.visible import visible


def junit(run: Iterable[Checked]) -> Iterator[str]:
    """One suite; the errors of a file are its failure, its warnings and remarks what it printed."""
    files = list(run)
    totals = {"tests": str(len(files)), "failures": str(sum(not each.valid for each in files)), "errors": "0"}
    root = etree.Element("testsuites", totals)
    suite = etree.SubElement(root, "testsuite", totals, name="tei-edition validate", skipped="0")
    for checked in files:
        _case(suite, checked)
    etree.indent(root)
    yield etree.tostring(root, encoding="unicode") + "\n"


def _case(suite: etree._Element, checked: Checked) -> None:
    case = etree.SubElement(suite, "testcase", classname="tei-edition.validate", name=_shown(checked.file))
    errors = [finding for finding in checked.findings if finding.level is Level.ERROR]
    if errors:
        failure = etree.SubElement(case, "failure", type=_shown(errors[0].rule), message=_shown(counted(errors)))
        failure.text = _lines(errors)
    if others := [finding for finding in checked.findings if finding.level is not Level.ERROR]:
        etree.SubElement(case, "system-out").text = _lines(others)


def _lines(findings: list[Finding]) -> str:
    return _shown("\n".join(map(str, findings)))


def _shown(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return visible(text)
