"""A file of corrections read: its tables with the line of each key, and what in it cannot be understood."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tei_edition import tomlio
from tei_edition.corrections.header import FIELDS
from tei_edition.corrections.lines import Path, places
from tei_edition.corrections.vocabulary import ATTRIBUTES, NOTE_TYPES, TABLES, Key, meant, problem
from tei_edition.finding import Finding, Level, Place
from tei_edition.model import Authority

SINGLE = ("header", "accept")
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of the file: its keys, and the line of each."""

    values: Mapping[str, Any] = field(default_factory=dict)
    line: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return str(self.values.get(name, ""))

    def line_of(self, name: str) -> int:
        return self.lines.get(name, self.line)


_NO_ENTRY = Entry()


@dataclass(frozen=True, slots=True)
class Corrections:
    """What an editor says of one record; ``findings`` are what cannot be understood, and is left out."""

    file: str = ""
    header: Entry = _NO_ENTRY
    accept: Entry = _NO_ENTRY
    brackets: tuple[Entry, ...] = ()
    paragraphs: tuple[Entry, ...] = ()
    divisions: tuple[Entry, ...] = ()
    persons: tuple[Entry, ...] = ()
    authorities: tuple[Authority, ...] = ()
    """People known beforehand, from the authority file of an edition."""
    findings: tuple[Finding, ...] = ()

    def finding(self, rule: str, line: int, message: str) -> Finding:
        return Finding(rule, Level.ERROR, Place(self.file, line), message)


NOTHING = Corrections()


def read(text: str, file: str) -> Corrections:
    """The corrections of one record, from the text of the file beside it."""
    table, findings = _parsed(text, file)
    return _corrections(table, file, places(text), (), findings)


def read_rows(text: str, file: str) -> tuple[dict[str, Corrections], tuple[Finding, ...]]:
    """The corrections of each record of a table by the key of its row, and what is wrong with the file as a whole."""
    table, findings = _parsed(text, file)
    lines = places(text)
    rows: dict[str, Corrections] = {}
    for key, value in table.items():
        if isinstance(value, dict) and key not in (*SINGLE, *TABLES):
            rows[key] = _corrections(value, file, lines, (key,), ())
            continue
        sentence = f'{key} belongs to no record. Put it under the key of a row: ["row 1".header], [["row 1".bracket]].'
        findings = (*findings, Finding("corrections-key", Level.ERROR, Place(file, lines.get((key,), 0)), sentence))
    return rows, findings


def _parsed(text: str, file: str) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    try:
        return tomlio.parse(text), ()
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        sentence = f"The file cannot be read as TOML: {error}. Mend that line; words stand in quotation marks."
        place = Place(file, int(line[1]) if line else 0)
        return {}, (Finding("corrections-unreadable", Level.ERROR, place, sentence),)


def _corrections(
    table: dict[str, Any], file: str, lines: Mapping[Path, int], base: Path, findings: tuple[Finding, ...]
) -> Corrections:
    reader = _Reader(file, lines, base)
    found = [*findings, *reader.strangers(table)]
    single = {name: reader.single(name, table.get(name, {}), found) for name in SINGLE}
    many = {name: tuple(reader.many(name, table.get(name, []), found)) for name in TABLES}
    return Corrections(
        file,
        single["header"],
        single["accept"],
        many["bracket"],
        many["paragraph"],
        many["division"],
        many["person"],
        findings=tuple(found),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    lines: Mapping[Path, int]
    base: Path

    def strangers(self, table: dict[str, Any]) -> Iterator[Finding]:
        known = (*SINGLE, *TABLES)
        for name in table:
            if name not in known:
                sentence = f"There is no table {name}; there are {', '.join(known)}.{meant(name, known)}"
                yield self._wrong("corrections-key", self._line((name,)), sentence)

    def single(self, name: str, table: Any, found: list[Finding]) -> Entry:
        if not isinstance(table, dict):
            sentence = f"{name} is one table, headed [{name}]. Write it so."
            found.append(self._wrong("corrections-value", self._line((name,)), sentence))
            return Entry()
        keys = FIELDS_KEYS if name == "header" else {key: Key() for key in table}
        return self._entry((name,), table, keys, found)

    def many(self, name: str, tables: Any, found: list[Finding]) -> Iterator[Entry]:
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            sentence = f"There may be several of {name}, so each is headed [[{name}]]. Write it so."
            found.append(self._wrong("corrections-value", self._line((name,)), sentence))
            return
        for number, table in enumerate(tables):
            before = len(found)
            entry = self._entry((name, number), table, TABLES[name], found)
            found += self._missing(name, entry)
            found += self._attributes(entry) if name == "bracket" else []
            if len(found) == before:
                yield entry

    def _entry(self, path: Path, table: dict[str, Any], keys: Mapping[str, Key], found: list[Finding]) -> Entry:
        lines = {key: self._line((*path, key)) or self._line(path) for key in table}
        right: dict[str, Any] = {}
        for key, value in table.items():
            if key not in keys:
                sentence = f"There is no key {key} here; there are {', '.join(keys)}.{meant(key, tuple(keys))}"
                found.append(self._wrong("corrections-key", lines[key], sentence))
            elif wrong := problem(key, keys[key], value) or _unfit(path, key, value):
                found.append(self._wrong("corrections-value", lines[key], wrong))
            else:
                right[key] = value
        return Entry(right, self._line(path), lines)

    def _missing(self, name: str, entry: Entry) -> Iterator[Finding]:
        for key, rule in TABLES[name].items():
            if rule.needed and key not in entry.lines:
                yield self._wrong("corrections-key", entry.line, f"This {name} lacks the key {key}. Add it.")

    def _attributes(self, entry: Entry) -> Iterator[Finding]:
        kind = entry.text("is")
        allowed = ("wording", "n", "is", *ATTRIBUTES.get(kind, ()))
        for key in entry.values:
            if kind and key not in allowed:
                others = ", ".join(ATTRIBUTES[kind]) or "no other key"
                sentence = f"{key} says nothing of a bracket that is {kind}, which takes {others}. Remove it."
                yield self._wrong("corrections-key", entry.line_of(key), sentence)
        if kind == "note" and entry.text("type") not in ("", *NOTE_TYPES):
            sentence = f"type of a note is one of {', '.join(NOTE_TYPES)}.{meant(entry.text('type'), NOTE_TYPES)}"
            yield self._wrong("corrections-value", entry.line_of("type"), sentence)

    def _line(self, path: Path) -> int:
        whole = (*self.base, *path)
        return self.lines.get(whole, self.lines.get((*whole, 0), 0))

    def _wrong(self, rule: str, line: int, sentence: str) -> Finding:
        return Finding(rule, Level.ERROR, Place(self.file, line), sentence)


FIELDS_KEYS = {name: Key("texts" if field.several else "text") for name, field in FIELDS.items()}


def _unfit(path: Path, key: str, value: Any) -> str:
    """Why a header field cannot hold a value of the right sort."""
    if path != ("header",):
        return ""
    return next(
        filter(None, (FIELDS[key].problem(text) for text in (value if isinstance(value, list) else [value]))), ""
    )
