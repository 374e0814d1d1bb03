"""A record as its file gives it: one text in which each field has its place, and what was noticed on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.model import Span
from tei_edition.source import Field, Source
from tei_edition.visible import hidden


@dataclass(frozen=True, slots=True)
class Record:
    """One record; its source knows which of its characters are which field, and which are the document itself."""

    source: Source
    key: str = ""
    """What tells it from the other records of the same file: its id, or the number of its row."""
    findings: tuple[Finding, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.source.fields

    @property
    def body(self) -> Span | None:
        return self.source.body


@dataclass(frozen=True, slots=True)
class Manner:
    """How files are to be read, as far as they do not say it themselves."""

    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The name of the column of a table for the name of each field that has an unusual one."""


def composed(name: str, body: str, values: Iterable[tuple[str, str]]) -> Source:
    """A source of a body and fields: the body first, so that its lines keep their numbers, then a value a paragraph."""
    text = [body]
    at = len(body)
    fields: list[Field] = []
    for field_name, value in values:
        value = value.strip()
        if value:
            at += 2
            fields.append(Field(field_name, (at, at + len(value))))
            text += ["\n\n", value]
            at += len(value)
    return Source(name, "".join(text), tuple(fields), (0, len(body)) if fields else None)


def with_doubts(record: Record) -> Record:
    """A record with a warning if it holds characters that nobody sees, or that change the order of what is seen."""
    found = list(hidden(record.source.text))
    if not found:
        return record
    (first, name), count = found[0], len(found)
    sentence = (
        f"The record holds {count:,} character(s) that nobody sees or that change the order of others, first {name}. "
        "They are kept; remove them from the source unless they are meant."
    )
    doubt = record.source.finding("hidden-characters", Level.WARNING, first, sentence)
    return replace(record, findings=(*record.findings, doubt))


def refused(path: Path | str, sentence: str, line: int = 0) -> Refused:
    return Refused(Finding("source-unreadable", Level.ERROR, Place(str(path), line), sentence))


def warning(rule: str, path: Path | str, sentence: str, line: int = 0) -> Finding:
    return Finding(rule, Level.WARNING, Place(str(path), line), sentence)


def remark(rule: str, path: Path | str, sentence: str, line: int = 0) -> Finding:
    return Finding(rule, Level.INFO, Place(str(path), line), sentence)
