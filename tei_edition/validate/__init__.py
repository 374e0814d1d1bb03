"""TEI in, findings out: limits first, then the grammar, then the rules of the house."""

from __future__ import annotations

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Finding, Refused
from tei_edition.saxon import DocumentError, StylesheetError
from tei_edition.validate.explanation import explain, xsd_opinion
from tei_edition.validate.rules import check_rules
from tei_edition.validate.schema import check_grammar, check_xsd

__all__ = ["check_grammar", "check_rules", "check_xsd", "explain", "validate", "xsd_opinion"]

ROOT = "{http://www.tei-c.org/ns/1.0}TEI"


def validate(data: bytes, file: str) -> tuple[Finding, ...]:
    """All that is wrong with a TEI document; ``file`` names it in findings and is compared with the record's id."""
    try:
        tree = xmlio.parse(data, file)
    except Refused as refusal:
        return (refusal.finding,)
    refused = check_grammar(tree, file)
    reasons = explain(tree, file) if refused else ()
    return (reasons or refused) + (_by_rules(tree, file, bool(refused)) if tree.getroot().tag == ROOT else ())


def _by_rules(tree: etree._ElementTree, file: str, refused: bool) -> tuple[Finding, ...]:
    """The rules' findings; on a document the grammar refuses a rule may stop, and the grammar's findings must do."""
    try:
        return check_rules(etree.tostring(tree.getroot(), encoding="unicode"), tree, file)
    except (StylesheetError, DocumentError):
        if refused:
            return ()
        raise
