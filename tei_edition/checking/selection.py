"""Which files of the folders named are meant: in a stable order, without what git ignores, or only what changed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pathspec

from tei_edition.finding import Finding, Level, Place, Refused


def selected(paths: Iterable[Path], endings: tuple[str, ...]) -> tuple[Path, ...]:
    """The files named, and those with one of the endings in the folders named, each once, in a stable order.

    A file named is meant, whatever git thinks of it. In folders, hidden files and what a ``.gitignore`` in or above
    them ignores are passed over.
    """
    return tuple(dict.fromkeys(file for path in paths for file in _files(path, endings)))


def changed_since(revision: str, files: Iterable[Path]) -> tuple[Path, ...]:
    """Those of the files that git sees changed since a revision, or that it does not know yet."""
    every = tuple(files)
    changed: set[Path] = set()
    for folder in dict.fromkeys(_repository(file.parent) for file in every):
        names = _git(folder, "diff", "--name-only", "-z", "--diff-filter=d", "--end-of-options", revision, "--")
        names += _git(folder, "ls-files", "--others", "--exclude-standard", "-z")
        changed.update((folder / os.fsdecode(name)).resolve() for name in names.split(b"\0") if name)
    return tuple(file for file in every if file.resolve() in changed)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        told = f"git cannot be run: {error.strerror}. Install it, or leave out --changed-since."
        raise _refused(folder, told) from None
    if done.returncode:
        said = "".join(done.stderr.decode(errors="replace").strip().splitlines()[:1])
        raise _refused(folder, f"git does not tell what changed: {said}. Give a revision that it knows.")
    return done.stdout


def _repository(folder: Path) -> Path:
    return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))


def _refused(folder: Path, sentence: str) -> Refused:
    return Refused(Finding("git", Level.ERROR, Place(str(folder)), sentence))


# ── folders ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Ignored:
    """The patterns of one ``.gitignore`` and the folder they are about."""

    folder: Path
    patterns: pathspec.GitIgnoreSpec

    def verdict(self, path: Path, folder: bool) -> bool | None:
        """Whether the path is ignored, or nothing if the patterns do not speak of it."""
        name = path.relative_to(self.folder).as_posix() + "/" * folder
        return self.patterns.check_file(name).include


def _files(path: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    if not path.exists():
        raise Refused(Finding("no-such-path", Level.ERROR, Place(str(path)), "There is no such file or folder."))
    if path.is_dir():
        yield from _walk(path, endings, _above(path.resolve()))
    else:
        yield path


def _walk(folder: Path, endings: tuple[str, ...], above: tuple[_Ignored, ...]) -> Iterator[Path]:
    ignored = (*above, *_of(folder.resolve()))
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or _is_ignored(path.absolute(), entry in folders, ignored):
            continue
        if entry in folders:
            yield from _walk(path, endings, ignored)
        elif path.suffix.lower() in endings and path.is_file():
            yield path


def _is_ignored(path: Path, folder: bool, ignored: tuple[_Ignored, ...]) -> bool:
    """By the nearest file that speaks of the path (gitignore, pattern format)."""
    resolved = path.parent.resolve() / path.name
    verdicts = (patterns.verdict(resolved, folder) for patterns in reversed(ignored))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _above(folder: Path) -> tuple[_Ignored, ...]:
    """The patterns of the folders above, from the top of the repository on."""
    if (folder / ".git").exists():
        return ()
    above = list(folder.parents)
    top = next((at for at, parent in enumerate(above) if (parent / ".git").exists()), -1)
    return tuple(ignored for parent in above[top::-1] for ignored in _of(parent)) if top >= 0 else ()


def _of(folder: Path) -> Iterator[_Ignored]:
    lines: list[str] = []
    for file in (folder / ".git" / "info" / "exclude", folder / ".gitignore"):
        if file.is_file():
            lines.extend(file.read_text(encoding="utf-8", errors="replace").splitlines())
    if lines:
        yield _Ignored(folder, pathspec.GitIgnoreSpec.from_lines(lines))
