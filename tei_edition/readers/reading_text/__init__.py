"""Our own reading texts: a head block, a rule, and the versions of a text in sections (docs/reading-text.md)."""

from __future__ import annotations

import re
from dataclasses import replace

from tei_edition.finding import Level, Refused
from tei_edition.model import Document, Furniture, Header
from tei_edition.readers.body.letters import correspondences, with_reply_links
from tei_edition.readers.header.identifier import identifier
from tei_edition.readers.header.titles import title_of
from tei_edition.readers.reading_text.blocks import Known
from tei_edition.readers.reading_text.described import described, identity
from tei_edition.readers.reading_text.forms import Passage, passages
from tei_edition.readers.reading_text.head import values
from tei_edition.readers.reading_text.sections import calendar, items, sorted_out
from tei_edition.readers.sheet import Sheet
from tei_edition.source import Source

_FORM = "Form: tei-edition reading text 1"
_RULE = re.compile(r"-{3,}")
_SEVERAL = (
    "Here a second reading text begins in the record. Put each into a file of its own, or a line with a form feed "
    "between them in a file that ends in .txt."
)


def declines(source: Source) -> str:
    first = source.text[:8].lstrip("\ufeff")
    if not first.startswith("Title:") or source.fields or _FORM not in source.text[:65536]:
        return f"it has no head block that begins with Title: and ends with {_FORM}"
    return "" if _rule(source) else f"no rule of dashes stands below the line {_FORM}"


def _rule(source: Source) -> int:
    """The number of the line that is the rule, counted from 0; 0 if none stands below the head block."""
    for number, line in enumerate(source.lines):
        if line.text.rstrip() == _FORM:
            below = [at for at in range(number + 1, min(number + 4, len(source.lines))) if not source.lines[at].blank]
            return below[0] if below and _RULE.fullmatch(source.lines[below[0]].text.rstrip()) else 0
    return 0


def read(source: Source) -> Sheet:
    rule = _rule(source)
    if again := next((line for line in source.lines[rule:] if line.text.rstrip() == _FORM or "\f" in line.text), None):
        raise Refused(source.finding("several-records", Level.ERROR, again.start, _SEVERAL))
    given, in_head = values(source, rule)
    header, told = described(given)
    body, in_body = passages(source, rule + 1, len(source.lines))
    line = source.lines[rule]
    stroke = Furniture((line.start, line.start + len(line.text.rstrip())), "separator")
    document = _document(source, identity(given), header, body)
    return Sheet({}, (), (*in_head, *told, stroke, *in_body), document=document)


def _document(source: Source, name: str, header: Header, body: tuple[Passage, ...]) -> Document:
    found = sorted_out(body)
    title = title_of(header.title.value)
    created = next((date.when or date.start for _, date in header.dates), "")
    known = Known(int(created[:4]) if created[:4].isdigit() else None, header.reference)
    documents = with_reply_links(items(found, title.kind, known, header.scanned))
    abstract = tuple(tuple(inline for line in passage.lines for inline in line.row) for passage in found.summary)
    header = replace(header, abstract=abstract, correspondences=correspondences(documents, title))
    return Document(
        source.name,
        name or identifier(header, source.text),
        "",
        header,
        documents,
        calendar(found.calendar),
        folded=True,
    )
