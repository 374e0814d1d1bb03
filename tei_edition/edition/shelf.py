"""The folder of a site as a run left it: which files stand there unchanged, and which of them are no longer wanted."""

from __future__ import annotations

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
        """The stamps of files by their names on the shelf."""
        found = ((path, stamp(path)) for path in paths)
        return [[path.relative_to(self.folder).as_posix(), *stamped[1:]] for path, stamped in found if stamped]

    def paths(self, files: Iterable[Stamp]) -> tuple[Path, ...]:
        return tuple(self.folder / name for name, _, _ in files)

    def stand(self, files: Collection[Stamp]) -> bool:
        """Whether all the files are there as they were written."""
        return self.stamps(self.paths(files)) == list(files)

    def remove(self, files: Iterable[Stamp], but: Collection[Stamp] = ()) -> None:
        """Remove what was written and is not wanted any more; a file that somebody changed since stays."""
        wanted = {name for name, _, _ in but}
        for file in files:
            if file[0] not in wanted and self.stand([file]):
                inside(self.folder, file[0]).unlink()
