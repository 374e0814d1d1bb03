"""A record as a PDF file for print, set from its page: running heads, page numbers, tags, languages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import cast

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish.alone import made_of, stated
from tei_edition.publish.finished import Finished
from tei_edition.publish.style import Style
from tei_edition.resources import resource

VARIANT = "pdf/ua-1"
"""PDF/UA-1 (ISO 14289): every passage tagged with what it is and the language it is in."""
_CSS = (("print", "print.css"), ("shared", "any-tei.css"))
_WITHOUT_PYTHON = "A PDF file is set by WeasyPrint, which is not installed: pip install 'tei-edition[print]'."
_WITHOUT_PANGO = (
    "WeasyPrint, which sets PDF files, does not find the system's library Pango ({}). Install it:"
    " apt install libpango-1.0-0 libpangoft2-1.0-0 on Debian, brew install pango on macOS."
)


def lacking() -> str:
    """What is missing on this machine to set PDF files, as a sentence; nothing if they can be set."""
    weasyprint = _weasyprint()
    return weasyprint if isinstance(weasyprint, str) else ""


@cache
def _weasyprint() -> ModuleType | str:
    """The library, or the sentence that says why it cannot be had."""
    try:
        import weasyprint
    except ImportError:
        return _WITHOUT_PYTHON
    except OSError as error:
        return _WITHOUT_PANGO.format(str(error).splitlines()[0])
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return cast("ModuleType", weasyprint)


def pdf(page: str, style: Style) -> Finished:
    """The file made of a record's page, or ``Refused`` if this machine cannot set it.

    Characters of which no font of this machine has the shape are printed as empty boxes: a warning names them.
    """
    weasyprint = _weasyprint()
    if isinstance(weasyprint, str):
        raise Refused(Finding("output-lacking", Level.ERROR, Place(), weasyprint))
    printed = made_of(page, "print.xsl", {"created": stated()})
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    css = [weasyprint.CSS(filename=resource("xslt", *path), url_fetcher=nothing) for path in _CSS]
    document = weasyprint.HTML(string=printed, url_fetcher=nothing)
    with _heard() as boxes:
        data = cast("bytes", document.write_pdf(stylesheets=css, pdf_variant=VARIANT))
    return Finished(data, tuple(_without_shape(boxes)))


@contextmanager
def _heard() -> Iterator[dict[str, int]]:
    """Keep what WeasyPrint says to itself, but for the characters without a shape, with their code points."""
    logger = logging.getLogger("weasyprint")
    boxes: dict[str, int] = {}

    def hear(record: logging.LogRecord) -> bool:
        if str(record.msg).startswith(".notdef") and isinstance(record.args, tuple):
            character, point = cast("tuple[str, int]", record.args)
            boxes[character] = point
        return False

    logger.setLevel(logging.WARNING)
    logger.addFilter(hear)
    try:
        yield boxes
    finally:
        logger.removeFilter(hear)


def _without_shape(boxes: dict[str, int]) -> Iterator[Finding]:
    if boxes:
        some = ", ".join(f"{character} (U+{point:04X})" for character, point in list(boxes.items())[:5])
        sentence = (
            f"No font of this machine has the shape of {len(boxes)} of its characters, which are printed as boxes:"
            f" {some}{' …' if len(boxes) > 5 else ''}. Install a font that has them, such as one of the Noto fonts."
        )
        yield Finding("character-without-font", Level.WARNING, Place(), sentence)
