"""What an edition says of itself in ``edition.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from tei_edition import source_date
from tei_edition.containers import FIELDS
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish import ARRANGEMENTS, LANGUAGE, OUTPUTS, SITE, languages
from tei_edition.readers import LAYOUTS

FILE = "edition.toml"
_KINDS: dict[str, tuple[type[Any], str]] = {
    "outputs": (list, "list of names"),
    "columns": (dict, "table of fields and columns"),
    "stylesheets": (dict, "table of names and files"),
    "provenance": (bool, "true or false, without quotes"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of an edition; each is a key of ``edition.toml`` of the same name."""

    title: str = ""
    publisher: str = ""
    licence: str = ""
    """An SPDX identifier or the address of a licence."""
    description: str = ""
    address: str = ""
    """The public address of the site, such as ``https://example.org/letters/``."""
    language: str = LANGUAGE
    """The language of the pages' own words, a BCP 47 tag."""
    outputs: tuple[str, ...] = (
        *(output.name for output in OUTPUTS if output.usual),
        *(part.name for part in SITE if part.usual),
    )
    arrangement: str = "sections"
    """How versions follow each other in reading texts: whole, in ``sections``, or ``interleaved`` by paragraphs."""
    layout: str = ""
    """The layout of all sources; empty if each is recognised by its form."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """For the fields of a table whose columns have unusual names: the name of the column."""
    css: str = ""
    """A style sheet of the edition's own, in its folder; it is in force over ours."""
    labels: str = ""
    """A file of labels of the edition's own, in its folder, as in ``xslt/labels``."""
    stylesheets: Mapping[str, str] = field(default_factory=dict)
    """Stylesheets of the edition's own, in its folder, by the name of the one of ours that they import."""
    provenance: bool = False
    """Whether the TEI names the file it was made from, with its SHA-256 checksum."""


def load(folder: Path) -> Settings:
    """The settings of an edition's folder, or ``Refused`` with what is wrong in its file."""
    path = folder / FILE
    if not path.is_file():
        raise _refused(path, f"There is no {FILE} in {folder}. An edition is a folder with {FILE} and sources/.")
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _refused(path, f"The file cannot be read as TOML: {error}.") from None
    known = {each.name: each for each in fields(Settings)}
    for key, value in table.items():
        if key not in known:
            raise _refused(path, f"The key {key} is not known; known are {', '.join(known)}. Correct or remove it.")
        _check(path, key, value)
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return Settings(**values)


def _check(path: Path, key: str, value: Any) -> None:
    allowed = {
        "outputs": (*(each.name for each in OUTPUTS), *(part.name for part in SITE if not part.beside)),
        "layout": layouts(),
        "arrangement": ARRANGEMENTS,
        "columns": FIELDS,
        "language": languages(),
    }
    kind, wording = _KINDS.get(key, (str, "text in quotes"))
    if not isinstance(value, kind):
        raise _refused(path, f"The key {key} must be a {wording}.")
    if isinstance(value, dict) and not all(isinstance(column, str) for column in value.values()):
        raise _refused(path, f"The key {key} must give each name as text in quotes.")
    if key not in allowed:
        return
    for name in [value] if isinstance(value, str) else list(value):
        if name not in allowed[key]:
            raise _refused(path, f"{name!r} is no name for {key}; there are {', '.join(allowed[key])}.")


def layouts() -> tuple[str, ...]:
    """The names of all layouts, in the order in which they are tried."""
    return tuple(layout.name for layout in LAYOUTS)


def publication_date() -> str:
    """The day that ``SOURCE_DATE_EPOCH`` names, in ISO 8601; empty without it, for output carries no clock."""
    return source_date.day()


def _refused(path: Path, message: str) -> Refused:
    return Refused(Finding("edition-settings", Level.ERROR, Place(str(path)), message))
