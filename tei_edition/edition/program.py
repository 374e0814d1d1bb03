"""What the program itself contributes to its results, as checksums: if they change, all is to be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from tei_edition.resources import resource

_PACKAGE = Path(__file__).parent.parent
_SHOWING = ("publish", "cli", "serving", "explain", "checking", "preservation")
"""Packages that have no part in the making of TEI."""
_LIBRARIES = ("lxml", "saxonche", "xmlschema", "lingua-language-detector", "wordfreq", "charset-normalizer", "ftfy")
_KINDS = (".py", ".toml", ".xsl", ".rng", ".sch", ".odd", ".css", ".js", ".json", ".xml")


@cache
def of_conversion() -> str:
    """The checksum of all that turns a record into TEI: code, tables, schemas, and the libraries that have a say."""
    own = (path for path in _files(_PACKAGE) if path.relative_to(_PACKAGE).parts[0] not in _SHOWING)
    return _checksum([*own, *_files(resource("schemas"))], _versions())


@cache
def of_publishing() -> str:
    """The checksum of all that turns TEI into pages and other forms."""
    versions = f"{_versions()} weasyprint {_version('weasyprint')}"
    return _checksum([*_files(_PACKAGE / "publish"), *_files(resource("xslt")), *_files(resource("schemas"))], versions)


def extras() -> str:
    """Which of the libraries that an edition can do without are there."""
    return " ".join(name for name in ("pagefind", "weasyprint") if find_spec(name))


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.suffix in _KINDS and path.is_file())


def _checksum(files: list[Path], versions: str) -> str:
    summed = hashlib.sha256(versions.encode())
    for path in files:
        summed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return summed.hexdigest()


def _versions() -> str:
    return " ".join(f"{name} {_version(name)}" for name in _LIBRARIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
