"""The folder of a site as a run left it: which files stand there unchanged, and which of them somebody changed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from tei_edition.edition.state import Stamp, stamp
from tei_edition.files import inside, write_pieces, write_whole
from tei_edition.publish import File


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder that holds files under names such as ``records/letter.html``."""

    folder: Path

    def write(self, file: File) -> Path:
        path = inside(self.folder, file.path)
        if file.data:
            write_whole(path, file.data, durable=False)
        else:
            write_pieces(path, file.pieces, durable=False)
        return path

    def stamps(self, paths: Iterable[Path]) -> list[Stamp]:
        """The stamps of files by their names on the shelf, each with a checksum."""
        found = ((path, stamp(path)) for path in paths)
        return [[path.relative_to(self.folder).as_posix(), *at[1:], _checksum(path)] for path, at in found if at]

    def paths(self, files: Iterable[Stamp]) -> tuple[Path, ...]:
        return tuple(self.folder / file[0] for file in files)

    def stand(self, files: Iterable[Stamp]) -> bool:
        """Whether all the files are there as they were written, be it that somebody copied the folder since."""
        return all(self._is_as_written(file) is True for file in files)

    def changed(self, files: Iterable[Stamp]) -> tuple[str, ...]:
        """The names of those of the files that are there and that somebody changed."""
        return tuple(file[0] for file in files if self._is_as_written(file) is False)

    def keep(self, name: str) -> Path:
        """Keep a copy of a file beside it, under a name that no other copy has."""
        return kept(inside(self.folder, name))

    def remove(self, files: Iterable[Stamp], but: Collection[Stamp] = ()) -> None:
        """Remove what was written and is not wanted any more; a file that somebody changed since stays."""
        wanted = {file[0] for file in but}
        for file in files:
            if file[0] not in wanted and self.stand([file]):
                inside(self.folder, file[0]).unlink()

    def _is_as_written(self, file: Stamp) -> bool | None:
        """Nothing if the file is gone."""
        name, size, changed, checksum = file
        path = self.folder / name
        found = stamp(path)
        if found is None:
            return None
        return found[1:] == [size, changed] or (found[1] == size and _checksum(path) == checksum)


def kept(path: Path) -> Path:
    """Keep a copy of a file beside it, under a name that no other copy has; returns that."""
    data = path.read_bytes()
    copy = path.with_name(f"{path.name}.{hashlib.sha256(data).hexdigest()[:8]}.kept")
    write_whole(copy, data)
    return copy


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
