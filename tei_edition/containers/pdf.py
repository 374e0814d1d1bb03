"""A PDF with a text layer: its lines as they are printed, blank lines between them, wider spaces and pages marked."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tei_edition.containers.record import Manner, Record, refused, warning
from tei_edition.containers.text import check_size
from tei_edition.containers.wording import mojibake
from tei_edition.finding import Finding
from tei_edition.source import Source

MOST_PAGES = 2000
MOST_SECONDS = 120.0
_NEXT_PAGE = "\n\n\f\n\n\n"


def document(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    pages = _pages(path)
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


def _pages(path: Path) -> list[str]:
    if find_spec("pypdfium2") is None:
        raise refused(path, "Reading PDF needs pypdfium2. Install it: pip install 'tei-edition[pdf]'.")
    check_size(path)
    found = _layer(path)
    if number := found.get("too_many"):
        raise refused(path, f"The PDF has {number:,} pages; at most {MOST_PAGES:,} are read. Split it.")
    if fault := found.get("fault"):
        raise refused(path, f"The PDF cannot be read: {fault}. A locked one must be unlocked first.")
    pages: list[str] = found["pages"]
    return pages


def _layer(path: Path) -> dict[str, Any]:
    """What a process of its own reads of a PDF; a file made to do harm can end no other process than that one."""
    program = str(Path(__file__).with_name("pdf_layer.py"))
    command = [sys.executable, "-P", program, str(path.absolute()), str(MOST_PAGES)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise refused(path, f"Reading the PDF took over {MOST_SECONDS:.0f} s. Split it, or print it anew.") from None
    if done.returncode:
        raise refused(path, "Reading the PDF ended without result: it is damaged, or too large. Print it anew.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found
