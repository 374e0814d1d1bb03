"""The parts of headers, held to tables that an editor can extend: each row of a page in ``tables`` is one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tei_edition.model import Agent, Responsibility
from tei_edition.readers.dates import Dating, find_dates, read_date
from tei_edition.readers.header.citation import citation
from tei_edition.readers.header.reference import reference
from tei_edition.readers.header.responsibility import responsibilities
from tei_edition.readers.header.titles import title_of
from tei_edition.readers.language import language

Row = list[str]


def rows(name: str) -> list[Row]:
    """The rows of a table below its heading; cells are separated by `` | ``."""
    page = (Path(__file__).parent / "tables" / f"{name}.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")] for line in lines]


def meaning(dating: Dating | None) -> str:
    if dating is None:
        return ""
    return " ".join(filter(None, (dating.when or f"{dating.start}/{dating.end}", dating.cert)))


def of_date(written: str, near: str) -> Row:
    return [meaning(read_date(written, int(near) if near else None))]


def of_reference(written: str) -> Row:
    found = reference(written)
    if found is None:
        return [""] * 5
    leaves = dict.fromkeys(leaf for leaf in (found.locus_from, found.locus_to) if leaf)
    place = ", ".join(filter(None, (found.settlement, found.country)))
    return [found.repository, place, ", ".join(map(" ".join, found.units)), "-".join(leaves), found.reel]


def of_citation(written: str) -> Row:
    found = citation(written)
    archive = found.reference.repository if found.reference else ""
    agents = ", ".join(f"{who.code} {who.agent.name}" for who in found.responsibilities)
    return [found.title, meaning(found.dating), found.publisher, archive, agents, found.number]


def of_responsibility(written: str) -> Row:
    return ["; ".join(map(_responsible, responsibilities(written)))]


def _responsible(who: Responsibility) -> str:
    kind = " (organisation)" if who.agent.kind == "organisation" else ""
    return f"{who.code}: {who.agent.name}{kind}{f', for {who.on_behalf_of}' if who.on_behalf_of else ''}"


def of_title(written: str) -> Row:
    found = title_of(written)
    return [found.kind, *map(_name, (found.author, found.sender, found.receiver))]


def _name(agent: Agent | None) -> str:
    return agent.name if agent else ""


def of_language(passage: str, stated: str) -> Row:
    return [language(passage, tuple(stated.split()))]


TABLES: dict[str, tuple[Callable[..., Row], int]] = {
    "dates": (of_date, 2),
    "references": (of_reference, 1),
    "citations": (of_citation, 1),
    "responsibilities": (of_responsibility, 1),
    "titles": (of_title, 1),
    "languages": (of_language, 2),
}
"""For each page what it holds to its rows, and how many of its columns are given."""

CASES = [pytest.param(name, row, id=f"{name}: {row[0][:60]}") for name in TABLES for row in rows(name)]


@pytest.mark.parametrize(("name", "row"), CASES)
def test_a_row_is_so(name: str, row: Row) -> None:
    read, given = TABLES[name]
    assert read(*row[:given]) == row[given:]


@pytest.mark.parametrize("written", [row[0] for row in rows("dates") if row[2] and not row[0].isdigit()])
def test_a_date_is_found_in_a_sentence_as_it_is_alone(written: str) -> None:
    before = "It was said on "
    (found,) = find_dates(f"{before}{written}, at noon.", 1963)
    assert found.start == len(before)
    assert meaning(found.dating) == meaning(read_date(written, 1963))
