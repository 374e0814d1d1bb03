"""The folder of a site as a run left it: which files stand there unchanged, and which of them somebody changed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tei_edition.edition.state import Stamp, size_and_time, stamp
from tei_edition.files import Replacing, inside, write_pieces, write_whole
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish import File
from tei_edition.publish.file import Made
from tei_edition.timing import timed


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder that holds files under names such as ``records/letter.html``."""

    folder: Path

    def write(self, file: File) -> Path:
        path = inside(self.folder, file.path)
        _put(path, file)
        return path

    def stamps(self, paths: Iterable[Path]) -> list[Stamp]:
        """The stamps of files by their names on the shelf, each with a checksum."""
        found = ((path, stamp(path)) for path in paths)
        return [[path.relative_to(self.folder).as_posix(), *at[1:], _checksum(path)] for path, at in found if at]

    def stand(self, files: Iterable[Stamp]) -> bool:
        """Whether all the files are there as they were written, be it that somebody copied the folder since."""
        return all(self._is_as_written(*file) for file in files)

    def holds_work(self, name: str, written: Mapping[str, Stamp]) -> bool:
        """Whether a file of a name is there that is not as it was written: somebody changed it, or put it there."""
        return stamp(self.folder / name) is not None and not (name in written and self.stand([written[name]]))

    def remove(self, files: Iterable[Stamp], but: Collection[Stamp] = ()) -> None:
        """Remove what was written and is not wanted any more; a file that somebody changed since stays."""
        wanted = {file[0] for file in but}
        for file in files:
            if file[0] not in wanted and self.stand([file]):
                path = inside(self.folder, file[0])
                path.unlink()
                _remove_if_empty(path.parent)

    def _is_as_written(self, name: str, size: int | None, changed: int, checksum: str) -> bool:
        found = size_and_time(f"{self.folder}/{name}")
        if found is None:
            return False
        return found == [size, changed] or (size in (found[0], None) and _checksum(self.folder / name) == checksum)


@dataclass(frozen=True, slots=True)
class Placed:
    """Files that were written, those that were left alone, what is to be said of these, and what making them found."""

    files: tuple[Path, ...]
    left: frozenset[str]
    said: tuple[Finding, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Guarded:
    """A shelf on which files stand that may be somebody's work."""

    shelf: Shelf
    written: Mapping[str, Stamp]
    """The files as they were written; whatever else stands there is somebody's."""
    replace: bool
    """Whether that is replaced nevertheless, and a copy of each file is kept."""

    def write(self, file: File) -> tuple[Path | None, tuple[Finding, ...]]:
        """Write a file, or leave the one that stands there alone; what is to be said of it.

        One that has the very bytes to be written is nobody's work: a run that was cut off left it.
        """
        path = inside(self.shelf.folder, file.path)
        if not self.shelf.holds_work(file.path, self.written):
            return self.shelf.write(file), ()
        if not self.replace:
            return (path, ()) if _holds(path, file) else (None, (left_alone(path),))
        copies: list[Path] = []
        _put(path, file, lambda there: copies.append(kept(there)))
        return path, tuple(_replaced(path, copy) for copy in copies)

    def placed(self, making: Made, account: str) -> Placed:
        """Write files as they are made; the time that making them takes goes to an account."""
        findings: list[Finding] = []
        written: dict[str, tuple[Path | None, tuple[Finding, ...]]] = {}
        while (each := timed(account, next, making, None)) is not None:
            if isinstance(each, Finding):
                findings.append(each)
            else:
                written[each.path] = timed("writing", self.write, each)
        return Placed(
            tuple(path for path, _ in written.values() if path),
            frozenset(name for name, (path, _) in written.items() if not path),
            tuple(finding for _, said in written.values() for finding in said),
            tuple(findings),
        )


def _put(path: Path, file: File, replacing: Replacing | None = None) -> None:
    if file.data:
        write_whole(path, file.data, durable=False, replacing=replacing)
    else:
        write_pieces(path, file.pieces, durable=False, replacing=replacing)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def left_alone(path: Path) -> Finding:
    sentence = "It was edited by hand, or this program did not make it, and was left as it is."
    remedy = "Give --force to replace it; a copy is kept."
    return Finding("not-overwritten", Level.ERROR, Place(str(path)), f"{sentence} {remedy}")


def _replaced(path: Path, copy: Path) -> Finding:
    sentence = f"It was edited by hand, or this program did not make it; that is kept as {copy.name}."
    return Finding("kept", Level.WARNING, Place(str(path)), sentence)


def _holds(path: Path, file: File) -> bool:
    """Whether a file has the bytes of another."""
    with path.open("rb") as there:
        pieces = (file.data,) if file.data else file.pieces
        return all(there.read(len(piece)) == piece for piece in pieces) and not there.read(1)


def kept(path: Path) -> Path:
    """Keep a copy of a file beside it, under a name that no other copy has; returns that."""
    data = path.read_bytes()
    copy = path.with_name(f"{path.name}.{hashlib.sha256(data).hexdigest()[:8]}.kept")
    write_whole(copy, data)
    return copy


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
