"""Records and editions as JSON: what the schemas say they are, with marks that lie where the words are."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
from lxml import etree

from tei_edition.publish import publish
from tei_edition.resources import resource
from tests.publish.specimens import BILINGUAL, FILES, xml
from tests.xslt.rendering import whole

TEI = "{http://www.tei-c.org/ns/1.0}"


@cache
def validator(name: str) -> Any:
    schema = json.loads(resource("schemas", f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def record(tei: str) -> dict[str, Any]:
    outputs, findings = publish(tei, ["json"], "a.xml")
    assert findings == ()
    return cast("dict[str, Any]", json.loads(outputs["json"]))


def blocks(content: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every block that holds words, in order."""
    return [leaf for each in content for leaf in (blocks(each["content"]) if "content" in each else [each])]


def block(fragment: str) -> dict[str, Any]:
    return blocks(record(whole(fragment))["text"])[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:30])
def test_the_specimens_are_as_the_schema_says(file: Path) -> None:
    assert [error.message for error in validator("record").iter_errors(record(xml(file)))] == []


def test_what_the_schema_does_not_know_it_refuses() -> None:
    good = record(xml(BILINGUAL))
    for change in ({"version": 2}, {"colour": "red"}, {"text": [{"element": "p"}]}, {"text": None}):
        assert list(validator("record").iter_errors({**good, **change}))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:30])
def test_the_text_is_that_of_the_reading_text(file: Path) -> None:
    """No word of the text is lost, none comes twice: the blocks hold what the TEI's own words are."""
    tei = xml(file)
    root = etree.fromstring(tei).find(f"{TEI}text")
    assert root is not None
    left_out = {f"{TEI}{name}" for name in ("corr", "reg", "expan", "desc")}
    stated = [text for each in root.iter("*") if each.tag not in left_out for text in _own(each)]
    told = "".join(each["text"] for each in blocks(record(tei)["text"]))
    for words in stated:
        assert _letters(words) in _letters(told)
    gaps = sum(len(_letters("".join(map(str, gap.itertext())) + gap.get("rend", ""))) for gap in root.iter(f"{TEI}gap"))
    marks = sum(len(_letters(each.get("rend", ""))) for each in root.iter(f"{TEI}pb", f"{TEI}sic", f"{TEI}unclear"))
    assert len(_letters(told)) <= sum(len(_letters(words)) for words in stated) + gaps + marks


def _own(element: etree._Element) -> list[str]:
    return [text for text in (element.text, *(child.tail for child in element)) if text]


def _letters(text: str) -> str:
    return re.sub(r"[\s\[\]]", "", text)


def test_marks_lie_where_the_words_are_brackets_included() -> None:
    supplied, gap = '<supplied reason="subaudible">me</supplied>', '<gap reason="lost"><desc>two words</desc></gap>'
    told = block(f'<p>The keeper asked {supplied} to  {gap} the <sic rend="[sic]">mote</sic>.</p>')
    assert told["text"] == "The keeper asked [me] to [two words] the mote [sic]."
    cut = {mark["element"]: told["text"][mark["start"] : mark["end"]] for mark in told["marks"]}
    assert cut == {"supplied": "[me]", "gap": "[two words]", "sic": "mote [sic]"}
    assert told["marks"][0]["attributes"] == {"reason": "subaudible"}


def test_places_are_counted_in_characters_beyond_the_basic_plane_too() -> None:
    told = block("<p>𝔐𝔬𝔞𝔱 <persName>Ruprecht</persName></p>")
    (mark,) = told["marks"]
    assert told["text"][mark["start"] : mark["end"]] == "Ruprecht"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:30])
def test_marks_nest_and_stay_within_the_text(file: Path) -> None:
    for each in blocks(record(xml(file))["text"]):
        open_ends = [len(each["text"])]
        for mark in each.get("marks", []):
            assert 0 <= mark["start"] <= mark["end"] <= len(each["text"])
            while len(open_ends) > 1 and open_ends[-1] <= mark["start"]:
                open_ends.pop()
            assert mark["end"] <= open_ends[-1]
            open_ends.append(mark["end"])


def test_a_choice_reads_as_the_source_and_tells_the_proposal() -> None:
    told = block("<p>a <choice><sic>mote</sic><corr>moat</corr></choice></p>")
    assert told["text"] == "a mote"
    assert told["marks"][0]["attributes"] == {"proposed": "moat"}


def test_aligned_paragraphs_name_each_other() -> None:
    text = record(xml(BILINGUAL))["text"]
    aligned = {each["id"]: each["aligned"] for each in blocks(text) if "aligned" in each}
    assert aligned
    assert all(aligned[partner] == [own] for own, partners in aligned.items() for partner in partners)


def test_divisions_tell_their_language_and_the_header_its_fields() -> None:
    told = record(xml(BILINGUAL))
    assert [each["language"] for each in told["text"][0]["content"]] == ["ru", "en"]
    assert told["archive"]["repository"] == "AVP RF"
    assert {each["when"] for each in told["dates"]} == {"1953-02-17", "1953-02-09"}
    assert {"role": "trl", "did": "Translated by", "name": "Hugo Tarlen"} in told["responsibility"]
    assert told["persons"][0]["id"] == "pers-ovsyannikov-p-l"


def test_tei_of_another_project_keeps_every_word() -> None:
    body = '<div><head>Act I</head><sp><speaker>Fool</speaker><l n="1">The moat <w>is</w> dry,</l><l>my lord.</l></sp>'
    told = record(
        whole(f"<TEI {_NS}><teiHeader/><text><front><p>Played</p></front><body>{body}</div></body></text></TEI>")
    )
    assert [(each["element"], each["text"]) for each in blocks(told["text"])] == [
        ("p", "Played"),
        ("head", "Act I"),
        ("speaker", "Fool"),
        ("l", "The moat is dry,"),
        ("l", "my lord."),
    ]


_NS = 'xmlns="http://www.tei-c.org/ns/1.0"'
