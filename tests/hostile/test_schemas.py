"""Schemas, rules and stylesheets of others judge a document, and neither read, write, fetch nor include anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition import saxon, xmlio
from tei_edition.apart import Apart, Ended, Overdue
from tei_edition.finding import Finding, Place, Refused
from tei_edition.resources import resource
from tei_edition.validate import Document
from tei_edition.validate.access import Access
from tei_edition.validate.engines import Request, open_engine

SECRET = "the moat is dry"
SCHEMATRON = (
    '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '
    'queryBinding="xslt3">{}<pattern><rule context="a"><let name="x" value="{}"/>'
    '<assert test="false()">Found: <value-of select="$x"/></assert></rule></pattern></schema>'
)
READING = (
    *("doc('{}')", "document('{}')", "unparsed-text('{}')", "unparsed-text-lines('{}')", "json-doc('{}')"),
    *("collection('{}')", "uri-collection('{}')", "doc-available('{}')", "unparsed-text-available('{}')"),
    "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY x SYSTEM &quot;{}&quot;>]>&lt;a>&amp;x;&lt;/a>')",
    "transform(map{{'stylesheet-location': '{}', 'source-node': /}})",
    "environment-variable('HOME')",
)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "secret.xml").write_text(f"<secret>{SECRET}</secret>")
    return tmp_path / "secret.xml"


def judged(folder: Path, schema: str, name: str = "rules.sch") -> tuple[Finding, ...]:
    """What a schema says of a small document; a schema that cannot be used says why."""
    (folder / name).write_text(schema, encoding="utf-8")
    data = b"<a/>"
    try:
        engine = open_engine(Request(str(folder / name), Place("a.xml"), Access()))
        return engine.check(Document("a.xml", data, xmlio.parse(data, "a.xml")))
    except Refused as refused:
        return (refused.finding,)


@pytest.mark.parametrize("expression", READING)
def test_no_rule_reads_a_file(tmp_path: Path, secret: Path, expression: str) -> None:
    found = judged(tmp_path, SCHEMATRON.format("", expression.format(secret.as_uri())))
    assert found
    told = " ".join(finding.message for finding in found)
    assert SECRET not in told
    assert "Found: true" not in told
    assert "Found: /" not in told


@pytest.mark.parametrize(
    "declaration",
    [
        '<xsl:function name="f:w" xmlns:f="f"><xsl:result-document href="{}"><a/></xsl:result-document></xsl:function>',
        '<xsl:import href="{}"/>',
        '<xsl:include href="{}"/>',
        '<include href="{}"/>',
        '<extends href="{}"/>',
    ],
)
def test_no_rule_writes_or_shows_a_file(tmp_path: Path, secret: Path, declaration: str) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    found = judged(tmp_path, SCHEMATRON.format(declaration.format(secret.as_uri()), "1"))
    assert SECRET not in " ".join(finding.message for finding in found)
    assert {path.name for path in tmp_path.iterdir()} - before == {"rules.sch"}
    assert secret.read_text() == f"<secret>{SECRET}</secret>"


@pytest.mark.parametrize("entity", ['SYSTEM "{}"', '"ha"'])
@pytest.mark.parametrize("name", ["schema.rng", "schema.xsd", "rules.sch"])
def test_a_schema_with_a_document_type_is_refused(tmp_path: Path, secret: Path, name: str, entity: str) -> None:
    text = f"<!DOCTYPE a [<!ENTITY x {entity.format(secret.as_uri())}>]><a>&x;</a>"
    (found,) = judged(tmp_path, text, name)
    assert found.rule == "xml-doctype"


@pytest.mark.parametrize(
    "schema",
    [
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="http://127.0.0.1:9/a.rng"/></grammar>',
        '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><externalRef href="http://127.0.0.1:9/a"/></element>',
        '<schema xmlns="http://www.w3.org/2001/XMLSchema"><include schemaLocation="http://127.0.0.1:9/a.xsd"/></schema>',
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><include href="http://127.0.0.1:9/a.sch"/></schema>',
    ],
)
def test_no_schema_fetches_another_unasked(tmp_path: Path, schema: str) -> None:
    (found,) = judged(tmp_path, schema, "schema.xml")
    assert found.rule == "network-refused"


def test_a_schema_that_includes_itself_is_refused(tmp_path: Path) -> None:
    for name, text in (
        ("a.rng", '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="a.rng"/></grammar>'),
        ("a.sch", '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><include href="a.sch"/></schema>'),
    ):
        (found,) = judged(tmp_path, text, name)
        assert found.rule == "schema-unreadable", name


@pytest.mark.parametrize("place", ["a", "a[f:on(3)]"])
def test_rules_that_never_end_are_ended_and_the_next_are_run(tmp_path: Path, place: str) -> None:
    function = (
        '<ns prefix="f" uri="f"/><xsl:function name="f:on" xmlns:f="f"><xsl:param name="n"/>'
        '<xsl:sequence select="f:on($n + 1)"/></xsl:function>'
    )
    text = SCHEMATRON.replace('context="a"', f'context="{place}"')
    (tmp_path / "endless.sch").write_text(text.format(function, "f:on(count(//*))"), encoding="utf-8")
    document = Document("a.xml", b"<a/>", xmlio.parse(b"<a/>", "a.xml"))
    (found,) = open_engine(Request(str(tmp_path / "endless.sch"), Place("a.xml"), judging=1)).check(document)
    assert (found.rule, found.place) == ("schematron-stopped", Place("a.xml"))
    assert "endless.sch took longer than 1 seconds. Mend the rule" in found.message
    assert [each.message for each in judged(tmp_path, SCHEMATRON.format("", "1"))] == ["Found: 1"]


def test_rules_that_take_too_long_to_compile_are_refused(tmp_path: Path) -> None:
    rule = '<pattern><rule context="a[{}]"><assert test="b[{}]">x</assert></rule></pattern>'
    many = "".join(rule.format(n, n) for n in range(500))
    (tmp_path / "slow.sch").write_text(SCHEMATRON.format("", "1").replace("</schema>", f"{many}</schema>"))
    with pytest.raises(Refused, match=r"The rules do not compile: .* took longer than 0.01 seconds"):
        open_engine(Request(str(tmp_path / "slow.sch"), Place("a.xml"), judging=0.01))


@pytest.mark.parametrize(("function", "argument", "error"), [("time:sleep", 600, Overdue), ("os:_exit", 3, Ended)])
def test_a_process_apart_tells_how_it_ended(function: str, argument: int, error: type[Ended]) -> None:
    with pytest.raises(Ended) as raised:
        Apart(function).ask(0.2 if error is Overdue else 60, argument)
    assert raised.type is error


def _house(folder: Path, declaration: str) -> Path:
    path = folder / "style" / "house.xsl"
    path.parent.mkdir()
    path.write_text(
        f'<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">{declaration}</xsl:stylesheet>'
    )
    return path


@pytest.mark.parametrize(
    "declaration",
    [
        '<xsl:import href="tei-edition:html.xsl"/><xsl:include href="../secret.xml"/>',
        '<xsl:import href="tei-edition:html.xsl"/><xsl:include href="{}"/>',
        '<xsl:import href="../secret.xml"/>',
        '<xsl:import href="{}"/>',
        '<xsl:import href="tei-edition:../../pyproject.toml"/>',
        '<xsl:import href="http://127.0.0.1:9/a.xsl"/>',
    ],
)
def test_a_stylesheet_of_an_edition_includes_nothing_from_elsewhere(
    tmp_path: Path, secret: Path, declaration: str
) -> None:
    path = _house(tmp_path, declaration.format(secret.as_uri()))
    with pytest.raises(saxon.StylesheetError) as caught:
        saxon.compile_stylesheet(path, resource("xslt"))
    assert SECRET not in str(caught.value)


def test_a_stylesheet_with_a_document_type_is_refused(tmp_path: Path, secret: Path) -> None:
    path = tmp_path / "house.xsl"
    path.write_text(
        f'<!DOCTYPE x [<!ENTITY x SYSTEM "{secret.as_uri()}">]><xsl:stylesheet version="3.0" '
        'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'
    )
    with pytest.raises(saxon.StylesheetError, match="has a DOCTYPE"):
        saxon.compile_stylesheet(path)
