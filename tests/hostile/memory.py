"""How much memory a process takes for a long record, and for a long run, beyond what it takes for a short one."""

from __future__ import annotations

import resource

from lxml import etree

from tei_edition import convert_text
from tei_edition.edition import Conversion
from tei_edition.edition.state import State
from tei_edition.publish import publish
from tests.conftest import ROOT

SPECIMENS = ROOT / "editions" / "specimens" / "sources"
KILOBYTES = 1024
"""In a megabyte; Linux counts the memory of a process in kilobytes."""


def for_letters(size: int) -> int:
    """Megabytes to convert and publish paragraphs in two languages with all kinds of brackets."""
    head, *paragraphs = (SPECIMENS / "legation-journal.txt").read_text(encoding="utf-8").split("\n\n")
    body = "\n\n".join(paragraphs)
    return _for_record("\n\n".join([head] + [body] * (size // len(body.encode()))))


def for_brackets(size: int) -> int:
    """Megabytes to convert and publish a paragraph in which every sixth word stands in brackets."""
    return _for_record("A title\n\n" + "He asked [me] to come. " * (size // 23) + "\n")


def for_what_a_run_learns(count: int) -> int:
    """Megabytes to remember a kilobyte for each of many records until the end of a run."""
    state, before = State(None), _peak()
    for number in range(count):
        state.put("record", f"{number}", "x" * 1000)
    grown = _peak() - before
    assert sum(1 for _ in state.every("record")) == count
    state.close()
    return grown


def _for_record(text: str) -> int:
    _edited((SPECIMENS / "legation-journal.txt").read_text(encoding="utf-8"))
    before = _peak()
    _edited(text)
    return _peak() - before


def _edited(text: str) -> None:
    made = convert_text("record.txt", text)
    assert isinstance(made, Conversion)
    publish(etree.tostring(etree.fromstring(made.tei), encoding="unicode"), ("html", "text"), "record.xml")


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES
