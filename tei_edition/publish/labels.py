"""The words that pages and texts say in their own voice, by language: the tables of ``xslt/labels``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tei_edition.resources import resource

LANGUAGE = "en"
"""The language that has every label; the others take from it what they lack."""


@cache
def languages() -> tuple[str, ...]:
    """The tags (BCP 47) of the languages that have labels."""
    return tuple(sorted(path.stem for path in resource("xslt", "labels").glob("*.toml")))


@cache
def labels(language: str = LANGUAGE) -> Mapping[str, str]:
    """The labels of a language by table and key, such as ``page.skip``."""
    own = tomllib.loads(resource("xslt", "labels", f"{language}.toml").read_text("utf-8"))
    return {**(labels() if language != LANGUAGE else {}), **flat(own)}


def flat(tables: Mapping[str, Any]) -> dict[str, str]:
    """Nested tables as one, the keys joined by points."""
    return dict(_flat(tables, ""))


def _flat(tables: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in tables.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, str(value)
