"""How an edition wants its pages and texts: labels, lines, style sheets of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from tei_edition.publish.house_stylesheets import HouseStylesheet
from tei_edition.publish.labels import LANGUAGE, Wording
from tei_edition.publish.transformation import Parameters

ARRANGEMENTS = ("sections", "interleaved")


@dataclass(frozen=True)
class Style:
    """The manner of publishing, the same for every record of an edition."""

    language: str = LANGUAGE
    """The language of the labels, a BCP 47 tag."""
    width: int = 72
    """The columns of a line of plain text; 0 for lines as long as their paragraphs."""
    arrangement: str = "sections"
    """How versions follow each other in plain text: whole, in ``sections``, or ``interleaved`` by paragraphs."""
    wording: Mapping[str, str] = field(default_factory=dict)
    """Labels of the edition's own, by table and key; they take the place of ours."""
    stylesheets: Mapping[str, HouseStylesheet] = field(default_factory=dict)
    """Stylesheets of the edition's own, each by the name of the one of ours that it imports, such as ``html.xsl``."""
    css: Path | None = None
    """A style sheet of the edition's own, in force over ours."""
    assets: Path | None = None
    """A folder of files that the edition's pages need beside them: fonts, pictures, facsimiles."""

    @cached_property
    def spoken(self) -> Mapping[str, str]:
        """The labels by table and key, with the names of languages."""
        return self._words.labels

    @cached_property
    def parameters(self) -> Parameters:
        """What a stylesheet needs to know of the style."""
        return {
            "language": self.language,
            "labels": self._words,
            "css": self.css.name if self.css else "",
        }

    @property
    def _words(self) -> Wording:
        return Wording(self.language, tuple(sorted(self.wording.items())))

    @cached_property
    def checksum(self) -> str:
        """The checksum of the style, with that of every file it names."""
        own = [self.css] if self.css else []
        beside = sorted(each for each in self.assets.rglob("*") if each.is_file()) if self.assets else []
        said = (self.language, self.width, self.arrangement, sorted(self.wording.items()))
        summed = hashlib.sha256(repr(said).encode())
        for name, stylesheet in sorted(self.stylesheets.items()):
            summed.update(name.encode() + stylesheet.checksum.encode())
        for path in (*own, *beside):
            summed.update(path.name.encode() + b"\0" + path.read_bytes())
        return summed.hexdigest()

    def __getstate__(self) -> dict[str, Any]:
        """The style without what a process must make for itself."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
