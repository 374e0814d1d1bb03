"""Where in a source the words stand by which an editor names a bracket or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from tei_edition.source import Source

_BEFORE = re.compile(r"[\s#*>\ufeff]*")
"""What may stand before the first word of a paragraph in its line: white space and signs of Markdown."""
_BRACKET = re.compile(r"\[[^\[\]]{1,300}\]")
_BEGINNING = 60


def brackets(source: Source, wording: str) -> list[int]:
    """The offset of every bracket of that wording, its white space as wide as it may be."""
    inside = _loosely(wording.strip()[1:-1])
    return [match.start() for match in re.finditer(rf"\[\s*{inside}\s*\]", source.text)]


def paragraphs(source: Source, begins: str) -> list[int]:
    """The offset of every line that begins with these words."""
    return list(_lines_with(source, re.compile(_loosely(begins))))


def _lines_with(source: Source, words: re.Pattern[str]) -> Iterator[int]:
    for match in words.finditer(source.text):
        line = source.lines[source.line_number(match.start()) - 1]
        if _BEFORE.fullmatch(source.text, line.start, match.start()):
            yield match.start()


def _loosely(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def near_bracket(source: Source, wording: str) -> str:
    """A question after the bracket that was probably meant; nothing if there is none like it."""
    known = {" ".join(match.group().split()): match.start() for match in _BRACKET.finditer(source.text)}
    return _question(source, known, wording)


def near_paragraph(source: Source, begins: str) -> str:
    """A question after the line that was probably meant; nothing if there is none like it."""
    known: dict[str, int] = {}
    for line in source.lines:
        words = line.text[: _BEGINNING + 2 * len(begins)].split()
        if words:
            known.setdefault(" ".join(words[: len(begins.split())]), line.start)
    return _question(source, known, " ".join(begins.split()))


def _question(source: Source, known: dict[str, int], written: str) -> str:
    near = get_close_matches(written, known, 1, 0.6)
    return f" Did you mean “{near[0]}” in line {source.line_number(known[near[0]])}?" if near else ""
