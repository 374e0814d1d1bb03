"""What the files of a site were made from and were when they were written; what somebody changed since is not lost."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tei_edition.edition.listing import Listing, list_files, unseen
from tei_edition.edition.shelf import Guarded, Shelf, left_alone
from tei_edition.edition.state import Stamp, State, Value, as_values
from tei_edition.finding import Finding

_MADE = ("pages", "part")
"""The kinds of things that files are made of."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of a site by what they belong to: a kind, and a key of that kind."""

    state: State
    shelf: Shelf
    listing: Listing
    """What the site itself says of its files, should nothing else be remembered of them."""
    force: bool = False
    """Whether files that somebody changed are replaced; a copy of each is kept."""
    whole: bool = True
    """Whether the run is of all that the site holds, so that what it does not make is not wanted any more.

    One of some files remembers only what it wrote, to know it again: nothing that tells where the files came from.
    """
    fresh: bool = True
    """Whether nothing is remembered of a whole run before this one."""

    def standing(self, known: Value | None, inputs: str) -> tuple[Value | None, str]:
        """What is known of files made from the same that stand as they were written, or why they must be made."""
        if known is None:
            return None, "it is new"
        if known["inputs"] != inputs or not self.whole:
            return None, "what it is made from changed"
        return (known, "") if self.shelf.stand(known["files"]) else (None, "its files are gone or were changed")

    def written(self, kind: str, key: str) -> Mapping[str, Stamp]:
        """Files as they were written: as it is remembered of this thing, or else as the site itself says."""
        return ChainMap({file[0]: file for file in self._files(kind, key)}, self.listing)  # type: ignore[arg-type]

    def guarded(self, kind: str, key: str) -> Guarded:
        """The shelf to write the files of a thing on."""
        return Guarded(self.shelf, self.written(kind, key), self.force)

    def doubts(self, kind: str, key: str, names: Iterable[str] = ()) -> tuple[Finding, ...]:
        """What a run that only tells what it would do says of files that it would have to leave alone."""
        written = self.written(kind, key)
        doubtful = sorted({*names, *(file[0] for file in self._files(kind, key))}) if not self.force else ()
        return tuple(left_alone(self.shelf.folder / name) for name in doubtful if self.shelf.holds_work(name, written))

    def _files(self, kind: str, key: str) -> list[Stamp]:
        value = self.state.get(kind, key)
        return value["files"] if value else []

    def learn(
        self,
        kind: str,
        key: str,
        inputs: str,
        stamps: list[Stamp],
        findings: tuple[Finding, ...],
        left: frozenset[str],
    ) -> None:
        """Remember files in the place of those that the same thing was before; those left alone as once written."""
        written = self.written(kind, key)
        files = [*(each for each in stamps if each[0] not in left), *(written.get(n, unseen(n)) for n in sorted(left))]
        if self.whole:
            self.shelf.remove(self._files(kind, key), but=files)
        said = as_values(findings) if self.whole else []
        self.state.put(kind, key, {"inputs": inputs, "files": files, "findings": said})

    def close(self) -> None:
        """Remove what was not met in this run, and list what the site now holds."""
        self._remove_what_is_gone()
        if not (self.state.altered or self.force or not self.listing.stands):
            return
        made = {file[0]: file[3] for kind in _MADE for value in self.state.every(kind) for file in value["files"]}
        listed = self.listing if self.fresh or not self.whole else {}
        others = {name: file for name, file in listed.items() if name not in made}
        if self.whole:
            self.shelf.remove(others.values())
        else:
            made |= {name: file[3] for name, file in others.items()}
        list_files(self.shelf.folder, {name: checksum for name, checksum in made.items() if checksum})

    def _remove_what_is_gone(self) -> None:
        for kind in _MADE if self.whole else ():
            left = dict(self.state.left(kind))
            for value in left.values():
                self.shelf.remove(value["files"])
            self.state.forget(kind, left)
