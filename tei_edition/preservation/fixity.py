"""A bag verified (RFC 8493, 3) by the library ``bagit``: every file missing, extra or changed is a finding.

Added is what version 1.0 asks and the library does not: each manifest lists each file, and the sign % is there %25.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from logging import ERROR
from pathlib import Path
from typing import Any

import bagit

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.preservation.library import heard

_KNOWN = {name for name in hashlib.algorithms_guaranteed if not name.startswith("shake")}
_MANIFEST = re.compile(r"(?:tag)?manifest-(\w+)\.txt")
_CHECKSUM = re.compile(r"[0-9a-f]+")
_OXUM = "Payload-Oxum"


def is_bag(folder: Path) -> bool:
    return (folder / "bagit.txt").is_file()


def verified(folder: Path, processes: int = 1) -> Iterator[Finding]:
    """What is wrong with a bag; nothing if it is complete and every file is as it was. ``Refused`` if it is no bag."""
    if irregular := tuple(_irregular(folder)):
        yield from irregular
        return
    with heard() as said:
        bag = _opened(folder)
        yield from [_told(folder, record.levelno >= ERROR, record.getMessage()) for record in said]
        yield from _of_manifests(bag, folder)
        oxum = bag.info.pop(_OXUM, None)
        yield from _of_presence(bag, folder)
        yield from _of_contents(bag, folder, processes)
        yield from _of_weight(bag, folder, oxum)


def _irregular(folder: Path) -> Iterator[Finding]:
    """What is neither a file nor a folder; to read it might lead elsewhere, or never end."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _irregular(Path(entry.path))
        elif not entry.is_file(follow_symlinks=False):
            told = "It is a link or a device, and a bag holds files and folders only. Nothing of the bag was verified."
            yield _finding("bag-link", Path(entry.path), f"{told} Remove it, or put the file itself in its place.")


# ── what the bag says of itself ──────────────────────────────────────────────────────────────────────────────────────


def _opened(folder: Path) -> Any:
    try:
        bag = bagit.Bag(str(folder))
    except (bagit.BagError, ValueError) as fault:
        sentence = f"The bag cannot be read: {fault}. Restore the file from another copy."
        raise Refused(_finding("no-bag", folder, sentence)) from None
    if not any(bag.manifest_files()):
        sentence = "The bag has no manifest that can be read, so nothing can be verified. Restore one."
        raise Refused(_finding("no-bag", folder, sentence))
    _rename(bag)
    return bag


def _rename(bag: Any) -> None:
    """Give the entries of a bag the names that its files have, in whatever normal form of Unicode."""
    standing = {bagit.normalize_unicode(name): name for name in bag.payload_files()}
    entries: dict[str, dict[str, str]] = {}
    for name, sums in bag.entries.items():
        meant = name.replace("%25", "%") if bag.version_info >= (1, 0) else name
        names = (standing.get(bagit.normalize_unicode(each)) for each in (meant, name))
        known = {algorithm: value for algorithm, value in sums.items() if algorithm in _KNOWN}
        entries.setdefault(next(filter(None, names), meant), {}).update(known)
    bag.entries = entries
    bag.normalized_manifest_names = {form: name for name in entries for form in (name, bagit.normalize_unicode(name))}


def _of_manifests(bag: Any, folder: Path) -> Iterator[Finding]:
    for path in sorted(folder.iterdir()):
        if (named := _MANIFEST.fullmatch(path.name)) and named[1] not in _KNOWN:
            told = f"The algorithm {named[1]} is not known here, so this manifest was passed over."
            yield _finding("bag-algorithm", path, told, Level.WARNING)
    algorithms = {_MANIFEST.sub(r"\1", Path(path).name) for path in bag.manifest_files()} & _KNOWN
    for name, sums in bag.payload_entries().items() if bag.version_info >= (1, 0) else ():
        if lacking := sorted(algorithms - set(sums)):
            told = f"The file is not listed in the manifest for {', '.join(lacking)}. Remove it if it came later."
            yield _finding("bag-file-extra", folder / name, told)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in bag.entries and not name.startswith(("data/", "tagmanifest-")):
            told = "No manifest lists the file, so nobody can tell whether it changed."
            yield _finding("bag-file-unlisted", path, told, Level.WARNING)


# ── what the library finds ───────────────────────────────────────────────────────────────────────────────────────────


def _of_presence(bag: Any, folder: Path) -> Iterator[Finding]:
    """Files that are listed and gone, and such as are not listed; then the entries are those of files that stand."""
    fetched = _fetched(bag, folder)
    for fault in _faults(bag, completeness_only=True):
        if isinstance(fault, bagit.FileMissing):
            del bag.entries[fault.path]
            where = "It is listed in fetch.txt; fetch it." if fault.path in fetched else "Restore it from another copy."
            told = f"The file is listed in the bag and gone. {where}"
            yield _finding("bag-file-missing", folder / fault.path, told)
        elif isinstance(fault, bagit.UnexpectedFile):
            bag.entries[fault.path] = {}
            told = "No manifest lists the file. Remove it if it came later."
            yield _finding("bag-file-extra", folder / fault.path, told)
        else:
            raise Refused(_told(folder, True, str(fault)))


def _fetched(bag: Any, folder: Path) -> set[str]:
    try:
        return set(bag.files_to_be_fetched())
    except (bagit.BagError, ValueError) as fault:
        sentence = f"The file cannot be read: {fault}. Restore it from another copy."
        raise Refused(_finding("no-bag", folder / "fetch.txt", sentence)) from None


def _of_contents(bag: Any, folder: Path, processes: int) -> Iterator[Finding]:
    changed: dict[str, list[Any]] = defaultdict(list)
    for fault in _faults(bag, processes=processes):
        changed[fault.path].append(fault)
    for name, faults in sorted(changed.items()):
        if any(_CHECKSUM.fullmatch(fault.found) for fault in faults):
            algorithms = ", ".join(sorted(fault.algorithm for fault in faults))
            told = f"The file is not what the bag was made of: its checksum ({algorithms}) is another. Restore it."
            yield _finding("bag-file-changed", folder / name, told)
        else:
            told = (
                "The file cannot be read, so nobody can tell whether it changed. See to its permissions and the disk."
            )
            yield _finding("bag-file-unreadable", folder / name, told)


def _of_weight(bag: Any, folder: Path, oxum: str | None) -> Iterator[Finding]:
    if oxum is None:
        return
    bag.info[_OXUM] = oxum
    for fault in _faults(bag, fast=True):
        yield _finding("bag-oxum", folder / bag.tag_file_name, f"{fault}. Restore what is named.")


def _faults(bag: Any, **how: Any) -> Iterable[Any]:
    """What the library finds; files in the order of their names."""
    try:
        bag.validate(**how)
    except bagit.BagValidationError as fault:
        return sorted(fault.details, key=lambda each: str(each.path)) or [fault]
    except (bagit.BagError, ValueError) as fault:
        return [fault]
    return []


def _told(folder: Path, wrong: bool, said: str) -> Finding:
    """What the library says in its own words."""
    level = Level.ERROR if wrong else Level.WARNING
    return _finding("bag-form", folder, f"{said}. Restore the file that is named from another copy.", level)


def _finding(rule: str, path: Path, sentence: str, level: Level = Level.ERROR) -> Finding:
    return Finding(rule, level, Place(str(path)), sentence)
