"""Schematron as other projects write it: every construct of the standard that has a meaning here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.conftest import RNG, VALID, Judge

HEAD = '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">'


def rules(folder: Path, body: str, name: str = "r.sch", head: str = HEAD) -> str:
    (folder / name).write_text(f"{head}\n{body}</schema>", encoding="utf-8")
    return name


CASES = {
    "assert and report": (
        """<pattern><rule context="entry">
        <assert test="note" id="K1">The entry <value-of select="title"/> has no note.</assert>
        <report test="@state = 'open'" role="warning">Still open.</report></rule></pattern>""",
        [
            "klow.xml:2:3: warning: Still open. [schematron]",
            "klow.xml:3:3: error: The entry Lamp oil has no note. [K1]",
        ],
    ),
    "only the first rule of a pattern that matches": (
        """<pattern><rule context="entry[note]"><report test="true()">noted</report></rule>
        <rule context="entry"><report test="true()">bare</report></rule></pattern>""",
        ["klow.xml:2:3: error: noted [schematron]", "klow.xml:3:3: error: bare [schematron]"],
    ),
    "roles of rule and pattern": (
        """<pattern role="info"><rule context="seal"><report test="1" id="a">x</report></rule></pattern>
        <pattern><rule context="seal" role="nonfatal"><report test="1" id="b">y</report></rule></pattern>""",
        ["klow.xml:4:3: info: x [a]", "klow.xml:4:3: warning: y [b]"],
    ),
    "name, emph and diagnostics": (
        """<pattern><rule context="seal"><report test="1" diagnostics="d"><name/> in <name path=".."/> is
        <emph>red</emph>.</report></rule></pattern>
        <diagnostics><diagnostic id="d">Its year is <value-of select="../@year"/>.</diagnostic></diagnostics>""",
        ["klow.xml:4:3: error: seal in register is red. Its year is 1938. [schematron]"],
    ),
    "an abstract pattern": (
        """<pattern abstract="true" id="needs"><rule context="$place">
        <assert test="$what">$place needs it.</assert></rule>
        </pattern><pattern is-a="needs">
        <param name="place" value="entry"/><param name="what" value="@xml:id"/></pattern>""",
        ["klow.xml:3:3: error: $place needs it. [schematron]"],
    ),
    "an abstract rule": (
        """<pattern><rule abstract="true" id="dated">
        <let name="y" value="@year"/><assert test="$y > 2000">Old.</assert></rule>
        <rule context="register"><extends rule="dated"/></rule></pattern>""",
        ["klow.xml:1:1: error: Old. [dated]"],
    ),
    "variables of schema, pattern and rule": (
        """<let name="all" value="count(//entry)"/>
        <pattern><let name="n" value="$all + 1"/><rule context="seal"><let name="m" value="$n + 1"/>
        <report test="$m = 4">four</report></rule></pattern>
        <pattern><let name="n" value="count(//hand)"/>
        <rule context="seal"><report test="$n = 1">one</report></rule></pattern>""",
        ["klow.xml:4:3: error: four [schematron]", "klow.xml:4:3: error: one [schematron]"],
    ),
    "the document itself, texts and attributes": (
        """<pattern><rule context="/"><report test="count(*) = 1">doc</report></rule></pattern>
        <pattern><rule context="@year"><report test=". = '1938'">att</report></rule></pattern>
        <pattern><rule context="hand/text()"><report test="1">text</report></rule></pattern>""",
        [
            "klow.xml:1:1: error: doc [schematron]",
            "klow.xml:1:1: error: att [schematron]",
            "klow.xml:2:72: error: text [schematron]",
        ],
    ),
    "a function and a key": (
        """<ns prefix="k" uri="urn:klow"/>
        <xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="id" match="entry" use="@xml:id"/>
        <xsl:function xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k:twice"><xsl:param name="n"/>
        <xsl:sequence select="2 * $n"/></xsl:function>
        <pattern><rule context="seal">
        <report test="k:twice(2) = 4 and key('id', 'e1')">four</report></rule></pattern>""",
        ["klow.xml:4:3: error: four [schematron]"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_constructs(findings: Judge, schemas: Path, name: str) -> None:
    body, expected = CASES[name]
    assert findings(VALID, rules(schemas, body)) == expected


def test_a_phase_chooses_patterns(findings: Judge, schemas: Path) -> None:
    body = """<phase id="quick"><active pattern="a"/></phase>
      <pattern id="a"><rule context="seal"><report test="1">a</report></rule></pattern>
      <pattern id="b"><rule context="seal"><report test="1">b</report></rule></pattern>"""
    name = rules(schemas, body, head=HEAD.replace(">", ' defaultPhase="quick">'))
    assert findings(VALID, name) == ["klow.xml:4:3: error: a [a]"]
    chosen = f'<?xml-model href="{name}" phase="#ALL"?>{VALID}'
    assert [line[-3:] for line in findings(chosen, models=True)] == ["[a]", "[b]"]


def test_files_may_be_included_and_extended(findings: Judge, schemas: Path) -> None:
    pattern = '<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="seal">{}</rule></pattern>'
    (schemas / "one.sch").write_text(pattern.format('<report test="1">one</report>'), encoding="utf-8")
    rules(schemas, pattern.format('<report test="1">two</report>'), "two.sch")
    name = rules(schemas, '<include href="one.sch"/><extends href="two.sch"/>')
    assert findings(VALID, name) == ["klow.xml:4:3: error: one [schematron]", "klow.xml:4:3: error: two [schematron]"]


def test_rules_embedded_in_a_grammar_are_asked_for_by_the_document(findings: Judge, schemas: Path) -> None:
    rule = '<rule context="seal"><report test="1">wax</report></rule>'
    embedded = f'<pattern xmlns="http://purl.oclc.org/dsdl/schematron">{rule}</pattern>'
    (schemas / "both.rng").write_text(RNG.replace("</start>", f"</start>{embedded}"), encoding="utf-8")
    model = '<?xml-model href="both.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>'
    assert findings(model + VALID, models=True) == ["klow.xml:4:3: error: wax [schematron]"]
    assert findings(VALID, "both.rng") == []


def test_messages_and_stops_come_through(findings: Judge, schemas: Path) -> None:
    function = """<ns prefix="k" uri="urn:klow"/>
        <xsl:function xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k:say">
      <xsl:param name="n"/><xsl:message terminate="{0}">The clerk says {{$n}}</xsl:message>
        <xsl:sequence select="true()"/>
      </xsl:function><pattern><rule context="seal"><assert test="k:say(1)">x</assert></rule></pattern>"""
    assert findings(VALID, rules(schemas, function.format("no"))) == [
        "klow.xml: info: The clerk says {$n} [xsl-message]"
    ]
    said, stopped = findings(VALID, rules(schemas, function.format("yes"), "stop.sch"))
    assert said == "klow.xml: info: The clerk says {$n} [xsl-message]"
    assert stopped.startswith("klow.xml: error: The rules stop on this document:")
    assert "Processing terminated by xsl:message" in stopped


def test_rules_that_divide_by_nothing_stop_with_a_finding(findings: Judge, schemas: Path) -> None:
    body = '<pattern><rule context="seal"><assert test="1 idiv count(lamp)">x</assert></rule></pattern>'
    (finding,) = findings(VALID, rules(schemas, body))
    assert "[schematron-stopped]" in finding


UNREADABLE = {
    "a wrong expression": (
        '<pattern><rule context="seal"><assert test="(">x</assert></rule></pattern>',
        "do not compile",
    ),
    "an unknown function": (
        '<pattern><rule context="seal"><assert test="no:fun()">x</assert></rule></pattern>',
        "no:fun",
    ),
    "an unknown rule": (
        '<pattern><rule context="seal"><extends rule="x"/></rule></pattern>',
        "no abstract rule called x",
    ),
    "an unknown pattern": ('<pattern is-a="x"/>', "no abstract pattern called x"),
    "a circle": ('<include href="r.sch"/>', "more than 1,000 files, or itself"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_rules_that_cannot_be_understood_are_one_finding(findings: Judge, schemas: Path, name: str) -> None:
    body, told = UNREADABLE[name]
    (finding,) = findings(VALID, rules(schemas, body))
    assert told in finding
    assert finding.endswith("[schema-unreadable]")


def test_another_query_language_is_refused(findings: Judge, schemas: Path) -> None:
    (finding,) = findings(VALID, rules(schemas, "", head=HEAD.replace("xslt2", "stx")))
    assert "The query language stx is not known" in finding


def test_rules_read_no_files(findings: Judge, schemas: Path) -> None:
    (schemas / "secret.xml").write_text("<moat/>", encoding="utf-8")
    secret = (schemas / "secret.xml").as_uri()
    body = f'<pattern><rule context="seal"><report test="doc(\'{secret}\')/moat">read</report></rule></pattern>'
    (finding,) = findings(VALID, rules(schemas, body))
    assert "[schematron-stopped]" in finding
