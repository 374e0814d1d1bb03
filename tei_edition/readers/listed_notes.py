"""Lists of numbered notes below a text, taken apart to a note a chunk."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tei_edition.readers.sheet import Chunk

_NUMBERED = re.compile(r"\s*\[\d{1,3}\]\s")
_LISTED = re.compile(r"\s*(\d{1,3})[.)]\s")
_REFERENCE = re.compile(r"\[(?<=\S\[)(\d{1,3})\]")


def note_by_note(parts: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks of a body with lists of numbered notes taken apart, a note a chunk.

    A list with plain numbers, ``1. …``, is one of notes only where the text above refers to each as ``[1]``.
    """
    made: list[Chunk] = []
    referred: set[str] = set()
    for chunk in parts:
        lines = chunk.written
        listed = [match[1] for line in lines if (match := _LISTED.match(line))]
        form = _LISTED if listed and referred.issuperset(listed) else _NUMBERED
        referred.update(_REFERENCE.findall(chunk.text))
        starts = [n for n, line in enumerate(lines) if form.match(line)]
        if starts[:1] == [0] and len(starts) > 1:
            edges = [*starts, len(lines)]
            made += [replace(chunk, rows=chunk.rows[a:b]) for a, b in pairwise(edges)]
        else:
            made.append(chunk)
    return tuple(made)
