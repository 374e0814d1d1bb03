"""Blocks of a formatted document written as text: a blank line between them, headings and bold words as in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tei_edition.model import Span

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_LIKE_HEADING = re.compile(r"^([ \t]*#{1,6})[ \t]+(?=\S)", re.MULTILINE)
_MARK = "**"
_EDGE = "\0"
"""Where bold words begin and end, until the block is whole; no format we read can hold this character."""
_PARAGRAPH, _LINE, _PAGE = "\n\n", "\n", "\n\n\f\n"


class Blocks:
    """Text put together from the events of a walk through a web page or a word processor's document."""

    def __init__(self) -> None:
        self._made: list[str] = []
        self._length = 0
        self._words: list[str] = []
        self._dress = ("", "")
        self._preformatted = False
        self._bold = 0
        self._gap = _PARAGRAPH
        self._spoken = [""]
        self.languages: list[tuple[Span, str]] = []

    @property
    def text(self) -> str:
        return "".join(self._made)

    # ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def paragraph(self, preformatted: bool = False) -> None:
        self.ends()
        self._preformatted = preformatted

    def heading(self, level: int) -> None:
        self.ends()
        self._dress = (f"{'#' * level} ", "")

    def label(self) -> None:
        """A term that heads what follows, such as the name of a field."""
        self.ends()
        self._dress = (_MARK, f":{_MARK}")

    def cells(self, cells: Iterable[str]) -> None:
        """A row of a table: a line, its cells parted by tabs."""
        self.ends()
        self._add("\t".join(" ".join(cell.split()) for cell in cells).rstrip())
        self._gap = _LINE

    def labelled(self, label: str, value: str) -> None:
        """A row of a table that gives a field: its name, and its value below it."""
        self.label()
        self.words(label)
        self.paragraph()
        self.words(value)
        self.ends()

    def apart(self) -> None:
        """What follows stands apart, as after a table."""
        self.ends()
        self._gap = _PARAGRAPH if self._gap == _LINE else self._gap

    def page(self) -> None:
        """A page begins: a form feed between two blocks."""
        self.ends()
        self._gap = _PAGE

    def ends(self) -> None:
        """The block is whole; one without words leaves no trace."""
        words = self._tidy("".join(self._words))
        if words:
            self._add(self._dressed(words))
        self._words, self._dress, self._preformatted = [_EDGE] if self._bold else [], ("", ""), False

    def _add(self, words: str) -> None:
        if not words:
            return
        gap = self._gap if self._made else ""
        start = self._length + len(gap)
        self._made += [gap, words]
        self._length = start + len(words)
        self._gap = _PARAGRAPH
        if self._spoken[-1]:
            self.languages.append(((start, self._length), self._spoken[-1]))

    def _dressed(self, words: str) -> str:
        before, after = self._dress
        if after:
            return before + words.replace(_MARK, "").rstrip(" :") + after
        if before:
            return before + " ".join(words.replace(_MARK, "").split())
        return _LIKE_HEADING.sub("\\1\N{NO-BREAK SPACE}", words)

    def _tidy(self, words: str) -> str:
        """Lines without white space at their ends, and the signs of bold words close to the words."""
        pieces = words.replace(_EDGE * 2, "").split(_EDGE)
        marked = "".join(_bold(piece) if number % 2 else piece for number, piece in enumerate(pieces))
        if self._preformatted:
            return "\n".join(line.rstrip() for line in marked.split("\n")).strip("\n")
        return "\n".join(re.sub(" +", " ", line).strip(" ") for line in marked.split("\n")).strip("\n")

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def words(self, words: str) -> None:
        self._words.append(words if self._preformatted else _SPACE.sub(" ", words))

    def line(self) -> None:
        self._words.append("\n")

    def bold(self) -> None:
        self._bold += 1
        if self._bold == 1:
            self._words.append(_EDGE)

    def bold_ends(self) -> None:
        self._bold -= 1
        if not self._bold:
            self._words.append(_EDGE)

    def enter(self, language: str) -> None:
        """An element begins, in a language of its own if it says so."""
        self._spoken.append(language or self._spoken[-1])

    def leave(self) -> None:
        self._spoken.pop()


def _bold(words: str) -> str:
    """Words between the signs of Markdown, white space outside; lines apart are bold each for itself."""
    inner = words.strip()
    if not inner or _MARK in inner:
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{_MARK}{inner}{_MARK}{after}"
