"""One record to be converted, wherever that is done, and what comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_edition.containers import Record
from tei_edition.corrections import Corrections
from tei_edition.edition.conversion import convert_record
from tei_edition.edition.settings import Settings
from tei_edition.finding import Finding, Level, Place, Refused, failed
from tei_edition.timing import collected
from tei_edition.validate.balance import as_json


@dataclass(frozen=True, slots=True)
class Task:
    """A record with all that its conversion depends on."""

    path: Path
    key: str
    """Under what the run remembers it."""
    record: Record
    given: Corrections
    settings: Settings
    inputs: Mapping[str, str]
    """The checksums of all of it."""
    accounts: bool = False
    id: str = ""
    """The id it is to have; empty for the one that its content suggests."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a record became: TEI under its suggested id, or only findings."""

    task: Task
    id: str = ""
    tei: bytes = b""
    findings: tuple[Finding, ...] = ()
    account: dict[str, Any] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Where the time of the process went that made it, since it was last asked."""

    @property
    def clean(self) -> bool:
        return bool(self.tei) and not failed(self.findings)

    @property
    def digits(self) -> str:
        """A few digits of the checksum of the record's characters."""
        return hashlib.sha256(self.task.record.source.text.encode(errors="surrogatepass")).hexdigest()[:6]


def made(task: Task) -> Made:
    """Convert one record; whatever goes wrong is a finding on it, for one record must not end a run over thousands."""
    record = task.record
    identify = (lambda *_: task.id) if task.id else None
    try:
        done = convert_record(record, task.settings, identify, task.given)
    except Refused as refused:
        return Made(task, findings=(*record.findings, refused.finding))
    except Exception as fault:
        return Made(task, findings=(*record.findings, _failed(record.source.name, f"{type(fault).__name__}: {fault}")))
    if isinstance(done, Finding):
        return Made(task, findings=(*record.findings, done))
    report = as_json(done.source, done.layout, done.account) if task.accounts else {}
    return Made(task, done.document.id, done.tei, done.findings, report, collected())


def lost(task: Task) -> Made:
    """What is said of a record whose conversion ended its process, by using up all memory for one."""
    return Made(task, findings=(_failed(task.record.source.name, "its process died"),))


def _failed(name: str, fault: str) -> Finding:
    sentence = (
        f"The program itself failed on this record ({fault}); nothing was written for it. "
        "Please report this with the record."
    )
    return Finding("program-failed", Level.ERROR, Place(name), sentence)
