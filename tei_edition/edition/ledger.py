"""What the files of a site were made from and were when they were written; what somebody changed since is not lost."""

from __future__ import annotations

from dataclasses import dataclass

from tei_edition.edition.shelf import Guarded, Shelf, left_alone
from tei_edition.edition.state import Stamp, State, Value, as_values
from tei_edition.finding import Finding


@dataclass(frozen=True, slots=True)
class Ledger:
    """The files of a site by what they belong to: a kind, and a key of that kind."""

    state: State
    shelf: Shelf
    force: bool = False
    """Whether files that somebody changed are replaced; a copy of each is kept."""
    whole: bool = True
    """Whether the run is of all that the site holds, so that what it does not make is not wanted any more.

    One of some files remembers only what it wrote, to know it again: nothing that tells where the files came from.
    """

    def standing(self, kind: str, key: str, inputs: str) -> tuple[Value | None, str]:
        """What is known of files made from the same that stand as they were written, or why they must be made."""
        value = self.state.get(kind, key)
        if value is None:
            return None, "it is new"
        if value["inputs"] != inputs or not self.whole:
            return None, "what it is made from changed"
        return (value, "") if self.shelf.stand(value["files"]) else (None, "its files are gone or were changed")

    def changed(self, kind: str, key: str) -> frozenset[str]:
        """The files that somebody changed since they were written."""
        value = self.state.get(kind, key)
        return frozenset(self.shelf.changed(value["files"])) if value else frozenset()

    def guarded(self, changed: frozenset[str]) -> Guarded:
        """The shelf to write on where somebody changed these files."""
        return Guarded(self.shelf, changed, self.force)

    def doubts(self, changed: frozenset[str]) -> tuple[Finding, ...]:
        """What a run that only tells what it would do says of these files."""
        return tuple(left_alone(self.shelf.folder / name) for name in sorted(changed) if not self.force)

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
        before = (self.state.get(kind, key) or {"files": ()})["files"]
        files = [*(each for each in stamps if each[0] not in left), *(each for each in before if each[0] in left)]
        if self.whole:
            self.shelf.remove(before, but=files)
        said = as_values(findings) if self.whole else []
        self.state.put(kind, key, {"inputs": inputs, "files": files, "findings": said})

    def remove_what_is_gone(self) -> None:
        """Remove the files of what was not met in this run."""
        for kind in ("listing", "entry", "pages", "part") if self.whole else ():
            left = dict(self.state.left(kind))
            for value in left.values():
                self.shelf.remove(value.get("files", ()))
            self.state.forget(kind, left)
