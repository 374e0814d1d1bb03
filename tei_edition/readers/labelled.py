"""Pages whose header fields stand under labels of their own lines, with the document after the last of them."""

from __future__ import annotations

from collections.abc import Callable

from tei_edition.model import Furniture
from tei_edition.readers.dates import read_date
from tei_edition.readers.header.citation import citation
from tei_edition.readers.labels import field_of, is_chrome
from tei_edition.readers.sheet import Chunk, Sheet, chunks, parted, set_aside
from tei_edition.source import Source

IsLabel = Callable[[Chunk], str]
"""The field a chunk announces, empty if it is no label in the style of the layout."""


def line_label(chunk: Chunk) -> str:
    """``**Citation:**`` or ``Citation:`` on a line of its own."""
    return field_of(chunk.text) if not chunk.level and chunk.text.endswith(":") else ""


def heading_label(chunk: Chunk) -> str:
    """``#### Citation:`` or ``## **Summary:**``."""
    return field_of(chunk.text) if chunk.level and chunk.text.endswith(":") else ""


def lacks_labels(source: Source, is_label: IsLabel, example: str) -> str:
    """Why a source is no page of labels in this style: it has fewer than two, or one without date and title above."""
    parts = chunks(source)[0]
    found = sum(bool(is_label(chunk)) for chunk in parts)
    if found >= 2 or (found == 1 and _is_headed(parts[:2])):
        return ""
    return f"it has {found or 'no'} field label{'s' * (found != 1)} such as {example}"


def _is_headed(top: tuple[Chunk, ...]) -> bool:
    """Whether a date and a title stand at the top, bold or as headings."""
    return all(chunk.bold or chunk.level for chunk in top) and any(read_date(chunk.text) for chunk in top)


def read_labelled(source: Source, is_label: IsLabel) -> Sheet:
    """Date and title above the first label, a field under each, the document after the last one's first chunk."""
    parts, signs = chunks(source)
    furniture = list(signs)
    marks = [index for index, chunk in enumerate(parts) if is_label(chunk)]
    head = line_by_line(parts[: marks[0]], is_chrome)
    furniture += [set_aside(source, chunk, "web page") for chunk in head if is_chrome(chunk.text)]
    fields = dated_and_titled(tuple(chunk for chunk in head if not is_chrome(chunk.text)))
    for mark, after in zip(marks, [*marks[1:], marks[-1] + 2], strict=True):
        furniture.append(set_aside(source, parts[mark], "field label"))
        name = is_label(parts[mark])
        fields[name] = (*fields.get(name, ()), *parts[mark + 1 : after])
    body, chrome = without_chrome(source, parts[marks[-1] + 2 :], fields)
    return Sheet(fields, body, (*furniture, *chrome), scanned="scan" in _text(fields.get("contents", ())).lower())


def dated_and_titled(parts: tuple[Chunk, ...]) -> dict[str, tuple[Chunk, ...]]:
    """The date is the line that is nothing else; all other lines above the labels are the title."""
    parts = line_by_line(parts, lambda words: read_date(words) is not None)
    dates = tuple(chunk for chunk in parts if read_date(chunk.text))[:1]
    return {"date": dates, "title": tuple(chunk for chunk in parts if chunk not in dates)}


def line_by_line(parts: tuple[Chunk, ...], stands_alone: Callable[[str], bool]) -> tuple[Chunk, ...]:
    """The chunks, with each line that stands alone made a chunk of its own."""
    made: list[Chunk] = []
    for chunk in parts:
        alone = [*map(stands_alone, chunk.lines)]
        edges = {edge for number, single in enumerate(alone) if single for edge in (number, number + 1)}
        made += parted(chunk, edges) if len(chunk.rows) > 1 else [chunk]
    return tuple(made)


def without_chrome(
    source: Source, parts: tuple[Chunk, ...], fields: dict[str, tuple[Chunk, ...]]
) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks of the document, and the scraps of page among them: its commands, and the publisher's name alone."""
    publisher = citation(_text(fields.get("citation", ()))).publisher
    scraps = [chunk for chunk in parts if is_chrome(chunk.text) or chunk.text == publisher]
    kept = tuple(chunk for chunk in parts if chunk not in scraps)
    return kept, tuple(set_aside(source, chunk, "web page") for chunk in scraps)


def _text(parts: tuple[Chunk, ...]) -> str:
    return " ".join(chunk.text for chunk in parts)
