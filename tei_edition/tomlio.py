"""TOML from strangers, parsed within limits: bounded size, depth of keys, depth of values and length of numbers."""

from __future__ import annotations

import re
import tomllib
from typing import Any

MOST_CHARACTERS = 16 * 1024 * 1024
MOST_PARTS = 32
"""A dotted key has at most so many parts; time and memory grow with their square."""

_LONG_NUMBER = re.compile(r"0[xob]\w{200}")
"""A number of so many digits is written out by no one, and not printed by Python."""
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+"""
_LONG_KEY = re.compile(rf"(?<![\w-])(?:{_PART}){{{MOST_PARTS}}}")

_FAULTS = (
    (_LONG_KEY, f"A key has more than {MOST_PARTS} parts"),
    (_LONG_NUMBER, "A number has more than 200 digits"),
)


def parse(text: str) -> dict[str, Any]:
    """The tables of a TOML text; ``TOMLDecodeError`` if it is none, or no reasonable one."""
    if len(text) > MOST_CHARACTERS:
        raise tomllib.TOMLDecodeError(f"it holds {len(text):,} characters, more than {MOST_CHARACTERS:,}")
    for pattern, fault in _FAULTS:
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            raise tomllib.TOMLDecodeError(f"{fault} (at line {line})")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("its lists and tables lie too deep within one another") from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:
        raise tomllib.TOMLDecodeError(f"a number in it cannot be read ({error})") from None
