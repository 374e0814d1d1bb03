"""The word before a sign such as ``[sic]`` or ``[?]``, taken from what has been read so far."""

from __future__ import annotations

import re

from tei_edition.model import Date, Inline, Inlines, Phrase, Sic, Span, Supplied, Text, Unclear
from tei_edition.tree import deeper, words

_HOLDS_WORDS = (Phrase, Date, Supplied, Sic, Unclear)
_MOST_PIECES = 50
"""A word stands in so few pieces that what lies further back need not be looked at."""
_DEEPEST = 8
"""A word may carry so many signs one round the other, as in ``word [sic] [?]``; a further one stands for itself."""
_OPENING = re.compile(r"""["'“”„«‘(\-–—]+(?=\w)""")
_CLOSING = {"(": ")", "“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'"}


def take_word(before: list[Inline]) -> tuple[Inlines, list[Text]]:
    """Take the last word, with marks it is glued to, and the spaces after it; take nothing if there is none."""
    near = before[-_MOST_PIECES:]
    spaces = _take_spaces(near)
    token = _take_token(near)
    _leave_opening(near, token)
    worded = any(not isinstance(piece, Text) or any(map(str.isalnum, piece.words)) for piece in token)
    if not worded or deeper(tuple(token), _DEEPEST):
        return (), []
    before[-_MOST_PIECES:] = near
    return tuple(token), spaces


def _take_token(before: list[Inline]) -> list[Inline]:
    token: list[Inline] = []
    while before:
        last = before[-1]
        if isinstance(last, Text):
            before.pop()
            head, tail = _cut(last)
            token.insert(0, tail)
            if head.words:
                before.append(head)
                break
        elif isinstance(last, _HOLDS_WORDS):
            token.insert(0, before.pop())
        else:
            break
    return [piece for piece in token if not isinstance(piece, Text) or piece.words]


def sign_span(spaces: list[Text], bracket: Span) -> Span:
    """The characters of a sign with the spaces before it."""
    return (spaces[0].start if spaces else bracket[0]), bracket[1]


def _take_spaces(before: list[Inline]) -> list[Text]:
    spaces: list[Text] = []
    while before and isinstance(last := before[-1], Text):
        length = len(last.words.rstrip())
        before.pop()
        if length:
            before.append(Text(last.words[:length], last.start))
        if length < len(last.words):
            spaces.insert(0, Text(last.words[length:], last.start + length))
        if length:
            break
    return spaces


def _cut(leaf: Text) -> tuple[Text, Text]:
    at = _token_start(leaf.words)
    return Text(leaf.words[:at], leaf.start), Text(leaf.words[at:], leaf.start + at)


def _token_start(words: str) -> int:
    at = len(words)
    while at and not words[at - 1].isspace():
        at -= 1
    return at


def _leave_opening(before: list[Inline], token: list[Inline]) -> None:
    """Put opening quotation marks and parentheses back, unless the word holds the closing ones too."""
    first = token[0] if token else None
    if not isinstance(first, Text):
        return
    inside = words(tuple(token))
    opening = _OPENING.match(first.words)
    end = opening.end() if opening else 0
    if any(_CLOSING.get(sign, "\0") in inside[end:] for sign in inside[:end]):
        return
    if end:
        before.append(Text(first.words[:end], first.start))
        token[0] = Text(first.words[end:], first.start + end)
