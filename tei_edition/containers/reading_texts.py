"""Several reading texts in one file, a form feed on a line of its own before each: a record each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tei_edition.containers.record import Record, remark
from tei_edition.finding import Finding
from tei_edition.source import Source

_PAGE = re.compile(r"^\f[ \t]*(?:\r\n?|\n)?", re.MULTILINE)
_TEXT = re.compile(r"\ufeff?Title:[^\f]*?^Form: tei-edition reading text 1\s*$", re.MULTILINE)
_EDITION = re.compile(r"\ufeff?Edition:[^\f]*?^Form: tei-edition reading texts 1\s*$", re.MULTILINE)
_ID = re.compile(r"^Id:\s+(\S+)\s*$", re.MULTILINE)


def several(path: Path, text: str) -> Iterator[Record | Finding]:
    """The records of a file that holds several reading texts; none if it holds anything else."""
    first, *others = _PAGE.split(text) if "\f" in text else (text,)
    if not others or not all(map(_TEXT.match, others)) or not (_EDITION.match(first) or _TEXT.match(first)):
        return
    texts = others if _EDITION.match(first) else [first, *others]
    for number, each in enumerate(texts, 1):
        found = _ID.search(each)
        yield Record(Source(f"{path}#record {number}", each), found[1] if found else f"record {number}")
    sentence = f"The file holds several reading texts, {len(texts)}; each was read as a record of its own."
    yield remark("several-records", path, sentence)
