"""A bag written by the library ``bagit``, beside its place, made one of version 1.0 (RFC 8493), and then renamed.

The same edition gives the same bytes: nothing in a bag comes from a clock, and the day of bagging is stated only if
``SOURCE_DATE_EPOCH`` names it.
"""

from __future__ import annotations

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import bagit

from tei_edition import source_date
from tei_edition.edition.lock import locked
from tei_edition.edition.settings import Settings, load
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.preservation.archive import ARCHIVES
from tei_edition.preservation.library import heard
from tei_edition.preservation.payload import Item, lacking, payload
from tei_edition.preservation.versions import tool_versions

ALGORITHMS = ("sha256", "sha512")
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
VERSIONS = "tool-versions.json"


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


# ── the place ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _see_to_place(folder: Path, target: Path, force: bool) -> None:
    if target.resolve().is_relative_to(folder.resolve()):
        raise _refused(target, f"The bag would lie within the edition {folder}. Name a place outside it.")
    if folder.resolve().is_relative_to(target.resolve()):
        raise _refused(target, "The edition lies within that folder. Name another place.")
    if above := next((path for path in target.parents if path.exists() and not path.is_dir()), None):
        raise _refused(target, f"{above} is a file, so that nothing can stand in it. Name another place.")
    if not _is_utf8(target.name) and target.suffix in ARCHIVES:
        raise _refused(target, "The name is not UTF-8, in which archives list names. Give the bag another name.")
    if _occupied(target) and not force:
        sentence = "Something is there, and was left as it is. Name another place, or give --force; it is then kept"
        raise _refused(target, f"{sentence} beside the bag, under a name that ends in .kept.")
    target.parent.mkdir(parents=True, exist_ok=True)


def _is_utf8(name: str) -> bool:
    return name.encode(errors="ignore").decode() == name


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


def _written(items: tuple[Item, ...], settings: Settings, place: Path) -> int:
    """Write a bag; returns the octets of its payload."""
    for item in items:
        _copied(item, place / item.name)
    with heard():
        bag = bagit.make_bag(str(place), dict(_description(settings)), checksums=list(ALGORITHMS))
        _bring_up_to_date(bag, place)
    return int(bag.info["Payload-Oxum"].partition(".")[0])


def _copied(item: Item, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(item.path, target)


def _bring_up_to_date(bag: Any, place: Path) -> None:
    """Make what the library wrote by the draft 0.97 a bag of version 1.0, and the same bytes each time."""
    (place / "bagit.txt").write_bytes(DECLARATION)
    (place / VERSIONS).write_bytes(tool_versions())
    if not source_date.day():
        del bag.info["Bagging-Date"]
    for path in place.glob("manifest-*.txt"):
        path.write_bytes(path.read_bytes().replace(b"%", b"%25"))
    bag.save()
    for path in place.glob("tagmanifest-*.txt"):
        lines = sorted(path.read_text("utf-8").splitlines(), key=lambda line: line.split()[1])
        path.write_bytes("".join(f"{line}\n" for line in lines).encode())


def _description(settings: Settings) -> Iterator[tuple[str, str]]:
    """The metadata of the bag (RFC 8493, 2.2.2); what the edition does not state is left out."""
    said = (
        ("Source-Organization", settings.publisher),
        ("External-Description", ". ".join(filter(None, (settings.title, settings.description.strip())))),
        ("External-Identifier", settings.address),
        ("Rights", settings.licence),
        ("Bagging-Date", source_date.day()),
        ("Bag-Software-Agent", f"tei-edition {version('tei-edition')}"),
    )
    yield from ((label, " ".join(value.split())) for label, value in said if value.strip())


def _refused(path: Path, sentence: str) -> Refused:
    return Refused(Finding("bag-place", Level.ERROR, Place(str(path)), sentence))
