"""Batches sent ahead to others, and their answers taken in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from tei_edition.workers.alone import Alone
from tei_edition.workers.contract import Answer, Crew, Done, Item, Todo

_AHEAD = 4
"""Batches sent ahead for each process."""
_LOOK = 4096
"""Items that are looked at to find out whether it pays to start processes."""


@dataclass(slots=True)
class _Batch:
    """Items in their order, and where the answers for those to be done will come from."""

    items: list[Any]
    future: Any = None

    @property
    def todo(self) -> list[Any]:
        return [each.item for each in self.items if isinstance(each, Todo)]


@dataclass(slots=True)
class Ahead:
    """Batches sent ahead to others, their answers taken in order; what ends a process is asked for alone, and once."""

    crew: Crew
    size: int
    width: int
    worth: int = 0
    """A run of fewer items to be done is done in this process."""

    def run(
        self,
        function: Callable[[Item], Answer],
        items: Iterable[Todo[Item] | Done[Answer]],
        lost: Callable[[Item], Answer],
    ) -> Iterator[Answer]:
        items = iter(items)
        few = self.worth
        while few and (head := list(_few(items, few))):
            todo = sum(isinstance(each, Todo) for each in head)
            if todo == few:
                items, few = chain(head, items), 0
            else:
                yield from Alone().run(function, head, lost)
                few -= todo
        sent: deque[_Batch] = deque()
        for batch in _batches(items, self.size):
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


def _few(items: Iterator[Todo[Any] | Done[Any]], most: int) -> Iterator[Todo[Any] | Done[Any]]:
    """Items until so many of them are to be done, or as many as may be looked ahead."""
    for each in islice(items, _LOOK):
        yield each
        most -= isinstance(each, Todo)
        if not most:
            return


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
