"""Processes on this machine; each loads its schemas and compiles its stylesheets once."""

from __future__ import annotations

import errno
import multiprocessing
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from typing import Any

from tei_edition.workers.contract import each_of


class Pool:
    """A pool of ``jobs`` processes, which begin when there is work."""

    broken: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, jobs: int, preload: str) -> None:
        self.jobs = jobs
        self.preload = preload
        self.executor: ProcessPoolExecutor | None = None

    def send(self, function: Callable[[Any], Any], batch: list[Any]) -> Any:
        if self.executor is None:
            self.executor = ProcessPoolExecutor(self.jobs, _context(self.preload))
        try:
            return self.executor.submit(each_of, function, batch)
        except (BrokenExecutor, OSError) as error:
            if not _ends(error):
                raise
            self.mend()
            return self.send(function, batch)

    def mend(self) -> None:
        self.close()

    def close(self) -> None:
        if self.executor:
            self.executor.shutdown(wait=True, cancel_futures=True)
        self.executor = None


def _ends(error: Exception) -> bool:
    """Whether the pool has ended: it says so, or its pipes are closed while a process is begun."""
    return not isinstance(error, OSError) or error.errno == errno.EBADF


def _context(preload: str) -> Any:
    """Processes that begin without the threads and the Saxon processor of this one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([preload])
    return context
