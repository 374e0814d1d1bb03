"""What an editor said of paragraphs and divisions, laid on the chunks that a layout found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tei_edition.model import Inlines
from tei_edition.readers.sheet import Chunk, Sheet, leaves, set_aside
from tei_edition.rulings import HEADER_PARAGRAPHS, ParagraphRuling, Rulings
from tei_edition.source import Source

_BODY, _ASIDE = "", "furniture"
_ONE = ("title", "date")
"""Fields that a record has once: what the layout took for them is kept under another name."""


def with_rulings(source: Source, sheet: Sheet, rulings: Rulings) -> Sheet:
    """The sheet with each paragraph of a ruling a chunk of its own, in the field or the body where it belongs."""
    if not rulings.paragraphs and not rulings.divisions:
        return sheet
    pieces = [(home, piece) for home, chunk in _chunks(sheet) for piece in _cut(chunk, rulings)]
    body = [piece for home, piece in pieces if home == _BODY == _home(home, piece)]
    fields: dict[str, tuple[Chunk, ...]] = {}
    furniture = list(sheet.furniture)
    for home, piece in pieces:
        wanted = _home(home, piece)
        if wanted == _ASIDE:
            furniture.append(set_aside(source, piece, "web page"))
        elif wanted != _BODY:
            fields[wanted] = (*fields.get(wanted, ()), piece)
        elif home != _BODY:
            body.insert(sum(other.start < piece.start for other in body), piece)
    taken = [piece.start for home, piece in pieces if _home(home, piece) != _BODY]
    return replace(sheet, fields=_once(fields), body=tuple(_continuing(body, taken)), furniture=tuple(furniture))


def _continuing(body: list[Chunk], taken: list[int]) -> Iterator[Chunk]:
    """The chunks of a body; none continues another if something between the two went elsewhere."""
    before = -1
    for chunk in body:
        ruled = chunk.ruling is not None and chunk.ruling.kind == "continuation"
        apart = ruled and any(before < start < chunk.start for start in taken)
        yield replace(chunk, ruling=ParagraphRuling("paragraph")) if apart else chunk
        before = chunk.start


def _chunks(sheet: Sheet) -> Iterator[tuple[str, Chunk]]:
    for name, chunks in sheet.fields.items():
        yield from ((name, chunk) for chunk in chunks)
    yield from ((_BODY, chunk) for chunk in sheet.body)


def _cut(chunk: Chunk, rulings: Rulings) -> Iterator[Chunk]:
    """A chunk parted where a row begins of which the editor said something."""
    starts = [begin(row) for row in chunk.rows]
    ruled = [n for n, start in enumerate(starts) if start in rulings.paragraphs or start in rulings.divisions]
    edges = sorted({0, *ruled})
    for first, last in zip(edges, [*edges[1:], len(chunk.rows)], strict=True):
        start = starts[first] if first < len(starts) else -1
        yield replace(
            chunk,
            rows=chunk.rows[first:last],
            blank_before=0 if first else chunk.blank_before,
            ruling=rulings.paragraphs.get(start),
            division=rulings.divisions.get(start),
        )


def begin(row: Inlines) -> int:
    """The offset of the first character of a row that is no white space; -1 if it has none."""
    for leaf in leaves(row):
        if words := leaf.words.lstrip():
            return leaf.start + len(leaf.words) - len(words)
    return -1


def _home(found: str, piece: Chunk) -> str:
    """The field that a piece belongs to, empty for the body."""
    if piece.ruling is None:
        return found
    kind = piece.ruling.kind
    return kind if kind in HEADER_PARAGRAPHS or kind == _ASIDE else _BODY


def _once(fields: dict[str, tuple[Chunk, ...]]) -> dict[str, tuple[Chunk, ...]]:
    """The fields, with a title or date that the editor did not mean under a name of its own."""
    made = dict(fields)
    for name in _ONE:
        ruled = tuple(chunk for chunk in fields.get(name, ()) if chunk.ruling)
        if ruled and ruled != fields[name]:
            made[name] = ruled
            made[f"{name} as found"] = tuple(chunk for chunk in fields[name] if not chunk.ruling)
    return made
