"""An edition's TEI published: a page and other forms of each record, and the site that holds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, nullcontext
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tei_edition import timing
from tei_edition.edition import program
from tei_edition.edition.house import house_style
from tei_edition.edition.ledger import Ledger
from tei_edition.edition.listing import Listing
from tei_edition.edition.lock import locked
from tei_edition.edition.order import Manner, Planned, Published
from tei_edition.edition.pages import RECORDS, Listed, ListTask, Pages, PageTask, listed, no_pages, not_listed, pages
from tei_edition.edition.settings import Settings, publication_date
from tei_edition.edition.shelf import Shelf
from tei_edition.edition.state import Stamp, State, as_findings, checksum, rebuilt, remembered, stamp
from tei_edition.files import inside
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish import OUTPUTS, Catalogue, Entry, Links, Part, Style, lacking, named, parts
from tei_edition.source_date import moment
from tei_edition.workers import Done, Todo, Workers, workers


def publish_all(
    files: tuple[Path, ...],
    folder: Path,
    settings: Settings | None = None,
    style: Style | None = None,
    manner: Manner | None = None,
) -> Iterator[Published | Planned]:
    """Publish TEI files into a folder: the chosen outputs of each, its TEI beside them, the pages of the edition."""
    settings, manner = settings or Settings(), manner or Manner()
    style = style or house_style(settings)
    lacked = lacking(settings.outputs)
    for finding in lacked.values():
        yield Published(folder, (), (finding,))
    settings = replace(settings, outputs=tuple(name for name in settings.outputs if name not in lacked))
    with ExitStack() as stack:
        state = stack.enter_context(remembered(manner.state))
        crew = stack.enter_context(workers(manner.jobs, manner.scheduler))
        cut_off = stack.enter_context(nullcontext(False) if manner.whole else locked(folder))
        ledger = Ledger(state, Shelf(folder), Listing(folder), manner.force or cut_off, manner.whole)
        site = _Site(folder, settings, style, state, crew, ledger, manner.dry)
        yield from site.published(files)


@dataclass(slots=True)
class _Site:
    """A site in the making."""

    folder: Path
    settings: Settings
    style: Style
    state: State
    crew: Workers
    ledger: Ledger
    dry: bool

    def published(self, files: tuple[Path, ...]) -> Iterator[Published | Planned]:
        known: dict[str, Listed] = {}
        for each in self.crew.run(listed, map(self._listing, files), not_listed):
            findings = each.findings or _same_name(each.path, known)
            if findings:
                yield Published(each.path, (), findings)
            else:
                known[each.path.stem.casefold()] = each
                self._learn(each)
        in_order = sorted(known.values(), key=lambda each: each.order)
        catalogue = _Later(in_order, self._catalogue)
        called = self._parts(in_order, catalogue)
        for made in self.crew.run(pages, self._tasks(in_order, called), no_pages):
            yield self._settled(made) if isinstance(made, Pages) else made
        for part in called:
            yield self._part(part, called, catalogue)
        if not self.dry:
            self.ledger.close()

    # ── what the site knows of each record ──

    def _listing(self, path: Path) -> Todo[ListTask] | Done[Listed]:
        value = self.state.get("listing", str(path)) if self.ledger.whole else None
        if value and value["tei"] == stamp(path) and value["program"] == program.of_publishing():
            self.state.meet("entry", str(path))
            return Done(Listed(path, value["checksum"], value["seen"], tuple(value["order"])))
        return Todo(ListTask(path, Path.cwd()))

    def _learn(self, each: Listed) -> None:
        if self.ledger.whole and each.entry:
            stamped, made = stamp(each.path), program.of_publishing()
            told = {"checksum": each.checksum, "seen": each.seen, "order": each.order}
            self.state.put("listing", str(each.path), {"tei": stamped, "program": made, **told})
            self.state.put("entry", str(each.path), asdict(each.entry))

    def _entry(self, each: Listed) -> Entry:
        return each.entry or rebuilt(Entry, self.state.get("entry", str(each.path)))

    def _parts(self, in_order: list[Listed], catalogue: _Later) -> tuple[Part, ...]:
        """The parts of the site; which there are is remembered with what it depends on."""
        told = [self.settings.outputs, self.settings.address, program.of_publishing(), program.extras()]
        inputs = checksum([*told, *(each.seen for each in in_order)])
        value = self.state.get("parts", "") if self.ledger.whole else None
        if value and value["inputs"] == inputs:
            return named(value["names"])
        called = parts(catalogue(), self.settings.outputs)
        if self.ledger.whole:
            self.state.put("parts", "", {"inputs": inputs, "names": [part.name for part in called]})
        return called

    # ── the pages of each record ──

    def _tasks(
        self, in_order: list[Listed], called: tuple[Part, ...]
    ) -> Iterator[Todo[PageTask] | Done[Pages | Published | Planned]]:
        names = " ".join(part.name for part in called)
        common = checksum([self.settings.outputs, self.style.checksum, program.of_publishing(), str(moment())])
        stems = ["", *(each.path.stem for each in in_order), ""]
        for before, each, after in zip(stems, in_order, stems[2:], strict=False):
            links = self._links(each.path.stem, before, after, names)
            inputs = checksum([each.checksum, links, common])
            value, why = self.ledger.standing("pages", each.path.stem, inputs)
            if value:
                made = self.ledger.shelf.paths(value["files"])
                yield Done(Published(each.path, made, as_findings(value["findings"]), changed=False))
            elif self.dry:
                doubts = self.ledger.doubts("pages", each.path.stem, self._names(each.path.stem))
                yield Done(Planned(each.path, f"the pages of {each.path.stem}", why, doubts))
            else:
                written = self._standing(each.path.stem)
                make = (self.settings.outputs, links, self.style, inputs, written, self.ledger.force)
                yield Todo(PageTask(each.path, self.folder, Path.cwd(), *make))

    def _names(self, own: str) -> tuple[str, ...]:
        return tuple(f"{RECORDS}/{own}{ending}" for ending in self._endings())

    def _endings(self) -> tuple[str, ...]:
        return (".xml", *(output.ending for output in OUTPUTS if output.name in self.settings.outputs))

    def _standing(self, own: str) -> Mapping[str, Stamp]:
        """Those of a record's files that are there, as they were written."""
        written = self.ledger.written("pages", own)
        there = [name for name in self._names(own) if (self.folder / name).exists()]
        return {name: written[name] for name in there if name in written}

    def _links(self, own: str, before: str, after: str, site: str) -> Links:
        address = self.settings.address
        return Links(
            assets="../assets/",
            base="../",
            name=own,
            files=" ".join(self._endings()),
            site=site,
            edition=self.settings.title,
            previous=f"{before}.html" if before else "",
            next=f"{after}.html" if after else "",
            address=f"{address}{RECORDS}/{own}.html" if address else "",
        )

    def _settled(self, made: Pages) -> Published:
        timing.add(made.seconds)
        task = made.task
        self.ledger.learn("pages", task.path.stem, task.inputs, made.stamps, made.findings, made.left)
        return Published(task.path, made.files, (*made.said, *made.findings))

    # ── the edition's own pages ──

    def _catalogue(self, in_order: list[Listed]) -> Catalogue:
        def read(record: Entry, ending: str) -> bytes | None:
            path = inside(self.folder, f"{RECORDS}/{record.name}{ending}")
            return path.read_bytes() if path.is_file() else None

        return Catalogue(
            tuple(map(self._entry, in_order)),
            read,
            title=self.settings.title,
            publisher=self.settings.publisher,
            licence=self.settings.licence,
            description=self.settings.description.strip(),
            address=self.settings.address,
            records=f"{RECORDS}/",
            date=publication_date(),
        )

    def _part(self, part: Part, called: tuple[Part, ...], catalogue: _Later) -> Published | Planned:
        own = self.settings
        told = [own.title, own.publisher, own.licence, own.description, own.address, publication_date(), str(moment())]
        seen = [each.seen if part.catalogued else each.checksum for each in catalogue.in_order]
        inputs = checksum(
            [told, seen, [each.name for each in called], own.outputs, self.style.checksum, program.of_publishing()]
        )
        value, why = self.ledger.standing("part", part.name, inputs)
        if value:
            made = self.ledger.shelf.paths(value["files"])
            return Published(self.folder, made, as_findings(value["findings"]), changed=False)
        if self.dry:
            return Planned(self.folder, f"the edition's {part.name}", why, self.ledger.doubts("part", part.name))
        placed = self.ledger.guarded("part", part.name).placed(part.make(catalogue(), self.style), part.name)
        stamps = self.ledger.shelf.stamps(placed.files)
        self.ledger.learn("part", part.name, inputs, stamps, placed.findings, placed.left)
        return Published(self.folder, placed.files, (*placed.said, *placed.findings))


@dataclass(slots=True)
class _Later:
    """The catalogue of records in their order, put together when the first page that needs it is made."""

    in_order: list[Listed]
    make: Callable[[list[Listed]], Catalogue]
    made: Catalogue | None = None

    def __call__(self) -> Catalogue:
        self.made = self.made or self.make(self.in_order)
        return self.made


def _same_name(path: Path, known: Mapping[str, Listed]) -> tuple[Finding, ...]:
    """No two files may have one name, for the pages of one would take the place of the other's."""
    twin = known.get(path.stem.casefold())
    if twin is None:
        return ()
    sentence = f"Its pages would take the place of those of {twin.path}. Give one of the two files another name."
    return (Finding("same-name", Level.ERROR, Place(str(path)), sentence),)
