"""A stylesheet that imports ours: its declarations win, and ours stand behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition import saxon
from tei_edition.precedence import alternatives, default_priority

OURS = """
<xsl:template match="/" as="xs:string">
  <xsl:variable name="all" as="xs:string*"><xsl:apply-templates select="*"/></xsl:variable>
  <xsl:sequence select="string-join($all, ' ')"/>
</xsl:template>
<xsl:template match="a[b]" priority="9" as="xs:string*">ours <xsl:apply-templates select="*"/></xsl:template>
<xsl:template match="*" as="xs:string*">
  <xsl:sequence select="f:say('any')"/>
  <xsl:apply-templates select="*"/>
</xsl:template>
<xsl:template match="c" as="xs:string*"><xsl:call-template name="mark"/></xsl:template>
<xsl:template name="mark" as="xs:string"><xsl:sequence select="$word"/></xsl:template>
<xsl:variable name="word" as="xs:string" select="'our-word'"/>
<xsl:function name="f:say" as="xs:string">
  <xsl:param name="word" as="xs:string"/>
  <xsl:sequence select="'our-' || $word"/>
</xsl:function>
<xsl:function name="f:say" as="xs:string">
  <xsl:param name="a"/><xsl:param name="b"/>
  <xsl:sequence select="'two'"/>
</xsl:function>
"""
IMPORT = '<xsl:import href="tei-edition:ours.xsl"/>'


def sheet(content: str) -> str:
    return (
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"'
        f' xmlns:xs="http://www.w3.org/2001/XMLSchema"><xsl:output method="text"/>{content}</xsl:stylesheet>'
    )


def rule(match: str, content: str) -> str:
    return f'<xsl:template match="{match}" as="item()*">{content}</xsl:template>'


@pytest.fixture
def made(tmp_path: Path) -> Path:
    (tmp_path / "library").mkdir()
    (tmp_path / "house").mkdir()
    (tmp_path / "library" / "ours.xsl").write_text(sheet(OURS))
    return tmp_path


def run(folder: Path, content: str, document: str = "<a><b/><c/></a>") -> str:
    house = folder / "house" / "house.xsl"
    house.write_text(sheet(content))
    compiled = saxon.compile_stylesheet(house, folder / "library")
    return " ".join(saxon.transform(compiled, saxon.parse(document))[0].split())


CASES = {
    "nothing of its own": (IMPORT, "ours our-any our-word"),
    "a rule beats ours of any priority": (
        IMPORT + '<xsl:template match="a" as="xs:string">house</xsl:template>',
        "house",
    ),
    "its own rules keep their order": (
        IMPORT + rule("a", "name") + rule("node()", "any"),
        "name",
    ),
    "alternatives keep their own priorities": (
        IMPORT
        + rule("b | *", "either")
        + rule("*[self::a]", '<xsl:apply-templates select="*"/>')
        + rule("element(c)", "c"),
        "either c",
    ),
    "ours stands behind it": (
        IMPORT
        + '<xsl:template match="c" as="xs:string*"><xsl:sequence select="\'[\'"/><xsl:next-match/></xsl:template>',
        "ours our-any [ our-word",
    ),
    "a named template": (IMPORT + '<xsl:template name="mark" as="xs:string">mark</xsl:template>', "ours our-any mark"),
    "a variable": (IMPORT + '<xsl:variable name="word" as="xs:string" select="\'w\'"/>', "ours our-any w"),
    "a function of as many arguments": (
        IMPORT + '<xsl:function name="f:say"><xsl:param name="x"/><xsl:sequence select="\'said\'"/></xsl:function>',
        "ours said our-word",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_the_house_declares_is_in_force(made: Path, name: str) -> None:
    content, expected = CASES[name]
    assert run(made, content) == expected


WRONG = {
    "no import": ("", "must import one stylesheet of ours"),
    "another import": ('<xsl:import href="../library/ours.xsl"/>', "must import one stylesheet of ours"),
    "an address": ('<xsl:import href="http://example.org/a.xsl"/>', "must import one stylesheet of ours"),
    "two imports": (IMPORT * 2, "must import one stylesheet of ours"),
    "an include from outside": (IMPORT + '<xsl:include href="../outside.xsl"/>', "lies outside the folder"),
    "apply-imports": (IMPORT + '<xsl:template match="a"><xsl:apply-imports/></xsl:template>', "write xsl:next-match"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_house_stylesheet_may_not_do(made: Path, name: str) -> None:
    (made / "outside.xsl").write_text(sheet(""))
    content, message = WRONG[name]
    with pytest.raises(saxon.StylesheetError, match=message):
        run(made, content)


def test_an_error_names_the_module_and_the_line(made: Path) -> None:
    with pytest.raises(saxon.StylesheetError) as error:
        run(made, IMPORT + "\n\n" + '<xsl:template match="a"><xsl:value-of select="f:none()"/></xsl:template>')
    assert (error.value.module, error.value.line) == ("house.xsl", 3)


def test_it_reads_nothing_from_the_machine(made: Path) -> None:
    (made / "secret.txt").write_text("secret")
    reading = rule("a", f"<xsl:value-of select=\"unparsed-text('{(made / 'secret.txt').as_uri()}')\"/>")
    with pytest.raises(saxon.StylesheetError):
        run(made, IMPORT + reading)


def test_patterns_are_parted_and_weighed() -> None:
    pattern = "a | b[c | d] | *[. = '|'] | @e | text() | t:* | /"
    assert alternatives(pattern) == ["a", "b[c | d]", "*[. = '|']", "@e", "text()", "t:*", "/"]
    assert [default_priority(each) for each in alternatives(pattern)] == [0, 0.5, 0.5, 0, -0.5, -0.25, -0.5]
