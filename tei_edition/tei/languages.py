"""The languages of a record: their names in English and what each is used for (Guidelines 2.4.2)."""

from __future__ import annotations

from functools import lru_cache

import langcodes

from tei_edition.tei.evidence import Material
from tei_edition.tei.names import Element, block, element, language_tag
from tei_edition.tei.setting import held_somewhere

METADATA = "en"
"""The language of everything in the header that the record does not say itself."""


_ORDER = (
    "original",
    "original, read from a scan by machine",
    "translation",
    "original, not in this record",
    "description",
    "words quoted",
)
"""What a language may be used for, and the order in which languages are told."""


def language_usage(material: Material) -> Element:
    """Every language that occurs in the file, and that of an original which is not in it."""
    original = original_language(material)
    tags = [tag for tag in dict.fromkeys((*material.evidence.languages, original, METADATA)) if tag]
    stated = _statement(material)
    tags.sort(key=lambda tag: _ORDER.index(_uses(tag, material)[0]))
    elements = [_used(tag, stated if tag == original else "", material) for tag in tags]
    if stated and not any(stated in words.text for words in elements):
        elements.append(element("language", {"ident": "und"}, f"Stated in the record: {stated}"))
    return block("langUsage", None, *elements)


def _used(tag: str, stated: str, material: Material) -> Element:
    """A language by name, what it is used for, and what the record calls it if that is not its name."""
    name = language_name(tag)
    uses = [*_uses(tag, material), *([f"in the record: {stated}"] if stated and stated not in name else [])]
    return element("language", {"ident": tag}, f"{name} ({', '.join(uses)})")


def original_language(material: Material) -> str:
    """The language the document was written in: as the record says, or as the text in it shows."""
    divisions = (part for item in material.document.items for part in item.divisions)
    shown = (part.lang for part in divisions if part.kind == "original")
    return language_tag(material.document.header.original_language or next(shown, ""))


def _statement(material: Material) -> str:
    """The record's own words on the language, where no manuscript description can hold them."""
    header = material.document.header
    stated = header.language_statement
    return " ".join(stated.value.split()) if stated and not held_somewhere(header.reference) else ""


def _uses(tag: str, material: Material) -> list[str]:
    divisions = [part for item in material.document.items for part in item.divisions if _tag(part.lang) == tag]
    kinds = {part.kind for part in divisions}
    uses = []
    if "original" in kinds:
        scanned = any(part.scanned for part in divisions if part.kind == "original")
        uses.append("original, read from a scan by machine" if scanned else "original")
    elif tag == original_language(material):
        uses.append("original, not in this record")
    if "translation" in kinds:
        uses.append("translation")
    if tag == METADATA:
        uses.append("description")
    return uses or ["words quoted"]


def _tag(lang: str) -> str:
    return language_tag(lang) or "und"


@lru_cache(maxsize=256)
def language_name(tag: str) -> str:
    """The English name of a language, such as ``Chinese in Latin transliteration (pinyin)``."""
    parsed = langcodes.Language.get(tag)
    plain = langcodes.Language.make(language=parsed.language, territory=parsed.territory)
    name = str(plain.display_name())
    if parsed.script:
        name += " in Latin transliteration" if parsed.script == "Latn" else f" in {parsed.script_name()} script"
    return f"{name} ({', '.join(parsed.variants)})" if parsed.variants else name
