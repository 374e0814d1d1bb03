"""A bag written (BagIt 1.0, RFC 8493): beside its place, checksums taken as the files are copied, then renamed.

The same edition gives the same bytes: nothing in a bag comes from a clock, and the day of bagging is stated only if
``SOURCE_DATE_EPOCH`` names it.
"""

from __future__ import annotations

import glob
import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from tei_edition import source_date
from tei_edition.edition.lock import locked
from tei_edition.edition.settings import Settings, load
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.preservation.archive import ARCHIVES
from tei_edition.preservation.payload import Item, lacking, payload
from tei_edition.preservation.versions import tool_versions

ALGORITHMS = ("sha256", "sha512")
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
VERSIONS = "tool-versions.json"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A bag as it was written."""

    target: Path
    files: int
    octets: int
    findings: tuple[Finding, ...]


def packed(folder: Path, target: Path, force: bool = False) -> Packed:
    """Pack an edition as a bag: a folder, or one file by the ending of the name, ``.zip`` or ``.tar``.

    ``Refused`` if something is at the place; ``force`` moves it aside, under a name that ends in ``.kept``.
    """
    settings = load(folder)
    _see_to_place(folder, target, force)
    temporary = target.with_name(f".{target.name[:40]}.{os.getpid()}.tmp")
    with locked(folder) if os.access(folder, os.W_OK) else nullcontext():
        for left in target.parent.glob(f".{glob.escape(target.name[:40])}.*.tmp"):
            shutil.rmtree(left, ignore_errors=True)  # of a run that was cut off
        items = payload(folder)
        try:
            octets = _written(items, settings, temporary / _stem(target))
            made = _archived(temporary, target)
            os.sync()
            kept = tuple(_taken(made, target))
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return Packed(target, len(items), octets, (*lacking(folder), *kept))


def encoded(name: str) -> str:
    """A name as a manifest lists it (RFC 8493, 2.1.3)."""
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


# ── the place ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _see_to_place(folder: Path, target: Path, force: bool) -> None:
    if target.resolve().is_relative_to(folder.resolve()):
        raise _refused(target, f"The bag would lie within the edition {folder}. Name a place outside it.")
    if folder.resolve().is_relative_to(target.resolve()):
        raise _refused(target, "The edition lies within that folder. Name another place.")
    if _occupied(target) and not force:
        sentence = "Something is there, and was left as it is. Name another place, or give --force; it is then kept"
        raise _refused(target, f"{sentence} beside the bag, under a name that ends in .kept.")
    target.parent.mkdir(parents=True, exist_ok=True)


def _occupied(target: Path) -> bool:
    return target.is_symlink() or target.is_file() or (target.is_dir() and any(target.iterdir()))


def _taken(made: Path, target: Path) -> Iterator[Finding]:
    """Give the bag its name; what had the name before is kept, and is put back if that fails."""
    kept = _aside(target) if _occupied(target) else None
    if kept:
        target.rename(kept)
    elif target.is_dir():
        target.rmdir()
    try:
        made.rename(target)
    except OSError:
        if kept:
            kept.rename(target)
        raise
    if kept:
        yield Finding("kept", Level.WARNING, Place(str(target)), f"What was there is kept as {kept}.")


def _aside(target: Path) -> Path:
    names = (target.with_name(f"{target.name}{number}.kept") for number in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(name for name in names if not name.exists())


def _stem(target: Path) -> str:
    return target.stem if target.suffix in ARCHIVES else target.name


def _archived(temporary: Path, target: Path) -> Path:
    """The bag under its temporary name: the folder, or the one file made of it."""
    folder = temporary / _stem(target)
    if target.suffix not in ARCHIVES:
        return folder
    file = temporary / f"bag{target.suffix}"
    ARCHIVES[target.suffix](folder, file, source_date.moment())
    return file


# ── what the bag holds ───────────────────────────────────────────────────────────────────────────────────────────────


def _written(items: tuple[Item, ...], settings: Settings, bag: Path) -> int:
    """Write a bag; returns the octets of its payload."""
    (bag / "data").mkdir(parents=True)
    sums = {f"data/{item.name}": _copied(item, bag / "data" / item.name) for item in items}
    octets = sum((bag / name).stat().st_size for name in sums)
    tags = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": _description(settings, f"{octets}.{len(items)}"),
        VERSIONS: tool_versions(),
        **{f"manifest-{name}.txt": _manifest(sums, name) for name in ALGORITHMS},
    }
    tag_sums = {name: {each: hashlib.new(each, data).hexdigest() for each in ALGORITHMS} for name, data in tags.items()}
    tags |= {f"tagmanifest-{name}.txt": _manifest(tag_sums, name) for name in ALGORITHMS}
    for name, data in tags.items():
        (bag / name).write_bytes(data)
    return octets


def _copied(item: Item, target: Path) -> Mapping[str, str]:
    """Copy a file and take its checksums on the way."""
    target.parent.mkdir(parents=True, exist_ok=True)
    sums = {name: hashlib.new(name) for name in ALGORITHMS}
    with item.path.open("rb") as source, target.open("xb") as copy:
        while block := source.read(_BLOCK):
            copy.write(block)
            for each in sums.values():
                each.update(block)
    return {name: each.hexdigest() for name, each in sums.items()}


def _manifest(sums: Mapping[str, Mapping[str, str]], algorithm: str) -> bytes:
    return "".join(f"{sums[name][algorithm]}  {encoded(name)}\n" for name in sorted(sums)).encode()


def _description(settings: Settings, oxum: str) -> bytes:
    """The metadata of the bag (RFC 8493, 2.2.2); what the edition does not state is left out."""
    said = (
        ("Source-Organization", settings.publisher),
        ("External-Description", ". ".join(filter(None, (settings.title, settings.description.strip())))),
        ("External-Identifier", settings.address),
        ("Rights", settings.licence),
        ("Bagging-Date", source_date.day()),
        ("Bag-Software-Agent", f"tei-edition {version('tei-edition')}"),
        ("Payload-Oxum", oxum),
    )
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in said if value.strip()).encode()


def _refused(path: Path, sentence: str) -> Refused:
    return Refused(Finding("bag-place", Level.ERROR, Place(str(path)), sentence))
