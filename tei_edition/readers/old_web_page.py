"""The archive's old web page saved as text: the commands of the page among title, date, citation and document."""

from __future__ import annotations

import re

from tei_edition.model import Furniture
from tei_edition.readers.dates import read_date
from tei_edition.readers.header.citation import citation
from tei_edition.readers.labelled import line_by_line
from tei_edition.readers.labels import field_of, is_chrome
from tei_edition.readers.sheet import Chunk, Sheet, chunks, set_aside
from tei_edition.source import Source

_COMMAND = re.compile(r"get citation|share document|english html|english translation|view document", re.IGNORECASE)
_COMMANDS = tuple(re.compile(command.replace(" ", r"\W+")) for command in _COMMAND.pattern.split("|"))
"""Each in small letters wherever it stands, lines and signs of Markdown in it; quicker to look for one by one than all
at once, than lines to part, and than letters of any size."""
_CREDITS = re.compile(r"made possible (?:with|by)", re.IGNORECASE)
_LEAST = 2

Fields = dict[str, tuple[Chunk, ...]]


def declines(source: Source) -> str:
    wanted = "it lacks the commands of the old web page, such as get citation and share document"
    text = source.text.lower()
    if sum(len(command.findall(text)) for command in _COMMANDS) < _LEAST:
        return wanted
    found = {chunk.text.lower() for chunk in _lines(source)[0] if _COMMAND.fullmatch(chunk.text)}
    return "" if len(found) >= _LEAST else wanted


def read(source: Source) -> Sheet:
    parts, signs = _lines(source)
    last = _last_of_header(parts)
    scraps = [chunk for chunk in parts if _is_scrap(chunk)]
    labels = [chunk for chunk in parts if not _is_scrap(chunk) and field_of(chunk.text)]
    fields = _fields([chunk for chunk in parts[: last + 1] if not _is_scrap(chunk)])
    body = tuple(chunk for chunk in parts[last + 1 :] if not _is_scrap(chunk) and not field_of(chunk.text))
    furniture = [set_aside(source, chunk, "web page") for chunk in scraps]
    furniture += [set_aside(source, chunk, "field label") for chunk in labels]
    return Sheet(fields, body, (*signs, *furniture))


def _last_of_header(parts: tuple[Chunk, ...]) -> int:
    """The last command, or what follows it as citation, as credits, or without a blank line."""
    last = max(index for index, chunk in enumerate(parts) if _COMMAND.fullmatch(chunk.text))
    while last + 1 < len(parts) and (
        parts[last + 1].blank_before == 0 or _kind(parts[last + 1], {}) in ("citation", "credits")
    ):
        last += 1
    return last


def _lines(source: Source) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks of a page, with its commands, labels and dates on lines of their own."""
    parts, signs = chunks(source)
    return line_by_line(parts, _stands_alone), signs


def _stands_alone(words: str) -> bool:
    page = is_chrome(words) or bool(_COMMAND.fullmatch(words)) or bool(field_of(words))
    return page or read_date(words) is not None or (words[:1] in '"“' and bool(citation(words).title))


def _is_scrap(chunk: Chunk) -> bool:
    return is_chrome(chunk.text) or bool(_COMMAND.fullmatch(chunk.text))


def _fields(parts: list[Chunk]) -> Fields:
    """The fields above the document: what a label announces, else by form; what no form tells is title or summary."""
    fields: Fields = {}
    label = ""
    for chunk in parts:
        if name := field_of(chunk.text):
            label = name
            continue
        kind = _kind(chunk, fields)
        name = label if label and (label != "citation" or kind == "citation") else kind
        fields[name] = (*fields.get(name, ()), chunk)
        label = ""
    return fields


def _kind(chunk: Chunk, fields: Fields) -> str:
    if "date" not in fields and read_date(chunk.text):
        return "date"
    if _CREDITS.search(chunk.text):
        return "credits"
    cited = citation(chunk.text)
    if cited.title or cited.reference or cited.responsibilities:
        return "citation"
    return "summary" if "title" in fields else "title"
