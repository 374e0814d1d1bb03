"""Lists in the text, such as the points of an agenda: labels that count on, or one sign repeated (Guidelines 3.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import Inlines, Listing, ListItem
from tei_edition.readers.body.formulas import holds
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.sheet import Chunk, parted, row_words

_LABEL = re.compile(
    r"\s*(?P<label>\(?(?P<number>\d{1,2})[.)]|\(?(?P<letter>[a-zа-я])[.)]|(?P<roman>[IVX]{1,5})[.)]|(?P<sign>[•‣▪·*–—-]))"
    r"[ \t\xa0]+(?=\S)"
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_DASHES = "–—-"
_LONGEST_POINT = 300
_LONGEST_HEADING = 120


def with_lists(parts: tuple[Chunk, ...]) -> Iterator[Chunk]:
    """The chunks with each list one chunk; the points of an agenda may stand apart from each other."""
    at = 0
    while at < len(parts):
        taken = _agenda(parts[at:]) if _is_agenda(parts[at]) else 0
        if taken:
            rows = tuple(row for chunk in parts[at : at + taken] for row in chunk.rows)
            yield from _parted(replace(parts[at], rows=rows))
        elif parts[at].made or parts[at].ruling:
            yield parts[at]
        else:
            yield from _parted(parts[at])
        at += taken or 1


def _is_agenda(chunk: Chunk) -> bool:
    if chunk.made or not holds("agenda", "headings").match(chunk.text):
        return False
    heading = chunk.lines[0]
    return len(heading) <= _LONGEST_HEADING and bool(holds("agenda", "headings").match(heading))


def _agenda(parts: tuple[Chunk, ...]) -> int:
    """How many chunks an agenda takes from its heading on, if its points stand apart; 0 if they do not."""
    count = sum(_LABEL.match(words) is not None for words in parts[0].written)
    taken = 1
    for chunk in parts[1:]:
        found = _LABEL.match(chunk.written[0]) if chunk.rows and not (chunk.made or chunk.ruling) else None
        if not found or found["number"] != str(count + 1) or len(chunk.text) > _LONGEST_POINT:
            break
        count += 1
        taken += 1
    return taken if taken > 1 and count > 1 else 0


def _parted(chunk: Chunk) -> Iterator[Chunk]:
    """A chunk, or the rows above its list and the list."""
    labels = [_LABEL.match(words) for words in chunk.written] if len(chunk.rows) > 1 else []
    first = next((number for number, label in enumerate(labels) if label), len(labels))
    introduced = first == 1 and chunk.lines[0].endswith(":")
    if not _counts([label for label in labels if label], introduced):
        yield chunk
        return
    heading = holds("agenda", "headings").match(chunk.lines[0]) if first == 1 else None
    above = 0 if introduced or heading else first
    head = chunk.rows[0] if first and not above else ()
    *before, rest = parted(chunk, (above,))
    yield from before
    yield replace(rest, made=Listing(tuple(_items(chunk.rows[first:])), head))


def label_length(words: str) -> int:
    """How many characters at the beginning of an item are its label, such as ``1.``; 0 if it has none."""
    found = _LABEL.match(words)
    return found.end("label") if found else 0


def _counts(labels: list[re.Match[str]], introduced: bool) -> bool:
    """Whether labels count on from the first number, letter or Roman number, or repeat one sign.

    Dashes are signs of a list only below a line that introduces one; elsewhere people may be talking.
    """
    if len(labels) < 2 or (not introduced and labels[0]["sign"] in tuple(_DASHES)):
        return False
    said = {group: [label[group] for label in labels] for group in ("number", "letter", "roman", "sign")}
    return any(all(values) and values in _series(group, values) for group, values in said.items())


def _series(group: str, said: list[str]) -> tuple[list[str], ...]:
    """What labels of a kind can be that count on, as many as there are."""
    many = len(said)
    match group:
        case "number":
            return ([str(number) for number in range(1, many + 1)],)
        case "letter":
            return (list("abcdefghijklmnopqrstuvwxyz"[:many]), list("абвгдежзиклмнопрст"[:many]))
        case "roman":
            return (list(_ROMANS[:many]),)
        case _:
            return ([said[0]] * many,)


def _items(rows: tuple[Inlines, ...]) -> Iterator[ListItem]:
    """The points; a row without a label goes on with the point above it."""
    label: Inlines = ()
    content: Inlines = ()
    for row in rows:
        found = _LABEL.match(row_words(row))
        if not found:
            content += row
            continue
        if label:
            yield ListItem(label, content)
        cut, (start, end) = offset(row, found.end("label")), reach(row)
        label, content = piece(row, start, cut), piece(row, cut, end)
    if label:
        yield ListItem(label, content)
