"""Lists and tables as TEI (Guidelines 3.8 and 14.1): points with their labels, rows with their cells."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Listing, ListItem, Table
from tei_edition.tei.arrangement import is_blank
from tei_edition.tei.inlines import inlines
from tei_edition.tei.names import Element, block, element
from tei_edition.tei.setting import Setting


def listing(value: Listing, setting: Setting) -> Element:
    """A list; its labels are elements of their own where every point has one, as TEI wants all or none."""
    heading = None if all(map(is_blank, value.heading)) else element("head", None, *inlines(value.heading, setting))
    labelled = not any(all(map(is_blank, item.label)) for item in value.items)
    return block("list", None, heading, *(made for item in value.items for made in _item(item, labelled, setting)))


def _item(value: ListItem, labelled: bool, setting: Setting) -> Iterator[Element]:
    if labelled:
        yield element("label", None, *inlines(value.label, setting))
        yield element("item", None, *inlines(value.content, setting))
    else:
        yield element("item", None, *inlines(value.label + value.content, setting))


def table(value: Table, setting: Setting) -> Element:
    """A table; the first row of a headed one holds the names of its columns."""
    rows = (
        block(
            "row",
            {"role": "label" if value.headed and not number else ""},
            *(element("cell", None, *inlines(cell, setting)) for cell in row),
        )
        for number, row in enumerate(value.rows)
        if row
    )
    return block("table", None, *rows)
