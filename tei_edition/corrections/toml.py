"""TOML as the starter writes it: notes, and entries that hold as soon as their sign is removed."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable

_WIDTH = 100
Pairs = Iterable[tuple[str, str | int | tuple[str, ...] | None]]


def notes(*sentences: str) -> list[str]:
    """Sentences as comments, each on lines of its own."""
    wrapped = (textwrap.wrap(" ".join(text.split()), _WIDTH, break_on_hyphens=False) for text in sentences)
    return [f"# {line}" for lines in wrapped for line in lines]


def title(words: str) -> list[str]:
    return ["", f"# ── {words} ".ljust(_WIDTH, "─")]


def keys(pairs: Pairs) -> list[str]:
    """Keys with their values, commented out; a pair without value is left out."""
    return [f"#{name} = {_value(value)}" for name, value in pairs if value not in (None, "", ())]


def entry(table: str, pairs: Pairs) -> list[str]:
    return [f"#[[{table}]]", *keys(pairs)]


def quoted(words: str) -> str:
    """Words as a basic string of TOML, in which DEL must be escaped as well."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: str | int | tuple[str, ...] | None) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(quoted, value))}]" if len(value) > 1 else quoted(value[0])
    return quoted(value) if isinstance(value, str) else str(value)
