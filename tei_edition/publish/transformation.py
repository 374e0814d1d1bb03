"""A compiled stylesheet run on a source tree, with parameters that are plain data, as any process can be given them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from tei_edition import saxon
from tei_edition.publish.labels import Wording

Parameters = Mapping[str, str | Wording]


@dataclass(frozen=True)
class SourceTree:
    """A document as text, which has passed the limits of ``xmlio``, parsed once when a stylesheet asks for it."""

    xml: str

    @cached_property
    def node(self) -> Any:
        """The document as Saxon holds it, or ``DocumentError``."""
        return saxon.parse(self.xml)


def transformed(
    stylesheet: saxon.Stylesheet, source: SourceTree, parameters: Parameters
) -> tuple[str, tuple[str, ...]]:
    """The serialised output of a stylesheet and its messages, or ``StylesheetError``."""
    given = {name: value if isinstance(value, str) else _map(value) for name, value in parameters.items()}
    return saxon.transform(stylesheet, source.node, given)


@lru_cache(maxsize=16)
def _map(wording: Wording) -> Any:
    """The labels as stylesheets take them, made once for all records."""
    return saxon.string_map(wording.labels)
