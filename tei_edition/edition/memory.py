"""Which records of a run are as they were: their characters, what stands beside them, and all that made them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tei_edition.containers import Record
from tei_edition.corrections import Corrections
from tei_edition.edition import program
from tei_edition.edition.neighbours import Neighbours, beside
from tei_edition.edition.settings import Settings, publication_date
from tei_edition.edition.state import (
    Stamp,
    State,
    Value,
    as_findings,
    as_values,
    batches,
    checksum,
    size_and_time,
    stamp,
    stamps,
    young,
)
from tei_edition.finding import Finding, Place
from tei_edition.model import Authority

_WHY = {
    "source": "its source changed",
    "corrections": "its corrections changed",
    "settings": "edition.toml changed",
    "persons": "the authority file changed",
    "program": "the program changed",
    "date": "SOURCE_DATE_EPOCH changed",
}


@dataclass(frozen=True, slots=True)
class Remembered:
    """A record that need not be converted again."""

    path: Path
    key: str
    value: Value

    @property
    def findings(self) -> tuple[Finding, ...]:
        return as_findings(self.value["findings"])

    @property
    def place(self) -> Place:
        return Place(*self.value["place"])


@dataclass(frozen=True, slots=True)
class Untouched:
    """A file that need not be read again: its records, and the keys of corrections that they heeded."""

    records: tuple[Remembered, ...]
    heeded: tuple[str, ...]


class Memory:
    """What a run knows of the one before it, and learns for the next."""

    def __init__(self, state: State, settings: Settings, persons: tuple[Authority, ...], encoding: str) -> None:
        self.state = state
        said = (settings.publisher, settings.licence, settings.layout, settings.columns, settings.provenance, encoding)
        self.common = {
            "settings": checksum(said),
            "persons": checksum(persons),
            "program": program.of_conversion(),
            "date": publication_date(),
        }
        self.whole = checksum(self.common)

    def untouched(self, paths: Iterable[Path], folder: Path) -> Iterator[tuple[Path, Untouched | None]]:
        """For each file its records, one or many, if the file and all else they depend on are as they were."""
        neighbours = Neighbours()
        for some in batches(paths):
            values = self.state.each("source", map(str, some))
            read = [self._unchanged(path, value, neighbours) for path, value in zip(some, values, strict=True)]
            keys = [self._keys(path, known) for path, known in zip(some, read, strict=True)]
            values = self.state.each("record", chain.from_iterable(keys))
            for path, known, own in zip(some, read, keys, strict=True):
                records = tuple(Remembered(path, key, value or {}) for key, value in zip(own, values, strict=False))
                stand = known and all(each.value and _stands(each.value, folder) for each in records)
                yield path, Untouched(records, tuple(known["heeded"])) if known and stand else None

    def _unchanged(self, path: Path, known: Value | None, neighbours: Neighbours) -> Value | None:
        same = known and known["common"] == self.whole and known["stamps"] == stamps(neighbours.there(path))
        return known if same else None

    def _keys(self, path: Path, known: Value | None) -> list[str]:
        return [self.key(path, number) for number in range(known["records"])] if known else []

    def inputs(self, record: Record, given: Corrections) -> dict[str, str]:
        """The checksums of all that a record depends on."""
        own = {"source": checksum(record), "corrections": checksum(given)}
        return {**own, **self.common}

    def known(self, path: Path, number: int, inputs: Mapping[str, str], folder: Path) -> tuple[Remembered | None, str]:
        """A record as it was made from the same, or nothing and why it must be made again."""
        value = self.state.get("record", self.key(path, number))
        if value is None:
            return None, "it is new"
        if reasons := [_WHY[name] for name, checksum in inputs.items() if value["inputs"].get(name) != checksum]:
            return None, ", ".join(reasons)
        if not _stands(value, folder):
            return None, "its TEI is gone or was edited"
        return Remembered(path, self.key(path, number), value), ""

    def key(self, path: Path, number: int) -> str:
        """Under what a record of a file is remembered."""
        return f"{path}#{number:07d}"

    def learn(self, key: str, value: Value) -> None:
        self.state.put("record", key, value)

    def read(self, path: Path, stamped: list[Stamp], records: int, heeded: tuple[str, ...]) -> None:
        """Remember of a file, as its stamps were before it was read, what it gave."""
        if not young(stamped):
            value = {"stamps": stamped, "records": records, "heeded": heeded, "common": self.whole}
            self.state.put("source", str(path), value)

    def stamps(self, path: Path) -> list[Stamp]:
        return stamps([str(path), *beside(path)])

    def forget(self) -> None:
        """Forget records and files that are gone; their TEI stays."""
        for kind in ("source", "record"):
            self.state.forget(kind, [key for key, _ in self.state.left(kind)])


def value_of(
    inputs: Mapping[str, str],
    place: Place,
    suggested: str,
    digits: str,
    target: Path | None,
    findings: tuple[Finding, ...],
) -> Value:
    """What is remembered of a record that was dealt with; ``target`` is its TEI if it was written."""
    return {
        "inputs": dict(inputs),
        "place": [place.file, place.line, place.column],
        "suggested": suggested,
        "digits": digits,
        "tei": stamp(target) if target else None,
        "findings": as_values(findings),
    }


def _stands(value: Value, folder: Path) -> bool:
    """Whether the TEI of a record is as it was written, or there is none."""
    return value["tei"] is None or value["tei"][1:] == size_and_time(f"{folder}/{value['tei'][0]}")
