"""Persons listed above a text, as in ``Participants: A. N., Minister of Works; B. N.`` in the head of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei_edition.model import Inlines, Text
from tei_edition.names import words
from tei_edition.names.marks import Found, with_marks
from tei_edition.names.parsing import TOKEN, is_caps, is_initial, parse
from tei_edition.tree import words as words_of

_LABEL = re.compile(r"\s*[^\W\d_][\w /-]{1,40}:")
_PIECE = re.compile(r"[^;\n]+")
_LEAD = re.compile(r"[\s•*–—-]*(?:\d{1,2}[.)]\s*)?(?:(?:and|und|и|y|et)\s+)?")
_NAME = re.compile(r"[^,(–—]+?(?=\s*(?:[,(–—]|\s-\s|\.?\s*$))")
_INVERTED = re.compile(r"[^,;(]+,\s*[^\W\d_]{1,2}\.(?:\s?[^\W\d_]{1,2}\.)*(?=\s*(?:[,;(–—]|$))")
_ROLE = re.compile(r"[\s,(–—-]*(?P<role>[^\W_][^()]*?)\)?[\s.,;]*$")


def with_participants(lines: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    """Lines with the persons marked that they list: below a label of persons, up to the next label."""
    listing = False
    made: list[Inlines] = []
    for line in lines:
        label = words.lists_persons().match(words_of(line))
        listing = bool(label) or (listing and not _LABEL.match(words_of(line)))
        made.append(listed(line, label.end() if label else 0) if listing else line)
    return tuple(made)


def listed(line: Inlines, skipped: int = 0) -> Inlines:
    """A line with the persons marked in each of its pieces, and the office of each; a label is ``skipped``."""
    first = line[0] if line else None
    if not skipped or not isinstance(first, Text) or len(first.words) < skipped:
        return with_marks(line, _find) if not skipped else line
    label = Text(first.words[:skipped], first.start)
    rest = Text(first.words[skipped:], first.start + skipped)
    return (label, *with_marks((rest, *line[1:]) if rest.words else line[1:], _find))


def _find(text: str) -> Iterator[Found]:
    for piece in _PIECE.finditer(text):
        yield from _person(text, *piece.span())


def _person(text: str, start: int, end: int) -> Iterator[Found]:
    """The person named in a piece, if the name shows by itself or by the office after it."""
    start = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]
    found = _INVERTED.match(text, start, end) or _NAME.match(text, start, end)
    if found is None:
        return
    name = parse(found[0])
    role = _ROLE.match(text, found.end(), end)
    if name is None or not _shows(found[0], bool(role)):
        return
    yield Found(without_titles(text, found.start(), found.end()), found.end(), "person")
    if role and len(role["role"]) > 2:
        yield Found(*role.span("role"), "role")


def _shows(form: str, has_role: bool) -> bool:
    """Whether words that could be a name are marked as one: initials, capitals, a title, or an office after them."""
    tokens = TOKEN.findall(form)
    marked = any(is_initial(token) or is_caps(token) for token in tokens) or words.has("titles", tokens[0])
    return marked or (has_role and len(tokens) > 1)


def without_titles(text: str, start: int, end: int) -> int:
    """Where a name begins behind the titles before it."""
    for token in TOKEN.finditer(text, start, end):
        title = words.has("titles", token[0]) or words.has("articles", token[0])
        if not title or (is_initial(token[0]) and token[0][0].isupper()):
            return token.start()
    return start
