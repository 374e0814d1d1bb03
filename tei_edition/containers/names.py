"""What archives call their columns and keys, and the names of the fields and parts these stand for."""

from __future__ import annotations

from collections.abc import Mapping

TEXT, TRANSLATION = "text", "translation"
"""The two columns that hold the document itself: the original or only text, and a translation beside it."""

_NAMES = {
    "title": ("title", "name", "heading"),
    "date": ("date", "original_publication_date", "publication_date", "date_created", "created"),
    "language": ("language", "original_language", "languages", "lang"),
    "citation": ("citation", "cite_as"),
    "source": ("source",),
    "summary": ("summary", "description", "abstract"),
    TEXT: ("text", "text_body", "body", "transcript", "transcription", "content", "full_text", "original_text"),
    TRANSLATION: ("translation", "translation_text", "english_text", "translated_text"),
    "record": ("record_id", "id", "record", "identifier", "document_id"),
    "rights": ("rights", "licence", "license", "copyright"),
    "donor": ("donors", "donor"),
    "places": ("associated_places", "places", "place"),
    "subjects": ("subjects_discussed", "subjects", "subject", "keywords", "keyword", "tags", "topics"),
    "people": ("associated_people_and_organizations", "people", "persons", "people_and_organizations", "organizations"),
    "contributor": ("document_contributor", "document_contributors", "contributor", "contributors"),
    "archive": ("original_archive", "archive", "repository"),
    "classification": ("original_classification", "classification"),
    "author": ("author", "authors", "author(s)", "creator", "creators"),
    "translator": ("translator", "translators", "translated_by"),
    "publisher": ("publisher", "publishers"),
    "url": ("url", "permalink", "uri", "link", "address"),
    "credits": ("credits", "credit"),
    "contents": ("contents",),
    "uploaded": ("original_uploaded_date", "uploaded"),
    "type": ("type", "document_type", "genre"),
}
"""The name of each field and what its column is called, the likelier name first; read top to bottom."""

FIELDS = tuple(_NAMES)
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}


def field_for(name: str) -> str:
    """The field that a column or key stands for; any other name is a field of its own."""
    return _FIELD_OF.get(_plain(name), name.strip())


def columns_for(present: list[str], asked: Mapping[str, str]) -> tuple[str, ...]:
    """The field of each column: as asked, else by its name, each field that is not a list of them once."""
    wanted = {column: field for field, column in asked.items()}
    fields = [wanted.get(column, "") for column in present]
    ranked = sorted(range(len(present)), key=lambda number: _rank(present[number]))
    for number in ranked:
        field = field_for(present[number])
        if not fields[number]:
            fields[number] = present[number].strip() or f"column {number + 1}" if field in fields else field
    return tuple(fields)


def _rank(column: str) -> int:
    """How likely a column's name is for its field; a field that two columns could hold goes to the likelier."""
    names = _NAMES.get(field_for(column), ())
    return names.index(_plain(column)) if _plain(column) in names else len(names)


def _plain(name: str) -> str:
    return "_".join(name.replace("&", " and ").replace("-", " ").replace("_", " ").lower().split())
