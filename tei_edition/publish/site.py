"""What is made of an edition as a whole: its own pages, and the files that stand beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from tei_edition import saxon
from tei_edition.publish.catalogue import Catalogue, as_xml
from tei_edition.publish.epub import epub
from tei_edition.publish.file import File, Made
from tei_edition.publish.links import Links
from tei_edition.publish.running import run
from tei_edition.publish.style import Style
from tei_edition.resources import resource


@dataclass(frozen=True, slots=True)
class Part:
    """Something made of an edition as a whole; ``make`` gives its files, and findings about them."""

    name: str
    make: Callable[[Catalogue, Style], Made]
    beside: str = ""
    """The output of the records that it goes with, such as ``html``; without one it is made when asked for by name."""
    there: Callable[[Catalogue], bool] = lambda catalogue: True
    """Whether the edition has anything to put into it."""


def _index(catalogue: Catalogue, style: Style) -> Made:
    parameters = {**asdict(Links(assets="assets/")), **style.parameters}
    page, findings = run(
        "site.xsl", saxon.parse(as_xml(catalogue)), "index.html", parameters, style.stylesheets.get("site.xsl")
    )
    yield from findings
    if page is not None:
        yield File("index.html", page.encode())


def _assets(catalogue: Catalogue, style: Style) -> Made:
    for path in (*assets(), *((style.css,) if style.css else ())):
        yield File(f"assets/{path.name}", path.read_bytes())
    if folder := style.assets:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            yield File(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())


SITE = (
    Part("index", _index, beside="html"),
    Part("assets", _assets, beside="html"),
    Part("epub", epub),
)
"""Every part of a site there is, in the order in which they are made."""


def parts(catalogue: Catalogue, outputs: Collection[str]) -> tuple[Part, ...]:
    """The parts of an edition's site that its outputs call for, and for which it has something."""
    return tuple(part for part in SITE if (part.beside or part.name) in outputs and part.there(catalogue))


def site(catalogue: Catalogue, style: Style, outputs: Collection[str]) -> Made:
    """The files of an edition's site, besides those of its records."""
    for part in parts(catalogue, outputs):
        yield from part.make(catalogue, style)


def assets() -> tuple[Path, ...]:
    """The styles and scripts that pages need beside them."""
    return tuple(sorted(path for path in resource("xslt", "assets").iterdir() if path.is_file()))
