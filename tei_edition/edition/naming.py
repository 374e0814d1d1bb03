"""The ids that records are written under: no two the same, and none that a file made from elsewhere has already."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from tei_edition.edition.seal import State, file_of, name_of, state_of
from tei_edition.files import DEVICES
from tei_edition.finding import Finding, Level, Place


class Names:
    """The ids given in a run, in the order of its records."""

    def __init__(self, folder: Path, sources: Iterable[Path]) -> None:
        self.folder = folder
        self.present = frozenset(name_of(path.name) for path in sources)
        self.taken: dict[str, str] = _Folded(dict.fromkeys(DEVICES, "a device of Windows"))

    def free(self, suggested: str, digits: str, source: str) -> str:
        """The suggested id, or that with a few digits of the record's own checksum if another record has it."""
        name = next(name for name in _names(suggested, digits) if name not in self.taken and self._may_be(name, source))
        self.taken[name] = source
        return name

    def told(self, suggested: str, name: str, place: Place) -> tuple[Finding, ...]:
        """What is to be said of a record that could not have the id its content suggests."""
        if name == suggested:
            return ()
        other = self.taken.get(suggested, "another record already")
        sentence = f"The id {suggested} belongs to {other}; this record is named {name}."
        return (Finding("id-taken", Level.WARNING, place, sentence),)

    def _may_be(self, name: str, source: str) -> bool:
        """Whether the file of that name is not one made from a source that this run does not see."""
        state, origin = state_of(self.folder / f"{name}.xml")
        made_from = file_of(origin)
        return state is not State.OURS or made_from == name_of(source) or made_from in self.present


class _Folded(dict[str, str]):
    """A dictionary to whose keys the case of letters makes no difference, as it makes none to many file systems."""

    def __setitem__(self, key: str, value: str) -> None:
        super().__setitem__(key.casefold(), value)

    def __contains__(self, key: object) -> bool:
        return super().__contains__(str(key).casefold())

    def __delitem__(self, key: str) -> None:
        super().__delitem__(key.casefold())

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        return super().get(key.casefold(), default)


def _names(suggested: str, digits: str) -> Iterator[str]:
    """The names to try; records with the same characters are numbered."""
    yield suggested
    yield f"{suggested}-{digits}"
    yield from (f"{suggested}-{digits}-{number}" for number in itertools.count(2))
