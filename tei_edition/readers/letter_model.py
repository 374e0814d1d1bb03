"""The language of a passage by a statistical model of its letters; loaded when first asked, for its size."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_SURE = 0.7
"""The share of all likelihood from which a language is taken."""
_UNKNOWN = frozenset(("ru-Latn", "sr-Latn"))
"""Languages that the model does not know in this script; a language next to them is no proof then."""


@lru_cache(maxsize=32)
def _detector(tags: tuple[str, ...]) -> Any:
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, tag.upper()) for tag in tags]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()


@lru_cache(maxsize=512)
def likeliest(text: str, tags: tuple[str, ...]) -> str:
    """The language of a text among two or more; empty if the model does not know them all apart, or is not sure."""
    known = tuple(sorted(set(tags) - _UNKNOWN))
    if len(known) < 2:
        return ""
    readable = text.encode(errors="replace").decode()
    first, second = _detector(known).compute_language_confidence_values(readable)[:2]
    tag = str(first.language.iso_code_639_1.name).lower()
    confused = "sr-Latn" in tags and tag == "hr"
    return "" if confused or first.value < _SURE or first.value == second.value else tag
