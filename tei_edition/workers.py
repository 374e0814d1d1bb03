"""One function for many items: here, in processes beside this one, or on a cluster; same answers, same order.

What is to be done is taken from the run a few batches ahead of what is done, so that a run may be of any length.
"""

from __future__ import annotations

import importlib
import importlib.util
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Generic, Protocol, TypeVar

from tei_edition.finding import Finding, Level, Place, Refused

Item = TypeVar("Item")
Answer = TypeVar("Answer")

WORTH_PROCESSES = 60
"""Items for which it pays to start processes, which takes about half a second."""
_AHEAD = 4
"""Batches sent ahead for each process."""


@dataclass(frozen=True, slots=True)
class Todo(Generic[Item]):
    """An item for which the function is to be called."""

    item: Item


@dataclass(frozen=True, slots=True)
class Done(Generic[Answer]):
    """An answer that is known already, and only keeps its place in the order."""

    answer: Answer


class Workers(Protocol):
    """Those who do the work."""

    def run(
        self,
        function: Callable[[Item], Answer],
        items: Iterable[Todo[Item] | Done[Answer]],
        lost: Callable[[Item], Answer],
    ) -> Iterator[Answer]:
        """The answer for each item in the order of the items; ``lost`` answers for one that ends its process."""


@contextmanager
def workers(jobs: int = 1, scheduler: str = "") -> Iterator[Workers]:
    """Workers for a run: on the cluster of a scheduler, or ``jobs`` processes, 0 being as many as there are cores."""
    if scheduler:
        with _cluster(scheduler) as client:
            yield _Remote(_Cluster(client), size=64, width=max(1, len(client.scheduler_info()["workers"])))
    elif (jobs or cores()) == 1:
        yield Alone()
    else:
        pool = _Pool(jobs or cores())
        try:
            yield _Remote(pool, size=16, width=pool.jobs, worth=0 if jobs else WORTH_PROCESSES)
        finally:
            pool.close()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Alone:
    """This process does all the work."""

    def run(
        self,
        function: Callable[[Item], Answer],
        items: Iterable[Todo[Item] | Done[Answer]],
        lost: Callable[[Item], Answer],
    ) -> Iterator[Answer]:
        for each in items:
            yield each.answer if isinstance(each, Done) else function(each.item)


class _Crew(Protocol):
    """A way to have a batch done elsewhere."""

    broken: tuple[type[Exception], ...]

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any: ...

    def mend(self) -> None: ...


@dataclass(slots=True)
class _Batch:
    """Items in their order, and where the answers for those to be done will come from."""

    items: list[Any]
    future: Any = None

    @property
    def todo(self) -> list[Any]:
        return [each.item for each in self.items if isinstance(each, Todo)]


@dataclass(slots=True)
class _Remote:
    """Batches sent ahead to others, their answers taken in order; what ends a process is asked for alone, and once."""

    crew: _Crew
    size: int
    width: int
    worth: int = 0
    """A run of fewer items is done in this process."""

    def run(
        self,
        function: Callable[[Item], Answer],
        items: Iterable[Todo[Item] | Done[Answer]],
        lost: Callable[[Item], Answer],
    ) -> Iterator[Answer]:
        items = iter(items)
        head = list(islice(items, self.worth))
        if self.worth and len(head) < self.worth:
            yield from Alone().run(function, head, lost)
            return
        sent: deque[_Batch] = deque()
        for batch in _batches(chain(head, items), self.size):
            sent.append(self._send(function, batch))
            if len(sent) > _AHEAD * self.width:
                yield from self._received(function, sent, lost)
        while sent:
            yield from self._received(function, sent, lost)

    def _send(self, function: Callable[[Any], Any], batch: _Batch) -> _Batch:
        batch.future = self.crew.send(function, batch.todo) if batch.todo else None
        return batch

    def _received(
        self, function: Callable[[Any], Any], sent: deque[_Batch], lost: Callable[[Any], Any]
    ) -> Iterator[Any]:
        batch = sent.popleft()
        try:
            answers = batch.future.result() if batch.future else []
        except self.crew.broken:
            self.crew.mend()
            answers = [self._alone(function, item, lost) for item in batch.todo]
            for each in sent:
                self._send(function, each)
        coming = iter(answers)
        for each in batch.items:
            yield each.answer if isinstance(each, Done) else next(coming)

    def _alone(self, function: Callable[[Any], Any], item: Any, lost: Callable[[Any], Any]) -> Any:
        try:
            return self.crew.send(function, [item]).result()[0]
        except self.crew.broken:
            self.crew.mend()
            return lost(item)


def _batches(items: Iterable[Todo[Any] | Done[Any]], size: int) -> Iterator[_Batch]:
    """Batches of as many items to be done, with the answers that stand between them."""
    batch: list[Any] = []
    todo = 0
    for each in items:
        batch.append(each)
        todo += isinstance(each, Todo)
        if todo == size or len(batch) == 32 * size:
            yield _Batch(batch)
            batch, todo = [], 0
    yield _Batch(batch)


def _each(function: Callable[[Item], Answer], batch: list[Item]) -> list[Answer]:
    return [function(item) for item in batch]


class _Pool:
    """Processes on this machine; each loads its schemas and compiles its stylesheets once."""

    broken: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.executor: ProcessPoolExecutor | None = None

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any:
        if self.executor is None:
            self.executor = ProcessPoolExecutor(self.jobs, _context())
        try:
            return self.executor.submit(_each, function, batch)
        except BrokenExecutor:
            self.mend()
            return self.send(function, batch)

    def mend(self) -> None:
        self.close()

    def close(self) -> None:
        if self.executor:
            self.executor.shutdown(wait=True, cancel_futures=True)
        self.executor = None


def _context() -> Any:
    """Processes that begin without the threads and the Saxon processor of this one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tei_edition.edition"])
    return context


class _Cluster:
    """The workers of a Dask scheduler, which does again elsewhere what a lost worker left undone."""

    def __init__(self, client: Any) -> None:
        self.client = client
        distributed = importlib.import_module("distributed")
        self.broken: tuple[type[Exception], ...] = (distributed.KilledWorker,)

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any:
        return self.client.submit(_each, function, batch, pure=False)

    def mend(self) -> None:
        """Nothing: the scheduler starts no work on a worker that is gone."""


@contextmanager
def _cluster(scheduler: str) -> Iterator[Any]:
    if not importlib.util.find_spec("distributed"):
        sentence = "A cluster needs Dask. Install it: pip install 'tei-edition[cluster]'."
        raise Refused(Finding("no-dask", Level.ERROR, Place(), sentence))
    distributed = importlib.import_module("distributed")
    try:
        client = distributed.Client(scheduler, timeout=30)
    except (OSError, ValueError) as error:
        sentence = f"No scheduler answers at {scheduler} ({error}). Start it, or correct the address."
        raise Refused(Finding("no-scheduler", Level.ERROR, Place(scheduler), sentence)) from None
    try:
        yield client
    except (distributed.CancelledError, distributed.comm.CommClosedError) as error:
        sentence = f"The cluster at {scheduler} was lost ({error}). What is written stays; run again to finish."
        raise Refused(Finding("cluster-lost", Level.ERROR, Place(scheduler), sentence)) from None
    finally:
        client.close()
