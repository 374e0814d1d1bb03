"""How an edition wants its pages and texts: the language of their labels, the width of lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tei_edition import saxon
from tei_edition.publish.labels import LANGUAGE, labels


@dataclass(frozen=True)
class Style:
    """The manner of publishing, the same for every record of an edition."""

    language: str = LANGUAGE
    """The language of the labels, a BCP 47 tag."""
    width: int = 72
    """The columns of a line of plain text; 0 for lines as long as their paragraphs."""
    wording: Mapping[str, str] = field(default_factory=dict)
    """Labels of the edition's own, by table and key; they take the place of ours."""

    @cached_property
    def labels(self) -> Any:
        """The labels as a parameter for stylesheets."""
        return saxon.string_map({**labels(self.language), **self.wording})
