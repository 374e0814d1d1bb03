"""The house style of an edition: its own CSS, labels, stylesheets and files, checked before anything is published."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from tei_edition.edition.settings import FILE, Settings
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish import STYLESHEETS, HouseStylesheet, Stopped, Style, assets, flat, house_stylesheet, labels
from tei_edition.saxon import StylesheetError

ASSETS = "assets"
"""The folder, beside edition.toml, of what an edition's pages need beside them: fonts, pictures, facsimiles."""


def house_style(settings: Settings, folder: Path | None = None, width: int = 72) -> Style:
    """How an edition's pages and texts are to be made, or ``Refused`` if a file of its style cannot be used."""
    if folder is None:
        return Style(language=settings.language, width=width, arrangement=settings.arrangement)
    return Style(
        language=settings.language,
        width=width,
        arrangement=settings.arrangement,
        wording=_wording(folder, settings.labels),
        stylesheets={f"{name}.xsl": _stylesheet(folder, name, file) for name, file in settings.stylesheets.items()},
        css=_css(folder, settings.css),
        assets=_assets(folder),
    )


def _wording(folder: Path, name: str) -> Mapping[str, str]:
    if not name:
        return {}
    path = _file(folder, "labels", name)
    try:
        own = flat(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _refused(path, f"The file cannot be read as TOML: {error}.") from None
    if unknown := sorted(own.keys() - labels().keys()):
        raise _refused(path, f"There is no label {unknown[0]}. The labels there are stand in xslt/labels/en.toml.")
    return own


def _stylesheet(folder: Path, name: str, file: str) -> HouseStylesheet:
    if name not in STYLESHEETS:
        raise _refused(folder / FILE, f"There is no stylesheet {name}; there are {', '.join(STYLESHEETS)}.")
    path = _file(folder, "stylesheets", file)
    try:
        return house_stylesheet(path)
    except Stopped as stopped:
        raise Refused(Finding("stylesheet-stopped", Level.ERROR, Place(str(path)), str(stopped))) from None
    except StylesheetError as error:
        raise Refused(
            Finding(
                "house-stylesheet",
                Level.ERROR,
                Place(str(path.parent / (error.module or file)), error.line),
                str(error),
            )
        ) from None


def _css(folder: Path, name: str) -> Path | None:
    path = _file(folder, "css", name) if name else None
    if path and path.name in {asset.name for asset in assets()}:
        raise _refused(path, "A file of ours has this name. Give the style sheet another.")
    return path


def _assets(folder: Path) -> Path | None:
    path = folder.absolute() / ASSETS
    names = {asset.name for asset in assets()}
    if twin := next((file for file in path.glob("*") if file.name in names), None):
        raise _refused(twin, "A file of ours has this name. Give it another.")
    return path if path.is_dir() else None


def _file(folder: Path, key: str, name: str) -> Path:
    path = folder.absolute() / name
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        raise _refused(
            folder / FILE, f"The key {key} names {name!r}, which is no file in {folder}. Correct or remove it."
        )
    return path


def _refused(path: Path, message: str) -> Refused:
    return Refused(Finding("edition-settings", Level.ERROR, Place(str(path)), message))
