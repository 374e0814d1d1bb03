"""The language versions of a document: a translation is read first, since it asks for marks in the original."""

from __future__ import annotations

from dataclasses import replace

from tei_edition.model import Between, Block, Division, Document, Item, Note, PageBreak, Paragraph, Speech
from tei_edition.notation.blocks import paragraph_read, unit
from tei_edition.notation.counterpart import Counterpart, marked
from tei_edition.notation.descriptions import language_named
from tei_edition.notation.flat import Flat
from tei_edition.notation.misreadings import Vocabulary, read_by_machine
from tei_edition.notation.nesting import without_notes
from tei_edition.notation.numbering import Listed, listed_notes, number_the
from tei_edition.notation.reading import is_plain
from tei_edition.notation.setting import Log, Setting
from tei_edition.tree import changed, extent, revised, spread, units_of


def item_read(number: int, item: Item, document: Document, log: Log) -> Item:
    """A document: translations first, since they ask for marks in the original."""
    original = next((division for division in item.divisions if division.kind == "original"), None)
    beside = Counterpart()
    done: dict[int, Division] = {}
    order = sorted(range(len(item.divisions)), key=lambda place: item.divisions[place].kind == "original")
    for place in order:
        division = item.divisions[place]
        if original and division.kind == "translation" and not beside.others:
            beside = Counterpart.of(original, units_of(original.blocks), division, _stem(number, original))
        reader = _DivisionReader(document, division, _stem(number, division), log, beside, original)
        done[place] = reader.read()
    lang = next((division.lang for division in item.divisions if division.kind == "translation"), "en")
    setting = Setting(log, lang, "archive", stem=f"d{number}")
    headings = tuple(revised(heading, content=unit(heading.content, setting)) for heading in item.headings)
    return replace(item, divisions=tuple(done[place] for place in sorted(done)), headings=headings)


def _stem(number: int, division: Division) -> str:
    return division.id or f"d{number}-{division.lang}"


class _DivisionReader:
    """Reads one language version of a document."""

    def __init__(
        self,
        document: Document,
        division: Division,
        stem: str,
        log: Log,
        beside: Counterpart,
        original: Division | None,
    ) -> None:
        header = document.header
        self.division = division
        self.paragraph = -1
        self.listed = listed_notes(division.blocks)
        self.note_ids = {number: log.new_id(f"{stem}-note") for number, _, _ in reversed(self.listed.values())}
        others = {at for at, ruling in log.rulings.items() if ruling.kind not in ("leaf", "reference")}
        self.numbering = number_the(units_of(division.blocks), header.reference, self.note_ids, others)
        translated = division.kind == "translation"
        language = header.original_language or (original.lang if original else "") or language_named(header.title.value)
        self.counterpart = beside
        self.setting = Setting(
            log,
            division.lang,
            "translator" if translated else "archive",
            translated,
            stem,
            language,
            self.numbering.numbers,
            self.note_ids,
            beside if translated else Counterpart(),
        )

    def read(self) -> Division:
        blocks: list[Block] = []
        for place, block in enumerate(self.division.blocks):
            blocks += self._block(block, self.listed.get(place))
        if self.division.kind == "original":
            blocks = [changed(block, lambda content: marked(content, self.counterpart.marks)) for block in blocks]
        if self.division.scanned:
            vocabulary = Vocabulary.of(self.division.lang, units_of(self.division.blocks))
            blocks = [changed(block, lambda content: read_by_machine(content, vocabulary)) for block in blocks]
        return replace(self.division, blocks=(*self._first_leaf(), *blocks))

    def _first_leaf(self) -> tuple[Block, ...]:
        n = self.numbering.first_leaf
        leaf = PageBreak(n, None, leaf=True, cert="medium", hand=self.setting.hand)
        return (Between((leaf,)),) if n else ()

    def _block(self, block: Block, listed: Listed | None = None) -> tuple[Block, ...]:
        setting = self.setting
        if isinstance(block, Paragraph):
            return self._paragraph(block, listed)
        if isinstance(block, Speech):
            within = spread(block.blocks, self._block)
            return (revised(block, speaker=unit(block.speaker, setting), blocks=within),)
        if isinstance(block, Note):
            label, content = unit(block.label, setting), without_notes(unit(block.content, setting))
            return (revised(block, label=label, content=content),)
        return (changed(block, lambda content: unit(content, setting)),)

    def _paragraph(self, block: Paragraph, listed: Listed | None) -> tuple[Block, ...]:
        self.paragraph += 1
        if not listed and is_plain(block.content):
            return (block,)
        setting = replace(self.setting, paragraph=self.paragraph)
        return self._listed(block, listed, setting) if listed else paragraph_read(block, setting)

    def _listed(self, block: Paragraph, listed: Listed, setting: Setting) -> tuple[Block, ...]:
        number, length, bracketed = listed
        flat = Flat.of(block.content)
        label = flat.plain(0, length)
        start, end = length - len(label.lstrip()), len(label.rstrip())
        content = without_notes(unit(flat.between(end, len(flat.text)), replace(setting, paragraph=None)))
        if not bracketed:
            before = flat.between(0, start)
            shown = before + flat.between(start, end)
            return (Note(None, "editorial", content, setting.hand, shown, n=number, id=self.note_ids[number]),)
        span = extent(block.content)
        shown = flat.between(start + 1, end - 1)
        return (Note(span, "editorial", content, setting.hand, shown, True, n=number, id=self.note_ids[number]),)
