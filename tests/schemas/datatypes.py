"""Whether each value one attribute pattern accepts is accepted by another."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.schemas.grammar import RNG

EDTF = (
    r"(\.\.|[0-9]{3}[0-9X](-[0-9]{2}(-[0-9]{2})?)?[?~%]?)"
    r"(/(\.\.|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?))?"
)

REASONS = {
    ("NCName", "NMTOKEN"): "a name without a colon is a name token",
    ("NMTOKEN", r"token [^\p{C}\p{Z}]+"): "name characters are neither control characters nor white space",
    ("NCName", r"token [^\p{C}\p{Z}]+"): "name characters are neither control characters nor white space",
    ("nonNegativeInteger", "double"): "every whole number is a number",
    ("nonNegativeInteger", "decimal"): "every whole number is a decimal number",
    (r"token [0-9]+(\.[0-9]+){0,3}", r"token [\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}"): "without letters",
    ("NCName", "Name"): "a name without a colon is a name",
    (f"token {EDTF}", r"token [^\p{C}\p{Z}]+"): "digits and signs, no white space",
    ("token", "string"): "any text",
}
"""Pairs of datatypes of which the first accepts nothing the second refuses, and why; equal ones need no reason."""


def refused(narrow: etree._Element, wide: etree._Element | None) -> list[str]:
    """What in the first pattern the second does not accept."""
    if wide is None or _kind(wide) == "text":
        return []
    match _kind(narrow):
        case "choice":
            return [each for part in _parts(narrow) for each in refused(part, wide)]
        case "list":
            return _refused_list(narrow, wide)
        case "value":
            return [] if _accepts(wide, narrow.text or "") else [f"the value {narrow.text}"]
    return [] if any(_data_within(narrow, each) for each in _data(wide)) else [f"{_name(narrow)}: add a reason"]


def _refused_list(narrow: etree._Element, wide: etree._Element) -> list[str]:
    lists = list(wide.iter(RNG + "list"))
    if not lists:
        return ["a list"]
    ((items,), (item,)) = _parts(narrow), _parts(_parts(narrow)[0])
    assert _kind(items) == "oneOrMore"
    return [] if any(not refused(item, _parts(_parts(each)[0])[0]) for each in lists) else [f"a list of {_name(item)}"]


def _data(wide: etree._Element) -> list[etree._Element]:
    return [wide, *wide.iter(RNG + "data")]


def _data_within(narrow: etree._Element, wide: etree._Element) -> bool:
    pair = _name(narrow), _name(wide)
    return pair[0] == pair[1] or pair in REASONS


def _name(data: etree._Element) -> str:
    return " ".join([data.get("type", _kind(data)), *(param.text or "" for param in data.iter(RNG + "param"))])


def _accepts(wide: etree._Element, value: str) -> bool:
    grammar = etree.Element(RNG + "element", name="a")
    grammar.set("datatypeLibrary", "http://www.w3.org/2001/XMLSchema-datatypes")
    etree.SubElement(grammar, RNG + "attribute", name="v").append(deepcopy(wide))
    return bool(etree.RelaxNG(grammar).validate(etree.Element("a", v=value)))


def _kind(pattern: etree._Element) -> str:
    return etree.QName(pattern).localname


def _parts(pattern: etree._Element) -> list[etree._Element]:
    return list(pattern.iterchildren(RNG + "*"))
