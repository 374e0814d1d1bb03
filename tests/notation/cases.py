"""Cases an editor can write: a title, lines with their role, the marks expected (``=``) and the findings (``!``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.notation.records import Lines


@dataclass
class Case:
    title: str
    lines: Lines = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    setting: dict[str, str] = field(default_factory=dict)


def cases(folder: Path) -> Iterator[Case]:
    for file in sorted(folder.glob("*.md")):
        for block in file.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *lines = block.splitlines()
            case = Case(f"{file.stem}: {title}")
            for line in filter(str.strip, lines):
                role, _, rest = line.partition("| ")
                if line.startswith(("= ", "! ")):
                    (case.marks if line[0] == "=" else case.findings).append(line[2:])
                elif role == "setting":
                    case.setting |= dict(pair.split("=") for pair in rest.split())
                else:
                    case.lines.append((role, rest))
            yield case
