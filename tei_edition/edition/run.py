"""Many records in their order: each converted unless it is as it was, given an id, and written if it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tei_edition import timing
from tei_edition.containers import Record, is_table, records
from tei_edition.edition.beside import Beside
from tei_edition.edition.memory import Memory, Remembered, value_of
from tei_edition.edition.naming import Names
from tei_edition.edition.order import Converted, Order, Planned
from tei_edition.edition.shards import Writing
from tei_edition.edition.sources import witnessed
from tei_edition.edition.state import durable, remembered
from tei_edition.edition.task import Made, Task, lost, made
from tei_edition.edition.writing import write_tei
from tei_edition.finding import Finding, Level, Place, Refused, failed
from tei_edition.timing import timed
from tei_edition.workers import Done, Todo, workers


def convert_all(sources: Iterable[Path], order: Order) -> Iterator[Converted | Planned]:
    """Convert the records of each source in turn, none read long before it is its turn; no two get the same id.

    Of the records that went by only their ids are kept.
    """
    paths = list(sources)
    afresh = order.check or order.accounts
    with ExitStack() as stack:
        state = stack.enter_context(remembered(None if afresh else order.state, order.share is not None))
        crew = stack.enter_context(workers(order.jobs, order.scheduler))
        memory = Memory(state, order.settings, order.persons, order.encoding)
        run = _Run(order, memory, Names(order.folder, paths), Beside(order.persons))
        answers = crew.run(made, run.tasks(paths), lost)
        if order.share:
            yield from _shared(answers, order.share.file(order.folder.parent), order.settings.provenance)
            return
        for answer in answers:
            yield run.settled(answer) if isinstance(answer, Made | Remembered) else answer
        if not order.dry:
            memory.forget()


def _shared(
    answers: Iterator[Made | Remembered | Converted | Planned], path: Path, provenance: bool
) -> Iterator[Converted | Planned]:
    """Put what was made of a share of the records into its file."""
    with durable(path), closing(Writing(path, provenance)) as writing:
        for answer in answers:
            if isinstance(answer, Made):
                writing.put(answer)
                yield Converted(answer.task.path, path if answer.clean else None, True, answer.findings, answer.account)
            elif not isinstance(answer, Remembered):
                yield answer
        writing.complete()


@dataclass(frozen=True, slots=True)
class _Run:
    """A run over sources: what is to be done for each record, and what is done with what comes of it."""

    order: Order
    memory: Memory
    names: Names
    beside: Beside

    def tasks(self, paths: list[Path]) -> Iterator[Todo[Task] | Done[Made | Remembered | Converted | Planned]]:
        share = self.order.share
        own = [path for place, path in enumerate(paths) if not share or is_table(path) or share.holds(place)]
        for path, known in self.memory.untouched(own, self.order.folder):
            if wrong := self.beside.wrong(path):
                yield Done(Converted(path, None, False, wrong))
            elif known:
                self.beside.heed(path, known.heeded)
                yield from map(Done, known.records)
            else:
                yield from self._read(path)
        for finding in () if share else self.beside.left(paths):
            yield Done(Converted(Path(finding.place.file), None, False, (finding,), counts=False))

    def _read(self, path: Path) -> Iterator[Todo[Task] | Done[Made | Remembered | Converted | Planned]]:
        stamped = self.memory.stamps(path)
        count, whole = 0, True
        for found in self._records(path):
            if isinstance(found, Finding):
                yield Done(Converted(path, None, False, (found,), counts=_is_of_record(found)))
                whole = False
                continue
            if self.order.share and is_table(path) and not self.order.share.holds(count):
                count += 1
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
                task = Task(path, key, found, given, self.order.settings, inputs, self.order.accounts)
                shared = self.order.shares and self.order.shares.made(task)
                yield Done(shared) if shared else Todo(task)
            count += 1
        if whole and not self.order.dry and not self.order.share:
            self.memory.read(path, stamped, count, self.beside.heeded(path))

    def _records(self, path: Path) -> Iterator[Record | Finding]:
        found = records(path, encoding=self.order.encoding, columns=self.order.settings.columns)
        return witnessed(found, path) if self.order.settings.provenance else found

    def settled(self, answer: Made | Remembered) -> Converted:
        """Give a record its id and write it, or find that it stands as it was."""
        if isinstance(answer, Remembered):
            return self._still(answer)
        task = answer.task
        timing.add(answer.seconds)
        if not answer.id:
            return self._told(task, answer, None, False, answer.findings)
        place = task.record.source.place(0)
        name = self.names.free(answer.id, answer.digits, task.record.source.name)
        doubled = self.names.told(answer.id, name, place)
        final = answer if name == answer.id else self._named(task, name)
        findings = (*doubled, *final.findings)
        if not final.clean:
            return self._told(task, answer, None, False, (*findings, _not_written(place.file)), final.account)
        try:
            target, changed, said = timed("writing", write_tei, name, final.tei, self.order)
        except Refused as refused:
            return self._told(task, answer, None, False, (*findings, refused.finding))
        return self._told(task, answer, target, changed, (*findings, *said), final.account)

    def _named(self, task: Task, name: str) -> Made:
        """A record made again under a name that was free; what it took is added to what was counted before."""
        again = made(replace(task, id=name))
        timing.add(again.seconds)
        return again

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
        value, folder = known.value, self.order.folder
        if not value["suggested"]:
            return Converted(known.path, None, False, known.findings)
        stem = value["tei"][0].removesuffix(".xml") if value["tei"] else ""
        if stem == value["suggested"] and stem not in self.names.taken:
            self.names.taken[stem] = known.place.file
            return Converted(known.path, folder / value["tei"][0], False, known.findings)
        name = self.names.free(value["suggested"], value["digits"], known.place.file)
        doubled = self.names.told(value["suggested"], name, known.place)
        if not stem or name == stem:
            target = folder / f"{name}.xml" if stem else None
            return Converted(known.path, target, False, (*doubled, *known.findings))
        del self.names.taken[name]
        return self._again(known)

    def _again(self, known: Remembered) -> Converted:
        """Convert a record whose id is to be another."""
        for number, record in enumerate(each for each in self._records(known.path) if not isinstance(each, Finding)):
            if self.memory.key(known.path, number) == known.key:
                given = self.beside.of(known.path, record)
                inputs = self.memory.inputs(record, given)
                task = Task(known.path, known.key, record, given, self.order.settings, inputs, self.order.accounts)
                return self.settled(made(task))
        raise AssertionError(f"{known.path} changed while it was read.")


def _is_of_record(finding: Finding) -> bool:
    return finding.level is Level.ERROR or "#row " in finding.place.file


def _not_written(name: str) -> Finding:
    sentence = "The record has errors, so no TEI was written for it. Mend what they name and run again."
    return Finding("not-written", Level.ERROR, Place(name), sentence)
