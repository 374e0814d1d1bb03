"""What speakers say, as minutes have it: ``X: …`` at the beginning of lines, again and again (Guidelines 7.2.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tei_edition.model import Between, Block, Paragraph, Speech
from tei_edition.readers.body.formulas import holds, listed, pattern
from tei_edition.readers.body.pieces import offset, piece, reach
from tei_edition.readers.sheet import Chunk, parted, plain

_LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\[\]\n|\"“„«]{0,60}?\s*(?::|\.\s?[—–]))(?=\s)")
_MARKS = ":—–"
"""One of these ends the label of a speaker."""
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SMALL = frozenset(("the", "of", "for", "and", "von", "van", "de", "der", "del", "di", "da", "la", "le", "zu", "и"))
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_MOST_WORDS = 7
_LEAST_SPEECHES = 3


def speech_by_speech(parts: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks with each speech a chunk; a label counts only among others, one of which comes again."""
    said = Counter(label for chunk in parts for label in _labels(chunk) if label)
    if sum(said.values()) < _LEAST_SPEECHES or len(said) < 2 or max(said.values()) < 2:
        return parts
    speakers = {label for label, times in said.items() if times > 1 or _is_marked(label)}
    return tuple(made for chunk in parts for made in _parted(chunk, speakers))


def _labels(chunk: Chunk) -> list[str]:
    """What each row begins with that could be a speaker; empty where it is none."""
    if chunk.made or chunk.ruling or chunk.level or not any(mark in chunk.text for mark in _MARKS):
        return [""] * len(chunk.rows)
    return [_speaker(words) for words in chunk.written]


def _speaker(words: str) -> str:
    found = _LABEL.match(words)
    label = " ".join(found["label"].rstrip(":—– .").split()) if found else ""
    named = _WORD.findall(label)
    if not named or len(named) > _MOST_WORDS or holds("particulars", "labels").fullmatch(label):
        return ""
    if holds("speech", "others").match(label) or holds("agenda", "headings").match(label):
        return ""
    capital = named[0][0].isupper() and all(word[0].isupper() or word in _SMALL for word in named)
    return label if capital or _titled().match(label) else ""


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"{pattern('speech', 'titles')}\s", re.IGNORECASE)


def _is_marked(label: str) -> bool:
    """Whether a label is marked as that of a person: a word in capitals, or a title before it."""
    shouted = any(len(word) > 2 and word.isupper() for word in _WORD.findall(label))
    return shouted or bool(holds("speech", "titles").match(label))


def _parted(chunk: Chunk, speakers: set[str]) -> Iterator[Chunk]:
    starts = [number for number, label in enumerate(_labels(chunk)) if label in speakers]
    if not starts:
        yield chunk
        return
    for number, part in enumerate(parted(chunk, starts)):
        yield replace(part, speaks=number > 0 or starts[0] == 0)


def speech(chunk: Chunk) -> Speech:
    """A chunk that speaks, its label apart from its words."""
    row = chunk.rows[0]
    found = _LABEL.match(chunk.written[0])
    (start, end), cut = reach(row), offset(row, found.end() if found else 0)
    words = (*piece(row, cut, end), *(inline for other in chunk.rows[1:] for inline in other))
    return Speech(piece(row, start, cut), (Paragraph(words),))


def continued(blocks: tuple[Block, ...], lang: str) -> tuple[Block, ...]:
    """Speeches with the paragraphs that go on with them: in which somebody speaks of himself, quotations apart."""
    made: list[Block] = []
    waiting: list[Block] = []
    for block in blocks:
        speaks = (made and isinstance(made[-1], Speech) and made[-1]) or None
        if speaks and isinstance(block, Between):
            waiting.append(block)
        elif speaks and isinstance(block, Paragraph) and _in_first_person(block, lang):
            made[-1] = replace(speaks, blocks=(*speaks.blocks, *waiting, block))
            waiting = []
        else:
            made += [*waiting, block]
            waiting = []
    return (*made, *waiting)


def _in_first_person(paragraph: Paragraph, lang: str) -> bool:
    return bool(_first_person(lang).search(_QUOTED.sub(" ", plain(paragraph.content))))


@cache
def _first_person(lang: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, listed("first-person", lang)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if words else r"(?!)")
