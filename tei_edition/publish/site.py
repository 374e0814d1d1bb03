"""What is made of an edition as a whole: its own pages, and the files that stand beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tei_edition.publish.about import about, encoding
from tei_edition.publish.aspects import EDITING, ELEMENTS, EVERY, RECORD, SIGNS
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.cmif import can_list, cannot_list, cmif, without_list
from tei_edition.publish.epub import epub
from tei_edition.publish.feeds import feed, sitemap
from tei_edition.publish.file import File, Made
from tei_edition.publish.listing import edition_json, edition_text
from tei_edition.publish.register_pages import register
from tei_edition.publish.registers import REGISTERS, present
from tei_edition.publish.search import can_search, cannot_search, search, without_search
from tei_edition.publish.search_index import search_index
from tei_edition.publish.sections import Section, section_of, sections
from tei_edition.publish.start import dates, index, is_long
from tei_edition.publish.style import Style
from tei_edition.resources import resource

Make = Callable[[Catalogue, Style], Made]
MakeSection = Callable[[Section, Catalogue, Style], Made]


@dataclass(frozen=True, slots=True)
class Part:
    """Something made of an edition as a whole; ``make`` gives its files, and findings about them."""

    name: str
    make: Make
    beside: str = ""
    """The output of the records that it goes with, such as ``html``; without one it is made when asked for by name."""
    there: Callable[[Catalogue], bool] | None = None
    """Whether the edition has anything to put into it; a part of which this is not asked always has."""
    aspects: tuple[str, ...] = EVERY
    """What it tells of the records: all that the entries of its catalogue hold."""
    files: bool = False
    """Whether it is made from the records' files as well."""
    usual: bool = False
    """Whether it is made, as if asked for by name, if an edition does not say which outputs it wants."""
    section: MakeSection | None = None
    """What is made before it of a section of the records, which are then those of the catalogue."""

    def sections(self, names: Iterable[str]) -> Iterator[tuple[Part, list[int]]]:
        """What is made of each section of the records of these names, and the places of its records among them."""
        if self.section is None:
            return
        known = tuple(names)
        called = sections(len(known))
        held = [section_of(name, len(called)) for name in known]
        for each in called:
            make = partial(self.section, each)
            own = Part(f"{self.name} index, section {each}", make, aspects=self.aspects, files=self.files)
            yield own, [at for at, number in enumerate(held) if number == each.number]


def _assets(catalogue: Catalogue, style: Style) -> Made:
    for path in (*assets(), *((style.css,) if style.css else ())):
        yield File(f"assets/{path.name}", path.read_bytes())
    if folder := style.assets:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            yield File(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())


SITE = (
    Part("index", index, "html", aspects=(RECORD, *REGISTERS)),
    Part("dates", dates, "html", is_long, (RECORD,)),
    *(Part(name, partial(register, name), "html", partial(present, name), (RECORD, name)) for name in REGISTERS),
    Part("search", search, "", can_search, (RECORD, "archives"), files=True, usual=True, section=search_index),
    Part("without-search", without_search, "search", cannot_search, ()),
    Part("about", about, "html", aspects=(RECORD, EDITING, SIGNS)),
    Part("encoding", encoding, "html", lambda catalogue: bool(catalogue.entries), (ELEMENTS,)),
    Part("sitemap", sitemap, "html", lambda catalogue: bool(catalogue.address), (RECORD,)),
    Part("feed", feed, "html", lambda catalogue: bool(catalogue.address), (RECORD,)),
    Part("assets", _assets, "html", aspects=()),
    Part("edition-text", edition_text, "text", aspects=(), files=True),
    Part("edition-json", edition_json, "json", aspects=(RECORD,)),
    Part("epub", epub, files=True),
    Part("cmif", cmif, there=can_list, files=True),
    Part("without-cmif", without_list, "cmif", cannot_list),
)
"""Every part of a site there is, in the order in which they are made."""


def parts(catalogue: Catalogue, outputs: Collection[str]) -> tuple[Part, ...]:
    """The parts of a site that its outputs call for and the edition has something for; each knows of the others."""
    called = (part for part in SITE if (part.beside or part.name) in outputs)
    return named([part.name for part in called if part.there is None or part.there(catalogue)])


def named(names: Collection[str]) -> tuple[Part, ...]:
    """The parts of these names, each of which knows of the others."""
    called = tuple(part for part in SITE if part.name in names)
    aware = tuple(part.name for part in called)
    return tuple(replace(part, make=partial(_aware, part.make, aware)) for part in called)


def _aware(make: Make, names: tuple[str, ...], catalogue: Catalogue, style: Style) -> Made:
    return make(replace(catalogue, parts=names), style)


def site(catalogue: Catalogue, style: Style, outputs: Collection[str]) -> Made:
    """The files of an edition's site, besides those of its records."""
    made: dict[str, bytes] = {}
    names = [entry.name for entry in catalogue.entries]
    for part in parts(catalogue, outputs):
        for section, places in part.sections(names):
            entries = tuple(catalogue.entries[at] for at in places)
            for each in section.make(replace(catalogue, entries=entries), style):
                made |= {each.path: each.data} if isinstance(each, File) else {}
                yield each
        yield from part.make(replace(catalogue, made=made.get), style)


def assets() -> tuple[Path, ...]:
    """The styles and scripts that pages need beside them."""
    return tuple(sorted(path for path in resource("xslt", "assets").iterdir() if path.is_file()))
