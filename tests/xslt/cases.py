"""Cases an editor can write: a heading, a fence of TEI, and fences of what is to come out of it.

``html`` and ``text`` show what becomes of the fragment; ``html NAME`` shows the part of the page with that class or of
that name, ``text head`` the head block, ``messages`` what the stylesheets complain of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"^```(xml|html|text|messages)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One heading of a file with its fences: language, part, content, and where the content stands in the file."""

    file: Path
    title: str
    tei: str
    expected: tuple[tuple[str, str, str, tuple[int, int]], ...]

    def __str__(self) -> str:
        return f"{self.file.stem}: {self.title}"


def cases(folder: Path) -> list[Case]:
    found = []
    for file in sorted(folder.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        starts = [match.start() for match in re.finditer(r"^# ", text, re.MULTILINE)]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            fences = [(m[1], m[2] or "", m[3], m.span(3)) for m in _FENCE.finditer(text, start, end)]
            found.append(Case(file, text[start + 2 : text.index("\n", start)], fences[0][2], tuple(fences[1:])))
    return found
