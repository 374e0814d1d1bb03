"""The one processor: sealed, silent on the terminal, and exact about where a stylesheet is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_edition import saxon

SHEET = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    '<xsl:param name="given" select="\'nothing\'"/><xsl:output omit-xml-declaration="yes"/>'
    '<xsl:template match="/">\n<xsl:message>read</xsl:message><out>{}</out></xsl:template></xsl:stylesheet>'
)


def run(instruction: str, **parameters: str) -> str:
    """The content of ``out`` when a stylesheet holds the instruction."""
    stylesheet = saxon.compile_text(SHEET.format(instruction), "sheet.xsl")
    text, _ = saxon.transform(stylesheet, saxon.parse("<a/>"), parameters)
    return text.removeprefix("<out>").removesuffix("</out>") if text != "<out/>" else ""


def value(expression: str) -> str:
    return run(f'<xsl:value-of select="{expression}"/>')


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "secret.xml").write_text("<secret>moat</secret>")
    return tmp_path / "secret.xml"


@pytest.mark.parametrize("function", ["doc", "document", "unparsed-text", "collection", "json-doc", "uri-collection"])
def test_no_file_is_read(function: str, secret: Path) -> None:
    with pytest.raises(saxon.StylesheetError, match=r"prohibited|disallowed"):
        value(f"{function}('{secret.as_uri()}')")


@pytest.mark.parametrize("function", ["doc-available", "unparsed-text-available"])
def test_no_file_is_seen(function: str, secret: Path) -> None:
    assert value(f"{function}('{secret.as_uri()}')") == "false"


def test_no_address_is_opened() -> None:
    with pytest.raises(saxon.StylesheetError, match="prohibited"):
        value("unparsed-text('http://127.0.0.1:9/')")


def test_no_variable_of_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRELSAU", "moat")
    assert value("environment-variable('STRELSAU'), available-environment-variables()") == ""


def test_no_second_document_is_written(tmp_path: Path) -> None:
    target = tmp_path / "written.xml"
    with pytest.raises(saxon.StylesheetError, match="result-document is disabled"):
        run(f'<xsl:result-document href="{target.as_uri()}"><a/></xsl:result-document>')
    assert not target.exists()


def test_no_expression_is_built_at_run_time() -> None:
    with pytest.raises(saxon.StylesheetError, match="evaluate is not available"):
        run("<xsl:evaluate xpath=\"'1 + 1'\"/>")


def test_no_stylesheet_is_fetched(tmp_path: Path) -> None:
    module = tmp_path / "module.xsl"
    module.write_text('<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>')
    sheet = SHEET.format("").replace("<xsl:param", f'<xsl:include href="{module.as_uri()}"/><xsl:param')
    with pytest.raises(saxon.StylesheetError, match="prohibited"):
        saxon.compile_text(sheet, "sheet.xsl")


@pytest.mark.parametrize("subset", ["", ' SYSTEM "{}"', ' [<!ENTITY x SYSTEM "{}">]', ' [<!ENTITY x "moat">]'])
def test_no_doctype_is_taken(subset: str, secret: Path) -> None:
    with pytest.raises(saxon.DocumentError, match="DOCTYPE is disallowed"):
        saxon.parse(f"<!DOCTYPE a{subset.format(secret.as_uri())}><a>&x;</a>")


def test_a_long_record_may_be_full_of_ampersands() -> None:
    assert saxon.parse(f"<a>{'&amp; ' * 300_000}</a>") is not None


def test_parameters_last_for_one_run() -> None:
    stylesheet = saxon.compile_text(SHEET.format('<xsl:value-of select="$given"/>'), "sheet.xsl")
    node = saxon.parse("<a/>")
    assert saxon.transform(stylesheet, node, {"given": "<moat>"})[0] == "<out>&lt;moat&gt;</out>"
    assert saxon.transform(stylesheet, node)[0] == "<out>nothing</out>"


def test_messages_come_back() -> None:
    stylesheet = saxon.compile_text(SHEET.format(""), "sheet.xsl")
    assert saxon.transform(stylesheet, saxon.parse("<a/>")) == ("<out/>", ("read",))


def test_nothing_reaches_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(saxon.StylesheetError):
        value("1 +")
    with pytest.raises(saxon.StylesheetError):
        value("error()")
    with pytest.raises(saxon.DocumentError):
        saxon.parse("<a>")
    os.write(2, b"own words")
    assert capfd.readouterr() == ("", "own words")


def test_errors_of_one_run_are_not_told_of_the_next() -> None:
    with pytest.raises(saxon.StylesheetError, match="first"):
        value("error((), 'first')")
    with pytest.raises(saxon.StylesheetError) as second:
        value("error((), 'second')")
    assert "first" not in str(second.value)


ENTRY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" expand-text="yes">
  <!-- a comment
       of two lines -->
  <xsl:include href="parts/names.xsl"/>
  <xsl:template match="/"><xsl:apply-templates/></xsl:template>
</xsl:stylesheet>"""
PART = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:t" xpath-default-namespace="urn:t">

  <xsl:template match="a"
      priority="2">
    <t:out>{{not expanded}}
      <xsl:value-of
        select="{}"/>
    </t:out>
  </xsl:template>
</xsl:stylesheet>"""


def _modules(folder: Path, expression: str, entry: str = ENTRY) -> Path:
    (folder / "parts").mkdir()
    (folder / "parts" / "names.xsl").write_text(PART.format(expression))
    (folder / "entry.xsl").write_text(entry)
    return folder / "entry.xsl"


def test_modules_are_set_in_with_their_own_prefixes_and_defaults(tmp_path: Path) -> None:
    stylesheet = saxon.compile_stylesheet(_modules(tmp_path, "local-name(self::t:a)"))
    assert "{not expanded}\n      a" in saxon.transform(stylesheet, saxon.parse('<a xmlns="urn:t"/>'))[0]


@pytest.mark.parametrize(
    ("expression", "sentence"), [("1 +", "Unexpected token"), ("$moat", "moat has not been declared")]
)
def test_an_error_of_compilation_names_module_and_line(tmp_path: Path, expression: str, sentence: str) -> None:
    with pytest.raises(saxon.StylesheetError, match=sentence) as caught:
        saxon.compile_stylesheet(_modules(tmp_path, expression))
    assert (caught.value.module, caught.value.line) == ("parts/names.xsl", 8)
    assert str(tmp_path) not in str(caught.value)


def test_an_error_of_a_run_names_module_and_line(tmp_path: Path) -> None:
    stylesheet = saxon.compile_stylesheet(_modules(tmp_path, "error((), 'The moat is dry')"))
    with pytest.raises(saxon.StylesheetError, match=r"The moat is dry .* line 5 of entry.xsl") as caught:
        saxon.transform(stylesheet, saxon.parse('<a xmlns="urn:t"/>'))
    assert (caught.value.module, caught.value.line) == ("parts/names.xsl", 8)


def test_a_module_that_is_missing_or_set_in_twice_is_named(tmp_path: Path) -> None:
    entry = _modules(tmp_path, "1", ENTRY.replace("names.xsl", "lost.xsl"))
    with pytest.raises(saxon.StylesheetError, match=r"lost.xsl cannot be read"):
        saxon.compile_stylesheet(entry)
    include = '<xsl:include href="parts/names.xsl"/>'
    entry.write_text(ENTRY.replace(include, include * 2))
    with pytest.raises(saxon.StylesheetError, match=r"names.xsl is included twice"):
        saxon.compile_stylesheet(entry)


def test_a_prefix_means_one_thing_in_all_modules(tmp_path: Path) -> None:
    entry = _modules(tmp_path, "1", ENTRY.replace(' expand-text="yes"', ' xmlns:t="urn:other"'))
    with pytest.raises(saxon.StylesheetError, match=r"names.xsl binds the prefix t anew"):
        saxon.compile_stylesheet(entry)
