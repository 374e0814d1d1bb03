"""Chunks that their form alone tells: tables, lists and speeches, found before the text is divided."""

from __future__ import annotations

from tei_edition.model import Furniture
from tei_edition.readers.body.lists import with_lists
from tei_edition.readers.body.speeches import speech_by_speech
from tei_edition.readers.body.tabular import with_tables
from tei_edition.readers.sheet import Chunk


def composed(parts: tuple[Chunk, ...]) -> tuple[tuple[Chunk, ...], tuple[Furniture, ...]]:
    """The chunks with each table, list and speech one of them, and the signs set aside that drew the tables."""
    made: list[Chunk] = []
    furniture: list[Furniture] = []
    for chunk in parts:
        if chunk.ruling:
            made.append(chunk)
            continue
        found, signs = with_tables(chunk)
        made += found
        furniture += signs
    return speech_by_speech(tuple(with_lists(tuple(made)))), tuple(furniture)
