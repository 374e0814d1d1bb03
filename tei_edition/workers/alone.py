"""All the work done in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tei_edition.workers.contract import Answer, Done, Item, Todo


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
