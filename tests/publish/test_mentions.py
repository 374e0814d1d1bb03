"""What is read of a record for the registers, in our own TEI and in that of others."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_edition.publish.mentions import Mention, mentions

_FRAME = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="r"><teiHeader>{header}</teiHeader>{standoff}
<text><body><div xml:id="d1"><p xml:id="p1">{text}</p><p xml:id="p2">{more}</p></div></body></text></TEI>"""


def read(register: str, header: str = "", standoff: str = "", text: str = "", more: str = "") -> list[Mention]:
    root = etree.fromstring(_FRAME.format(header=header, standoff=standoff, text=text, more=more))
    return [each for each in mentions(root) if each.register == register]


HALVARD = (
    '<standOff><listPerson><person xml:id="oh"><persName ref="https://viaf.org/viaf/1"><forename>Otto</forename> '
    "<surname>Halvard</surname></persName><persName>O. H.</persName></person></listPerson></standOff>"
)


def test_a_name_that_points_to_a_person_of_the_record_is_that_person() -> None:
    (found,) = read("persons", standoff=HALVARD, text='<persName ref="#oh">the Envoy</persName>')
    assert (found.name, found.ref, found.sort) == ("Otto Halvard", "https://viaf.org/viaf/1", "Halvard, Otto")
    assert found.forms == ("the Envoy", "O. H.")
    assert found.anchors == ("p1", "oh")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<persName ref="gnd:118">Ilka</persName>', [("Ilka", "gnd:118")]),
        ('<name type="person" key="ID7">Ilka</name>', [("Ilka", "ID7")]),
        ('<rs type="person" key="ID7">her</rs> <rs type="person">him</rs>', [("her", "ID7")]),
        ("<persName>Ilka’s</persName> <persName>ILKA</persName>", [("Ilka", "")]),
        ("<persName>Il<lb/>ka</persName>", [("Il ka", "")]),
        ("<persName>Ilka<note>the clerk</note></persName>", [("Ilka", "")]),
        ("<persName><choice><sic>Ilko</sic><corr>Ilka</corr></choice></persName>", [("Ilka", "")]),
        ("<persName>Ilka <persName>Durchan</persName></persName>", [("Ilka Durchan", "")]),
        ("<persName/>", []),
    ],
)
def test_persons(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.name, each.ref) for each in read("persons", text=text)] == expected


def test_passages_of_one_name_stand_together_in_their_order() -> None:
    (found,) = read(
        "persons", text="<persName>Ilka</persName>", more="<persName>Ilka</persName> <persName>Ilka</persName>"
    )
    assert found.anchors == ("p1", "p2")


def test_names_in_the_header_have_no_passage() -> None:
    header = "<fileDesc><titleStmt><author><persName>Ilka</persName></author></titleStmt></fileDesc>"
    assert [(each.name, each.anchors) for each in read("persons", header=header)] == [("Ilka", ())]


def test_places() -> None:
    found = read(
        "places", text='<placeName ref="https://www.geonames.org/1">Zenda</placeName> <geogName>the Moat</geogName>'
    )
    assert [(each.name, each.ref) for each in found] == [("Zenda", "https://www.geonames.org/1"), ("the Moat", "")]


@pytest.mark.parametrize(
    ("identifier", "name", "detail"),
    [
        (
            "<settlement>Klow</settlement><repository>State Archive</repository><idno>f. 1</idno>",
            "State Archive, Klow",
            "f. 1",
        ),
        ("<institution>State Archive</institution><repository>SA</repository>", "State Archive (SA)", ""),
        ("<settlement>Klow</settlement><institution>Klow Library</institution>", "Klow Library", ""),
        ("<settlement>Klow</settlement>", "Klow", ""),
    ],
)
def test_archives(identifier: str, name: str, detail: str) -> None:
    header = f"<fileDesc><sourceDesc><msDesc><msIdentifier>{identifier}</msIdentifier></msDesc></sourceDesc></fileDesc>"
    assert [(each.name, each.detail) for each in read("archives", header=header)] == [(name, detail)]


def test_subjects_are_keywords_and_categories_by_their_scheme() -> None:
    header = """<encodingDesc><classDecl><taxonomy xml:id="kinds"><desc>Kinds of paper</desc>
      <category xml:id="k1"><catDesc>Telegram</catDesc></category></taxonomy></classDecl></encodingDesc>
      <profileDesc><textClass><keywords><term>moats</term><term><persName>Ilka</persName></term></keywords>
      <keywords scheme="https://example.org/topics#all"><list><item>geese</item></list></keywords>
      <catRef scheme="#kinds" target="#k1"/></textClass></profileDesc>"""
    assert [(each.group, each.name) for each in read("subjects", header=header)] == [
        ("keywords", "moats"),
        ("all", "geese"),
        ("Kinds of paper", "Telegram"),
    ]
