"""Many records in their order: each converted unless it is as it was, given an id, and written if it may be."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tei_edition.containers import records
from tei_edition.edition.beside import Beside
from tei_edition.edition.memory import Memory, Remembered, value_of
from tei_edition.edition.naming import Names
from tei_edition.edition.seal import State, state_of
from tei_edition.edition.settings import Settings
from tei_edition.edition.state import remembered
from tei_edition.edition.task import Made, Task, lost, made
from tei_edition.files import inside, write_whole
from tei_edition.finding import Finding, Level, Place, Refused, failed
from tei_edition.model import Authority
from tei_edition.workers import Done, Todo, workers


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
class Planned:
    """What a run would do, and why."""

    path: Path
    what: str
    why: str
    findings: tuple[Finding, ...] = ()
    pages: tuple[Path, ...] = ()


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
    state: Path | None = None
    """The file in which the run finds what the one before it did; without one it does all anew."""
    jobs: int = 1
    """Processes; 0 for as many as there are cores."""
    scheduler: str = ""
    """The address of a Dask scheduler whose workers do the work."""
    dry: bool = False
    """Whether it is only told what would be done."""


def convert_all(sources: Iterable[Path], order: Order) -> Iterator[Converted | Planned]:
    """Convert the records of each source in turn, none read long before it is its turn; no two get the same id.

    Of the records that went by only their ids are kept.
    """
    paths = list(sources)
    with ExitStack() as stack:
        state = stack.enter_context(remembered(None if order.check or order.accounts else order.state))
        crew = stack.enter_context(workers(order.jobs, order.scheduler))
        memory = Memory(state, order.settings, order.persons, order.encoding)
        run = _Run(order, memory, Names(order.folder, paths), Beside(order.persons))
        for answer in crew.run(made, run.tasks(paths), lost):
            yield run.settled(answer) if isinstance(answer, Made | Remembered) else answer
        if not order.dry:
            memory.forget()


@dataclass(frozen=True, slots=True)
class _Run:
    """A run over sources: what is to be done for each record, and what is done with what comes of it."""

    order: Order
    memory: Memory
    names: Names
    beside: Beside

    def tasks(self, paths: list[Path]) -> Iterator[Todo[Task] | Done[Made | Remembered | Converted | Planned]]:
        for path in paths:
            if wrong := self.beside.wrong(path):
                yield Done(Converted(path, None, False, wrong))
            elif (known := self.memory.untouched(path, self.order.folder)) is not None:
                self.beside.heed(path, known.heeded)
                yield from map(Done, known.records)
            else:
                yield from self._read(path)
        for finding in self.beside.left(paths):
            yield Done(Converted(Path(finding.place.file), None, False, (finding,), counts=False))

    def _read(self, path: Path) -> Iterator[Todo[Task] | Done[Made | Remembered | Converted | Planned]]:
        stamped = self.memory.stamps(path)
        count, whole = 0, True
        for found in records(path, encoding=self.order.encoding, columns=self.order.settings.columns):
            if isinstance(found, Finding):
                yield Done(Converted(path, None, False, (found,), counts=_is_of_record(found)))
                whole = False
                continue
            given = self.beside.of(path, found)
            inputs = self.memory.inputs(found, given)
            known, why = self.memory.known(path, count, inputs, self.order.folder)
            if known:
                yield Done(known)
            elif self.order.dry:
                yield Done(Planned(path, found.source.name, why))
            else:
                key = self.memory.key(path, count)
                yield Todo(Task(path, key, found, given, self.order.settings, inputs, self.order.accounts))
            count += 1
        if whole and not self.order.dry:
            self.memory.read(path, stamped, count, self.beside.heeded(path))

    def settled(self, answer: Made | Remembered) -> Converted:
        """Give a record its id and write it, or find that it stands as it was."""
        if isinstance(answer, Remembered):
            return self._still(answer)
        task = answer.task
        if not answer.id:
            return self._told(task, answer, None, False, answer.findings)
        place = task.record.source.place(0)
        name = self.names.free(answer.id, answer.digits, task.record.source.name)
        doubled = self.names.told(answer.id, name, place)
        final = answer if name == answer.id else made(replace(task, id=name))
        findings = (*doubled, *final.findings)
        if not final.clean:
            return self._told(task, answer, None, False, (*findings, _not_written(place.file)), final.account)
        try:
            target, changed, said = _write(name, final.tei, self.order)
        except Refused as refused:
            return self._told(task, answer, None, False, (*findings, refused.finding))
        return self._told(task, answer, target, changed, (*findings, *said), final.account)

    def _told(
        self,
        task: Task,
        answer: Made,
        target: Path | None,
        changed: bool,
        findings: tuple[Finding, ...],
        account: dict[str, Any] | None = None,
    ) -> Converted:
        lasting = tuple(finding for finding in findings if finding.rule != "id-taken")
        if target is None or not failed(findings):
            place = task.record.source.place(0)
            value = value_of(task.inputs, place, answer.id, answer.digits, target, lasting)
            self.memory.learn(task.key, value)
        return Converted(task.path, target, changed, findings, account or {})

    def _still(self, known: Remembered) -> Converted:
        """A record as it was, unless its id is now another's or free for it."""
        value = known.value
        if not value["suggested"]:
            return Converted(known.path, None, False, known.findings)
        stem = value["tei"] and Path(value["tei"][0]).stem
        if stem == value["suggested"] and stem not in self.names.taken:
            self.names.taken[stem] = known.place.file
            return Converted(known.path, self.order.folder / value["tei"][0], False, known.findings)
        name = self.names.free(value["suggested"], value["digits"], known.place.file)
        doubled = self.names.told(value["suggested"], name, known.place)
        if not stem:
            return Converted(known.path, None, False, (*doubled, *known.findings))
        if name == stem:
            return Converted(known.path, self.order.folder / f"{name}.xml", False, (*doubled, *known.findings))
        del self.names.taken[name]
        return self._again(known)

    def _again(self, known: Remembered) -> Converted:
        """Convert a record whose id is to be another."""
        found = records(known.path, encoding=self.order.encoding, columns=self.order.settings.columns)
        for number, record in enumerate(each for each in found if not isinstance(each, Finding)):
            if self.memory.key(known.path, number) == known.key:
                given = self.beside.of(known.path, record)
                inputs = self.memory.inputs(record, given)
                task = Task(known.path, known.key, record, given, self.order.settings, inputs, self.order.accounts)
                return self.settled(made(task))
        raise AssertionError(f"{known.path} changed while it was read.")


def _is_of_record(finding: Finding) -> bool:
    return finding.level is Level.ERROR or "#row " in finding.place.file


def _write(name: str, tei: bytes, order: Order) -> tuple[Path | None, bool, tuple[Finding, ...]]:
    target = inside(order.folder, f"{name}.xml")
    state, _ = state_of(target)
    changed = state is State.ABSENT or target.read_bytes() != tei
    if state in (State.EDITED, State.FOREIGN) and changed and not order.force:
        sentence = f"It is {state.value}, and was left as it is. Give --force to replace it; a copy is kept."
        return target, False, (Finding("not-overwritten", Level.ERROR, Place(str(target)), sentence),)
    if order.check:
        sentence = "The file is not what its source makes now. Run the build and commit the result."
        stale = (Finding("stale-tei", Level.ERROR, Place(str(target)), sentence),)
        return target, changed, stale if changed else ()
    if state in (State.EDITED, State.FOREIGN) and changed:
        _keep_copy(target)
    return target, write_whole(target, tei, durable=False), ()


def _keep_copy(target: Path) -> None:
    """Keep an edited file beside the new one, under a name that no other copy has and nothing takes for TEI."""
    data = target.read_bytes()
    write_whole(target.with_name(f"{target.name}.{hashlib.sha256(data).hexdigest()[:8]}.kept"), data)


def _not_written(name: str) -> Finding:
    sentence = "The record has errors, so no TEI was written for it. Mend what they name and run again."
    return Finding("not-written", Level.ERROR, Place(name), sentence)
