"""The judge of the facts lets nothing pass: each kind of expectation meets something right and something wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging import judge
from tests.observation import observe

FOUND: dict[str, Any] = {
    "title": "A  Title",
    "paragraphs": 2,
    "aligned": False,
    "dates": [{"type": "creation-date", "when": "1931-03-09"}, {"type": "received-date", "when": "1931-03-11"}],
    "closers": [{"person": "N. Vetoshkin"}],
    "misread": "vushcherb",
    "clear": "vushcherb",
    "contains": "found[nothing.",
    "marks": [
        {"sign": "[me]", "element": "supplied", "reason": "subaudible"},
        {"sign": "[sic]", "element": "sic"},
        {"sign": "[me]", "element": "supplied", "reason": "explanation"},
    ],
}
RIGHT: list[tuple[str, Any]] = [
    ("title", "A Title"),
    ("dates", [{"type": "received-date", "when": "1931-03-11"}]),
    ("closers", [{"person": "N. Vetoshkin"}]),
    ("misread", ["vush"]),
    ("clear", ["pear"]),
    ("contains", ["found [nothing."]),
    (
        "marks",
        [{"sign": "[me]", "element": "supplied|note"}, {"sign": "[s…"}, {"sign": "[me]", "reason": "explanation"}],
    ),
]
WRONG: list[tuple[str, Any]] = [
    ("title", "Another"),
    ("paragraphs", 3),
    ("aligned", 0),
    ("dates", [{"type": "creation-date", "when": "1931-03-11"}]),
    ("dates", [{"type": "sent-date"}]),
    ("closers", []),
    ("closers", [{"person": "N. Vetoshkin"}, {"person": "K. Dannox"}]),
    ("misread", ["pear"]),
    ("clear", ["vush"]),
    ("contains", ["nothing]"]),
    ("marks", [{"sign": "[me]"}, {"sign": "[sic]"}]),
    ("marks", [{"sign": "[sic]"}, {"sign": "[me]"}, {"sign": "[me]"}]),
    ("marks", [{"sign": "[me]", "element": "note"}, {"sign": "[sic]"}, {"sign": "[me]"}]),
    ("marks", [{"sign": "[me]"}, {"sign": "[sic]"}, {"sign": "[me]"}, {"sign": "[you]"}]),
]


@pytest.mark.parametrize(("key", "expected"), RIGHT)
def test_what_is_right_is_judged_right(key: str, expected: Any) -> None:
    assert [str(fact) for fact in judge(key, expected, FOUND[key]) if not fact.right] == []


@pytest.mark.parametrize(("key", "expected"), WRONG)
def test_what_is_wrong_is_judged_wrong(key: str, expected: Any) -> None:
    assert any(not fact.right for fact in judge(key, expected, FOUND[key]))


def test_each_sign_is_observed_as_it_stood_in_the_source() -> None:
    tei = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
    <div type="document"><div type="translation"><pb n="1" rend="(p. 1)"/>
    <p>asked <supplied reason="subaudible">me <supplied>too</supplied></supplied> to
    <sic rend="[sic]">thnak</sic> <unclear rend="B%">Albert</unclear> <unclear rend="[?]">Mohl</unclear>
    <gap reason="lost"><desc>3 lines  lost</desc></gap> <gap reason="redacted" rend="(b)(3)"/>
    <note type="translator" place="inline"><label>Translator's note:</label> so</note> <ref type="note">1</ref>
    <del rend="brackets">crossed out: x</del> <stamp rend="bold brackets">stamped: Y</stamp></p>
    <note type="handwritten"><label rend="brackets">Note to the left</label>: "Z"</note></div></div>
    </body></text></TEI>"""
    division = observe(tei.encode())["documents"][0]["divisions"][0]
    assert [mark["sign"] for mark in division["marks"]] == [
        *("(p. 1)", "[me[too]]", "[too]", "[sic]", "[B% Albert]", "[?]", "[3 lines lost]", "(b)(3)"),
        *("[Translator's note: so]", "[1]", "[crossed out: x]", "[stamped: Y]", "[Note to the left]"),
    ]
    assert division["contains"] == (
        "(p. 1) asked[me[too]]to thnak[sic][B% Albert]Mohl[?][3 lines lost](b)(3)[Translator's note: so][1]"
        '[crossed out: x][stamped: Y][Note to the left]: "Z"'
    )
