"""The names of those who speak, in the labels before their words."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Inlines
from tei_edition.names import words
from tei_edition.names.marks import Found, with_marks
from tei_edition.names.parsing import TOKEN, parse
from tei_edition.names.participants import without_titles


def with_speaker(label: Inlines) -> Inlines:
    """A speaker's label with the name in it marked, titles before it and a note in parentheses left out."""
    return with_marks(label, _find)


def _find(text: str) -> Iterator[Found]:
    tokens = list(TOKEN.finditer(text.partition("(")[0]))
    if not tokens or words.has("articles", tokens[0][0]):
        return
    start, end = without_titles(text, 0, tokens[-1].end()), tokens[-1].end()
    if parse(text[start:end]):
        yield Found(start, end - text[start:end].endswith("."), "person")


def office(label: str) -> str:
    """What a label says if it is an office: its words in small letters, without an article before them."""
    tokens = TOKEN.findall(label)
    return " ".join(tokens[1:] if tokens and words.has("articles", tokens[0]) else tokens).casefold()
