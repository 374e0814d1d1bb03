"""TEI in, findings out: limits first, then the grammar, then the rules of the house."""

from __future__ import annotations

from tei_edition import xmlio
from tei_edition.finding import Finding, Refused
from tei_edition.saxon import DocumentError, StylesheetError
from tei_edition.validate.alignment import check_alignment
from tei_edition.validate.completeness import check_completeness
from tei_edition.validate.document import Document
from tei_edition.validate.explanation import explain, xsd_opinion
from tei_edition.validate.rules import check_rules, in_order
from tei_edition.validate.schema import check_grammar, check_xsd

__all__ = [
    "Document",
    "check",
    "check_alignment",
    "check_completeness",
    "check_grammar",
    "check_rules",
    "check_xsd",
    "explain",
    "validate",
    "xsd_opinion",
]

ROOT = "{http://www.tei-c.org/ns/1.0}TEI"


def validate(data: bytes, file: str, published: str = "") -> tuple[Finding, ...]:
    """All that is wrong with a TEI document; ``file`` names it in findings and is compared with the record's id.

    ``published`` is the day of publication in ISO 8601, if it is known; no date of the record lies after it.
    """
    try:
        document = Document(file, data, xmlio.parse(data, file))
    except Refused as refusal:
        return (refusal.finding,)
    return check(document, published)


def check(document: Document, published: str = "") -> tuple[Finding, ...]:
    """All that is wrong with a TEI document that was read within the limits."""
    refused = check_grammar(document.tree, document.file)
    reasons = explain(document) if refused else ()
    if document.tree.getroot().tag != ROOT:
        return reasons or refused
    found = (*_by_rules(document, published, bool(refused)), *check_alignment(document))
    return (*(reasons or refused), *in_order(found), *check_completeness(document))


def _by_rules(document: Document, published: str, refused: bool) -> tuple[Finding, ...]:
    """The rules' findings; on a document the grammar refuses a rule may stop, and the grammar's findings must do."""
    try:
        return check_rules(document, published)
    except (StylesheetError, DocumentError):
        if refused:
            return ()
        raise
