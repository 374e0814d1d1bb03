"""An edition as a whole: what it says of itself, and its records in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tei_edition.publish.entry import Entry

Read = Callable[[Entry, str], bytes | None]
"""The file of a record with an ending such as ``.txt``, as it was published; nothing if it was not."""


def _nothing(path: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What an edition's own pages are made from."""

    entries: tuple[Entry, ...]
    """The records in the order of ``Entry.order``."""
    read: Read
    title: str = ""
    publisher: str = ""
    licence: str = ""
    description: str = ""
    address: str = ""
    """The public address of the site, ending in a stroke; empty if nobody knows it yet."""
    records: str = "records/"
    """The way from the top of the site to the records' files."""
    date: str = ""
    """The day of publication in ISO 8601; empty if nobody states it."""
    made: Callable[[str], bytes | None] = _nothing
    """A file of the site that was made before, by its way from the top; nothing if it was not."""
    parts: tuple[str, ...] = ()
    """The names of the parts of the site that are made."""
    holds: Callable[[Entry, str], bool] | None = None
    """Whether there is what ``read`` would read, if that can be known without reading it."""

    def has(self, record: Entry, ending: str) -> bool:
        """Whether the file of a record with an ending was published."""
        return self.holds(record, ending) if self.holds else self.read(record, ending) is not None

    def page(self, record: Entry) -> str:
        """The way from the top of the site to a record's page."""
        return f"{self.records}{record.name}.html"
