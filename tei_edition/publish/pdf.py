"""A record as a PDF file for print, set from its page: running heads, page numbers, tags, languages."""

from __future__ import annotations

import logging
from functools import cache
from types import ModuleType
from typing import cast

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish.alone import made_of, stated
from tei_edition.publish.style import Style
from tei_edition.resources import resource

VARIANT = "pdf/ua-1"
"""PDF/UA-1 (ISO 14289): every passage tagged with what it is and the language it is in."""
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
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    return cast("ModuleType", weasyprint)


def pdf(page: str, style: Style) -> bytes:
    """The file made of a record's page, or ``Refused`` if this machine cannot set it."""
    weasyprint = _weasyprint()
    if isinstance(weasyprint, str):
        raise Refused(Finding("output-lacking", Level.ERROR, Place(), weasyprint))
    printed = made_of(page, "print.xsl", {"created": stated()})
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    css = weasyprint.CSS(filename=resource("xslt", "print", "print.css"), url_fetcher=nothing)
    document = weasyprint.HTML(string=printed, url_fetcher=nothing)
    return cast("bytes", document.write_pdf(stylesheets=[css], pdf_variant=VARIANT))
