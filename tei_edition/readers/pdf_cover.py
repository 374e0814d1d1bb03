"""The cover of a generated PDF pulled as text: labels inside running lines, the document after the contents."""

from __future__ import annotations

import re

from tei_edition.model import Furniture
from tei_edition.readers.labelled import dated_and_titled, line_by_line, without_chrome
from tei_edition.readers.labels import field_of, is_chrome
from tei_edition.readers.sheet import Sheet, chunks_within, set_aside
from tei_edition.source import Source

_LABEL = re.compile(r"(?P<label>Citation|Summary|Credits|Original Language|Contents):(?=\s)")
_CONTENTS = re.compile(
    r"\s*(?:[•·-]\s*)?(?:Scan\s+of\s+Original\s+Document|Original\s+Scan"
    r"|(?:[A-Z]\w+\s){1,2}(?:Translation|Transcript|Transcription|Summary)"
    r"|(?:Translation|Transcript|Transcription)\s[-–]\s\w+)"
)
_RUNS_ON = re.compile(r"[^\S\n]*\S")
_LEAST = 3


def declines(source: Source) -> str:
    found = _labels(source)
    if len(found) < _LEAST:
        return f"it has {len(found) or 'no'} labels such as Citation: or Summary: inside running lines"
    if not any(_RUNS_ON.match(source.text, match.end()) for match in found):
        return "its labels stand on lines of their own"
    return "" if found[0].start() else "no date or title stands above its first label"


def _labels(source: Source) -> list[re.Match[str]]:
    """The labels in their order, each only once."""
    found: dict[str, re.Match[str]] = {}
    for match in _LABEL.finditer(source.text):
        if not source.text[match.start() - 1 : match.start()].strip():
            found.setdefault(match["label"], match)
    return list(found.values())


def read(source: Source) -> Sheet:
    marks = _labels(source)
    head, signs = chunks_within(source, (0, marks[0].start()))
    head = line_by_line(head, is_chrome)
    fields = dated_and_titled(tuple(chunk for chunk in head if not is_chrome(chunk.text)))
    furniture = [*signs, *(Furniture(match.span(), "field label") for match in marks)]
    furniture += [set_aside(source, chunk, "web page") for chunk in head if is_chrome(chunk.text)]
    end = _end(source, marks[-1])
    for mark, after in zip(marks, [*(match.start() for match in marks[1:]), end], strict=True):
        parts, more = chunks_within(source, (mark.end(), after))
        fields[field_of(mark["label"])] = parts
        furniture += more
    below, more = chunks_within(source, (end, len(source.text)))
    body, chrome = without_chrome(source, below, fields)
    scanned = any("scan" in chunk.text.lower() for chunk in fields.get("contents", ()))
    return Sheet(fields, body, (*furniture, *more, *chrome), scanned=scanned)


def _end(source: Source, last: re.Match[str]) -> int:
    """Where the last field ends: behind the contents it lists, or with its paragraph."""
    at = last.end()
    if last["label"] == "Contents":
        while listed := _CONTENTS.match(source.text, at):
            at = listed.end()
    if at > last.end():
        return at
    parts, _ = chunks_within(source, (last.end(), len(source.text)))
    return parts[0].spans[-1][1] if parts else len(source.text)
