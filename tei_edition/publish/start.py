"""The start page of an edition, its time line, and its list of records by date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import Made
from tei_edition.publish.labels import name_of_language
from tei_edition.publish.page import element, page, record
from tei_edition.publish.paging import MOST
from tei_edition.publish.periods import Stretch, bars, by_month, by_year, century, decade, stretches, weight, year
from tei_edition.publish.registers import REGISTERS, gathered
from tei_edition.publish.style import Style

LONG = 200
"""The records that the start page lists itself; of more, or of very long titles, each stretch of time has a page."""

NAMED = 6
"""The archives that the start page names itself; of more, it tells how many, and leads to the register."""


def is_long(catalogue: Catalogue) -> bool:
    """Whether the list of records is too long for the start page."""
    return len(catalogue.entries) > LONG or sum(map(weight, catalogue.entries)) > MOST


def index(catalogue: Catalogue, style: Style) -> Made:
    """The start page."""
    pages = list(stretches(catalogue.entries)) if is_long(catalogue) else []
    document = element("index", _facts(catalogue, style), *_time_line(catalogue.entries, pages))
    document.extend(_overview(pages) if pages else [_list(catalogue, catalogue.entries, style)])
    yield from page(catalogue, style, "index", document)


def dates(catalogue: Catalogue, style: Style) -> Made:
    """The pages of a long list, and one that leads to them."""
    pages = list(stretches(catalogue.entries))
    overview = element("dates", *_time_line(catalogue.entries, pages), *_overview(pages))
    yield from page(catalogue, style, "dates", overview, next=pages[0].name)
    names = ["dates", *(stretch.name for stretch in pages), ""]
    for at, stretch in enumerate(pages, 1):
        document = element("stretch", _list(catalogue, stretch.entries, style), key=stretch.key, part=_part(stretch))
        yield from page(catalogue, style, stretch.name, document, names[at - 1], names[at + 1])


def _part(stretch: Stretch) -> str:
    return str(stretch.part) if stretch.part else ""


def _facts(catalogue: Catalogue, style: Style) -> etree._Element:
    entries = catalogue.entries
    years = [value for each in entries if (value := year(each)) is not None]
    languages = sorted({tag for each in entries for tag in (each.original, each.translation) if tag})
    archives = sorted(gathered(catalogue, "archives"), key=lambda own: (-len(own), own[0][1].name))
    facts = element(
        "facts",
        records=str(len(entries)),
        from_=str(min(years)) if years else "",
        to=str(max(years)) if years else "",
        undated=str(len(entries) - len(years)),
    )
    named = sorted((name_of_language(tag, style.language), tag) for tag in languages)
    facts.extend(element("language", name, tag=tag) for name, tag in named)
    for register in REGISTERS:
        facts.append(element("register", name=register, count=str(len(gathered(catalogue, register)))))
    facts.extend(element("archive", own[0][1].name) for own in archives[:NAMED])
    if more := archives[NAMED:]:
        facts.append(element("more-archives", count=str(len(more))))
    return facts


def _list(catalogue: Catalogue, entries: Sequence[Entry], style: Style) -> etree._Element:
    """The records by year, or by month if they are of one year."""
    level: Callable[[Entry], str] = by_month if len({by_year(each) for each in entries}) == 1 else by_year
    groups = (
        element("group", *(record(catalogue, each, style) for each in own), key=key)
        for key, own in groupby(entries, level)
    )
    return element("list", *groups, count=str(len(entries)))


def _overview(pages: Sequence[Stretch]) -> Iterator[etree._Element]:
    yield element(
        "overview",
        *(
            element("page", href=f"{each.name}.html", key=each.key, part=_part(each), count=str(len(each.entries)))
            for each in pages
        ),
        count=str(sum(len(each.entries) for each in pages)),
    )


def _time_line(entries: Sequence[Entry], pages: Sequence[Stretch]) -> Iterator[etree._Element]:
    """The bars with the way to the records of each, if there is more than one year to tell apart."""
    drawn = bars(entries)
    if sum(1 for bar in drawn if bar.count) > 1:
        ways = _ways(pages) if pages else _own_ways(entries)
        most = max(bar.count for bar in drawn)
        yield element(
            "timeline",
            *(
                element(
                    "bar", label=bar.label, first=str(bar.first), count=str(bar.count), href=ways.get(bar.label, "")
                )
                for bar in drawn
            ),
            most=str(most),
        )


def _own_ways(entries: Sequence[Entry]) -> dict[str, str]:
    """For each year, decade and century: the first of its years in the list on the same page."""
    return _first((value, f"#year:{value}") for each in entries if (value := year(each)) is not None)


def _ways(pages: Sequence[Stretch]) -> dict[str, str]:
    return _first(
        (value, f"{stretch.name}.html" + (f"#year:{value}" if stretch.key.endswith("s") else ""))
        for stretch in pages
        for each in stretch.entries
        if (value := year(each)) is not None
    )


def _first(places: Iterator[tuple[int, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value, way in places:
        for label in (str(value), decade(value), century(value)):
            found.setdefault(label, way)
    return found
