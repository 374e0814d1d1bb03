"""The pages of a register: one, or one a letter if they are many, with the way from each name to its passages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.collation import initial
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import Made
from tei_edition.publish.mentions import Mention
from tei_edition.publish.page import element, page, pointer
from tei_edition.publish.paging import MOST, filled, written_size
from tei_edition.publish.registers import Heading, Passage, headings
from tei_edition.publish.style import Style


@dataclass(frozen=True, slots=True)
class Section:
    """The headings of one letter, or of one scheme of subjects."""

    label: str
    headings: tuple[Heading, ...]


def register(name: str, catalogue: Catalogue, style: Style) -> Made:
    """The pages of a register: one, or one a letter with one that leads to them."""
    sections = list(_sections(name, headings(catalogue, name, style.language), style.language))
    pages = list(_pages(name, sections))
    names = [each for each, _, _ in pages]
    if len(pages) > 1:
        overview = element("register", _bar(pages), name=name, count=str(_count(sections)))
        yield from page(catalogue, style, name, overview, next=names[0])
        names.insert(0, name)
    names = ["", *names, ""]
    for own, _, held in pages:
        at = names.index(own, 1)
        parts = [_section(catalogue, section, style) for section in held]
        bar = [_bar(pages, own)] if len(pages) > 1 or len(sections) > 3 else []
        document = element(
            "register", *bar, *parts, name=name, count=str(_count(sections)), of=name if len(pages) > 1 else ""
        )
        yield from page(catalogue, style, own, document, names[at - 1], names[at + 1])


def _count(sections: Iterable[Section]) -> int:
    return sum(len(section.headings) for section in sections)


def _sections(name: str, ordered: Iterable[Heading], language: str) -> Iterator[Section]:
    """By letter; subjects by their scheme, in the order of its name."""
    if name == "subjects":
        schemes: dict[str, list[Heading]] = defaultdict(list)
        for each in ordered:
            schemes[each.group].append(each)
        yield from (Section(scheme, tuple(schemes[scheme])) for scheme in sorted(schemes))
    else:
        for letter, group in groupby(ordered, lambda each: initial(each.sort, language)):
            yield Section(letter, tuple(group))


Pages = Sequence[tuple[str, str, list[Section]]]


def _pages(name: str, sections: Sequence[Section]) -> Iterator[tuple[str, str, list[Section]]]:
    """The pages of a register: name, letter or scheme, and what they hold."""
    whole = sum(_weight(each) for section in sections for each in section.headings)
    if whole <= MOST:
        yield name, "", list(sections)
        return
    used: Counter[str] = Counter()
    for section in sections:
        pieces = (piece for each in section.headings for piece in _pieces(each))
        for run in filled(pieces, _weight):
            key = _file_part(section.label)
            used[key] += 1
            number = f"_{used[key]}" if used[key] > 1 else ""
            yield f"{name}-{key}{number}", section.label, [Section(section.label, tuple(run))]


def _file_part(label: str) -> str:
    """A letter or scheme as part of a file name that every system takes."""
    plain = "".join(
        c.lower() if c.isascii() and c.isalnum() else "-" if c.isascii() else f"u{ord(c):04x}" for c in label
    )
    return plain.strip("-")[:40] or "other"


def _weight(heading: Heading) -> int:
    return 160 + written_size(heading.name, heading.ref, *heading.forms) + sum(map(_passage_weight, heading.passages))


def _passage_weight(passage: Passage) -> int:
    entry, mention = passage
    links = 80 * len(mention.anchors) + sum(map(len, mention.anchors))
    return (
        150
        + written_size(entry.title, entry.date, mention.detail)
        + (1 + len(mention.anchors)) * len(entry.name)
        + links
    )


def _pieces(heading: Heading) -> Iterator[Heading]:
    """A heading of very many passages in pieces that a page can take."""
    for run in filled(heading.passages, _passage_weight):
        yield Heading(heading.name, heading.ref, heading.sort, heading.group, heading.forms, tuple(run))


def _bar(pages: Pages, own: str = "") -> etree._Element:
    """The letters or schemes, each with the way to its first page or place."""
    bar = element("bar")
    seen: set[str] = set()
    for name, _, sections in pages:
        for section in sections:
            if section.label not in seen:
                seen.add(section.label)
                href = f"#{_anchor(section)}" if name == own else f"{name}.html"
                bar.append(element("letter", section.label, href=href, count=str(len(section.headings))))
    return bar


def _anchor(section: Section) -> str:
    return f"section:{_file_part(section.label)}"


def _section(catalogue: Catalogue, section: Section, style: Style) -> etree._Element:
    made = (_entry(catalogue, heading, style) for heading in section.headings)
    return element("section", *made, label=section.label, id=_anchor(section))


def _entry(catalogue: Catalogue, heading: Heading, style: Style) -> etree._Element:
    address = heading.ref if heading.ref.startswith(("http://", "https://")) else ""
    language = heading.passages[0][0].header if heading.group else ""
    made = element("heading", name=heading.name, ref=address, lang=language)
    made.extend(element("form", form) for form in heading.forms)
    made.extend(_passage(catalogue, style, *passage) for passage in heading.passages)
    return made


def _passage(catalogue: Catalogue, style: Style, entry: Entry, mention: Mention) -> etree._Element:
    anchors = " ".join(mention.anchors)
    return pointer("passage", catalogue, entry, style, detail=mention.detail, anchors=anchors)
