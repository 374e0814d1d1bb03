"""The header that the head block of a reading text tells: each value back in the field it was printed from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tei_edition.model import Agent, Date, DateKind, Furniture, Header, Responsibility, Span, Text, Words
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.dates import find_dates, read_date
from tei_edition.readers.header.citation import citation
from tei_edition.readers.header.responsibility import agent, relator
from tei_edition.readers.reading_text.archival import archival
from tei_edition.readers.reading_text.head import Value
from tei_edition.readers.sheet import leaves, row_words

_NUMBER = re.compile(r"Number \((?P<code>.*)\)")
_LANGUAGE = re.compile(
    r"(?:^|; )(?P<tag>[A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*): (?P<name>.*?)(?=; [A-Za-z]{2,8}(?:-[A-Za-z0-9]+)*: |$)"
)
_STATED = re.compile(r"(?:in the record: (?P<words>.*)\)|Stated in the record: (?P<alone>.*))$")
_ELSEWHERE = "(original, not in this record"
_SCANNED = "read from a scan by machine"
_COMMISSIONED = re.compile(r"(?P<name>.+?)\s+\(for\s+(?P<body>.+)\)", re.DOTALL)
_NOBODY = "not named in the record"
_SILENCE = ("The record makes no statement of rights.", "The record cites no source.")
"""What is printed where a record says nothing."""

_DATES: dict[str, DateKind] = {
    "Date": "creation-date",
    "Date of the conversation": "conversation-or-meeting-date",
    "Received": "received-date",
}
_ROLES = {"Translator": ("trl", "Translated by"), "Transcriber": ("trc", "Transcription and description")}
_IDS = {"trc": "resp-arc", "col": "resp-obt"}
_FIELDS = {"Author": "author", "Funder": "funder", "Publisher": "publisher", "Address": "url", "Licence": "licence"}
"""Keys of what the header holds in elements of its own, and what the words of their values say."""
_DIRECT = ("Title", "Citation", "Source note", "Archive reference", "Rights", "Cited address")
_TOLD_ANEW = ("Form", "Id", "Languages", "Hands", "Published")
"""Keys of what is found out again from the text, or said by the edition."""


def described(values: Sequence[Value]) -> tuple[Header, tuple[Furniture, ...]]:
    """The header, and what of the values is furniture."""
    given = [value for value in values if not _is_told_anew(value)]
    languages = next((value.text for value in values if value.key == "Languages"), "")
    one = {value.key: value for value in reversed(given)}
    reference, parts, commas = archival(one["Archive reference"].row if "Archive reference" in one else ())
    people = [value for value in given if _relator(value.key)]
    header = Header(
        title=one["Title"].words,
        dates=tuple(_date(value) for value in given if value.key in _DATES),
        authors=tuple(_agent(value.text) for value in given if value.key == "Author"),
        funders=tuple(value.text for value in given if value.key == "Funder"),
        responsibilities=tuple(_responsibilities(people)),
        publisher=_text(one, "Publisher"),
        uri=_text(one, "Address"),
        address=_text(one, "Cited address") or citation(_text(one, "Citation")).address,
        licence=_text(one, "Licence"),
        rights=tuple(value.row for value in given if value.key == "Rights"),
        citation=one["Citation"].words if "Citation" in one else None,
        source_note=one["Source note"].words if "Source note" in one else None,
        reference=reference,
        original_language=_original(languages),
        language_statement=_statement(languages),
        stated=(*parts, *_stated(given)),
        remarks=tuple((value.key.lower() or "remark", value.words) for value in given if not _is_known(value)),
        scanned=_SCANNED in languages,
        archive_code=next((_code(value.key) for value in given if _NUMBER.fullmatch(value.key)), ""),
        archive_number=next((value.text for value in given if _NUMBER.fullmatch(value.key)), ""),
    )
    return header, (*commas, *(sign for value in values for sign in _aside(value)))


def identity(values: Sequence[Value]) -> str:
    return next((value.text for value in values if value.key == "Id"), "")


def _text(one: dict[str, Value], key: str) -> str:
    return one[key].text if key in one else ""


def _is_told_anew(value: Value) -> bool:
    return value.key in _TOLD_ANEW or value.text in _SILENCE


def _is_known(value: Value) -> bool:
    tables = (*_DATES, *_FIELDS, *_DIRECT)
    return value.key in tables or bool(_NUMBER.fullmatch(value.key) or _relator(value.key))


def _aside(value: Value) -> Iterator[Furniture]:
    """What of a value is no word of the header: all of what is told anew, the brackets round a body worked for."""
    for leaf in leaves(value.row) if _is_told_anew(value) else ():
        yield Furniture((leaf.start, leaf.start + len(leaf.words.rstrip())), "field label")
    if _relator(value.key):
        yield from _parentheses(value)


def _stated(values: Sequence[Value]) -> Iterator[tuple[str, Words]]:
    for value in values:
        if value.key in _FIELDS:
            yield _FIELDS[value.key], value.words
        elif _NUMBER.fullmatch(value.key):
            yield "record", value.words
        elif value.key == "Cited address":
            yield "reference", value.words
        elif _relator(value.key):
            yield from (("translator", words) for words in _names(value))


def _code(key: str) -> str:
    found = _NUMBER.fullmatch(key)
    return found["code"] if found and found["code"] != "record" else ""


# ── dates and languages ──────────────────────────────────────────────────────────────────────────────────────────────


def _date(value: Value) -> tuple[Words, Date]:
    words, kind = value.words, _DATES[value.key]
    found = find_dates(words.value)
    dating = read_date(words.value) or (found[0].dating if len(found) == 1 else None)
    content = (Text(words.value, -1),)
    return words, dating.of(content, kind) if dating else Date(content, kind=kind)


def _original(languages: str) -> str:
    """The tag of the language that is said to be the original's."""
    said = {match["name"]: match["tag"] for match in _LANGUAGE.finditer(languages) if "(original" in match["name"]}
    return next((tag for name, tag in said.items() if _ELSEWHERE in name), next(iter(said.values()), ""))


def _statement(languages: str) -> Words | None:
    """The record's own words on its language, where they are not the language's name."""
    found = (_STATED.search(match["name"]) for match in _LANGUAGE.finditer(languages))
    return next((Words(match["words"] or match["alone"]) for match in found if match), None)


# ── who did what ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _relator(key: str) -> str:
    """The code of what a key says somebody did; empty if it says nothing of the kind."""
    return _ROLES[key][0] if key in _ROLES else relator(key)


def _agent(name: str) -> Agent:
    return Agent("", named=False) if name == _NOBODY else agent(name)


def _responsibilities(values: Sequence[Value]) -> Iterator[Responsibility]:
    taken: list[str] = []
    for value in values:
        code = _relator(value.key)
        name = _IDS.get(code, f"resp-{code}")
        taken.append(name)
        found = _COMMISSIONED.fullmatch(value.text)
        who, body = (found["name"], found["body"]) if found else (value.text, "")
        statement = _ROLES.get(value.key, ("", value.key))[1]
        count = taken.count(name)
        yield Responsibility(code, statement, _agent(who), f"{name}-{count}" if count > 1 else name, body)


def _names(value: Value) -> Iterator[Words]:
    """The words of a value that name somebody, and the body for which they worked."""
    for start, end in _parts(value):
        yield Value("", piece(value.row, start, end)).words


def _parentheses(value: Value) -> Iterator[Furniture]:
    parts = _parts(value)
    if len(parts) == 2:
        yield Furniture((parts[0][1], parts[1][0]), "separator")
        yield Furniture((parts[1][1], reach(value.row)[1]), "separator")


def _parts(value: Value) -> list[Span]:
    """Where the names in a value stand."""
    words = row_words(value.row).rstrip()
    found = _COMMISSIONED.fullmatch(words)
    spans = [found.span("name"), found.span("body")] if found else [(0, len(words))]
    return [(offset(value.row, start), offset(value.row, end - 1) + 1) for start, end in spans if start < end]
