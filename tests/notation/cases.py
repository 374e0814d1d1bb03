"""Cases an editor can write: a title, lines with their role, the marks expected (``=``) and the findings (``!``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.notation.records import Lines


@dataclass
class Case:
    file: Path
    given: str
    lines: Lines = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    setting: dict[str, str] = field(default_factory=dict)


def cases(folder: Path) -> Iterator[Case]:
    for file in sorted(folder.glob("*.md")):
        for block in file.read_text(encoding="utf-8").split("\n## ")[1:]:
            lines = [line for line in block.splitlines() if line.strip()]
            case = Case(file, "\n".join(line for line in lines if line[:2] not in ("= ", "! ")))
            case.expected = [line for line in lines if line[:2] in ("= ", "! ")]
            for role, _, rest in (line.partition("| ") for line in case.given.splitlines()[1:]):
                if role == "setting":
                    case.setting |= dict(pair.split("=") for pair in rest.split())
                else:
                    case.lines.append((role, rest))
            yield case


def rewrite(folder: Path, results: dict[str, list[str]]) -> None:
    """Write what came out of each case as what is expected."""
    for file in sorted(folder.glob("*.md")):
        prose = file.read_text(encoding="utf-8").split("\n## ")[0].rstrip()
        own = [case.given for case in cases(folder) if case.file == file]
        blocks = ["\n".join(["## " + given, *results[given]]) for given in own]
        file.write_text("\n\n".join([prose, *blocks]) + "\n", encoding="utf-8")
