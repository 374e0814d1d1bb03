"""One function for many items: here, in processes beside this one, or on a cluster; same answers, same order.

What is to be done is taken from the run a few batches ahead of what is done, so that a run may be of any length.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tei_edition.workers.ahead import Ahead
from tei_edition.workers.alone import Alone
from tei_edition.workers.cluster import Cluster, connected
from tei_edition.workers.contract import Done, Todo, Workers
from tei_edition.workers.pool import Pool

__all__ = ["Alone", "Done", "Todo", "Workers", "cores", "workers"]

WORTH_PROCESSES = 60
"""Items for which it pays to start processes, which takes about half a second."""


@contextmanager
def workers(
    jobs: int = 1, scheduler: str = "", worth: int = WORTH_PROCESSES, preload: str = "tei_edition.edition"
) -> Iterator[Workers]:
    """Workers for a run: on the cluster of a scheduler, or ``jobs`` processes, 0 being as many as there are cores.

    If the number is left open, a run of fewer than ``worth`` items needs no other process. Processes begin with the
    package ``preload``.
    """
    if scheduler:
        with connected(scheduler) as client:
            yield Ahead(Cluster(client), size=64, width=max(1, len(client.scheduler_info()["workers"])))
    elif (jobs or cores()) == 1:
        yield Alone()
    else:
        pool = Pool(jobs or cores(), preload)
        try:
            yield Ahead(pool, size=16, width=pool.jobs, worth=0 if jobs else worth)
        finally:
            pool.close()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
