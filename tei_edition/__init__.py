"""Encodes archival text records as validated TEI P5 editions and publishes them.

The names below are the public ones; each is loaded when it is first asked for::

    made = tei_edition.convert_text("letter.txt", text)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tei_edition.checking import check_file
    from tei_edition.edition import Conversion, Settings, convert_text, publish_all
    from tei_edition.finding import Finding, Level, Place

__all__ = [
    "Conversion",
    "Finding",
    "Level",
    "Place",
    "Settings",
    "check_file",
    "convert_text",
    "publish_all",
]

_HOMES = dict.fromkeys(("Finding", "Level", "Place"), "tei_edition.finding") | {"check_file": "tei_edition.checking"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "tei_edition.edition")), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
