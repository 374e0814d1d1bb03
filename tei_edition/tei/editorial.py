"""What was done to the text: the editorial declaration, and the categories it is classed by (Guidelines 2.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tei_edition.tei.evidence import Material
from tei_edition.tei.names import Element, block, element, identifier

DOCUMENT_TYPES = "document-type"
CLASSIFICATIONS = "classification"

_INTERPRETATION = (
    ("supplied", "Words that an editor added in square brackets are supplied; the reason says what for."),
    ("supplied undefined", "Where the brackets do not say why the words stand in them, the reason is undefined."),
    ("gap illegible", "What could not be read is a gap; its description is the wording of the source."),
    ("gap lost", "What is lost is a gap; its description is the wording of the source."),
    (
        "gap redacted",
        "What was withheld is a gap with the reason redacted, in the wording or with the code of the source.",
    ),
    ("gap ellipsis", "Dots in brackets, by which a passage was left out, are a gap with the reason ellipsis."),
    ("gap signature", "A signature that is mentioned and not transcribed is a gap with the reason signature."),
    ("gap ocr", "A sign that a reading machine produced and that is no text is a gap with the reason ocr."),
    ("gap obfuscated", "What a web page hid from the program that copied it is a gap with the reason obfuscated."),
    ("sic", "Words marked as standing so in the source are sic."),
    ("unclear illegible", "Words of which a bracket says that the reading is doubtful are unclear."),
    ("unclear faded", "Words that have faded are unclear."),
    ("unclear ocr", "Words that a reading machine seems to have misread are unclear with the reason ocr."),
    ("del", "Words that the source says were crossed out are del."),
    ("note translator", "Notes of the translator stand in the line, where they stood in brackets."),
    ("note editorial", "Notes of editors are note with the type editorial."),
    (
        "note gloss",
        "The wording of the original, given in brackets beside its translation, is a note with the type gloss.",
    ),
    ("note handwritten", "Notes written on the document by hand are note with the type handwritten, after the text."),
    ("stamp", "Stamps are stamp, where they stood in the text."),
    ("pb", "Beginnings of pages and of leaves are pb; those that are inferred carry a degree of certainty."),
    ("fw", "Page numbers and running heads of the pages are fw."),
)
"""What the text holds (element, or element and sort), and the sentence that explains it."""

_CLASSIFICATION_NAMES = {"cls-top-secret": "Top secret", "cls-ts": "Top secret", "cls-s": "Secret"}
_VERSION = re.compile(r"\d+(?:\.\d+){0,3}")


def encoding_description(material: Material, version: str) -> Element:
    number = _VERSION.match(version)
    application = {"ident": "tei-edition", "version": number.group() if number else "0"}
    label = element("label", None, f"tei-edition {version}".strip())
    return block(
        "encodingDesc",
        None,
        _declaration(material),
        _classes(material),
        block("appInfo", None, block("application", application, label)),
    )


# ── the declaration ──────────────────────────────────────────────────────────────────────────────────────────────────


def _declaration(material: Material) -> Element:
    marks = material.evidence.marks
    notes = [note for note in material.document.notes if note.strip()]
    hyphens = [note for note in notes if "hyphen" in note.lower()]
    interpretation = [sentence for mark, sentence in _INTERPRETATION if mark in marks]
    return block(
        "editorialDecl",
        None,
        _practice("correction", {"method": "markup"}, _correction(marks)),
        _practice("normalization", None, "White space is reduced to single spaces. Spelling is that of the source."),
        _practice("punctuation", {"marks": "all"}, "Punctuation is kept as it stands."),
        _practice("quotation", {"marks": "all"}, "Quotation marks are kept as characters of the text."),
        _practice("hyphenation", None, *(hyphens or ["Hyphens stand as in the source."])),
        _practice("segmentation", None, _segmentation(material)),
        _practice("interpretation", None, *interpretation) if interpretation else None,
        *(element("p", None, note) for note in notes if note not in hyphens),
    )


def _practice(name: str, attributes: dict[str, str] | None, *sentences: str) -> Element:
    return block(name, attributes, *(element("p", None, sentence) for sentence in sentences))


def _correction(marks: set[str]) -> str:
    silent = "Nothing is corrected in silence."
    return (
        f"{silent} A misprint or misreading that is certain is sic, beside the form proposed."
        if "corr" in marks
        else silent
    )


def _segmentation(material: Material) -> str:
    if material.document.calendar:
        return "Each entry of the list is an entry here."
    paragraphs = "Paragraphs are those of the source; its lines are not kept."
    if not material.evidence.aligned:
        return paragraphs
    return f"{paragraphs} Paragraphs of the original and the translation are linked by their order."


# ── the categories ───────────────────────────────────────────────────────────────────────────────────────────────────


def _classes(material: Material) -> Element | None:
    levels = _taxonomy(CLASSIFICATIONS, ((name, _level(name)) for name in material.evidence.classifications))
    types = _taxonomy(DOCUMENT_TYPES, ((type_id(kind), _words(kind)) for kind in document_types(material)))
    return block("classDecl", None, levels, types) if levels or types else None


def _taxonomy(name: str, categories: Iterable[tuple[str, str]]) -> Element | None:
    made = [block("category", {"xml:id": id_}, element("catDesc", None, words)) for id_, words in categories]
    return block("taxonomy", {"xml:id": name}, *made) if made else None


def document_types(material: Material) -> tuple[str, ...]:
    """The kinds of document in the record, each once."""
    return tuple(dict.fromkeys(item.kind for item in material.document.items if item.kind.strip()))


def type_id(kind: str) -> str:
    return identifier(f"type-{'-'.join(kind.split())}")


def _level(name: str) -> str:
    return _CLASSIFICATION_NAMES.get(name) or _words(name.removeprefix("cls-"))


def _words(name: str) -> str:
    return name.replace("-", " ").strip().capitalize()
