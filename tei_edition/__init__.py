"""Encodes archival text records as validated TEI P5 editions and publishes them.

The names below are the public ones; each is loaded when it is first asked for::

    made = tei_edition.convert_text("letter.txt", text)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tei_edition.edition import Conversion, Settings, check_file, convert_text, publish_all
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

_OF_FINDINGS = ("Finding", "Level", "Place")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = import_module("tei_edition.finding" if name in _OF_FINDINGS else "tei_edition.edition")
    return getattr(home, name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
