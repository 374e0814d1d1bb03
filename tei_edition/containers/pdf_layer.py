"""The text layer of a PDF, read in a process of its own, whose time and memory are bounded; pages come out as JSON."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pypdfium2

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

MOST_MEMORY = 2 * 1024 * 1024 * 1024
_WIDER = 1.35
"""How many usual distances between lines make a space between paragraphs."""
_NEXT_LINE, _NEXT_BLOCK = "\n\n", "\n\n\n"
_LINE_END = re.compile(r"\r?\n|[\x02\ufffe]\r?\n?")
_HYPHENS = ("\x02", "\ufffe")
"""The signs by which pdfium gives back a hyphen with the end of the line after it."""


def main(path: str, most_pages: int) -> dict[str, Any]:
    """The pages, or how many there are if they are too many, or why they cannot be read."""
    try:
        with closing(pypdfium2.PdfDocument(Path(path).read_bytes())) as pdf:
            if len(pdf) > most_pages:
                return {"too_many": len(pdf)}
            return {"pages": [_page(pdf, number) for number in range(len(pdf))]}
    except (pypdfium2.PdfiumError, MemoryError, OSError) as error:
        return {"fault": str(error) or type(error).__name__}


def _page(pdf: pypdfium2.PdfDocument, number: int) -> str:
    """The lines of a page, those further apart than is usual with one more blank line between them."""
    with closing(pdf[number]) as page, closing(page.get_textpage()) as layer:
        text = layer.get_text_range()
        lines = [(line.strip(), at) for line, at in _lines(text) if line.strip()]
        placed = len(text) == layer.count_chars()
        tops = [layer.get_charbox(at)[1] for _, at in lines] if placed else [0.0] * len(lines)
    steps = [above - below for above, below in pairwise(tops)]
    usual = median(steps) if steps else 0.0
    gaps = [_NEXT_BLOCK if step > usual * _WIDER or step < 0 else _NEXT_LINE for step in steps]
    return "".join(f"{line}{gap}" for (line, _), gap in zip(lines, [*gaps, ""], strict=False))


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Each line of the text layer with the index of its first visible character."""
    at = 0
    for end in (*_LINE_END.finditer(text), None):
        line = text[at : end.start() if end else None]
        hyphen = "-" if end and end[0].startswith(_HYPHENS) else ""
        yield line + hyphen, at + len(line) - len(line.lstrip())
        at = end.end() if end else at


if __name__ == "__main__":
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    sys.stdout.write(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
