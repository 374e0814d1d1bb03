"""What workers are asked and what they answer: items in their order, some of them done already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


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


class Crew(Protocol):
    """A way to have a batch done elsewhere."""

    broken: tuple[type[Exception], ...]

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any: ...

    def mend(self) -> None: ...


def each_of(function: Callable[[Item], Answer], batch: list[Item]) -> list[Answer]:
    return [function(item) for item in batch]
