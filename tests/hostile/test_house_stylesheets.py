"""Stylesheets of an edition's own that never end are stopped, and the edition goes on without what they would make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tei_edition.apart import Apart
from tei_edition.edition import build, house_style, order_for
from tei_edition.edition.settings import load
from tei_edition.finding import Refused
from tei_edition.publish import Style, house_stylesheet, house_stylesheets, publish
from tests.xslt.rendering import whole

HOUSE = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:h="urn:h"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:import href="tei-edition:{}.xsl"/>
  {}
</xsl:stylesheet>"""
LOOP = "count(for $a in 1 to 1000000000, $b in 1 to 1000000000 return $a * $b)"
ENDLESS = {
    "a template that applies itself": '<xsl:template match="supplied"><xsl:apply-templates select="."/></xsl:template>',
    "a function that calls itself": (
        '<xsl:function name="h:on"><xsl:param name="n"/><xsl:sequence select="h:on($n + 1)"/></xsl:function>'
        '<xsl:template match="supplied"><xsl:value-of select="h:on(1)"/></xsl:template>'
    ),
    "a loop": f'<xsl:template match="supplied"><xsl:value-of select="{LOOP}"/></xsl:template>',
}
CALM, BUSY = whole("<p>The moat.</p>"), whole("<p><supplied>The</supplied> moat.</p>")


class Impatient(Apart):
    """Waits a second only, if the document holds a word that was supplied, and counts how often it waited."""

    waited = 0

    def ask(self, seconds: float, *question: Any) -> Any:
        busy = "<supplied" in str(question[1])
        self.waited += busy
        return super().ask(1 if busy else seconds, *question)


@pytest.fixture(autouse=True)
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[Impatient]:
    process = Impatient(house_stylesheets._PROCESS.function)
    monkeypatch.setattr(house_stylesheets, "_PROCESS", process)
    yield process
    process.end()


def styled(folder: Path, declaration: str) -> Style:
    (folder / "house.xsl").write_text(HOUSE.format("html", declaration))
    return Style(stylesheets={"html.xsl": house_stylesheet(folder / "house.xsl")})


@pytest.mark.parametrize("name", ENDLESS)
def test_a_stylesheet_that_never_ends_is_stopped_once_and_the_next_record_is_made(
    tmp_path: Path, process: Impatient, name: str
) -> None:
    style = styled(tmp_path, ENDLESS[name])
    made, (found,) = publish(BUSY, ["html", "docx", "text"], "a.xml", style=style)
    assert (set(made), process.waited) == ({"text"}, 1)
    assert (found.rule, found.place.file) == ("stylesheet-stopped", "a.xml")
    assert found.message.startswith("The stylesheet house.xsl took longer than 60 seconds. Mend the template")
    assert [set(each) or each for each in publish(CALM, ["html"], "b.xml", style=style)] == [{"html"}, ()]


def test_a_stylesheet_that_ends_its_process_is_a_finding(tmp_path: Path, process: Impatient) -> None:
    style = styled(tmp_path, "")
    assert process._process
    process._process.kill()
    made, (found,) = publish(CALM, ["html"], "a.xml", style=style)
    assert (made, found.rule) == ({}, "stylesheet-stopped")
    assert "house.xsl ended the process that ran it. Mend what asks for too much memory" in found.message
    assert set(publish(CALM, ["html"], "b.xml", style=style)[0]) == {"html"}


def test_a_stylesheet_that_never_compiles_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house_stylesheets, "LIMIT", 3)
    (tmp_path / "edition.toml").write_text('[stylesheets]\nhtml = "house.xsl"')
    static = f'<xsl:variable name="h:n" static="yes" select="{LOOP}"/><xsl:template match="p" use-when="$h:n"/>'
    (tmp_path / "house.xsl").write_text(HOUSE.format("html", static))
    with pytest.raises(Refused, match=r"house\.xsl: error: .* took longer than 3 seconds.* \[stylesheet-stopped\]"):
        house_style(load(tmp_path), tmp_path)


def test_an_edition_is_built_but_for_what_its_stylesheets_do_not_make(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('title = "Moats"\n[stylesheets]\nhtml = "house.xsl"\nsite = "site.xsl"')
    (tmp_path / "house.xsl").write_text(HOUSE.format("html", ENDLESS["a loop"]))
    (tmp_path / "site.xsl").write_text(HOUSE.format("site", ""))
    (tmp_path / "sources").mkdir()
    for name, words in {"Busy": "asks [me] for", "Calm": "asks for"}.items():
        letter = f"{name} letter\n\n4 May 1893\n\nThe ferryman {words} his oars.\n"
        (tmp_path / "sources" / f"{name}.txt").write_text(letter)
    found = [finding for step in build(tmp_path, order_for(tmp_path, jobs=1)) for finding in step.findings]
    assert [(each.rule, Path(each.place.file).stem) for each in found if each.rule.startswith("stylesheet-")] == [
        ("stylesheet-stopped", "busy-letter-1893-05-04")
    ]
    made = {path.name.replace("-letter-1893-05-04", "") for path in (tmp_path / "site" / "records").iterdir()}
    assert {"busy.txt", "calm.html", "calm.txt"} <= made
    assert "busy.html" not in made
    assert "Moats" in (tmp_path / "site" / "index.html").read_text()
