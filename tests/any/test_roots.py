"""Whatever its root, a part of TEI is a page with a title; what is no TEI is refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tei_edition.cli import main
from tei_edition.finding import Refused
from tei_edition.publish import tei
from tests.any.comparing import missing
from tests.any.nesting import misplaced
from tests.any.pages import page
from tests.xslt.rendering import XHTML

T = 'xmlns="http://www.tei-c.org/ns/1.0"'
PARTS = {
    f"<TEI {T}/>": "Without title",
    f"<TEI {T}><text><body><p>Only words.</p></body></text></TEI>": "Only words.",
    f"<TEI {T} xml:id='m1'><text><body><p>Words.</p></body></text></TEI>": "Words.",
    f"<TEI {T}><teiHeader><fileDesc><titleStmt><title/></titleStmt></fileDesc></teiHeader><text>x</text></TEI>": "x",
    f"<text {T}><body><head>Moats</head><p>Deep.</p></body></text>": "Moats",
    f"<div {T}><head>Moats</head><p>Deep.</p></div>": "Moats",
    f"<p {T}>Loose <hi>words</hi></p>": "Loose words",
    f"<teiHeader {T}><fileDesc><titleStmt><title>A header</title></titleStmt></fileDesc></teiHeader>": "A header",
    f"<teiCorpus {T}><TEI><text><body><p>Inner.</p></body></text></TEI></teiCorpus>": "Inner.",
    f"<sourceDoc {T}><surface><line>A line</line></surface></sourceDoc>": "A line",
    f"<standOff {T}><listPerson><person><birth>In May</birth></person></listPerson></standOff>": "In May",
    f"<TEI {T}>stray<text>words<body>everywhere<p>here</p></body></text></TEI>": "stray words everywhere here",
}


@pytest.mark.parametrize(("source", "title"), PARTS.items(), ids=[source[:60] for source in PARTS])
def test_a_part_is_a_page_with_a_title(source: str, title: str) -> None:
    shown, _ = page(source)
    assert ["".join(map(str, each.itertext())) for each in shown.iter(f"{XHTML}h1")] == [title]
    assert missing(etree.fromstring(source), shown) == []
    assert misplaced(shown) == []


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "it is an XHTML page. Give files whose root is TEI"),
        ('<article xmlns="http://docbook.org/ns/docbook"/>', "it is a DocBook document."),
        ("<TEI.2/>", "it is TEI P4. Convert it to TEI P5 first."),
        ("<TEI/>", 'it is an element TEI in no namespace. Add xmlns="http://www.tei-c.org/ns/1.0" to its root.'),
        ('<moat xmlns="urn:x"/>', "it is an element moat in the namespace urn:x."),
    ],
)
def test_what_is_no_tei_is_refused_in_a_sentence(source: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        tei(etree.ElementTree(etree.fromstring(source)), "a.xml")
    assert refused.value.finding.rule == "not-tei"
    assert sentence in refused.value.finding.message


def test_the_command_publishes_tei_and_says_of_each_other_file_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "page.xml").write_text('<html xmlns="http://www.w3.org/1999/xhtml"><p>Hello</p></html>')
    (tmp_path / "bare.xml").write_text(f"<TEI {T}><text><body><p>Words.</p></body></text></TEI>")
    (tmp_path / "corpus.xml").write_text((Path(__file__).parent / "documents" / "corpus.xml").read_text("utf-8"))
    done = CliRunner().invoke(main, ["publish", str(tmp_path), "-o", str(tmp_path / "site")])
    assert done.exit_code == 1
    assert "page.xml:1: error: The file is not TEI P5: it is an XHTML page." in done.output
    assert sorted(each.name for each in (tmp_path / "site" / "records").glob("*.html")) == ["bare.html", "corpus.html"]
