"""The files for reference managers, read back by other programs: nothing is lost, and nothing breaks their formats."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_edition.publish import Links
from tests.conftest import ROOT
from tests.xslt.rendering import published

HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>{words}</title><author><persName>{words}</persName></author>
<author><persName>A. Ya. Khlystov</persName></author><author><orgName>Moats, Bridges and Sons</orgName></author>
<respStmt><resp ref="http://id.loc.gov/vocabulary/relators/trl">By</resp><persName>Hentzau, Rupert</persName></respStmt>
</titleStmt><publicationStmt><publisher>{words}</publisher>
<idno type="URI">https://archive.example.org/a_b?c=1&amp;d=%20#e</idno>
</publicationStmt><sourceDesc><msDesc><msIdentifier><settlement>Zenda</settlement>
<institution>Registry {words}</institution>
<repository>RZ</repository><idno type="archival">f. 05</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><abstract><p>{words}</p></abstract><creation><date type="creation-date" {date}>some day</date></creation>
<textClass><keywords><term>{words}</term><term>moat</term></keywords></textClass></profileDesc></teiHeader>
<text xml:lang="en"><body><div type="document"><p>Words.</p></div></body></text></TEI>"""

HOSTILE = (
    "50% of {the} moat & $3 #4 a_b ^c ~d \\e",
    "}, note = {stolen",
    "} @misc{other, title = {Other}",
    "unbalanced { brace",
    "ER  - \nTY  - BOOK",
    '"quoted" </script> \\" \\u003c',
    "Zhang and others, et al.",
    "Р. Генцау — “Зенда” 禅達",
)
TEX = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}"} | {
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    **{f"\\{sign}": sign for sign in "%&$#_"},
}


PLACEHOLDER = re.compile(
    r"not named|untitled|unknown|(?<!= )\{[a-z]+\}|\b(todo|undefined|nan|none|null)\b", re.IGNORECASE
)


def references(words: str, date: str = 'when="1894-03-04"', id_: str = "a") -> dict[str, str]:
    xml = HEADER.format(words=escape(words), date=date, id=id_)
    made, findings = published(xml, ["bibtex", "ris", "csl"], "a.xml", Links(name="letter-1", edition=words))
    assert findings == ()
    return made


def untexed(value: str) -> str:
    """What TeX would print of a value, without the braces that protect it."""
    whole = re.sub("|".join(map(re.escape, TEX)), lambda found: TEX[found[0]], re.sub(r"^\{(.*)\}$", r"\1", value))
    return " ".join(whole.split())


def bibtex(text: str) -> dict[str, str]:
    library = parse_string(text)
    assert (len(library.entries), library.failed_blocks) == (1, [])
    return {field.key: str(field.value) for field in library.entries[0].fields}


def ris(text: str) -> dict[str, Any]:
    assert re.fullmatch(r"(?:[A-Z][A-Z0-9]  - .*\r\n)+", text)
    (entry,) = rispy.loads(text.replace("\r\n", "\n"))
    return dict(entry)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_come_back_as_they_are(words: str) -> None:
    made, plain = references(words), " ".join(words.split())
    fields, entry, (item,) = bibtex(made["bibtex"]), ris(made["ris"]), json.loads(made["csl"])
    assert untexed(fields["title"]) == plain
    assert untexed(fields["publisher"]) == plain
    assert untexed(fields["note"]) == f"In {plain}"
    assert (entry["title"], entry["publisher"], entry["abstract"]) == (plain, plain, plain)
    assert (item["title"], item["publisher"], item["abstract"], item["container-title"]) == (plain,) * 4
    assert (item["archive"], item["archive_location"]) == (f"Registry {plain}", "RZ, f. 05")


@settings(max_examples=40, deadline=None)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\ufffe\uffff")
    )
)
def test_any_title_comes_back(words: str) -> None:
    plain = " ".join(re.split("[ \t\r\n]+", f"A {words} b".strip()))
    made = references(f"A {words} b")
    assert untexed(bibtex(made["bibtex"])["title"]) == " ".join(plain.split())
    assert json.loads(made["csl"])[0]["title"] == plain


def test_names_are_parted_where_the_record_parts_them_or_initials_do() -> None:
    made = references("Mao Zedong")
    names = "{Mao Zedong} and Khlystov, A. Ya. and {Moats, Bridges and Sons}"
    assert bibtex(made["bibtex"])["author"] == names
    assert ris(made["ris"])["authors"] == ["Mao Zedong", "Khlystov, A. Ya.", "Moats; Bridges and Sons"]
    (item,) = json.loads(made["csl"])
    assert item["author"] == [
        {"literal": "Mao Zedong"},
        {"family": "Khlystov", "given": "A. Ya."},
        {"literal": "Moats, Bridges and Sons"},
    ]
    assert item["translator"] == [{"family": "Hentzau", "given": "Rupert"}]
    assert bibtex(made["bibtex"])["translator"] == "Hentzau, Rupert"


@pytest.mark.parametrize(
    ("date", "bib", "day", "issued"),
    [
        ('when="1894-03-04"', "1894-03-04", "1894/03/04/", {"date-parts": [[1894, 3, 4]]}),
        ('when="1894-03"', "1894-03", "1894/03//", {"date-parts": [[1894, 3]]}),
        ('when="1894"', "1894", "1894///", {"date-parts": [[1894]]}),
        ('from="1894-03" to="1895"', "1894-03/1895", "1894/03//", {"date-parts": [[1894, 3], [1895]]}),
        (
            'notBefore="1894" notAfter="1895"',
            "1894/1895",
            "1894///",
            {"date-parts": [[1894], [1895]], "circa": True},
        ),
        ('when="-0044-03-15"', "-0044-03-15", None, {"date-parts": [[-44, 3, 15]]}),
        ('when="lately"', None, None, {"literal": "some day"}),
        ("", None, None, {"literal": "some day"}),
    ],
)
def test_dates_keep_their_precision(date: str, bib: str | None, day: str | None, issued: dict[str, Any]) -> None:
    made = references("Moat", date)
    assert bibtex(made["bibtex"]).get("date") == bib
    assert ris(made["ris"]).get("date") == day
    assert json.loads(made["csl"])[0]["issued"] == issued


def test_addresses_are_not_escaped_as_words_are() -> None:
    address = "https://archive.example.org/a_b?c=1&d=%20#e"
    made = references("Moat")
    assert bibtex(made["bibtex"])["url"] == address
    assert ris(made["ris"])["urls"] == [address]
    assert json.loads(made["csl"])[0]["URL"] == address


@pytest.mark.parametrize(
    "file", sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml")), ids=lambda file: file.stem
)
def test_no_placeholder_survives_in_any_citation(file: Path) -> None:
    made, findings = published(file.read_text("utf-8"), ["bibtex", "ris", "csl", "html"], file.name)
    assert findings == ()
    section = re.search(r'<section class="cite".*?</section>', made.pop("html"), re.DOTALL)
    assert section
    for text in (*made.values(), section[0]):
        assert not PLACEHOLDER.search(text)
    assert bibtex(made["bibtex"])["title"]
