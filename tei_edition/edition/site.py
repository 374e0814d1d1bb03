"""An edition's TEI published: a page and other forms of each record, and the site that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tei_edition import timing
from tei_edition.edition import program
from tei_edition.edition.house import house_style
from tei_edition.edition.ledger import Ledger
from tei_edition.edition.order import Planned
from tei_edition.edition.pages import RECORDS, Listed, ListTask, Pages, PageTask, listed, no_pages, not_listed, pages
from tei_edition.edition.settings import Settings, publication_date
from tei_edition.edition.shelf import Shelf
from tei_edition.edition.state import State, as_findings, checksum, rebuilt, remembered, stamp
from tei_edition.files import inside
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish import OUTPUTS, Catalogue, Entry, Links, Part, Style, lacking, parts
from tei_edition.source_date import moment
from tei_edition.timing import timed
from tei_edition.workers import Done, Todo, Workers, workers


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one TEI file, or of the edition as a whole."""

    path: Path
    pages: tuple[Path, ...]
    findings: tuple[Finding, ...]
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run of publishing is to be done."""

    state: Path | None = None
    """The file in which the run finds what the one before it did; without one it does all anew."""
    jobs: int = 1
    """Processes; 0 for as many as there are cores."""
    scheduler: str = ""
    """The address of a Dask scheduler whose workers do the work."""
    dry: bool = False
    """Whether it is only told what would be done."""
    force: bool = False
    """Whether files of the site that somebody changed are replaced; a copy of each is kept."""
    whole: bool = True
    """Whether the run is of all records of the site; what it does not make is then removed."""


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
        ledger = Ledger(state, Shelf(folder), manner.force, manner.whole)
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
                self._learn_entry(each)
        in_order = sorted(known.values(), key=lambda each: _entry(each).order)
        catalogue = self._catalogue(tuple(map(_entry, in_order)))
        for made in self.crew.run(pages, self._tasks(in_order, catalogue), no_pages):
            yield self._settled(made) if isinstance(made, Pages) else made
        texts = checksum([each.checksum for each in in_order])
        for part in parts(catalogue, self.settings.outputs):
            yield self._part(part, catalogue, texts)
        if not self.dry:
            self.ledger.remove_what_is_gone()

    # ── what the site knows of each record ──

    def _listing(self, path: Path) -> Todo[ListTask] | Done[Listed]:
        value = self.state.get("entry", str(path)) if self.ledger.whole else None
        if value and value["tei"] == stamp(path) and value["program"] == program.of_publishing():
            return Done(Listed(path, rebuilt(Entry, value["entry"]), value["checksum"]))
        return Todo(ListTask(path, Path.cwd()))

    def _learn_entry(self, each: Listed) -> None:
        value = {
            "tei": stamp(each.path),
            "program": program.of_publishing(),
            "entry": asdict(_entry(each)),
            "checksum": each.checksum,
        }
        if self.ledger.whole and self.state.get("entry", str(each.path)) != value:
            self.state.put("entry", str(each.path), value)

    # ── the pages of each record ──

    def _tasks(
        self, in_order: list[Listed], catalogue: Catalogue
    ) -> Iterator[Todo[PageTask] | Done[Pages | Published | Planned]]:
        names = " ".join(part.name for part in parts(catalogue, self.settings.outputs))
        common = checksum([self.settings.outputs, self.style.checksum, program.of_publishing(), str(moment())])
        neighbours = zip((None, *catalogue.entries), in_order, (*catalogue.entries[1:], None), strict=False)
        for before, each, after in neighbours:
            links = self._links(_entry(each), before, after, names)
            inputs = checksum([each.checksum, asdict(links), common])
            value, why = self.ledger.standing("pages", each.path.stem, inputs)
            changed = frozenset() if value else self.ledger.changed("pages", each.path.stem)
            if value:
                made = self.ledger.shelf.paths(value["files"])
                yield Done(Published(each.path, made, as_findings(value["findings"]), changed=False))
            elif self.dry:
                yield Done(Planned(each.path, f"the pages of {each.path.stem}", why, self.ledger.doubts(changed)))
            else:
                spared, said = self.ledger.spared(changed)
                make = (self.settings.outputs, links, self.style, inputs, spared, said)
                yield Todo(PageTask(each.path, self.folder, Path.cwd(), *make))

    def _links(self, own: Entry, before: Entry | None, after: Entry | None, site: str) -> Links:
        address = self.settings.address
        return Links(
            assets="../assets/",
            base="../",
            name=own.name,
            files=" ".join((".xml", *(output.ending for output in OUTPUTS if output.name in self.settings.outputs))),
            site=site,
            edition=self.settings.title,
            previous=f"{before.name}.html" if before else "",
            next=f"{after.name}.html" if after else "",
            address=f"{address}{RECORDS}/{own.name}.html" if address else "",
        )

    def _settled(self, made: Pages) -> Published:
        timing.add(made.seconds)
        task = made.task
        self.ledger.learn("pages", task.path.stem, task.inputs, made.stamps, made.findings, task.spared)
        return Published(task.path, made.files, (*task.said, *made.findings))

    # ── the edition's own pages ──

    def _catalogue(self, entries: tuple[Entry, ...]) -> Catalogue:
        def read(record: Entry, ending: str) -> bytes | None:
            path = inside(self.folder, f"{RECORDS}/{record.name}{ending}")
            return path.read_bytes() if path.is_file() else None

        return Catalogue(
            entries,
            read,
            title=self.settings.title,
            publisher=self.settings.publisher,
            licence=self.settings.licence,
            description=self.settings.description.strip(),
            address=self.settings.address,
            records=f"{RECORDS}/",
            date=publication_date(),
        )

    def _part(self, part: Part, catalogue: Catalogue, texts: str) -> Published | Planned:
        told = [catalogue.title, catalogue.publisher, catalogue.licence, catalogue.description, catalogue.address]
        told += [catalogue.date, *(each.name for each in parts(catalogue, self.settings.outputs))]
        seen = checksum(catalogue.entries) if part.catalogued else texts
        inputs = checksum([told, seen, self.settings.outputs, self.style.checksum, program.of_publishing()])
        value, why = self.ledger.standing("part", part.name, inputs)
        if value:
            made = self.ledger.shelf.paths(value["files"])
            return Published(self.folder, made, as_findings(value["findings"]), changed=False)
        changed = self.ledger.changed("part", part.name)
        if self.dry:
            return Planned(self.folder, f"the edition's {part.name}", why, self.ledger.doubts(changed))
        spared, said = self.ledger.spared(changed)
        files: list[Path] = []
        findings: list[Finding] = []
        making = part.make(catalogue, self.style)
        while (each := timed(part.name, next, making, None)) is not None:
            if isinstance(each, Finding):
                findings.append(each)
            elif each.path not in spared:
                files.append(timed("writing", self.ledger.shelf.write, each))
        stamps = self.ledger.shelf.stamps(files)
        self.ledger.learn("part", part.name, inputs, stamps, tuple(findings), spared)
        return Published(self.folder, tuple(files), (*said, *findings))


def _entry(each: Listed) -> Entry:
    assert each.entry is not None
    return each.entry


def _same_name(path: Path, known: Mapping[str, Listed]) -> tuple[Finding, ...]:
    """No two files may have one name, for the pages of one would take the place of the other's."""
    twin = known.get(path.stem.casefold())
    if twin is None:
        return ()
    sentence = f"Its pages would take the place of those of {twin.path}. Give one of the two files another name."
    return (Finding("same-name", Level.ERROR, Place(str(path)), sentence),)
