"""Documents from strangers: what is read, what is refused, and with which sentence."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Level, Refused

DOCTYPE = "<!DOCTYPE a [<!ENTITY e 'x'>]>"
LAUGHS = (
    "<!DOCTYPE a [<!ENTITY l0 'ha'>" + "".join(f"<!ENTITY l{i} '{f'&l{i - 1};' * 10}'>" for i in range(1, 10)) + "]>"
)


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        xmlio.parse(data, "a.xml")
    finding = caught.value.finding
    assert finding.level is Level.ERROR
    assert finding.place.file == "a.xml"
    assert finding.message.endswith(".")
    return finding.rule


def nested(depth: int) -> bytes:
    return b"<a>" * depth + b"</a>" * depth


def attributes(count: int) -> bytes:
    return b"<a>\n<b " + b" ".join(b'a%d=""' % i for i in range(count)) + b"/></a>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_reads_the_encodings_it_promises(encoding: str) -> None:
    name = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{name}"?><a>Zürich</a>'
    if encoding in ("utf-16-le", "utf-16-be"):
        text = "\ufeff" + text.replace(name, "utf-16")
    assert xmlio.parse(text.encode(encoding), "a.xml").getroot().text == "Zürich"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize("before", ["", "\n", "<!-- a -->", "<?pi a?>\n<!-- <a> -->", f"<!-- {'x' * 200_000} -->"])
def test_refuses_a_doctype_wherever_it_stands(encoding: str, before: str) -> None:
    assert refusal((before + DOCTYPE + "<a>&e;</a>").encode(encoding)) in ("xml-doctype", "xml-well-formed")


def test_a_doctype_after_a_long_prolog_is_named_as_such() -> None:
    assert refusal((f"<!-- {'x' * 200_000} -->\n{DOCTYPE}<a/>").encode()) == "xml-doctype"


def test_does_not_read_other_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text("<!ENTITY e 'secret'>")
    assert refusal(f'<!DOCTYPE a SYSTEM "{secret.as_uri()}"><a>&e;</a>'.encode()) == "xml-doctype"


def test_does_not_laugh() -> None:
    begun = time.perf_counter()
    assert refusal(f"{LAUGHS}<a>&l9;</a>".encode()) == "xml-doctype"
    assert time.perf_counter() - begun < 1


def test_does_not_include(tmp_path: Path) -> None:
    other = tmp_path / "other.xml"
    other.write_text("<b>secret</b>")
    data = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{other.as_uri()}"/></a>'.encode()
    assert b"secret" not in etree.tostring(xmlio.parse(data, "a.xml"))


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["<a/>", DOCTYPE + "<a/>"])
def test_refuses_utf_32(encoding: str, text: str) -> None:
    assert refusal(text.encode(encoding)) in ("xml-well-formed", "xml-encoding")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" ",
        b"plain text",
        b"<a>",
        b"<a></b>",
        b"<a/><b/>",
        b"<a>&nbsp;</a>",
        b"<a>\x00</a>",
        b"<a>\x0b</a>",
        b"<a>\xff</a>",
        b"<!-- a",
        b"<a b='1' b='2'/>",
    ],
)
def test_says_where_it_is_not_well_formed(data: bytes) -> None:
    assert refusal(data) == "xml-well-formed"


@pytest.mark.parametrize("encoding", ["no-such-code", "utf-7", "big5"])
def test_refuses_encodings_it_does_not_know(encoding: str) -> None:
    refusal(f'<?xml version="1.0" encoding="{encoding}"?>{DOCTYPE}<a/>'.encode())


def test_depth() -> None:
    xmlio.parse(nested(100), "a.xml")
    assert refusal(nested(101)) == "xml-depth"
    assert refusal(nested(100_000)) == "xml-depth"


def test_attributes() -> None:
    xmlio.parse(attributes(200), "a.xml")
    with pytest.raises(Refused) as caught:
        xmlio.parse(attributes(201), "a.xml")
    assert caught.value.finding.rule == "xml-attributes"
    assert caught.value.finding.place.line == 2


def test_size(monkeypatch: pytest.MonkeyPatch) -> None:
    assert xmlio.MAX_BYTES == 64 * 1024 * 1024
    monkeypatch.setattr(xmlio, "MAX_BYTES", 10)
    xmlio.parse(b"<a>456</a>", "a.xml")
    assert refusal(b"<a>4567</a>") == "xml-size"


def test_keeps_every_character() -> None:
    data = '<a>\n <b xml:id="x"/> \u00a0<!-- c --><?p i?>🕟</a>'.encode()
    assert etree.tostring(xmlio.parse(data, "a.xml"), encoding="utf-8") == data


def test_leaves_equal_ids_to_the_grammar() -> None:
    xmlio.parse(b'<a xml:id="x"><b xml:id="x"/></a>', "a.xml")


def test_the_sentence_names_line_and_column() -> None:
    with pytest.raises(Refused) as caught:
        xmlio.parse(b"<a>\n<b></c></a>", "a.xml")
    assert str(caught.value).startswith("a.xml:2:")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("uri", ["urn:a{b", "urn:a}b", "urn:&#123;", "urn:&#x7d;"])
def test_a_namespace_with_a_brace_is_refused_whose_names_could_not_be_told_apart(uri: str, encoding: str) -> None:
    for document in (f'<a>\n<p:b xmlns:p="{uri}"/></a>', f"<a>\n<b xmlns='{uri}'/></a>"):
        with pytest.raises(Refused, match=r"has a brace|is not a valid URI") as refused:
            xmlio.parse(document.encode(encoding), "a.xml")
        assert refused.value.finding.place.line == 2


def test_a_namespace_with_a_character_reference_may_have_no_brace() -> None:
    assert xmlio.parse(b'<a xmlns="urn:a&#65;"/>', "a.xml").getroot().tag == "{urn:aA}a"
