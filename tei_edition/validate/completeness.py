"""How much of what a reader asks of a record its header says: each field with where the TEI keeps it."""

from __future__ import annotations

from typing import NamedTuple, cast

from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.validate.document import Document

COMPLETENESS = "TEI-H060"

_NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


class Field(NamedTuple):
    """A field: what an archive calls it, whether it is required, and the XPath that tells whether it is filled."""

    name: str
    required: bool
    path: str
    concerns: str = "true()"
    """The XPath that tells whether a record needs the field at all."""


_DIVISIONS = "/t:TEI/t:text/t:body/t:div/t:div"
_DOCUMENT = "boolean(/t:TEI/t:text/t:body/t:div[@type = 'document'])"
_TRANSLATION = f"boolean({_DIVISIONS}[@type = 'translation'])"
_SENT = "t:profileDesc/t:correspDesc/t:correspAction[@type = 'sent']"
_NAMED = "[normalize-space()][not(t:name[@type = 'unidentified'])]"

FIELDS = (
    Field("title", True, f"t:fileDesc/t:titleStmt/t:title{_NAMED}"),
    Field("publisher", True, f"t:fileDesc/t:publicationStmt/t:publisher{_NAMED}"),
    Field("rights", True, "t:fileDesc/t:publicationStmt/t:availability[@status != 'unknown' or t:licence]"),
    Field("source", True, "t:fileDesc/t:sourceDesc[t:bibl[@type = 'asCited'] or t:msDesc]", _DOCUMENT),
    Field(
        "date of the document", True, "t:profileDesc/t:creation/t:date[@when or @from or @to or @notBefore]", _DOCUMENT
    ),
    Field("languages", True, "t:profileDesc/t:langUsage/t:language"),
    Field(
        "translator", True, f"t:fileDesc/t:titleStmt/t:respStmt[t:resp[contains(@ref, '/trl')]]{_NAMED}", _TRANSLATION
    ),
    Field("author", False, f"(t:fileDesc/t:titleStmt/t:author | {_SENT}/*){_NAMED}", _DOCUMENT),
    Field("repository", False, "t:fileDesc/t:sourceDesc//t:msIdentifier/t:repository", _DOCUMENT),
    Field("reference of the file", False, "t:fileDesc/t:sourceDesc//t:msIdentifier/t:idno", _DOCUMENT),
    Field(
        "language of the original",
        False,
        f"t:fileDesc/t:sourceDesc//t:textLang | {_DIVISIONS}[@type = 'original']",
        _DOCUMENT,
    ),
    Field("identifier", False, "t:fileDesc/t:publicationStmt/t:idno"),
    Field("summary", False, "t:profileDesc/t:abstract", _DOCUMENT),
    Field("type of document", False, "t:profileDesc/t:textClass/*", _DOCUMENT),
)
"""Every field, those required first."""

_HEADER = etree.XPath("/t:TEI/t:teiHeader", namespaces=_NAMESPACES)
_FILLED = etree.XPath(
    f"concat({', '.join(f'number({f.concerns}), number(boolean({f.path}))' for f in FIELDS)})", namespaces=_NAMESPACES
)
"""Two digits for each field, in one walk: whether the record needs it, and whether it is filled."""


def check_completeness(document: Document) -> tuple[Finding, ...]:
    """A remark on the fields that the header of a record leaves empty, if there are any."""
    for header in cast("list[etree._Element]", _HEADER(document.tree)):
        digits = str(_FILLED(header))
        asked = [
            (field, filled == "1")
            for field, needed, filled in zip(FIELDS, digits[::2], digits[1::2], strict=True)
            if needed == "1"
        ]
        if not all(filled for _, filled in asked):
            return (Finding(COMPLETENESS, Level.INFO, document.place(header), _sentence(asked)),)
    return ()


def _sentence(asked: list[tuple[Field, bool]]) -> str:
    count = sum(filled for _, filled in asked)
    parts = [f"The header fills {count} of {len(asked)} fields."]
    for word, required in (("Required", True), ("Recommended", False)):
        missing = [field.name for field, filled in asked if not filled and field.required is required]
        if missing:
            parts.append(f"{word} and missing: {', '.join(missing)}.")
    return " ".join([*parts, "Add what is known."])
