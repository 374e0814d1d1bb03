"""A first file of corrections for one record, made from what the program doubts in it."""

from __future__ import annotations

from pathlib import Path

from tei_edition import corrections
from tei_edition.containers import Record, is_table
from tei_edition.corrections import Corrections
from tei_edition.edition.beside import ROWS, Beside
from tei_edition.edition.conversion import convert_record
from tei_edition.edition.settings import Settings
from tei_edition.files import write_whole
from tei_edition.finding import Finding, Level, Place, Refused


def given_for(path: Path, record: Record) -> Corrections:
    """The corrections that stand beside the file of a record."""
    return Beside().of(path, record)


def starter_for(path: Path, record: Record, settings: Settings) -> str:
    """The text of a first file of corrections for a record, or ``Refused`` if it cannot be read."""
    made = convert_record(record, settings)
    if isinstance(made, Finding):
        raise Refused(made)
    key = (record.key or record.source.name.rpartition("#")[2]) if is_table(path) else ""
    return corrections.starter(made.source, made.document, made.signs, made.findings, key)


def write_starter(path: Path, target: Path | None, text: str) -> Path:
    """Write a first file of corrections beside a source, or where it is wanted; never over one that is there."""
    target = target or (path.with_name(ROWS) if is_table(path) else path.with_suffix(".toml"))
    if target.exists():
        sentence = "The file is there and was left as it is. Give -o - to see what a new one would say."
        raise Refused(Finding("not-overwritten", Level.ERROR, Place(str(target)), sentence))
    write_whole(target, text.encode(errors="replace"))
    return target
