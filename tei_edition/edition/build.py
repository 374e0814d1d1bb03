"""An edition from its folder to its site: sources to TEI, TEI to pages and reading texts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

from tei_edition.edition.beside import authorities, strays
from tei_edition.edition.house import house_style
from tei_edition.edition.lock import locked
from tei_edition.edition.order import Converted, Manner, Order, Planned, Published
from tei_edition.edition.run import convert_all
from tei_edition.edition.seal import file_of, made_from, state_of
from tei_edition.edition.settings import load
from tei_edition.edition.site import publish_all
from tei_edition.edition.sources import ENDINGS, found
from tei_edition.edition.state import FILE as STATE
from tei_edition.finding import Finding, Level, Place, Refused


def sources_of(folder: Path) -> tuple[Path, ...]:
    """The records of an edition; none for an edition that only has TEI, and without either, ``Refused``."""
    names = found([folder / "sources"], ENDINGS) if (folder / "sources").is_dir() else ()
    if not names and not any((folder / "tei").glob("**/*.xml")):
        sentence = f"There is no record ({', '.join(ENDINGS)}) in {folder / 'sources'}. Put the sources there."
        raise Refused(Finding("no-sources", Level.ERROR, Place(str(folder)), sentence))
    return names


def order_for(folder: Path, **options: Any) -> Order:
    """The order to build an edition by its own settings; ``options`` are other fields of ``Order``.

    ``provenance`` among them asks for what ``edition.toml`` may ask for as well, and what shares may have been asked.
    """
    persons, wrong = authorities(folder)
    if wrong:
        raise Refused(wrong[0])
    state = folder / STATE
    settings, shares = load(folder), options.get("shares")
    asked = options.pop("provenance", False) or bool(shares and shares.provenance)
    settings = replace(settings, provenance=settings.provenance or asked)
    return Order(folder / "tei", settings, persons=persons, state=state, **options)


def build(
    folder: Path, order: Order, sources: tuple[Path, ...] | None = None
) -> Iterator[Converted | Published | Planned]:
    """Convert every source, then publish every TEI file; what becomes of each is told as it happens.

    A run that writes has the edition to itself. ``sources`` are those of the edition, if they were found before.
    """
    with nullcontext(False) if order.check or order.dry or order.share else locked(folder) as cut_off:
        sources = sources_of(folder) if sources is None else sources
        style = house_style(order.settings, folder)
        yield from _converted(folder, sources, order)
        if not order.check and not order.share:
            manner = Manner(order.state, order.jobs, order.scheduler, order.dry, order.force or cut_off)
            yield from publish_all(found([folder / "tei"], (".xml",)), folder / "site", order.settings, style, manner)
        if order.shares:
            order.shares.remove()


def _converted(folder: Path, sources: tuple[Path, ...], order: Order) -> Iterator[Converted | Published | Planned]:
    """The records of the sources, and what belongs to none of them."""
    written: set[str] = set()
    failed: set[str] = set()
    for converted in convert_all(sources, order):
        if isinstance(converted, Converted):
            written |= {converted.target.name} if converted.target else set()
            failed |= set() if converted.target else {converted.path.name}
        yield converted
    if not order.share:
        yield from _strays(folder / "tei", written, failed) if sources and not order.dry else ()
        for finding in strays(folder / "sources", sources):
            yield Published(Path(finding.place.file), (), (finding,))


def _strays(folder: Path, written: set[str], failed: set[str]) -> Iterator[Published]:
    """TEI files of the edition that no source stands behind; a source that failed still stands behind its old file."""
    there = {each.name for each in os.scandir(folder) if each.name.endswith(".xml")} if folder.is_dir() else set()
    for path in sorted(folder / name for name in there - written):
        _, origin = state_of(path)
        if not any(made_from(name, file_of(origin)) for name in failed):
            sentence = "No source of this edition makes this file. Remove it if its source is gone."
            yield Published(path, (), (Finding("no-source", Level.WARNING, Place(str(path)), sentence),))
