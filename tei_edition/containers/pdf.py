"""A PDF with a text layer: its lines as they are printed, blank lines between them, wider spaces and pages marked."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tei_edition.containers.record import Manner, Record, refused, warning
from tei_edition.containers.text import contents
from tei_edition.containers.wording import mojibake
from tei_edition.finding import Finding
from tei_edition.source import Source

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 2000
MOST_SECONDS = 120.0
_WIDER = 1.35
"""How many usual distances between lines make a space between paragraphs."""
_NEXT_LINE, _NEXT_BLOCK, _NEXT_PAGE = "\n\n", "\n\n\n", "\n\n\f\n\n\n"
_LINE_END = re.compile(r"\r?\n|[\x02\ufffe]\r?\n?")
_HYPHENS = ("\x02", "\ufffe")
"""The signs by which pdfium gives back a hyphen with the end of the line after it."""


def document(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    pages = list(_pages(path))
    text = _NEXT_PAGE.join(pages)
    if not text.strip():
        sentence = f"The PDF has {len(pages)} page(s) and no text layer: it is a scan. Have it read by OCR first."
        raise refused(path, sentence)
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    said = f"No text is on page {', '.join(empty)}; it may be a scan. Compare it with the PDF." if empty else ""
    source = Source(str(path), text + "\n")
    yield Record(
        source, findings=(*([warning("pdf-page-empty", path, said)] if said else []), *mojibake(path, source.text))
    )


def _pages(path: Path) -> Iterator[str]:
    try:
        import pypdfium2
    except ImportError:
        raise refused(path, "Reading PDF needs pypdfium2. Install it: pip install 'tei-edition[pdf]'.") from None
    ends = time.monotonic() + MOST_SECONDS
    try:
        with closing(pypdfium2.PdfDocument(contents(path))) as pdf:
            if len(pdf) > MOST_PAGES:
                raise refused(path, f"The PDF has {len(pdf):,} pages; at most {MOST_PAGES:,} are read. Split it.")
            for number in range(len(pdf)):
                if time.monotonic() > ends:
                    sentence = f"Reading the PDF took over {MOST_SECONDS:.0f} s, up to page {number}. Split it."
                    raise refused(path, sentence)
                yield _page(pdf, number)
    except pypdfium2.PdfiumError as error:
        raise refused(path, f"The PDF cannot be read: {error}. A locked one must be unlocked first.") from None


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
