"""An edition verified: what was made is as it was made, comes from the sources that are there, and is valid."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from tei_edition import checking
from tei_edition.edition.listing import FILE as LIST
from tei_edition.edition.listing import listed_files
from tei_edition.edition.seal import State as Seal
from tei_edition.edition.seal import file_of, name_of, state_of
from tei_edition.edition.settings import load
from tei_edition.edition.sources import checksum_of
from tei_edition.finding import Finding, Level, Place, Refused

_STATED = re.compile(
    rb'<bibl type="sourceFile"><idno type="file">(.*?)</idno>.*?<idno type="sha256">([0-9a-f]{64})</idno>', re.DOTALL
)


def examined(folder: Path, jobs: int = 0) -> Iterator[tuple[Path, tuple[Finding, ...]]]:
    """Each TEI file of an edition with what is wrong with it, then the site; ``Refused`` if it is no edition."""
    if not (folder / "edition.toml").is_file():
        sentence = "It is neither a bag (with bagit.txt) nor an edition (with edition.toml). Name one that is either."
        raise Refused(_finding("no-edition", Level.ERROR, folder, sentence))
    load(folder)
    sources = _Sources(folder / "sources")
    files = checking.selected((folder / "tei",), (".xml",)) if (folder / "tei").is_dir() else ()
    for path, checked in zip(files, checking.check_files(files, checking.Plan(), jobs), strict=True):
        yield path, (*_of_seal(path), *_of_source(path, sources), *checked.findings)
    lacking = _finding("no-tei", Level.ERROR, folder, "The edition holds no TEI. Run tei-edition build.")
    yield folder / "site", (*(() if files else (lacking,)), *_of_site(folder / "site"))


def _of_seal(path: Path) -> Iterator[Finding]:
    state, source = state_of(path)
    if state is Seal.EDITED:
        told = f"The file was changed since it was made{f' from {source}' if source else ''}: its seal does not hold."
        remedy = "Restore it, or say what is to be changed in the corrections beside its source."
        yield _finding("seal-broken", Level.ERROR, path, f"{told} {remedy}")


class _Sources:
    """The sources of an edition by the names that seals have for them, each read once."""

    def __init__(self, folder: Path) -> None:
        self._files: dict[str, list[Path]] = defaultdict(list)
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                self._files[name_of(path.name)].append(path)
        self._checksums: dict[Path, str] = {}

    def checksums(self, name: str) -> set[str]:
        """The checksums of all sources of a name."""
        return {self._checksum(path) for path in self._files.get(name, ())}

    def _checksum(self, path: Path) -> str:
        if path not in self._checksums:
            self._checksums[path] = checksum_of(path)
        return self._checksums[path]


def _of_source(path: Path, sources: _Sources) -> Iterator[Finding]:
    """Whether the source that a header names is there and has the checksum that it states."""
    stated = _STATED.search(path.read_bytes())
    if not stated:
        return
    origin = file_of(state_of(path)[1]) or name_of(unescape(stated[1].decode()))
    found = sources.checksums(origin)
    if not found:
        told = f"Its source {origin} is not among the sources. Restore it."
        yield _finding("source-gone", Level.ERROR, path, told)
    elif stated[2].decode() not in found:
        told = f"Its source {origin} is not the file it was made from: the checksum is another."
        remedy = "Restore the source, or run tei-edition build if the change is meant."
        yield _finding("source-changed", Level.ERROR, path, f"{told} {remedy}")


def _of_site(folder: Path) -> Iterator[Finding]:
    """Whether the files of the site are those that the last build wrote, as their list in the site says."""
    if folder.is_dir() and not (folder / LIST).is_file():
        told = f"The site has no list of its files ({LIST}), so nobody can tell whether they changed. Build again."
        yield _finding("no-list", Level.WARNING, folder, told)
    for name, stated in listed_files(folder).items():
        if not (folder / name).is_file():
            told = "The file is gone since the last build. Build again."
            yield _finding("page-missing", Level.ERROR, folder / name, told)
        elif checksum_of(folder / name) != stated:
            told = "The file was changed since the last build. Restore it, or build again with --force."
            yield _finding("page-changed", Level.ERROR, folder / name, told)


def _finding(rule: str, level: Level, path: Path, sentence: str) -> Finding:
    return Finding(rule, level, Place(str(path)), sentence)
