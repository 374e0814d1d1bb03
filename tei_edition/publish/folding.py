"""Long lines of plain text folded to a width in columns, never inside a bracket that fits on one.

A line is folded at a space. Between two wide (East Asian) characters it is folded where there is no space, as in CSS
Text 3, section 4.1.3: there, and only there, a line end stands for nothing and is not to be read as a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

WIDTH = 72

_OPENING = "([{<«‹“‘„「『《〈【〔（［｛"
_CLOSING = ")]}>»›”’」』》〉】〕）］｝、。，．：；！？…"
_RULE = re.compile(r"-{3,}")


def fold(text: str, width: int = WIDTH) -> str:
    """Fold each line longer than ``width`` columns; 0 leaves all as they are. Lines set in keep their indent.

    Above the rule, where each line is a key and its value, the rest of a folded line is set in by two.
    """
    if not width:
        return text
    folded: list[str] = []
    hanging = "  "
    for line in text.split("\n"):
        folded.extend(_folded(line, width, hanging))
        if _RULE.fullmatch(line):
            hanging = ""
    return "\n".join(folded)


def columns(text: str) -> int:
    """How many columns a text takes in a terminal: two for a wide character, none for a combining one."""
    return sum(_columns(character) for character in text) if not text.isascii() else len(text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if _wide(character) else 1


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _folded(line: str, width: int, hanging: str) -> Iterator[str]:
    if columns(line) <= width:
        yield line
        return
    indent = line[: len(line) - len(line.lstrip(" "))]
    current, used = indent, len(indent)
    for space, piece in _pieces(line[len(indent) :], width):
        wanted = columns(piece) + len(space)
        if used + wanted > width and current.strip() and not (hanging and columns(piece) > width):
            yield current
            current, used = indent + hanging, len(indent) + len(hanging)
            space, wanted = "", wanted - len(space)
        current += space + piece
        used += wanted
    yield current


def _pieces(line: str, width: int) -> Iterator[tuple[str, str]]:
    """What must stay on one line, each with the space before it: words, short brackets, wide characters."""
    start, space = 0, ""
    protected = _protected(line, width)
    for at in range(1, len(line)):
        if protected[at]:
            continue
        if line[at] == " " and not _between_wide(line, at):
            yield space, line[start:at]
            start, space = at + 1, " "
        elif at > start and _foldable(line[at - 1], line[at]):
            yield space, line[start:at]
            start, space = at, ""
    yield space, line[start:]


def _protected(line: str, width: int) -> bytearray:
    """Marks each place inside a pair of square brackets that is itself narrow enough for one line."""
    inside = bytearray(len(line))
    opened: list[int] = []
    for at, character in enumerate(line):
        if character == "[":
            opened.append(at)
        elif character == "]" and opened:
            start = opened.pop()
            if columns(line[start : at + 1]) <= width:
                inside[start + 1 : at + 1] = b"\1" * (at - start)
    return inside


def _between_wide(line: str, at: int) -> bool:
    return at + 1 < len(line) and _wide(line[at - 1]) and _wide(line[at + 1])


def _foldable(before: str, after: str) -> bool:
    return _wide(before) and _wide(after) and before not in _OPENING and after not in _CLOSING
