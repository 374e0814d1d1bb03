"""The house style of an edition: its own CSS, labels, stylesheets and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition import Order, build, house_style, order_for
from tei_edition.edition.settings import load
from tei_edition.finding import Level, Refused
from tei_edition.publish import publish
from tests.xslt.rendering import whole

LETTER = "Letter to the Regent of Graustark\n\n4 May 1893\n\nThe ferryman asks [me] for his oars.\n"
HOUSE = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:import href="tei-edition:html.xsl"/>
  <xsl:template match="supplied"><ins class="house"><xsl:next-match/></ins></xsl:template>
</xsl:stylesheet>"""
SETTINGS = """
title = "Letters"
css = "house.css"
labels = "labels.toml"
[stylesheets]
html = "house.xsl"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "edition.toml": SETTINGS,
        "house.css": "p { color: inherit }",
        "labels.toml": '[page]\nsummary = "In short"\nabout = "Colophon"\n',
        "house.xsl": HOUSE,
        "sources/letter.txt": LETTER,
        "assets/fonts/moat.woff2": "font",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def built(folder: Path) -> tuple[str, list[str]]:
    order: Order = order_for(folder)
    findings = [finding for step in build(folder, order) for finding in step.findings]
    rules = [finding.rule for finding in findings if finding.level > Level.INFO]
    (page,) = (folder / "site" / "records").glob("*.html")
    return page.read_text(encoding="utf-8"), rules


def test_an_edition_brings_its_own_style_without_touching_ours(folder: Path) -> None:
    page, rules = built(folder)
    assert rules == []
    assert '<ins class="house"><span class="supplied"' in page
    assert ">Colophon</h2>" in page
    assert page.index("../assets/edition.css") < page.index("../assets/house.css")
    assert (folder / "site" / "assets" / "house.css").read_text() == "p { color: inherit }"
    assert (folder / "site" / "assets" / "fonts" / "moat.woff2").exists()


def test_a_stylesheet_that_was_saved_again_is_in_force(folder: Path) -> None:
    built(folder)
    (folder / "house.xsl").write_text(HOUSE.replace("<ins class", "<b class").replace("</ins>", "</b>"))
    assert '<b class="house"><span class="supplied"' in built(folder)[0]


TOLD = {
    "<xsl:message>moat-dry: No fish.</xsl:message>": "warning: No fish. (house.xsl) [moat-dry]",
    "<xsl:sequence select=\"error((), 'Dry')\"/>": "error: The stylesheet stopped (house.xsl, line 4): Error",
}


@pytest.mark.parametrize("instruction", TOLD)
def test_what_a_stylesheet_says_is_told_with_its_name_and_line(folder: Path, instruction: str) -> None:
    (folder / "house.xsl").write_text(HOUSE.replace("<xsl:next-match/>", f"{instruction}<xsl:next-match/>"))
    style = house_style(load(folder), folder)
    (found,) = publish(whole("<p><supplied>The</supplied> moat.</p>"), ["html"], "a.xml", style=style)[1]
    assert TOLD[instruction] in str(found)


def test_a_page_that_is_no_xhtml_is_made_and_the_forms_made_of_it_say_why_they_are_not(folder: Path) -> None:
    (folder / "house.xsl").write_text(HOUSE.replace("<xsl:template", '<xsl:output method="text"/><xsl:template'))
    style = house_style(load(folder), folder)
    made, (found,) = publish(whole("<p>The moat.</p>"), ["html", "docx"], "a.xml", style=style)
    assert set(made) == {"html"}
    assert str(found).startswith("a.xml: error: The record's page is not well-formed XML")
    assert "[page-unreadable]" in str(found)


WRONG = {
    "css that is not there": ('css = "none.css"', "is no file in"),
    "css from elsewhere": ('css = "../house.css"', "is no file in"),
    "a stylesheet of no name": ('[stylesheets]\nnone = "house.xsl"', "There is no stylesheet none; there are html"),
    "a broken stylesheet": ('[stylesheets]\nhtml = "broken.xsl"', "broken.xsl:4: error"),
    "an unknown label": ('labels = "wrong.toml"', "There is no label page.none"),
    "labels that are no TOML": ('labels = "house.css"', "cannot be read as TOML"),
    "a name of ours": ('css = "edition.css"', "A file of ours has this name"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_before_anything_is_published(folder: Path, name: str) -> None:
    settings, message = WRONG[name]
    (folder / "edition.toml").write_text(settings)
    (folder / "wrong.toml").write_text('[page]\nnone = "x"')
    (folder / "edition.css").write_text("")
    (folder / "broken.xsl").write_text(HOUSE.replace("<xsl:next-match/>", '<xsl:value-of select="f:none(.)"/>'))
    with pytest.raises(Refused, match=message.replace(".", r"\.")):
        house_style(load(folder), folder)
