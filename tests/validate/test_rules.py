"""A rule, a folder: ``invalid.xml`` breaks it, ``expected.txt`` holds the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

import pytest
from lxml import etree

from tei_edition.finding import Finding
from tei_edition.resources import resource
from tei_edition.saxon import StylesheetError
from tei_edition.validate import Document, validate
from tei_edition.validate.completeness import COMPLETENESS
from tei_edition.validate.rules import check_rules, compile_rules
from tests.conftest import TEI_ALL, needs_tei_all

HERE = Path(__file__).parent
FOLDERS = sorted(path for path in HERE.glob("TEI-*") if path.is_dir())
SCH = "{http://purl.oclc.org/dsdl/schematron}"
SCHEMA = etree.parse(resource("schemas", "rules.sch"))
ASSERTIONS = {str(a.get("id")): a for a in SCHEMA.iter(SCH + "assert", SCH + "report")}
LEVELS = ("error", "warning", "info")
TEI = {"tei": "http://www.tei-c.org/ns/1.0"}
ODD = etree.parse(resource("schemas", "edition.odd"))
RULES = {
    str(spec.get("ident")): spec
    for spec in cast(
        "list[etree._Element]", ODD.xpath("//tei:constraintSpec[starts-with(@ident, 'TEI-')]", namespaces=TEI)
    )
}
"""Every rule of the house, be it judged by Schematron or by the program."""


def found_in(folder: Path) -> list[Finding]:
    """The findings on a folder's file; only one of them is about what so small a header leaves empty."""
    findings = validate((folder / "invalid.xml").read_bytes(), "invalid.xml")
    return [finding for finding in findings if folder.name == COMPLETENESS or finding.rule != COMPLETENESS]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_rule_finds_what_breaks_it(folder: Path, accept: bool) -> None:
    found = found_in(folder)
    text = "".join(f"{finding}\n" for finding in found)
    if accept:
        (folder / "expected.txt").write_text(text, encoding="utf-8")
    assert text == (folder / "expected.txt").read_text(encoding="utf-8")
    assert {finding.rule for finding in found} == {folder.name}, "the file breaks one rule and no other"
    assert all(finding.place.line for finding in found)


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    assert sorted(RULES) == sorted(folder.name for folder in FOLDERS)
    assert set(ASSERTIONS) < set(RULES)


@pytest.mark.parametrize("name", sorted(ASSERTIONS))
def test_a_rule_is_an_error_or_a_warning_and_ends_with_what_to_do(name: str) -> None:
    sentence = " ".join("".join(map(str, ASSERTIONS[name].itertext())).split())
    assert ASSERTIONS[name].get("role") in LEVELS
    assert sentence.count(".") >= 2
    assert sentence.endswith(".")


@needs_tei_all
def test_what_breaks_a_rule_is_still_tei(jing: Callable[[Path, Iterable[Path]], list[str]]) -> None:
    assert jing(TEI_ALL, [folder / "invalid.xml" for folder in FOLDERS]) == []


# ── the compiler ─────────────────────────────────────────────────────────────────────────────────────────────────────

TWO_RULES = f"""<schema xmlns="{SCH[1:-1]}" queryBinding="xslt3">
  <ns prefix="t" uri="http://example.org/t"/>
  <let name="file" value="''"/>
  <let name="least" value="2"/>
  <pattern>
    <rule context="t:b[@skip]">
      <assert id="skipped" role="info" test="@skip = 'yes'">Skip is 'yes' &amp; no other.</assert>
    </rule>
    <rule context="t:b">
      <let name="n" value="count(t:c)"/>
      <report id="few" test="$n lt $least">Only <value-of select="$n"/>.</report>
    </rule>
  </pattern>
  <pattern>
    <rule context="@skip">
      <report id="seen" role="warning" test="true()">Seen <value-of select="name()"/>.</report>
    </rule>
  </pattern>
</schema>"""


def found_by(schematron: str, xml: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    stylesheet = compile_rules(schematron, "test.sch")
    monkeypatch.setattr("tei_edition.validate.rules.compiled", lambda: stylesheet)
    document = Document("a.xml", xml.encode(), etree.ElementTree(etree.fromstring(xml)))
    return [str(finding) for finding in check_rules(document)]


def test_the_first_rule_of_a_pattern_that_matches_is_the_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    xml = '<a xmlns="http://example.org/t">\n<b skip="no"/>\n<b/>\n<b><c/><c/></b></a>'
    assert found_by(TWO_RULES, xml, monkeypatch) == [
        "a.xml:2:1: info: Skip is 'yes' & no other. [skipped]",
        "a.xml:2:1: warning: Seen skip. [seen]",
        "a.xml:3:1: error: Only 0. [few]",
    ]


@pytest.mark.parametrize(
    ("context", "lines"),
    [
        ("t:b | t:c", [2, 3, 4]),
        ("t:b[@x | @y] | t:c", [2, 4]),
        ("t:b[. = '|'] | t:c", [3, 4]),
        ("t:b[. = ']' or (@x | @z) = ''] | t:c", [2, 4]),
        ("t:b[@x] (: it's :) | t:c (: it's :)", [2, 4]),
        ("t:b/@x | t:c/@x", [2]),
    ],
)
def test_a_context_of_several_branches_finds_each_of_them(
    context: str, lines: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    schema = f"""<schema xmlns="{SCH[1:-1]}" queryBinding="xslt3"><ns prefix="t" uri="http://example.org/t"/>
      <let name="file" value="''"/><let name="today" value="''"/>
      <pattern><rule context="{context}"><report id="seen" test="true()">Seen.</report></rule></pattern></schema>"""
    xml = '<a xmlns="http://example.org/t">\n<b x=""/>\n<b>|</b>\n<c/></a>'
    found = found_by(schema, xml, monkeypatch)
    assert [int(each.split(":")[1]) for each in found] == lines


@pytest.mark.parametrize(
    "unknown",
    [
        "<diagnostics/>",
        '<pattern abstract="true"><param name="a" value="b"/></pattern>',
        "<pattern><rule context='a'><extends rule='b'/></rule></pattern>",
    ],
)
def test_schematron_it_does_not_know_is_refused(unknown: str) -> None:
    with pytest.raises(StylesheetError):
        compile_rules(TWO_RULES.replace("</schema>", f"{unknown}</schema>"), "test.sch")


def test_levels_are_those_of_the_schema() -> None:
    levels = {f.rule: f.level.name.lower() for folder in FOLDERS for f in found_in(folder)}
    assert levels == {
        name: ASSERTIONS[name].get("role") if name in ASSERTIONS else spec.get("type") for name, spec in RULES.items()
    }
    assert set(levels.values()) == set(LEVELS)


def rules_of(data: bytes, file: str = "invalid.xml", published: str = "") -> list[str]:
    return [finding.rule for finding in validate(data, file, published)]


def test_the_name_of_the_file_is_compared_only_if_it_is_known() -> None:
    data = (HERE / "TEI-S001" / "invalid.xml").read_bytes()
    assert "TEI-S001" not in rules_of(data, "standard input")
    assert "TEI-S001" not in rules_of(data, "tei/strelsau-1.xml")
    assert rules_of(data, "tei/strelsau-2.xml") == ["TEI-S001", COMPLETENESS]


@pytest.mark.parametrize("separator", ["\u2028", "\x85", "\t", "\r", "&#13;", "\n"])
def test_a_sentence_may_quote_any_white_space(separator: str) -> None:
    text = (HERE / "TEI-B014" / "invalid.xml").read_text(encoding="utf-8").replace("gave [me]", f"gave{separator}[me]")
    assert "TEI-B014" in rules_of(text.encode())


@pytest.mark.parametrize(
    ("tag", "words", "found"),
    [
        ("en", "Colonel Sapt arrived in Strelsau this morning.", []),
        ("en", "Полковник Запт прибыл утром в Стрельзау.", ["TEI-S009"]),
        ("en", "Colonel Sapt, <foreign xml:lang='ru'>полковник Запт, прибыл</foreign>, arrived.", []),
        ("ru", "Полковник Запт прибыл утром в Стрельзау.", []),
        ("ru", "Colonel Sapt arrived in Strelsau this morning.", ["TEI-S009"]),
        ("ru-Latn", "Polkovnik Zapt pribyl utrom v Strelzau.", []),
        ("zh", "Colonel Sapt arrived in Strelsau this morning.", []),
        ("ru", "Sapt 1894!", []),
    ],
)
def test_language_and_script(tag: str, words: str, found: list[str]) -> None:
    text = (HERE / "TEI-S009" / "invalid.xml").read_text(encoding="utf-8")
    text = text.replace('xml:lang="en" xml:id="d1-en"', f'xml:lang="{tag}" xml:id="d1-en"')
    text = text.replace(
        "</language>", f"</language><language ident='{tag}'>{tag}</language><language ident='ru'>ru</language>"
    )
    text = (
        text[: text.index("<p>", text.index("<body>"))]
        + f"<p>{words}</p>"
        + text[text.index("</p>", text.index("<body>")) + 4 :]
    )
    assert [rule for rule in rules_of(text.encode()) if rule not in ("TEI-S004b", COMPLETENESS)] == found
