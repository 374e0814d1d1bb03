"""Persons as the record itself marks them: document in, document out, every name pointing to its person.

Names are those of authors, senders and receivers, signatures, listed participants, speakers, and in headings surnames
in capitals (TEI Guidelines 14.2 and 14.3). Two forms are one person where surname and given names agree, in whatever
script; in doubt they stay apart, or point to nobody, and a finding says so. No name is made up or completed.
"""

from __future__ import annotations

from dataclasses import dataclass

from tei_edition.finding import Finding, Level
from tei_edition.model import Authority, Document
from tei_edition.names.marking import marked, with_capitals
from tei_edition.names.mentions import mentions
from tei_edition.names.referring import referring
from tei_edition.names.register import Register
from tei_edition.source import Source

__all__ = ["Identified", "identified"]


@dataclass(frozen=True, slots=True)
class Identified:
    """A document whose names point to its persons, and what was doubtful."""

    document: Document
    findings: tuple[Finding, ...]


def identified(document: Document, source: Source, authorities: tuple[Authority, ...] = ()) -> Identified:
    """Mark the names of a document and gather its persons; ``authorities`` are the persons an editor knows."""
    document = with_capitals(marked(document), lambda form: False)
    register = _register(document, authorities)
    more = with_capitals(document, register.knows)
    if more is not document:
        document, register = more, _register(more, authorities)
    persons = register.listed()
    document = referring(document, register.id_of, persons)
    findings = (source.finding(rule, Level.INFO, offset, sentence) for rule, offset, sentence in register.doubts)
    return Identified(document, tuple(findings))


def _register(document: Document, authorities: tuple[Authority, ...]) -> Register:
    register = Register(authorities)
    register.enter(mentions(document))
    return register
