"""A bag verified (RFC 8493, 3): every file listed is there and as it was, and no file is there that is not listed."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tei_edition.finding import Finding, Level, Place, Refused

_DECLARED = re.compile(r"BagIt-Version:\s*(\d+)\.(\d+)\s+Tag-File-Character-Encoding:\s*(\S+)\s*")
_MANIFEST = re.compile(r"(tag)?manifest-(\w+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)")
_BLOCK = 1 << 20


def is_bag(folder: Path) -> bool:
    return (folder / "bagit.txt").is_file()


def verified(folder: Path) -> Iterator[Finding]:
    """What is wrong with a bag; nothing if it is complete and every file is as it was. ``Refused`` if it is no bag."""
    bag = _read(folder)
    yield from bag.faults
    standing = _standing(folder, bag.sums)
    for name in sorted({*bag.sums, *standing}):
        yield from _judged(bag, name, standing.get(name))
    yield from _weighed(bag, [path for name, path in standing.items() if name.startswith("data/")])


@dataclass(slots=True)
class _Bag:
    """What the tag files of a bag say."""

    folder: Path
    payload: dict[str, set[str]] = field(default_factory=dict)
    """The names that each manifest of the payload lists, by its algorithm."""
    sums: dict[str, dict[str, str]] = field(default_factory=dict)
    """The checksums of each file that a manifest names, by their algorithms."""
    fetched: set[str] = field(default_factory=set)
    oxum: str = ""
    faults: list[Finding] = field(default_factory=list)


# ── what the bag says of itself ──────────────────────────────────────────────────────────────────────────────────────


def _read(folder: Path) -> _Bag:
    bag = _Bag(folder)
    declaration = _text(folder / "bagit.txt", "utf-8")
    declared = _DECLARED.fullmatch(declaration)
    if not declared:
        raise _refused(folder / "bagit.txt", "The file does not say which version of BagIt it follows. Restore it.")
    encoding = declared[3]
    percent = (int(declared[1]), int(declared[2])) >= (1, 0)
    for path in sorted(folder.iterdir()):
        if named := _MANIFEST.fullmatch(path.name):
            _read_manifest(bag, path, named[2].lower(), not named[1], _text(path, encoding), percent)
    if not bag.payload:
        raise _refused(folder, "The bag has no manifest that can be read, so nothing can be verified. Restore one.")
    if (folder / "fetch.txt").is_file():
        bag.fetched = {line.split(maxsplit=2)[2] for line in _text(folder / "fetch.txt", encoding).splitlines() if line}
    if (folder / "bag-info.txt").is_file():
        oxum = re.search(r"^Payload-Oxum:\s*(\S+)", _text(folder / "bag-info.txt", encoding), re.MULTILINE | re.I)
        bag.oxum = oxum[1] if oxum else ""
    return bag


def _read_manifest(bag: _Bag, path: Path, algorithm: str, payload: bool, text: str, percent: bool) -> None:
    if algorithm not in hashlib.algorithms_available:
        told = f"The algorithm {algorithm} is not known here, so this manifest was passed over."
        bag.faults.append(Finding("bag-algorithm", Level.WARNING, Place(str(path)), told))
        return
    names = bag.payload.setdefault(algorithm, set()) if payload else set()
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        name = _decoded(found[2], percent) if found else ""
        if not found or not _is_inside(bag.folder, name):
            told = "The line is no checksum and path within the bag. Restore the file."
            bag.faults.append(Finding("bag-line", Level.ERROR, Place(str(path), number), told))
            continue
        names.add(name)
        bag.sums.setdefault(name, {})[algorithm] = found[1].lower()


def _decoded(name: str, percent: bool) -> str:
    """A name from a manifest; before version 1.0 the sign % itself was not encoded."""
    codes = {"%0D": "\r", "%0A": "\n"} | ({"%25": "%"} if percent else {})
    return re.sub("|".join(codes), lambda code: codes[code[0].upper()], name, flags=re.I).removeprefix("./")


def _is_inside(folder: Path, name: str) -> bool:
    parts = PurePosixPath(name)
    plain = not parts.is_absolute() and ".." not in parts.parts and not name.startswith("~")
    return plain and (folder / name).resolve().is_relative_to(folder.resolve())


# ── what stands in it ────────────────────────────────────────────────────────────────────────────────────────────────


def _standing(folder: Path, listed: Collection[str]) -> Mapping[str, Path]:
    """The files of a bag by the names that its manifests give them, which may have another normal form of Unicode."""
    by_form = {_composed(name): name for name in listed}
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name if name in listed else by_form.get(_composed(name), name): path for name, path in found.items()}


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _judged(bag: _Bag, name: str, path: Path | None) -> Iterator[Finding]:
    place = Place(str(bag.folder / name))
    if path is None:
        where = "It is listed in fetch.txt; fetch it." if name in bag.fetched else "Restore it from another copy."
        yield Finding("bag-file-missing", Level.ERROR, place, f"The file is listed in the bag and gone. {where}")
        return
    unlisted = [algorithm for algorithm, names in bag.payload.items() if name not in names]
    if name.startswith("data/") and unlisted:
        told = f"The file is not listed in the manifest for {', '.join(unlisted)}. Remove it if it came later."
        yield Finding("bag-file-extra", Level.ERROR, place, told)
    elif name not in bag.sums and not re.fullmatch(r"tagmanifest-\w+\.txt", name):
        told = "No manifest lists the file, so nobody can tell whether it changed."
        yield Finding("bag-file-unlisted", Level.WARNING, place, told)
    if changed := sorted(algorithm for algorithm, found in _changed(path, bag.sums.get(name, {})) if found):
        told = f"The file is not what the bag was made of: its checksum ({', '.join(changed)}) is another. Restore it."
        yield Finding("bag-file-changed", Level.ERROR, place, told)


def _changed(path: Path, sums: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    found = {name: hashlib.new(name) for name in sums}
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            for each in found.values():
                each.update(block)
    yield from ((name, found[name].hexdigest() != stated) for name, stated in sums.items())


def _weighed(bag: _Bag, paths: list[Path]) -> Iterator[Finding]:
    found = f"{sum(path.stat().st_size for path in paths)}.{len(paths)}"
    if bag.oxum and bag.oxum != found:
        told = f"The payload has {found} octets and files, and bag-info.txt says {bag.oxum}. Restore what is named."
        yield Finding("bag-oxum", Level.ERROR, Place(str(bag.folder / "bag-info.txt")), told)


def _text(path: Path, encoding: str) -> str:
    try:
        return path.read_bytes().decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise _refused(path, f"The file cannot be read: {error}. Restore it.") from None


def _refused(path: Path, sentence: str) -> Refused:
    return Refused(Finding("no-bag", Level.ERROR, Place(str(path)), sentence))
