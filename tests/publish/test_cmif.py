"""The letters of an edition in the interchange format: valid TEI, by the rules of the format, and only if public."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

import pytest
from lxml import etree

from tei_edition.finding import Level
from tests.conftest import TEI_ALL, needs_tei_all
from tests.publish.specimens import ADDRESS, catalogue_of, made, specimens
from tests.xslt.rendering import whole

NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}
LETTER = """<correspDesc xml:id="cd1" corresp="#d1">
<correspAction type="sent"><persName ref="#p1">K. Dannox</persName>
<placeName ref="https://www.geonames.org/1">Zenda</placeName>
<date from="1893-05" to="1893-06" when-custom="x"/></correspAction>
<correspAction type="received"><orgName ref="https://d-nb.info/gnd/2">The Office</orgName>
<date when="1893-0X"/></correspAction>
</correspDesc>"""
PERSON = """<standOff><listPerson><person xml:id="p1"><persName>K. Dannox</persName>
<idno>https://viaf.org/viaf/1</idno></person>"""


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def found(root: etree._Element, path: str) -> list[str]:
    return [str(each) for each in cast("list[object]", root.xpath(path, namespaces=NAMESPACES))]


def letters(*descriptions: str, **settings: str) -> etree._Element:
    tei = whole("<p>Sir,</p>").replace("</profileDesc>", f"{''.join(descriptions)}</profileDesc>")
    tei = tei.replace("<text>", f"{PERSON}</listPerson></standOff><text>", 1)
    data, _ = made(catalogue_of({"a b": tei.encode()}, address=ADDRESS, **settings), ["cmif"], "cmif.xml")
    return etree.fromstring(data or b"")


@needs_tei_all
def test_the_file_is_valid_tei(tmp_path: Path, jing: Callable[[Path, Iterable[Path]], list[str]]) -> None:
    (tmp_path / "cmif.xml").write_bytes(made(specimens(), ["cmif"], "cmif.xml")[0] or b"")
    assert jing(TEI_ALL, [tmp_path / "cmif.xml"]) == []


def test_the_file_keeps_the_rules_of_the_format() -> None:
    data, findings = made(specimens(), ["cmif"], "cmif.xml")
    root = etree.fromstring(data or b"")
    assert findings == []
    assert [etree.QName(each).localname for each in root.iterfind(".//t:publicationStmt/*", NAMESPACES)] == [
        "publisher",
        "idno",
        "date",
        "availability",
    ]
    assert found(root, "//t:licence/@target") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert found(root, "//t:idno/text()") == [f"{ADDRESS}cmif.xml"]
    source = found(root, "//t:sourceDesc/t:bibl/@xml:id")[0]
    assert re.fullmatch(r"[a-f][0-9a-f]{7}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", source)
    described = root.findall(".//t:correspDesc", NAMESPACES)
    assert len(described) == 7
    assert {each.get("source") for each in described} == {f"#{source}"}
    assert len({each.get("ref") for each in described}) == len(described)
    for each in described:
        assert [action.get("type") for action in each] == ["sent", "received"]
        assert all(action.find("t:persName", NAMESPACES) is not None or action.find("t:orgName", NAMESPACES) is not None
                   for action in each)  # fmt: skip
    assert {name for each in root.iter("{*}date") for name in each.attrib} <= {
        "when",
        "from",
        "to",
        "notBefore",
        "notAfter",
    }
    assert all(len(each) == 0 and not each.text and each.attrib for each in root.iter("{*}date"))


def test_names_carry_the_address_of_their_authority_and_nothing_else() -> None:
    root = letters(LETTER)
    assert found(root, "//t:persName/@ref") == ["https://viaf.org/viaf/1"]
    assert found(root, "//t:orgName/@ref") == ["https://d-nb.info/gnd/2"]
    assert found(root, "//t:placeName/@ref") == ["https://www.geonames.org/1"]
    assert found(letters(LETTER.replace("#p1", "#nobody")), "//t:persName/@ref") == []


def test_only_days_months_and_years_are_told() -> None:
    assert found(letters(LETTER), "//t:correspAction/t:date/@*") == ["1893-05", "1893-06"]


def test_several_letters_of_a_record_have_addresses_of_their_own() -> None:
    second = LETTER.replace("cd1", "cd2").replace("#d1", "#d2")
    assert found(letters(LETTER), "//t:correspDesc/@ref") == [f"{ADDRESS}records/a%20b.html"]
    assert found(letters(LETTER, second), "//t:correspDesc/@ref") == [
        f"{ADDRESS}records/a%20b.html#d1",
        f"{ADDRESS}records/a%20b.html#d2",
    ]
    assert found(letters(LETTER, second), "//t:persName/@ref") == ["https://viaf.org/viaf/1"] * 2


def test_who_is_not_named_is_unknown() -> None:
    root = letters('<correspDesc><correspAction type="sent"><date when="1893"/></correspAction></correspDesc>')
    assert found(root, "//t:correspAction/t:persName/text()") == ["Unknown", "Unknown"]


@pytest.mark.parametrize("lacking", ["address", "title", "publisher", "licence"])
def test_what_is_lacking_is_said_and_nothing_is_made(lacking: str) -> None:
    tei = whole("<p>Sir,</p>").replace("</profileDesc>", f"{LETTER}</profileDesc>")
    settings = {"address": ADDRESS, lacking: ""}
    data, (finding,) = made(catalogue_of({"a": tei.encode()}, **settings), ["cmif"], "cmif.xml")
    assert data is None
    assert finding.level is Level.ERROR
    assert f"state {lacking}" in finding.message


def test_an_edition_without_letters_has_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    data, (finding,) = made(catalogue_of({"a": whole("<p>Sir,</p>").encode()}, address=ADDRESS), ["cmif"], "cmif.xml")
    assert (data, finding.level) == (None, Level.ERROR)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    tei = whole("<p>Sir,</p>").replace("</profileDesc>", f"{LETTER}</profileDesc>")
    data, (finding,) = made(catalogue_of({"a": tei.encode()}, address=ADDRESS), ["cmif"], "cmif.xml")
    assert data is None
    assert "SOURCE_DATE_EPOCH" in finding.message


def test_another_licence_than_the_services_ask_for_is_remarked() -> None:
    data, (finding,) = made(catalogue_of(
        {"a": whole("<p>Sir,</p>").replace("</profileDesc>", f"{LETTER}</profileDesc>").encode()},
        address=ADDRESS, licence="CC-BY-SA-4.0"), ["cmif"], "cmif.xml")  # fmt: skip
    assert b"https://creativecommons.org/licenses/by-sa/4.0/" in (data or b"")
    assert finding.level is Level.INFO
