"""The workers of a Dask scheduler, which does again elsewhere what a lost worker left undone."""

from __future__ import annotations

import importlib
import importlib.util
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.workers.contract import each_of


class Cluster:
    """A connection to a scheduler."""

    def __init__(self, client: Any) -> None:
        self.client = client
        distributed = importlib.import_module("distributed")
        self.broken: tuple[type[Exception], ...] = (distributed.KilledWorker,)

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any:
        return self.client.submit(each_of, function, batch, pure=False)

    def mend(self) -> None:
        """Nothing: the scheduler starts no work on a worker that is gone."""


_TALKERS = ("distributed", "distributed.client", "distributed.gc", "tornado.application")
"""The loggers of Dask that write to the terminal by themselves; what they would say is one finding of ours."""


@contextmanager
def connected(scheduler: str) -> Iterator[Any]:
    if not importlib.util.find_spec("distributed"):
        sentence = "A cluster needs Dask. Install it: pip install 'tei-edition[cluster]'."
        raise Refused(Finding("no-dask", Level.ERROR, Place(), sentence))
    distributed = importlib.import_module("distributed")
    for talker in _TALKERS:
        logging.getLogger(talker).setLevel(logging.CRITICAL)
    try:
        client = distributed.Client(scheduler, timeout=30)
    except (OSError, ValueError) as error:
        sentence = f"No scheduler answers at {scheduler} ({error}). Start it, or correct the address."
        raise Refused(Finding("no-scheduler", Level.ERROR, Place(scheduler), sentence)) from None
    try:
        yield client
    except (distributed.CancelledError, distributed.comm.CommClosedError):
        sentence = f"The cluster at {scheduler} was lost. What is written stays; run again to finish."
        raise Refused(Finding("cluster-lost", Level.ERROR, Place(scheduler), sentence)) from None
    finally:
        client.close()
