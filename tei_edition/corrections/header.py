"""The header fields that an editor may give: how each is found in a header, and how it is put there.

What the editor gives takes no characters of the source. The words it replaces stay in the header, as a remark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tei_edition.corrections.dates import dated, written
from tei_edition.model import Agent, DateKind, Header, Inlines, Reference, Responsibility, Text, Words
from tei_edition.tree import leaves

Values = tuple[str, ...]
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9._-]{0,99}")
_NOWHERE = -1
"""The offset of words that stand nowhere in the source."""


def _any(_: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is, its values in a header, the header with others, and what is wrong with a value."""

    meaning: str
    found: Callable[[Header], Values]
    put: Callable[[Header, Values], Header]
    several: bool = False
    problem: Callable[[str], str] = _any


def with_fields(header: Header, values: Mapping[str, Any]) -> Header:
    """The header with the editor's fields; one that says what the header says already changes nothing."""
    for name, field in FIELDS.items():
        given = values.get(name)
        wanted = tuple(given) if isinstance(given, list) else (given,) if given else ()
        if wanted and wanted != field.found(header):
            header = field.put(header, wanted)
    return header


def _displaced(header: Header, name: str, *values: Words) -> Header:
    """The header with words of the record kept as remarks, where something else takes their place."""
    kept = tuple((f"{name} in the record", words) for words in values if words.spans)
    return replace(header, remarks=(*header.remarks, *kept))


def _with(header: Header, name: str, value: Any) -> Header:
    given: dict[str, Any] = {name: value}
    return replace(header, **given)


# ── the fields ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _plain(name: str) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    """A field that is a text of the header and nothing else."""

    def found(header: Header) -> Values:
        value = getattr(header, name)
        return (value,) if value else ()

    return found, lambda header, values: _with(header, name, values[0])


def _words(name: str, label: str) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    """A field that is a list of words from the record."""

    def put(header: Header, values: Values) -> Header:
        header = _displaced(header, label, *getattr(header, name))
        return _with(header, name, tuple(map(Words, values)))

    return lambda header: tuple(words.value for words in getattr(header, name)), put


def _title(header: Header, values: Values) -> Header:
    return replace(_displaced(header, "title", header.title), title=Words(values[0]))


def _date(kind: DateKind) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    def found(header: Header) -> Values:
        return tuple(written(date) for _, date in header.dates if date.kind == kind)[:1]

    def put(header: Header, values: Values) -> Header:
        date = dated(values[0], kind)
        if date is None:
            return header
        old = [words for words, known in header.dates if known.kind == kind]
        rest = tuple((words, known) for words, known in header.dates if known.kind != kind)
        header = _displaced(header, "date", *old)
        given = (Words(values[0]), replace(date, content=(Text(values[0], _NOWHERE),)))
        return replace(header, dates=(given, *rest) if kind == "creation-date" else (*rest, given))

    return found, put


def _done_by(code: str, statement: str) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    """Who did one thing for the record, by its MARC relator."""

    def found(header: Header) -> Values:
        return tuple(known.agent.name for known in header.responsibilities if known.code == code)

    def put(header: Header, values: Values) -> Header:
        others = tuple(known for known in header.responsibilities if known.code != code)
        ids = [f"resp-{code}" + (f"-{n}" if n > 1 else "") for n in range(1, len(values) + 1)]
        given = [Responsibility(code, statement, Agent(name), own) for name, own in zip(values, ids, strict=True)]
        return replace(header, responsibilities=(*others, *given))

    return found, put


def _prose(name: str, label: str) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    """A field of paragraphs."""

    def found(header: Header) -> Values:
        return tuple(map(_read, getattr(header, name)))

    def put(header: Header, values: Values) -> Header:
        old = [Words(_bare(part), _spans(part)) for part in getattr(header, name)]
        given = tuple((Text(value, _NOWHERE),) for value in values)
        return _with(_displaced(header, label, *old), name, given)

    return found, put


def _read(paragraph: Inlines) -> str:
    """The words of a paragraph; a mark in it shows as a bracket, which no words of an editor may hold."""
    return " ".join("".join(mark.words if isinstance(mark, Text) else "[…]" for mark in paragraph).split())


def _bare(paragraph: Inlines) -> str:
    return " ".join("".join(leaf.words for leaf in leaves(paragraph)).split())


def _spans(paragraph: Inlines) -> tuple[tuple[int, int], ...]:
    return tuple(leaf.span for leaf in leaves(paragraph) if leaf.start >= 0)


def _held(name: str) -> tuple[Callable[[Header], Values], Callable[[Header, Values], Header]]:
    """A part of where the document is kept."""

    def found(header: Header) -> Values:
        value = getattr(header.reference, name) if header.reference else ""
        return (value,) if value else ()

    def put(header: Header, values: Values) -> Header:
        known = header.reference or Reference("", "")
        given: dict[str, Any] = {name: values[0]}
        return replace(header, reference=replace(known, **given))

    return found, put


def _authors(header: Header, values: Values) -> Header:
    return replace(header, authors=tuple(map(Agent, values)))


def _no_field(header: Header, _: Values) -> Header:
    return header


# ── what is wrong with a value ───────────────────────────────────────────────────────────────────────────────────────


def _no_date(value: str) -> str:
    sentence = (
        "is no date of the calendar in ISO 8601 or EDTF. Write it like 1893-05-04, 1893-05 or 1893-05-04/1893-05-09."
    )
    return "" if dated(value, "") else f"{value!r} {sentence}"


def _no_tag(value: str) -> str:
    return "" if _TAG.fullmatch(value) else f"{value!r} is no language tag. Write one such as en, ru or ru-Latn."


def _no_id(value: str) -> str:
    sentence = "is no id. Begin with a letter, go on with letters, figures, hyphens, full stops and underscores."
    return "" if _ID.fullmatch(value) else f"{value!r} {sentence}"


def _no_prose(value: str) -> str:
    brackets = "[" in value or "]" in value
    return "Square brackets in words of your own mean nothing to TEI. Write them without." if brackets else ""


FIELDS: dict[str, Field] = {
    "title": Field("the title of the record", lambda header: (header.title.value,), _title),
    "date": Field("the date of the document, ISO 8601 or EDTF", *_date("creation-date"), problem=_no_date),
    "conversation_date": Field(
        "the date of the meeting it tells of", *_date("conversation-or-meeting-date"), problem=_no_date
    ),
    "language": Field("the language of the original, a BCP 47 tag", *_plain("original_language"), problem=_no_tag),
    "author": Field(
        "who wrote it", lambda header: tuple(author.name for author in header.authors), _authors, several=True
    ),
    "translator": Field(
        "who translated it; a record in one language is then a translation",
        *_done_by("trl", "Translated by"),
        several=True,
    ),
    "editor": Field("who edited it", *_done_by("edt", "Edited by"), several=True),
    "transcriber": Field("who transcribed it", *_done_by("trc", "Transcribed by"), several=True),
    "publisher": Field("who published the record", *_plain("publisher")),
    "licence": Field("the licence of this record, an SPDX identifier or an address", *_plain("licence")),
    "rights": Field("what may be done with it", *_prose("rights", "rights"), several=True, problem=_no_prose),
    "summary": Field("what it is about", *_prose("abstract", "summary"), several=True, problem=_no_prose),
    "keywords": Field("what it is filed under", *_words("keywords", "subject"), several=True),
    "funder": Field(
        "who paid for it",
        lambda header: header.funders,
        lambda header, values: replace(header, funders=values),
        several=True,
    ),
    "archive_number": Field("its number with the publisher", *_plain("archive_number")),
    "address": Field("its address", *_plain("uri")),
    "repository": Field("the archive that keeps the document", *_held("repository")),
    "settlement": Field("the town of that archive", *_held("settlement")),
    "country": Field("the country of that archive", *_held("country")),
    "id": Field("the id of the record and the name of its file", lambda header: (), _no_field, problem=_no_id),
}
"""By the key of each in ``[header]``. The id is no field of the header; it belongs to the document."""
