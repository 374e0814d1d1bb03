"""What each rule asks for, in a sentence: those of our Schematron by their titles, those of the program by a table."""

from __future__ import annotations

from functools import cache

from lxml import etree

from tei_edition.resources import resource

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_OF_THE_PROGRAM = {
    "tei-grammar": "The document follows the grammar of the edition.",
    "tei-xsd": "The document follows the XML Schema of the edition.",
    "verdicts-differ": "RELAX NG and XML Schema agree on every document.",
    "relaxng": "The document follows its RELAX NG schema.",
    "xml-schema": "The document follows its XML Schema.",
    "schematron": "The document keeps the rules of its Schematron schema.",
    "schematron-stopped": "The rules can be tried on the document to the end.",
    "xsl-message": "The rules have nothing to say besides.",
    "schema-unreadable": "Each schema asked for can be read.",
    "schema-too-slow": "Each schema can be compiled in time.",
    "network-refused": "Schemas are files on this machine, unless the network is allowed.",
    "model-incomplete": "An xml-model instruction says where its schema is.",
    "model-missing": "The document names its schema.",
    "jing-failed": "jing can do its work.",
    "unreadable": "The file can be read.",
    "xml-well-formed": "The file is well-formed XML.",
    "xml-encoding": "The encoding of the file is known.",
    "xml-doctype": "The document has no DOCTYPE, which could read other files.",
    "xml-size": "The file is not larger than can be read.",
    "xml-depth": "Elements are not nested deeper than can be read.",
    "xml-attributes": "No element has more attributes than can be read.",
}


def description(rule: str) -> str:
    """The sentence for a rule; that of a rule nobody here knows is its name."""
    return _OF_THE_PROGRAM.get(rule) or _titles().get(rule) or f"The rule {rule}."


@cache
def _titles() -> dict[str, str]:
    patterns = etree.parse(resource("schemas", "rules.sch")).getroot().iter(_SCH + "pattern")
    return {
        str(each.get("id")): " ".join((pattern.findtext(_SCH + "title") or "").split())
        for pattern in patterns
        for each in pattern.iter(_SCH + "assert", _SCH + "report")
    }
