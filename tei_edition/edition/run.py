"""Many records, one after another: each converted, given an id of its own, and written if it is clean and may be."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_edition.containers import Record, records
from tei_edition.corrections import Corrections
from tei_edition.edition.beside import Beside
from tei_edition.edition.conversion import Conversion, convert_record
from tei_edition.edition.seal import State, file_of, made_from, state_of
from tei_edition.edition.settings import Settings
from tei_edition.files import inside, write_whole
from tei_edition.finding import Finding, Level, Place, Refused, failed
from tei_edition.model import Authority
from tei_edition.source import Source
from tei_edition.validate.balance import as_json


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of one source: where its TEI stands, whether that changed, and what was found."""

    path: Path
    target: Path | None
    changed: bool
    findings: tuple[Finding, ...]
    account: dict[str, Any] = field(default_factory=dict)
    """The account of the source as JSON, if one was asked for."""
    counts: bool = True
    """Whether it stands for a record, and not only for a remark on a table."""

    @property
    def clean(self) -> bool:
        return self.target is not None and not failed(self.findings)


@dataclass(frozen=True, slots=True)
class Order:
    """How a run is to be done."""

    folder: Path
    """Where the TEI goes."""
    settings: Settings = field(default_factory=Settings)
    encoding: str = ""
    force: bool = False
    """Whether files that somebody edited are replaced; the edited one is kept beside it."""
    check: bool = False
    """Whether nothing is written, and what would change is a finding."""
    accounts: bool = False
    persons: tuple[Authority, ...] = ()
    """The people of the edition's authority file."""


def convert_all(sources: Iterable[Path], order: Order) -> Iterator[Converted]:
    """Convert the records of each source in turn, none read before it is asked for; no two get the same id.

    Of the records that went by only their ids are kept.
    """
    paths = list(sources)
    taken: dict[str, str] = {}
    present = frozenset(path.name for path in paths)
    beside = Beside(order.persons)
    for path in paths:
        if wrong := beside.wrong(path):
            yield Converted(path, None, False, wrong)
            continue
        for found in records(path, encoding=order.encoding, columns=order.settings.columns):
            if isinstance(found, Finding):
                yield Converted(path, None, False, (found,), counts=_is_of_record(found))
            else:
                yield _convert_one(path, found, beside.of(path, found), order, taken, present)
    for finding in beside.left(paths):
        yield Converted(Path(finding.place.file), None, False, (finding,), counts=False)


def _is_of_record(finding: Finding) -> bool:
    return finding.level is Level.ERROR or "#row " in finding.place.file


def _convert_one(
    path: Path, record: Record, given: Corrections, order: Order, taken: dict[str, str], present: frozenset[str]
) -> Converted:
    doubled: list[Finding] = []

    def identify(suggested: str, source: Source) -> str:
        name, finding = _free(suggested, source, order.folder, taken, present)
        taken[name] = record.source.name
        doubled.extend(finding)
        return name

    try:
        made = convert_record(record, order.settings, identify, given)
        if isinstance(made, Finding):
            return Converted(path, None, False, (*record.findings, made))
        report = as_json(made.source, made.layout, made.account) if order.accounts else {}
        findings = (*doubled, *made.findings)
        if failed(findings):
            return Converted(path, None, False, (*findings, _not_written(record)), report)
        target, changed, said = _write(made, order)
        return Converted(path, target, changed, (*findings, *said), report)
    except Refused as refused:
        return Converted(path, None, False, (*record.findings, refused.finding))
    except OSError:
        raise
    except Exception as fault:  # one record must not end a run over thousands
        return Converted(path, None, False, (*record.findings, _failed(record.source.name, fault)))


def _failed(name: str, fault: Exception) -> Finding:
    sentence = (
        f"The program itself failed on this record ({type(fault).__name__}: {fault}); nothing was written for it. "
        "Please report this with the record."
    )
    return Finding("program-failed", Level.ERROR, Place(name), sentence)


def _free(
    suggested: str, source: Source, folder: Path, taken: dict[str, str], present: frozenset[str]
) -> tuple[str, list[Finding]]:
    """The suggested id, or that with a few digits of the record's own checksum if another record has it."""
    name = next(
        name for name in _names(suggested, source) if name not in taken and _may_be(name, source, folder, present)
    )
    if name == suggested:
        return name, []
    other = taken.get(suggested, "another record already")
    sentence = f"The id {suggested} belongs to {other}; this record is named {name}."
    return name, [Finding("id-taken", Level.WARNING, source.place(0), sentence)]


def _names(suggested: str, source: Source) -> Iterator[str]:
    """The names to try; records with the same characters are numbered."""
    yield suggested
    checked = f"{suggested}-{hashlib.sha256(source.text.encode(errors='surrogatepass')).hexdigest()[:6]}"
    yield checked
    yield from (f"{checked}-{number}" for number in itertools.count(2))


def _may_be(name: str, source: Source, folder: Path, present: frozenset[str]) -> bool:
    """Whether the file of that name is not one made from a source that this run does not see."""
    state, origin = state_of(folder / f"{name}.xml")
    return state is not State.OURS or any(made_from(each, file_of(origin)) for each in (source.name, *present))


def _write(made: Conversion, order: Order) -> tuple[Path | None, bool, tuple[Finding, ...]]:
    target = inside(order.folder, f"{made.document.id}.xml")
    state, _ = state_of(target)
    changed = state is State.ABSENT or target.read_bytes() != made.tei
    if state in (State.EDITED, State.FOREIGN) and changed and not order.force:
        sentence = f"It is {state.value}, and was left as it is. Give --force to replace it; a copy is kept."
        return target, False, (Finding("not-overwritten", Level.ERROR, Place(str(target)), sentence),)
    if order.check:
        sentence = "The file is not what its source makes now. Run the build and commit the result."
        stale = (Finding("stale-tei", Level.ERROR, Place(str(target)), sentence),)
        return target, changed, stale if changed else ()
    if state in (State.EDITED, State.FOREIGN) and changed:
        _keep_copy(target)
    return target, write_whole(target, made.tei), ()


def _keep_copy(target: Path) -> None:
    """Keep an edited file beside the new one, under a name that no other copy has and nothing takes for TEI."""
    data = target.read_bytes()
    write_whole(target.with_name(f"{target.name}.{hashlib.sha256(data).hexdigest()[:8]}.kept"), data)


def _not_written(record: Record) -> Finding:
    sentence = "The record has errors, so no TEI was written for it. Mend what they name and run again."
    return Finding("not-written", Level.ERROR, Place(record.source.name), sentence)
