"""Stylesheets of an edition's own, run in a process of their own, because nobody knows whether they come to an end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from tei_edition import saxon
from tei_edition.apart import Apart, Ended, Overdue
from tei_edition.assembly import assembled
from tei_edition.publish.transformation import Parameters, SourceTree, transformed
from tei_edition.resources import resource

STYLESHEETS = ("html", "text", "site")
"""The stylesheets of ours that one of an edition's own may import."""
LIMIT = 60.0
"""Seconds that a stylesheet may take for a document, or to compile."""

_OVERDUE = "The stylesheet {} took longer than {:g} seconds. Mend the template, function or loop that does not end."
_ENDED = (
    "The stylesheet {} ended the process that ran it. Mend what asks for too much memory or calls itself without end."
)

Made = tuple[str, tuple[str, ...]]


class Stopped(Exception):
    """A stylesheet that was stopped because it came to no end; the sentence says how, and what to do."""


@dataclass(frozen=True, slots=True)
class HouseStylesheet:
    """A stylesheet that imports one of ours, as it was when the checksum of its text was taken."""

    path: Path
    checksum: str


def house_stylesheet(path: Path) -> HouseStylesheet:
    """The stylesheet in a file, found to compile; ``StylesheetError`` or ``Stopped`` if it does not."""
    text = assembled(path, resource("xslt")).text
    made = HouseStylesheet(path, sha256(text.encode()).hexdigest())
    _asked(made, None, {})
    return made


def run_apart(stylesheet: HouseStylesheet, source: SourceTree, parameters: Parameters) -> Made:
    """What ``transformed`` gives for one of ours; ``Stopped`` if the stylesheet does not end."""
    return _asked(stylesheet, source.xml, parameters)


def _asked(stylesheet: HouseStylesheet, xml: str | None, parameters: Parameters) -> Made:
    try:
        answer: Made | Exception = _PROCESS.ask(LIMIT, stylesheet, xml, parameters)
    except Overdue:
        raise Stopped(_OVERDUE.format(stylesheet.path.name, LIMIT)) from None
    except Ended:
        raise Stopped(_ENDED.format(stylesheet.path.name)) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def answered(stylesheet: HouseStylesheet, xml: str | None, parameters: Parameters) -> Made | Exception:
    """The same in this process, an error as a value; without a document, whether the stylesheet compiles."""
    try:
        compiled = _compiled(stylesheet)
        return transformed(compiled, SourceTree(xml), parameters) if xml is not None else ("", ())
    except (saxon.StylesheetError, saxon.DocumentError) as error:
        return error


@lru_cache(maxsize=8)
def _compiled(stylesheet: HouseStylesheet) -> saxon.Stylesheet:
    return saxon.compile_stylesheet(stylesheet.path, resource("xslt"))


_PROCESS = Apart(f"{__name__}:{answered.__name__}")
