"""The pages of an edition as a whole, each made again if what it tells of the records changed, and only then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tei_edition.edition import program
from tei_edition.edition.ledger import Ledger
from tei_edition.edition.order import Planned, Published
from tei_edition.edition.pages import DIGITS, RECORDS, Listed
from tei_edition.edition.settings import Settings, publication_date
from tei_edition.edition.state import State, as_findings, checksum, size_and_time
from tei_edition.files import inside
from tei_edition.finding import failed
from tei_edition.publish import EVERY, SITE, Catalogue, Entry, Part, Style, named, with_aspects
from tei_edition.source_date import moment


@dataclass(slots=True)
class Parts:
    """The parts of a site: which there are, and the making of them."""

    folder: Path
    settings: Settings
    style: Style
    ledger: Ledger
    in_order: Sequence[Listed]
    """The records in their order."""
    _inputs: dict[str, str] = field(default_factory=dict)

    def called(self) -> tuple[Part, ...]:
        """The parts that the outputs of the edition call for and that it has something for."""
        outputs = self.settings.outputs
        return named([part.name for part in SITE if (part.beside or part.name) in outputs and self._is_there(part)])

    def made(self, part: Part, called: Sequence[Part], dry: bool) -> Iterator[Published | Planned]:
        """Make a part, and first its sections, or find that they stand as they were."""
        made_from = []
        for section, places in part.sections(each.path.stem for each in self.in_order):
            own = replace(self, in_order=[self.in_order[at] for at in places], _inputs={})
            yield own._made(section, [own._told(section), self.style.checksum], dry, part.name)
            made_from.append((self.ledger.state.get("part", section.name) or {}).get("inputs"))
        told = [self._told(part), [each.name for each in called], self.style.checksum, made_from]
        yield self._made(part, told, dry, part.name)

    def _made(self, part: Part, told: list[Any], dry: bool, account: str) -> Published | Planned:
        """Make what is told of; what failed is remembered as made from nothing, so that the next run tries again."""
        inputs = checksum(told)
        known = self.ledger.state.get("part", part.name)
        value, why = self.ledger.standing(known, inputs)
        if value:
            return Published(self.folder, (), as_findings(value["findings"]), changed=False)
        if dry:
            return Planned(self.folder, f"the edition's {part.name}", why, self.ledger.doubts("part", part.name))
        making = part.make(self._catalogue(part.aspects), self.style)
        placed = self.ledger.guarded("part", part.name).placed(making, account)
        stamps = self.ledger.shelf.stamps(placed.files)
        lasting = "" if failed(placed.findings) else inputs
        self.ledger.learn("part", part.name, lasting, stamps, placed.findings, placed.left)
        return Published(self.folder, placed.files, (*placed.said, *placed.findings))

    def _is_there(self, part: Part) -> bool:
        """Whether the edition has anything for a part; the answer is remembered with what it depends on."""
        if part.there is None:
            return True
        inputs = self._told(part)
        known = self.ledger.state.get("there", part.name) if self.ledger.whole else None
        if known and known["inputs"] == inputs:
            return bool(known["there"])
        there = part.there(self._catalogue(part.aspects))
        if self.ledger.whole:
            self.ledger.state.put("there", part.name, {"inputs": inputs, "there": there})
        return there

    def _told(self, part: Part) -> str:
        """The checksum of what a part tells of the edition and of its records."""
        own = self.settings
        told = [own.title, own.publisher, own.licence, own.description, own.address, own.outputs]
        made = [publication_date(), str(moment()), program.of_publishing(), program.extras()]
        return checksum([told, made, [self._seen(name) for name in ("", *part.aspects, *["files"] * part.files)]])

    def _seen(self, aspect: str) -> str:
        """The checksum of an aspect of all records, of their files, or of their names."""
        if aspect not in self._inputs:
            self._inputs[aspect] = checksum(_seen(self.in_order, aspect))
        return self._inputs[aspect]

    def _catalogue(self, aspects: Sequence[str]) -> Catalogue:
        records = inside(self.folder, RECORDS)

        def read(record: Entry, ending: str) -> bytes | None:
            try:
                return (records / f"{record.name}{ending}").read_bytes()
            except FileNotFoundError:
                return None

        def holds(record: Entry, ending: str) -> bool:
            return size_and_time(f"{records}/{record.name}{ending}") is not None

        own = self.settings
        return Catalogue(
            tuple(self._entries(aspects)),
            read,
            title=own.title,
            publisher=own.publisher,
            licence=own.licence,
            description=own.description.strip(),
            address=own.address,
            records=f"{RECORDS}/",
            date=publication_date(),
            holds=holds,
            made=self._file,
        )

    def _file(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None

    def _entries(self, aspects: Sequence[str]) -> Iterator[Entry]:
        """The entries of all records as far as some aspects tell of them."""
        state, keys = self.ledger.state, [str(each.path) for each in self.in_order]
        kept = [state.each(_kind(aspect), keys) for aspect in aspects]
        for each in self.in_order:
            told = each.told or dict(zip(aspects, (next(values) for values in kept), strict=True))
            yield with_aspects(each.path.stem, {aspect: told[aspect] for aspect in aspects})


def _seen(listed: Sequence[Listed], aspect: str) -> list[str]:
    if not aspect:
        return [each.path.stem for each in listed]
    if aspect == "files":
        return [each.checksum for each in listed]
    at = EVERY.index(aspect) * DIGITS
    return [each.seen[at : at + DIGITS] for each in listed]


def _kind(aspect: str) -> str:
    return f"entry {aspect}"


def learn_aspects(state: State, each: Listed) -> None:
    """Remember what the edition's own pages tell of a record."""
    for aspect, told in each.told.items():
        state.put(_kind(aspect), str(each.path), told)


def forget_listings(ledger: Ledger) -> None:
    """Forget what was told of records that were not met in this run."""
    if ledger.whole:
        gone = [key for key, _ in ledger.state.left("listing")]
        for kind in ("listing", *map(_kind, EVERY)):
            ledger.state.forget(kind, gone)
