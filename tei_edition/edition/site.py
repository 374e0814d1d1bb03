"""An edition's TEI published: a page and other forms of each record, and the site that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path

from tei_edition import timing
from tei_edition.edition import program
from tei_edition.edition.house import house_style
from tei_edition.edition.ledger import Ledger
from tei_edition.edition.listing import Listing
from tei_edition.edition.lock import locked
from tei_edition.edition.order import Manner, Planned, Published
from tei_edition.edition.pages import RECORDS, Listed, ListTask, Pages, PageTask, listed, no_pages, not_listed, pages
from tei_edition.edition.parts import Parts, forget_listings, learn_aspects
from tei_edition.edition.settings import Settings
from tei_edition.edition.shelf import Shelf
from tei_edition.edition.state import Stamp, State, as_findings, checksum, remembered, size_and_time, stamp
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish import OUTPUTS, Links, Part, Style, lacking
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
        ledger = Ledger(
            state, Shelf(folder), Listing(folder), manner.force or cut_off, manner.whole, not state.knows("part")
        )
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
        for each in self.crew.run(listed, self._listings(files), not_listed):
            name = each.path.stem.casefold()
            findings = each.findings or _same_name(each.path, known.get(name))
            if findings:
                yield Published(each.path, (), findings)
            else:
                known[name] = self._learned(each)
        in_order = sorted(known.values(), key=lambda each: each.order)
        parts = Parts(self.folder, self.settings, self.style, self.ledger, in_order)
        called = parts.called()
        for made in self.crew.run(pages, self._tasks(in_order, called), no_pages):
            yield self._settled(made) if isinstance(made, Pages) else made
        for part in called:
            yield from parts.made(part, called, self.dry)
        if not self.dry:
            forget_listings(self.ledger)
            self.ledger.close()

    # ── what the site knows of each record ──

    def _listings(self, files: tuple[Path, ...]) -> Iterator[Todo[ListTask] | Done[Listed]]:
        values = self.state.each("listing", map(str, files)) if self.ledger.whole else repeat(None)
        for path, value in zip(files, values, strict=False):
            if value and value["tei"][1:] == size_and_time(path) and value["program"] == program.of_publishing():
                yield Done(Listed(path, value["checksum"], value["seen"], tuple(value["order"])))
            else:
                yield Todo(ListTask(path, Path.cwd()))

    def _learned(self, each: Listed) -> Listed:
        """What is held of a record while the run lasts; what was read of it anew is remembered."""
        if not self.ledger.whole or not each.told:
            return each
        stamped, made = stamp(each.path), program.of_publishing()
        told = {"checksum": each.checksum, "seen": each.seen, "order": each.order}
        self.state.put("listing", str(each.path), {"tei": stamped, "program": made, **told})
        learn_aspects(self.state, each)
        return replace(each, told={})

    # ── the pages of each record ──

    def _tasks(
        self, in_order: list[Listed], called: tuple[Part, ...]
    ) -> Iterator[Todo[PageTask] | Done[Pages | Published | Planned]]:
        site = " ".join(part.name for part in called)
        told = [self.settings.outputs, self._links("", "", "", site), self.style.checksum, str(moment())]
        common = checksum([*told, program.of_publishing()])
        stems = ["", *(each.path.stem for each in in_order), ""]
        known = self.state.each("pages", stems[1:-1])
        for before, each, after, own in zip(stems, in_order, stems[2:], known, strict=False):
            inputs = checksum([each.checksum, before, after, common])
            value, why = self.ledger.standing(own, inputs)
            if value:
                yield Done(Published(each.path, (), as_findings(value["findings"]), changed=False))
            elif self.dry:
                doubts = self.ledger.doubts("pages", each.path.stem, self._names(each.path.stem))
                yield Done(Planned(each.path, f"the pages of {each.path.stem}", why, doubts))
            else:
                written = self._standing(each.path.stem)
                links = self._links(each.path.stem, before, after, site)
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


def _same_name(path: Path, twin: Listed | None) -> tuple[Finding, ...]:
    """No two files may have one name, for the pages of one would take the place of the other's."""
    if twin is None:
        return ()
    sentence = f"Its pages would take the place of those of {twin.path}. Give one of the two files another name."
    return (Finding("same-name", Level.ERROR, Place(str(path)), sentence),)
