"""What editors' brackets mean: document in, document out.

A mark with a ``span`` owns the source characters of it: whatever lies in its content lies within the span. A sign
after words (``[sic]``, ``[?]``) owns itself and the space before it, and its content stands before the span. A mark
without a span stands for the characters of its content only. So no character is lost, and none is counted twice. A
note that stood in brackets as a whole has ``place="inline"``; a stamp has a span only then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tei_edition.finding import Finding
from tei_edition.model import Document
from tei_edition.notation.descriptions import calendar_read, header_read
from tei_edition.notation.divisions import item_read
from tei_edition.notation.setting import Log, SignRead
from tei_edition.rulings import BracketRuling
from tei_edition.source import Source

__all__ = ["Marked", "SignRead", "mark"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its brackets read, what each bracket was read as, and what was doubtful."""

    document: Document
    signs: tuple[SignRead, ...]
    findings: tuple[Finding, ...]


def mark(document: Document, source: Source, rulings: Mapping[int, BracketRuling] | None = None) -> Marked:
    """Read the brackets of a document and the damage of its scan; characters stay, or stand in the span of a mark.

    ``rulings`` say what an editor knows of brackets, by the offset of each.
    """
    log = Log(source, scribes=list(document.header.scribes), rulings=rulings or {}, folded=document.folded)
    header = header_read(document.header, log)
    items = tuple(item_read(number, item, document, log) for number, item in enumerate(document.items, 1))
    calendar = document.calendar and calendar_read(document.calendar, log)
    header = replace(header, scribes=tuple(log.scribes))
    read = replace(document, header=header, items=items, calendar=calendar)
    signs = sorted(log.signs, key=lambda sign: sign.span)
    findings = sorted(log.findings, key=lambda finding: (finding.place.line, finding.place.column))
    return Marked(read, tuple(signs), tuple(findings))
