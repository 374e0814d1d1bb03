"""In which line of a TOML file a table or a key stands, which its parser does not tell."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

from tei_edition import tomlio

Path = tuple[str | int, ...]

_TABLE = re.compile(r"\s*(?P<array>\[\[)(?P<many>.+?)\]\]\s*(?:#.*)?$|\s*\[(?P<one>[^\[].*?)\]\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?P<key>(?:[\w.-]++|"[^"]*"|'[^']*')++)\s*=""")
_FENCE = re.compile(r'"""|\'\'\'')


def places(text: str) -> dict[Path, int]:
    """The line, counted from 1, of each table and key by its path; the tables of an array are numbered from 0."""
    found: dict[Path, int] = {}
    table: Path = ()
    many: Counter[Path] = Counter()
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        begins, inside = inside, inside ^ bool(len(_FENCE.findall(line)) % 2)
        if begins:
            continue
        if match := _TABLE.match(line):
            names = _names(match["many"] or match["one"])
            table = (*names, many[names]) if match["array"] else names
            many[names] += 1
            found.setdefault(table, number)
        elif match := _KEY.match(line):
            found.setdefault((*table, *_names(match["key"])), number)
    return found


def _names(written: str) -> Path:
    """The names of a dotted key, its quotation marks read."""
    try:
        value = tomlio.parse(f"{written} = 0")
    except tomllib.TOMLDecodeError:
        return (written,)
    names: list[str | int] = []
    while isinstance(value, dict) and value:
        (name, value), *_ = value.items()
        names.append(name)
    return tuple(names) or (written,)
