"""The library ``bagit`` at work: what it says in its log is heard, and not printed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGER = logging.getLogger("bagit")


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextmanager
def heard() -> Iterator[list[logging.LogRecord]]:
    """Warnings and errors that the library has no exceptions for, in the order in which it tells them."""
    ear, passing, level = _Ear(), _LOGGER.propagate, _LOGGER.level
    _LOGGER.addHandler(ear)
    _LOGGER.propagate = False
    _LOGGER.setLevel(logging.WARNING)
    try:
        yield ear.heard
    finally:
        _LOGGER.removeHandler(ear)
        _LOGGER.propagate = passing
        _LOGGER.setLevel(level)
