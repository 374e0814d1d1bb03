"""Rules of others run in a process of their own, because nobody knows whether they come to an end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tei_edition import saxon
from tei_edition.apart import Apart, Ended, Overdue

LIMIT = 60.0
"""Seconds that the rules of one schema may take for a document."""

_OVERDUE = (
    "{} took longer than {:g} seconds. Mend the rule that does not come to an end, or allow more by --judge-limit."
)
_ENDED = "{} ended the process that ran it. Mend the rule that asks for too much memory or calls itself without end."


@dataclass(frozen=True)
class Said:
    """What rules say of a document: a line a finding, the messages they send, and why they stopped if they did."""

    lines: str = ""
    messages: tuple[str, ...] = ()
    error: str = ""


def said(stylesheet: str, file: str, document: str, limit: float = LIMIT) -> Said:
    """What the rules say, which are given as a stylesheet; without a document, whether they compile."""
    try:
        answer = _RULES.ask(limit, stylesheet, file, document)
    except Overdue:
        return Said(error=_OVERDUE.format(file, limit))
    except Ended:
        return Said(error=_ENDED.format(file))
    assert isinstance(answer, Said)
    return answer


def run(stylesheet: str, file: str, document: str) -> Said:
    """The same in this process."""
    try:
        rules = _compiled(stylesheet, file)
    except saxon.StylesheetError as error:
        return Said(error=str(error))
    if not document:
        return Said()
    try:
        lines, messages = saxon.transform(rules, saxon.parse(document))
    except (saxon.StylesheetError, saxon.DocumentError) as error:
        return Said(messages=saxon.messages(rules), error=str(error))
    return Said(lines, messages)


@lru_cache(maxsize=64)
def _compiled(stylesheet: str, file: str) -> saxon.Stylesheet:
    return saxon.compile_text(stylesheet, file)


_RULES = Apart(f"{__name__}:{run.__name__}")
