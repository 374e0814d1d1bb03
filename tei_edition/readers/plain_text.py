"""Any text at all: a title if the first lines look like one, a date, a source line, and paragraphs."""

from __future__ import annotations

import re

from tei_edition.readers.dates import read_date
from tei_edition.readers.labels import is_chrome
from tei_edition.readers.sheet import Chunk, Sheet, chunks, set_aside
from tei_edition.source import Source

_SOURCE = re.compile(
    r"(?:source|citation|quelle|fuente|источник|źródło|pramen|zdroj|forrás|izvor|извор|източник|sursă|джерело|fonte):\s",
    re.IGNORECASE,
)
_TITLE_LENGTH = 300


def declines(source: Source) -> str:
    return ""


def read(source: Source) -> Sheet:
    parts, signs = chunks(source)
    rest = [chunk for chunk in parts if not is_chrome(chunk.text)]
    dates = tuple(chunk for chunk in rest[:2] if len(rest) > 1 and read_date(chunk.text))[:1]
    rest = [chunk for chunk in rest if chunk not in dates]
    title = tuple(chunk for chunk in rest[:1] if len(rest) > 1 and _is_title(chunk))
    rest = [chunk for chunk in rest if chunk not in title]
    sources = tuple(chunk for chunk in rest[1:] if _SOURCE.match(chunk.text))[-1:]
    body = tuple(chunk for chunk in rest if chunk not in sources)
    scraps = (chunk for chunk in parts if is_chrome(chunk.text))
    furniture = tuple(set_aside(source, chunk, "web page") for chunk in scraps)
    return Sheet({"title": title, "date": dates, "source": sources}, body, (*signs, *furniture))


def _is_title(chunk: Chunk) -> bool:
    return bool(chunk.level) or chunk.bold or (len(chunk.text) <= _TITLE_LENGTH and chunk.text[-1] not in ".:;,?!")
