"""Laws that hold for any text: no character lost, none counted twice, all in order, and bounded time."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_edition.model import (
    Block,
    Date,
    Division,
    Document,
    Gap,
    Header,
    Inline,
    Inlines,
    Item,
    Note,
    PageBreak,
    Paragraph,
    Phrase,
    Sic,
    Stamp,
    Supplied,
    Text,
    Unclear,
    Words,
)
from tei_edition.notation import mark
from tei_edition.source import Source
from tei_edition.tree import inner, own_units, parts, walk
from tests.notation.records import read

TOKENS = (
    *("[", "]", "[", "]", "[[", "]]", " ", " ", "\n", ":", "“", "”", "?", ",", "...", "\xa0", "\u200b", "\ufffc", "🕟"),
    *(
        "sic",
        "[sic]",
        "[?]",
        "[[sic] [sic]]",
        "SIC – opros",
        "me",
        "137",
        "[138]",
        "1",
        "1. ",
        "об",
        "(b)(3)",
        "(p. 1)",
    ),
    *(
        "Stamp",
        "Handwritten note to the left",
        "Translator's note:",
        "2-3 lines lost",
        "several lines lost",
        "illegible",
    ),
    *("signature", "B% ", "crossed out: ", "page 2", "end of page 3", "Shen Jian", "YePSRK", "ustuplena", "word"),
    *("опросу", "ЕПСРК", "Прaвда", "Politiburo", "абвгдж", "A. KOB"),
    *("recte: Strelsau", "tuolaji – as in original", "[a]", "[b]", "[i]", "两字不清", "prenda", "R 16 Nov 98", "mule"),
)
hostile = st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=14).map("".join)


def covered(content: Inlines) -> Iterator[int]:
    """Source offsets in the order in which marks and leaves stand for them."""
    for one in content:
        yield from _covered(one)


def _covered(one: Inline) -> Iterator[int]:
    if isinstance(one, Text):
        yield from range(*one.span)
        return
    span = getattr(one, "span", None)
    inside = list(covered(parts(one)))
    if isinstance(one, Note | Stamp) and one.labelled_by_bracket and span is None:
        label = list(covered(one.label))
        yield from (label[0] - 1, *label, label[-1] + 1, *covered(one.content))
    elif span is None:
        yield from inside
    elif isinstance(one, Sic | Unclear) and inside and inside[0] < span[0]:
        yield from (*inside, *range(*span))
    else:
        assert all(span[0] <= offset < span[1] for offset in inside)
        yield from range(*span)


def units(blocks: tuple[Block, ...]) -> Iterator[Inlines]:
    for block in blocks:
        if isinstance(block, Note):
            yield (block,)
        else:
            yield from own_units(block)
            yield from units(inner(block))


def offsets(document: Document) -> list[int]:
    divisions = [division for item in document.items for division in item.divisions]
    return [offset for division in divisions for unit in units(division.blocks) for offset in covered(unit)]


roles = st.sampled_from(("en", "en", "ru scanned", "en opener", "en heading", "en closer"))


@given(st.lists(st.tuples(roles, hostile), max_size=6))
@settings(max_examples=400, deadline=None)
def test_every_character_stays_in_its_place(lines: list[tuple[str, str]]) -> None:
    marked = read(lines).document
    plain = read([(role, line.replace("[", "x").replace("]", "x")) for role, line in lines]).document
    before = [offset for role in ("en", "ru") for offset in _line_offsets(lines, role)]
    order = [division.lang for division in plain.items[0].divisions]
    expected = [offset for lang in order for offset in _line_offsets(lines, lang)]
    assert sorted(before) == sorted(expected)
    assert offsets(marked) == expected


def _line_offsets(lines: list[tuple[str, str]], lang: str) -> Iterator[int]:
    at = 0
    for role, line in lines:
        if role.split()[0] == lang:
            yield from range(at, at + len(line))
        at += len(line) + 1


@given(hostile)
@settings(max_examples=300, deadline=None)
def test_what_tei_forbids_is_not_made(text: str) -> None:
    document = read([("en", text)]).document
    for unit in units(document.items[0].divisions[0].blocks):
        for one in walk(unit):
            if isinstance(one, Supplied):
                assert not any(isinstance(inner, Gap) for inner in walk(one.content)), "a gap in supplied"
            if isinstance(one, Note):
                assert not any(isinstance(inner, Note) for inner in walk(one.content)), "a note in a note"
            if isinstance(one, Sic | Supplied | Phrase | Unclear):
                assert one.content, "an empty mark"
            lone = isinstance(one, Unclear) and one.cert == "unknown"
            if not lone:
                assert not any("[" in leaf.words or "]" in leaf.words for leaf in parts(one) if isinstance(leaf, Text))


@given(st.lists(st.tuples(st.sampled_from(("text", "text", "page", "phrase", "date")), hostile), max_size=6))
@settings(max_examples=300, deadline=None)
def test_marks_of_the_reader_stay(pieces: list[tuple[str, str]]) -> None:
    source = "".join(words + "#" for _, words in pieces)
    content, at = list[Inline](), 0
    for kind, words in pieces:
        leaf = Text(words, at)
        content.append(_in_mark(kind, leaf))
        if kind == "page":
            content.append(PageBreak("2", None))
        at += len(words) + 1
    division = Division("translation", "en", (Paragraph(tuple(content)),))
    document = Document("record", "record", "test", Header(Words("")), (Item("letter", (division,)),))
    marked = mark(document, Source("record.txt", source)).document
    cut_out = set(_ends(pieces))
    assert [offset for offset in offsets(marked) if offset not in cut_out] == list(covered(tuple(content)))
    breaks = [one for unit in units(marked.items[0].divisions[0].blocks) for one in walk(unit) if _inferred(one)]
    assert len(breaks) == sum(kind == "page" for kind, _ in pieces)


def _in_mark(kind: str, leaf: Text) -> Inline:
    match kind:
        case "phrase":
            return Phrase("person", (leaf,))
        case "date":
            return Date((leaf,))
        case _:
            return leaf


def _inferred(one: Inline) -> bool:
    return isinstance(one, PageBreak) and one.span is None and one.n == "2"


def _ends(pieces: list[tuple[str, str]]) -> Iterator[int]:
    at = -1
    for _, words in pieces:
        at += len(words) + 1
        yield at


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "]" * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "[me] " * 20_000,
        "[" + "a " * 100_000 + "]",
        "word [sic] " * 10_000,
        "[" + "a, (b: " * 20_000 + "]",
    ],
    ids=["open", "close", "nested", "many", "long", "sics", "long with marks"],
)
def test_any_number_of_brackets_takes_bounded_time(text: str) -> None:
    began = time.process_time()
    document = read([("en", text)]).document
    assert offsets(document) == list(range(len(text)))
    assert time.process_time() - began < 10


def test_an_object_replacement_character_of_the_source_stays() -> None:
    document = read([("en", "a \ufffc [\ufffc] b [about \ufffc it]")]).document
    assert offsets(document) == list(range(len("a \ufffc [\ufffc] b [about \ufffc it]")))


def test_reading_is_the_same_each_time() -> None:
    line = "asked [me] and [Translator's note: opros – SIC, “query”] and [137] [lone"
    assert read([("en", line)]) == read([("en", line)])
