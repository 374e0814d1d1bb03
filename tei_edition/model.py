"""The document between source and TEI: frozen values that remember which source characters they came from.

A *span* is a half-open pair of offsets (start, end) into the decoded source text. Every inline that stands for
characters of the source carries them, either as ``Text`` leaves or in its own ``span``; the account of the source is
drawn from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
Certainty = Literal["high", "medium", "low", "unknown"]
Hand = Literal["translator", "archive", "converter"]
"""Who made an intervention: the translator, the archive that transcribed or described, or this program."""


# ── inlines ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Text:
    """Words exactly as they stand in the source from ``start`` on, white space and all."""

    words: str
    start: int

    @property
    def span(self) -> Span:
        return self.start, self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Gap:
    """Text that is not there to be read (TEI ``gap``, Guidelines 12.3.1); ``wording`` is what the bracket said."""

    span: Span
    reason: Literal["illegible", "lost", "redacted", "ellipsis", "omitted", "signature", "ocr", "obfuscated"]
    wording: str
    hand: Hand
    agent: Literal["fading", "damage", "ocr", "scraper", "censor", ""] = ""
    unit: Literal["char", "word", "line", "paragraph", "page", "signature", "group", "name", ""] = ""
    quantity: int | None = None
    at_least: int | None = None
    at_most: int | None = None
    extent: str = ""
    sign: str = ""
    """The mark as it stands in the source, where that is not the wording in square brackets."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Supplied:
    """Words added by an editor in brackets (TEI ``supplied``); ``name`` says what kind of name they are, if any."""

    span: Span
    content: Inlines
    reason: Literal["subaudible", "explanation", "omitted", "lost", "undefined"]
    hand: Hand
    cert: Certainty | None = None
    name: Literal["person", "role", ""] = ""


@dataclass(frozen=True, slots=True)
class Sic:
    """Words marked as odd but so (TEI ``sic``); ``sign`` is the bracket that says so, if one does."""

    content: Inlines
    hand: Hand
    sign: str = ""
    span: Span | None = None
    """The source characters of the sign, with the space before it."""
    cert: Certainty | None = None
    id: str = ""
    corrected: str = ""
    """The form proposed instead (TEI ``choice/corr``), empty if none is."""
    corresp: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words read with doubt (TEI ``unclear``); ``sign`` as typed: ``[?]`` after them, or a grade such as ``B%``."""

    content: Inlines
    reason: Literal["illegible", "faded", "ocr"]
    hand: Hand
    cert: Certainty | None = None
    sign: str = ""
    span: Span | None = None
    """The source characters of the sign (of the whole bracket, where the words stand inside it)."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words the source says were crossed out (TEI ``del``); ``label`` is the wording before them."""

    span: Span
    label: Inlines
    content: Inlines
    hand: Hand


@dataclass(frozen=True, slots=True)
class Note:
    """A note (TEI ``note``), inline or, as a block, after the words it belongs to."""

    span: Span | None
    """The source characters of the note and of its brackets; None if all of them are in ``label`` and ``content``."""
    kind: Literal["translator", "editorial", "gloss", "handwritten", "source", "credits", "abstract"]
    content: Inlines
    hand: Hand
    label: Inlines = ()
    labelled_by_bracket: bool = False
    """Whether the label alone stood in square brackets, as in ``[Note to the left]: "…"``."""
    subtype: Literal["sic", ""] = ""
    place: str = ""
    target: str = ""
    n: str = ""
    id: str = ""
    scribe: str = ""
    """The id of the hand that wrote a handwritten note (TEI ``handNote``)."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The beginning of a page or an archival leaf (TEI ``pb``)."""

    n: str
    span: Span | None
    """The source characters of the mark; None if the break is inferred or stands in the source as white space only."""
    sign: str = ""
    """The mark as it stands in the source, brackets and all."""
    leaf: bool = False
    """Whether it counts the leaves of the archival file; else it counts pages of ``edition``."""
    edition: str = ""
    side: Literal["verso", "recto", ""] = ""
    cert: Certainty | None = None
    hand: Hand = "archive"


@dataclass(frozen=True, slots=True)
class FormeWork:
    """A page number, leaf number or running head printed on the page (TEI ``fw``)."""

    kind: Literal["pageNum", "folNum", "header"]
    content: Inlines


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp (TEI ``stamp``); ``span`` is set where the whole stamp stood in brackets."""

    kind: str
    content: Inlines
    label: Inlines = ()
    labelled_by_bracket: bool = False
    span: Span | None = None
    rend: Literal["bold", ""] = ""


DateKind = Literal["creation-date", "conversation-or-meeting-date", "received-date", ""]


@dataclass(frozen=True, slots=True)
class Date:
    """A date as written (TEI ``date``), with what it means in ISO 8601."""

    content: Inlines
    when: str = ""
    start: str = ""
    end: str = ""
    kind: DateKind = ""
    cert: Certainty | None = None
    not_before: str = ""
    not_after: str = ""
    edtf: str = ""
    """The meaning in EDTF, level 1, where the other values cannot say it: ``1953-05?``, ``195X``, ``../1953-05-05``."""


PhraseKind = Literal[
    "person",
    "role",
    "organisation",
    "author",
    "byline",
    "dateline",
    "signed",
    "address",
    "salute",
    "classification",
    "copy-number",
    "outgoing-number",
    "document-number",
    "annotated",
    "foreign",
    "mentioned",
    "glossed",
    "abbreviation",
    "acronym",
    "emphasis",
    "telegram",
    "note-reference",
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a stated kind; the table in ``tei/inlines.py`` names the TEI element of each kind."""

    kind: PhraseKind
    content: Inlines
    value: str = ""
    """The normalised value where the kind has one: a number, the id of a classification, the target of a reference."""
    lang: str = ""
    id: str = ""
    corresp: str = ""
    cert: Certainty | None = None
    span: Span | None = None
    """Source characters beside the content, such as the brackets of a note reference."""
    ref: str = ""
    """The id of the person named (TEI ``@ref``)."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line boundary that means something, as in a signature (TEI ``lb``)."""


Inline = (
    Text | Gap | Supplied | Sic | Unclear | Deleted | Note | PageBreak | FormeWork | Stamp | Date | Phrase | LineBreak
)
Inlines = tuple[Inline, ...]


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines
    id: str = ""
    corresp: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    kind: Literal["main", "sub", "date"]
    content: Inlines


@dataclass(frozen=True, slots=True)
class Opener:
    """What stands above the text: classification, numbers, dateline, byline, address; one entry a source line."""

    lines: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Closer:
    """What stands below the text: dateline and signature; one entry a source line."""

    lines: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """Page marks, forme work and notes that stand between blocks."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says, as in minutes (TEI ``sp``, Guidelines 7.2.2)."""

    speaker: Inlines
    """The label as it stands, its colon included."""
    blocks: tuple[Block, ...]
    who: str = ""
    """The id of the person who speaks."""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list; ``label`` is its number or sign as it stands."""

    label: Inlines
    content: Inlines


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, such as the points of an agenda (TEI ``list``, Guidelines 3.8)."""

    items: tuple[ListItem, ...]
    heading: Inlines = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table by rows and cells (TEI ``table``, Guidelines 14.1); if ``headed``, the first row names the columns."""

    rows: tuple[tuple[Inlines, ...], ...]
    headed: bool = False


Block = Paragraph | Heading | Opener | Closer | Between | Note | Speech | Listing | Table


# ── divisions ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Division:
    """One language version of a document (TEI ``div[@type='original' or 'translation']``)."""

    kind: Literal["original", "translation"]
    lang: str
    blocks: tuple[Block, ...]
    id: str = ""
    corresp: str = ""
    scanned: bool = False
    """Whether the words were read by machine from a scan, so that misreadings are to be looked for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document of the record (TEI ``div[@type='document']``), such as one of two letters."""

    kind: str
    divisions: tuple[Division, ...]
    headings: tuple[Heading, ...] = ()
    """Headings that belong to the document rather than to one of its language versions."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a calendar of documents (TEI ``bibl[@type='calendarEntry']``)."""

    n: str
    date: Date | None
    title: Inlines
    abstract: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A listing of documents, such as a page of search results (TEI ``div[@type='calendar']``)."""

    heading: Inlines
    first: int
    last: int
    total: int | None
    entries: tuple[Entry, ...]


# ── header ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Words:
    """A header value: as it is to be read, and the spans of the source it was taken from."""

    value: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Agent:
    """A person or a body; ``named`` is False where the record does not say who it was."""

    name: str
    kind: Literal["person", "organisation"] = "person"
    named: bool = True
    ref: str = ""
    """The id of the person (TEI ``@ref``)."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who did what (TEI ``respStmt``); ``code`` is the MARC relator, ``statement`` the record's own words."""

    code: str
    statement: str
    agent: Agent
    id: str
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """An archival reference, taken apart (TEI ``msIdentifier`` and ``locus``); leading zeros are significant."""

    written: str
    repository: str
    """The abbreviation or name as cited."""
    repository_name: str = ""
    settlement: str = ""
    country: str = ""
    units: tuple[tuple[str, str], ...] = ()
    """Pairs of unit type (fond, opis, papka, delo, …) and number, in order."""
    marks: tuple[str, ...] = ()
    """The abbreviation before each unit as written: ``f.``, ``op.`` …"""
    locus_from: str = ""
    locus_to: str = ""
    locus_written: str = ""
    reel: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Sender, receiver and date of one letter (TEI ``correspDesc``), pointing to the item by its number from 1."""

    item: int
    sender: Agent | None
    receiver: Agent | None
    sent: str = ""
    previous: int | None = None
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Scribe:
    """A hand that wrote on the document (TEI ``handNote``)."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the record marks as a person (TEI ``person``, Guidelines 14.3.2)."""

    id: str
    names: tuple[tuple[str, str], ...]
    """Each form of the name with its language, the fullest first."""
    roles: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    """Addresses of authority records."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What an editor knows of a person: forms of the name, and the address of an authority record."""

    forms: tuple[str, ...]
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    title: Words
    dates: tuple[tuple[Words, Date], ...] = ()
    """Each date of the document: its words in the source and what they mean."""
    authors: tuple[Agent, ...] = ()
    funders: tuple[str, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    publisher: str = ""
    archive_code: str = ""
    """The prefix of the publisher's record numbers, such as ``wcda``."""
    archive_number: str = ""
    uri: str = ""
    """The canonical address."""
    address: str = ""
    """The address as it stands in the record."""
    licence: str = ""
    """The licence under which the edition gives the record, as an SPDX identifier or an address."""
    rights: tuple[Inlines, ...] = ()
    credits: tuple[Words, ...] = ()
    citation: Words | None = None
    source_note: Words | None = None
    reference: Reference | None = None
    acquisition: str = ""
    abstract: tuple[Inlines, ...] = ()
    original_language: str = ""
    """BCP 47 tag of the original, empty if neither stated nor seen."""
    language_statement: Words | None = None
    contents: tuple[Words, ...] = ()
    correspondences: tuple[Correspondence, ...] = ()
    scribes: tuple[Scribe, ...] = ()
    keywords: tuple[Words, ...] = ()
    places: tuple[Words, ...] = ()
    """Places that the record is about or has to do with, as its archive lists them."""
    people: tuple[Words, ...] = ()
    """Persons and bodies, likewise."""
    stated: tuple[tuple[str, Words], ...] = ()
    """Words of the record that say author, translator, publisher or address, with which of these they say."""
    remarks: tuple[tuple[str, Words], ...] = ()
    """Fields of the record that have no place of their own in the header, with their names."""
    scanned: bool = False


FurnitureKind = Literal[
    "field label", "web page", "markdown", "running head", "byte order mark", "separator", "escape", "line end"
]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Source characters set aside: a field label, a scrap of web page, a sign of Markdown."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Document:
    """A whole record."""

    name: str
    id: str
    layout: str
    header: Header
    items: tuple[Item, ...] = ()
    calendar: Calendar | None = None
    furniture: tuple[Furniture, ...] = ()
    persons: tuple[Person, ...] = ()
    folded: bool = False
    """Whether its lines were folded to a width, so that a line of its own says nothing inside a paragraph."""
    notes: tuple[str, ...] = field(default=())
    """Sentences for the editorial declaration: what this reader did that another might not have."""
