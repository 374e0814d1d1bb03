"""The files in which records come: each ending a row of one table, each record one text that knows its fields.

``CONTAINERS`` is read top to bottom. A reader takes its file lazily, so that a table of any length needs little memory,
and says what it left out, assumed or could not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tei_edition.containers import delimited, docx, html, json_lines, pdf, sqlite, text
from tei_edition.containers.beside import described
from tei_edition.containers.names import FIELDS
from tei_edition.containers.record import Manner, Record, with_doubts
from tei_edition.finding import Finding, Level, Place, Refused

__all__ = ["CONTAINERS", "ENDINGS", "FIELDS", "Container", "Record", "is_table", "records"]


@dataclass(frozen=True, slots=True)
class Container:
    """Files with one of some endings; a table holds many records, any other file one."""

    endings: tuple[str, ...]
    read: Callable[[Path, Manner], Iterator[Record | Finding]]
    table: bool = False


CONTAINERS = (
    Container((".txt",), text.plain),
    Container((".md",), text.markdown),
    Container((".html", ".htm", ".xhtml"), html.page),
    Container((".docx",), docx.document),
    Container((".pdf",), pdf.document),
    Container((".csv",), delimited.commas, table=True),
    Container((".tsv",), delimited.tabs, table=True),
    Container((".jsonl", ".ndjson"), json_lines.lines, table=True),
    Container((".sqlite", ".db"), sqlite.tables, table=True),
)

_BY_ENDING = {ending: container for container in CONTAINERS for ending in container.endings}
ENDINGS = tuple(_BY_ENDING)


def is_table(path: Path) -> bool:
    """Whether a file may hold many records."""
    return _container(path).table


def records(path: Path, *, encoding: str = "", columns: Mapping[str, str] | None = None) -> Iterator[Record | Finding]:
    """The records of a file one after another, and a finding for what is none; a file of unknown ending is text."""
    container = _container(path)
    try:
        for found in container.read(path, Manner(encoding, columns or {})):
            yield found if isinstance(found, Finding) else _looked_through(path, found, container.table)
    except Refused as refused:
        yield refused.finding
    except UnicodeDecodeError as error:
        sentence = f"The file is not {error.encoding} all through. Save it as UTF-8 or give --encoding."
        yield Finding("source-unreadable", Level.ERROR, Place(str(path)), sentence)
    except OSError as error:
        sentence = f"The file cannot be read: {error.strerror or error}."
        yield Finding("source-unreadable", Level.ERROR, Place(str(path)), sentence)


def _looked_through(path: Path, record: Record, table: bool) -> Record:
    """A record with what stands beside its file, and with a warning of characters that would deceive its readers."""
    return with_doubts(record if table else described(path, record))


def _container(path: Path) -> Container:
    return _BY_ENDING.get(path.suffix.lower(), CONTAINERS[0])
