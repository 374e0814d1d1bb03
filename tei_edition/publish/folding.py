"""Long lines of plain text folded to a width in columns, never inside a bracket that fits on one.

A line is folded at a space. Between two wide (East Asian) characters it is folded where there is no space, as in CSS
Text 3, section 4.1.3: there, and only there, a line end stands for nothing and is not to be read as a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from tei_edition.columns import columns, is_narrow, is_wide
from tei_edition.publish.tabulating import is_row, tabulated

WIDTH = 72

_OPENING = "([{<«‹“‘„「『《〈【〔（［｛"
_CLOSING = ")]}>»›”’」』》〉】〕）］｝、。，．：；！？…"
_RULE = re.compile(r"-{3,}")
_STROKE = re.compile(r"={3}|-{3}|~{3}")
_SIGN = re.compile(r"\\|---|===|~~~|\||Form: tei-edition ")
"""What a line of words does not begin with, unless a backslash stands before it."""
_SPACE = re.compile(" ")
_SQUARE = re.compile(r"[][]")
_KEY = re.compile(r"[^:]+: ")
_HANGING = "  "


def fold(text: str, width: int = WIDTH) -> str:
    """Fold each line longer than ``width`` columns; 0 leaves all as long as they are.

    The rest of a folded line is set in by two more than its beginning where that is set in, and above the rule, where
    each line is a key and its value. Tables are put in columns, and the strokes below headings drawn as long as these.
    """
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if _RULE.fullmatch(line)), len(lines))
    head = (piece for line in lines[:end] for piece in _folded(line, width, _HANGING, _key(line)))
    rule = (line[: width or None] for line in lines[end : end + 1])
    return "\n".join((*head, *rule, *_body(lines[end + 1 :], width)))


def _body(lines: list[str], width: int) -> Iterator[str]:
    for in_table, run in groupby(lines, is_row):
        block = list(run)
        yield from tabulated(block) if in_table else _text(block, width)


def _text(lines: list[str], width: int) -> Iterator[str]:
    pieces = [""]
    for line in lines:
        if pieces[0] and _STROKE.fullmatch(line):
            yield line[0] * max(len(line), *map(columns, pieces))
            continue
        pieces = [*_folded(line, width, _HANGING if line.startswith(" ") else "")]
        yield pieces[0]
        yield from map(_marked, pieces[1:])


def _marked(line: str) -> str:
    """The rest of a folded line; one that could be taken for a sign has a backslash before it."""
    words = line.lstrip(" ")
    return f"{line[: len(line) - len(words)]}\\{words}" if _SIGN.match(words) else line


def _key(line: str) -> int:
    """How much of a line of the head block is not folded: its key, and all of the one by which the form is known."""
    found = _KEY.match(line)
    return len(line) if line.startswith("Form: ") else found.end() if found else 0


def _folded(line: str, width: int, hanging: str, whole: int = 0) -> Iterable[str]:
    """The lines that a line becomes; its first ``whole`` characters stay together."""
    if not width or columns(line) <= width:
        return (line,)
    if whole or _INTRICATE.search(line) or not is_narrow(line):
        return _by_pieces(line, width, hanging, whole)
    return _by_words(line, width, hanging)


# ── words one column a character, with a space between ───────────────────────────────────────────────────────────────

_INTRICATE = re.compile(r"\[[^]]*\[|[^ ]  | \Z")
"""Brackets in brackets, and spaces beside spaces: such a line is read character by character."""
_BRACKET = re.compile(r"\[[^]]*\]")
_BOUND = "\0"
"""Stands for a space where no line may end; XML forbids it, so no text holds it."""


def _by_words(line: str, width: int, hanging: str) -> Iterator[str]:
    words = line.lstrip(" ")
    indent = line[: len(line) - len(words)]
    bound = _BRACKET.sub(lambda found: found[0].replace(" ", _BOUND) if len(found[0]) <= width else found[0], words)
    rest = _filling(width - len(indent) - len(hanging))
    room, set_in, at = _filling(width - len(indent)), indent, 0
    while found := room.match(bound, at):
        yield set_in + found[1].replace(_BOUND, " ")
        room, set_in, at = rest, indent + hanging, found.end()


@lru_cache(maxsize=128)
def _filling(room: int) -> re.Pattern[str]:
    """As many words as there is room for, or one that is longer."""
    return re.compile(rf"(.{{1,{max(room, 1)}}}|[^ ]+)(?: |\Z)")


# ── any line ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _by_pieces(line: str, width: int, hanging: str, whole: int) -> Iterator[str]:
    indent = line[: len(line) - len(line.lstrip(" "))]
    current, used = indent, len(indent)
    for space, piece in _pieces(line[len(indent) :], width, whole):
        wanted = columns(piece) + len(space)
        if used + wanted > width and current.strip(" ") and not (whole and columns(piece) > width):
            yield current
            current, used = indent + hanging, len(indent) + len(hanging)
            space, wanted = "", wanted - len(space)
        current += space + piece
        used += wanted
    yield current


def _pieces(line: str, width: int, whole: int) -> Iterator[tuple[str, str]]:
    """What must stay on one line, each with the space before it: words, short brackets, wide characters."""
    start, space = 0, ""
    protected = _protected(line, width)
    for at in _places(line):
        if not protected[at] and at >= whole - 1:
            yield space, line[start:at]
            start, space = (at + 1, " ") if line[at] == " " else (at, "")
    yield space, line[start:]


def _places(line: str) -> Iterable[int]:
    """Where a line may end: at a space that is not between wide characters, and between two of these."""
    if is_narrow(line):
        return (found.start() for found in _SPACE.finditer(line, 1))
    return (at for at in range(1, len(line)) if (_at_space if line[at] == " " else _foldable)(line, at))


def _protected(line: str, width: int) -> bytearray:
    """Marks each place inside a pair of square brackets that is itself narrow enough for one line."""
    inside = bytearray(len(line))
    opened: list[int] = []
    for found in _SQUARE.finditer(line):
        at = found.start()
        if found[0] == "[":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if columns(line[start : at + 1]) <= width:
                inside[start + 1 : at + 1] = b"\1" * (at - start)
    return inside


def _at_space(line: str, at: int) -> bool:
    return at + 1 == len(line) or not (is_wide(line[at - 1]) and is_wide(line[at + 1]))


def _foldable(line: str, at: int) -> bool:
    before, after = line[at - 1], line[at]
    return is_wide(before) and is_wide(after) and before not in _OPENING and after not in _CLOSING
