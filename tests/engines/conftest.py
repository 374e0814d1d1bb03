"""A cache of its own for each test, and small schemas of an invented project: the registry of Klow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tei_edition.finding import Finding
from tei_edition.validate import judging
from tei_edition.validate.judging import Plan, judge

RNG = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="register"/></start>
  <define name="register"><element name="register">
    <attribute name="year"><data type="gYear"/></attribute>
    <oneOrMore><ref name="entry"/></oneOrMore>
    <optional><element name="seal"><empty/></element></optional>
  </element></define>
  <define name="entry"><element name="entry">
    <optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
    <optional><attribute name="state"><choice><value>open</value><value>closed</value></choice></attribute></optional>
    <element name="title"><text/></element>
    <zeroOrMore><element name="note"><mixed><zeroOrMore><ref name="hand"/></zeroOrMore></mixed></element></zeroOrMore>
  </element></define>
  <define name="hand"><element name="hand"><text/></element></define>
</grammar>"""
RNC = """start = register
register = element register { attribute year { xsd:gYear }, entry+, element seal { empty }? }
entry = element entry {
  attribute xml:id { xsd:ID }?, attribute state { "open" | "closed" }?,
  element title { text },
  element note { mixed { hand* } }*
}
hand = element hand { text }
"""
XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
  <xs:include schemaLocation="entry.xsd"/>
  <xs:element name="register"><xs:complexType>
    <xs:sequence><xs:element ref="entry" maxOccurs="unbounded"/><xs:element name="seal" minOccurs="0"/></xs:sequence>
    <xs:attribute name="year" type="xs:gYear" use="required"/>
  </xs:complexType></xs:element>
</xs:schema>"""
ENTRY_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>
  <xs:element name="entry"><xs:complexType>
    <xs:sequence><xs:element name="title" type="xs:string"/>
      <xs:element name="note" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:attribute ref="xml:id"/>
    <xs:attribute name="state"><xs:simpleType><xs:restriction base="xs:string">
      <xs:enumeration value="open"/><xs:enumeration value="closed"/></xs:restriction></xs:simpleType></xs:attribute>
  </xs:complexType></xs:element>
</xs:schema>"""
VALID = """<register year="1938">
  <entry xml:id="e1" state="open"><title>Ferry dues</title><note>Seen. <hand>K. Zlop</hand></note></entry>
  <entry><title>Lamp oil</title></entry>
  <seal/>
</register>
"""

Judge = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of the user is not touched."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("tei_edition.validate.cache.platformdirs.user_cache_path", lambda *_, **__: folder)
    judging._opened.cache_clear()
    return folder


@pytest.fixture
def schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the schemas of the registry; it is the folder of the test."""
    for name, text in {"r.rng": RNG, "r.rnc": RNC, "r.xsd": XSD, "entry.xsd": ENTRY_XSD}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def findings(schemas: Path) -> Judge:
    """What a plan finds in a document, a line a finding."""

    def found(document: str | bytes, *places: str, **options: object) -> list[str]:
        data = document.encode() if isinstance(document, str) else document
        made: tuple[Finding, ...] = judge(data, "klow.xml", Plan(places, **options))  # type: ignore[arg-type]
        return list(map(str, made))

    return found
