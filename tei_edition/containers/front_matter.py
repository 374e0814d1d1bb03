"""The front matter of a Markdown file: YAML between lines of ``---`` or TOML between lines of ``+++``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tei_edition import tomlio
from tei_edition.containers.names import field_for
from tei_edition.containers.record import warning
from tei_edition.finding import Finding

_BLOCK = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)(?:\r?\n|(?<=\n))(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)

_DEEPEST = 20
_LONGEST = 128 * 1024

Values = tuple[tuple[str, str], ...]


def parted(path: Path, text: str) -> tuple[str, Values, tuple[Finding, ...]]:
    """The body with its lines where they were, the fields, and a finding if the front matter cannot be read."""
    block = _BLOCK.match(text)
    if block is None:
        return text, (), ()
    try:
        if len(block["inside"]) > _LONGEST:
            raise ValueError(f"it holds more than {_LONGEST:,} characters")
        table = _LANGUAGES[block["fence"]](block["inside"])
        values = tuple((field_for(key), value) for key, value in _flat(table) if value.strip())
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        sentence = f"The front matter cannot be read: {reason}. It was taken for a part of the text; mend it."
        return text, (), (warning("front-matter", path, sentence, 1),)
    return "\n" * block.group().count("\n") + text[block.end() :], values, ()


def _yaml(written: str) -> Any:
    """YAML with all scalars as they are written; an alias may stand for more text than any file holds."""
    depth = 0
    for event in yaml.parse(written, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise ValueError("it uses an alias (*name); write the value out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError(f"its lists and tables lie more than {_DEEPEST} deep")
    return yaml.load(written, Loader=yaml.BaseLoader)


_LANGUAGES: dict[str, Callable[[str], Any]] = {"---": _yaml, "+++": tomlio.parse}


def _flat(table: Any) -> Iterator[tuple[str, str]]:
    """Each key with its value as text: the members of a list on lines of their own, tables within by their keys."""
    if not isinstance(table, dict):
        raise ValueError("it is not a list of keys and values")
    for key, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{inner}", words) for inner, words in _flat(value))
        else:
            yield str(key), "\n".join(map(str, value)) if isinstance(value, list) else str(value)
