"""Each schema language judges the same document alike, and says what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.conftest import RNC, RNG, VALID, Judge

LANGUAGES = ("r.rng", "r.rnc", "r.xsd")
REFUSED = [
    (
        ("<seal/>", "<seall/>"),
        "klow.xml:4:3: error: The element seall is not allowed here in register. Did you mean s",
    ),
    (
        ("<seal/>", "<lamp/>"),
        "klow.xml:4:3: error: The element lamp is not allowed here in register. Allowed: entry, ",
    ),
    (("<seal/>", "oil"), 'klow.xml:1:1: error: The text "oil" stands directly in register, which holds no text here.'),
    (("<title>Lamp oil</title>", ""), "klow.xml:3:3: error: The element entry is not complete. Expected: title."),
    (
        ("<title>Lamp oil</title>", "<note/><title/>"),
        "klow.xml:3:10: error: The element note is not allowed here in entry. It is out of order or one too many."
        " Expected: title.",
    ),
    (
        ('state="open"', 'state="opne"'),
        'klow.xml:2:3: error: The attribute state of entry has the value "opne". Did you mean open?',
    ),
    (
        ('state="open"', 'state="x"'),
        'klow.xml:2:3: error: The attribute state of entry has the value "x". Allowed: open, closed.',
    ),
    (
        ('state="open"', 'colour="x"'),
        "klow.xml:2:3: error: The attribute colour is not allowed on entry. Allowed: state, xml:id.",
    ),
    ((' year="1938"', ""), "klow.xml:1:1: error: The element register lacks the attribute year."),
    (
        ("1938", "MCMXXXVIII"),
        'klow.xml:1:1: error: The attribute year of register has the value "MCMXXXVIII".'
        " Write it in the form its datatype asks for.",
    ),
    (
        ("<entry><", '<entry xml:id="e1"><'),
        'klow.xml:3:3: error: The attribute xml:id of entry has the value "e1", which entry in line 2 has as well.',
    ),
    (
        ("<seal/>", '<seal xmlns="urn:graustark"/>'),
        "klow.xml:4:3: error: The element seal is not allowed here in register. It is in the namespace urn:graustark;",
    ),
]


@pytest.mark.parametrize("schema", LANGUAGES)
def test_a_valid_document_has_no_findings(findings: Judge, schema: str) -> None:
    assert findings(VALID, schema) == []


@pytest.mark.parametrize("schema", LANGUAGES)
@pytest.mark.parametrize(("change", "_"), REFUSED, ids=lambda value: str(value)[:40])
def test_all_languages_refuse_the_same(findings: Judge, schema: str, change: tuple[str, str], _: str) -> None:
    assert findings(VALID.replace(*change, 1), schema)


@pytest.mark.parametrize(("change", "told"), REFUSED, ids=lambda value: str(value)[:40])
def test_relax_ng_says_what_is_wrong_and_what_to_do(findings: Judge, change: tuple[str, str], told: str) -> None:
    (finding,) = findings(VALID.replace(*change, 1), "r.rng")
    assert finding.startswith(told)
    assert finding.endswith("[relaxng]")


def test_several_schemas_judge_one_after_another_and_say_the_same_once(findings: Judge) -> None:
    wrong = VALID.replace("<seal/>", "<lamp/>")
    assert len(findings(wrong, "r.rng", "r.rnc")) == 1
    assert [line.rpartition("[")[2] for line in findings(wrong, "r.rng", "r.xsd")] == ["relaxng]", "xml-schema]"]


def test_xml_schema_names_what_it_expected(findings: Judge) -> None:
    (finding,) = findings(VALID.replace("<seal/>", "<lamp/>"), "r.xsd")
    assert finding.startswith("klow.xml:4: error: Element 'lamp': This element is not expected.")
    assert "entry, seal" in finding


BAD_XSD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n<xs:element nam="x"/></xs:schema>'
CIRCLE = '<ref name="a"/></start><define name="a"><ref name="a"/></define>'
UNREADABLE = [
    ("none.rng", "", ("", ""), "klow.xml: error: The schema none.rng cannot be read: No such file or directory."),
    ("half.rng", "<grammar>\n<start>", ("", ""), "half.rng:2:8: error: The file is not well-formed XML"),
    ("html.rng", "<html/>", ("", ""), "html.rng:1: error: The schema is in no language known here."),
    ("nothing.rng", RNG, ('"hand"/>', '"foot"/>'), "nothing.rng:13: error: The schema refers to foot"),
    (
        "circle.rng",
        RNG,
        ('<ref name="register"/></start>', CIRCLE),
        "circle.rng:3: error: The definition of a refers to it",
    ),
    (
        "itself.rng",
        RNG,
        ("<start>", '<include href="itself.rng"/><start>'),
        "itself.rng:3: error: The schema includes its",
    ),
    ("odd.rng", RNG, ("<text/>", "<prose/>"), "odd.rng:12: error: There is no pattern called prose."),
    ("type.rng", RNG, ('"gYear"', '"rYear"'), "type.rng: error: libxml2 does not take the schema"),
    (
        "far.rng",
        RNG,
        ("<start>", '<include href="http://example.org/x.rng"/><start>'),
        "far.rng: error: The schema http",
    ),
    ("bad.rnc", RNC, ("element title {", "element title }"), "bad.rnc:5: error: "),
    ("bad.xsd", BAD_XSD, ("", ""), "bad.xsd:2: error: libxml2 does not take the schema"),
    (
        "doctype.rng",
        RNG,
        ("<grammar", "<!DOCTYPE grammar SYSTEM 'x.dtd'>\n<grammar"),
        "doctype.rng:1: error: The document has",
    ),
]


@pytest.mark.parametrize(("name", "text", "change", "told"), UNREADABLE, ids=[row[0] for row in UNREADABLE])
def test_a_schema_that_cannot_be_read_is_a_finding_with_its_line(
    findings: Judge, schemas: Path, name: str, text: str, change: tuple[str, str], told: str
) -> None:
    if text:
        (schemas / name).write_text(text.replace(*change, 1), encoding="utf-8")
    (finding,) = findings(VALID, name)
    assert finding.startswith(told)


DOCUMENTS = {
    "half": (b"<register>\n<entry>", "klow.xml:2:"),
    "encoding": ('<?xml version="1.0" encoding="utf-8"?>\n<register>é</register>'.encode("latin-1"), "klow.xml:2:"),
    "unknown encoding": (b'<?xml version="1.0" encoding="klow"?><register/>', "klow.xml:1:"),
    "doctype": (b'<!DOCTYPE r SYSTEM "x">\n<register/>', "klow.xml:1: error: The document has a DOCTYPE"),
    "empty": (b"", "klow.xml:1:"),
    "not xml": (b"\x00\xff\xfe", "klow.xml:1:"),
}


@pytest.mark.parametrize("schema", [*LANGUAGES, ""])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_cannot_be_read_is_a_finding_with_its_line(findings: Judge, name: str, schema: str) -> None:
    data, told = DOCUMENTS[name]
    (finding,) = findings(data, *filter(None, [schema]))
    assert finding.startswith(told)


def test_an_include_may_replace_definitions_and_grammars_may_stand_in_grammars(findings: Judge, schemas: Path) -> None:
    (schemas / "own.rng").write_text(
        """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="r.rng">
        <define name="hand"><element name="hand"><externalRef href="seal.rng"/></element></define></include>
        <define name="entry" combine="choice"><element name="gap"><grammar><start><parentRef name="seals"/></start>
        </grammar></element></define>
        <define name="seals"><interleave><ref name="one"/><element name="b"><empty/></element></interleave></define>
        <define name="one"><element name="a"><empty/></element></define></grammar>""",
        encoding="utf-8",
    )
    (schemas / "seal.rng").write_text(
        '<element name="wax" xmlns="http://relaxng.org/ns/structure/1.0"><attribute name="red"/></element>',
        encoding="utf-8",
    )
    good = VALID.replace("K. Zlop", '<wax red="yes"/>').replace("<seal/>", "<gap><b/><a/></gap><seal/>")
    assert findings(good, "own.rng") == []
    assert findings(good, "r.rng")
    assert "lacks the attribute red" in findings(good.replace(' red="yes"', ""), "own.rng")[0]
    assert "gap is not complete. Expected: a." in findings(good.replace("<a/>", ""), "own.rng")[0]
