"""Laws for any document: well-formed, valid, the same each time, with every character of the text in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_edition.model import (
    Agent,
    Between,
    Block,
    Calendar,
    Closer,
    Date,
    Deleted,
    Division,
    Document,
    Entry,
    FormeWork,
    Gap,
    Header,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Listing,
    ListItem,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Person,
    Phrase,
    PhraseKind,
    Reference,
    Responsibility,
    Sic,
    Speech,
    Stamp,
    Supplied,
    Table,
    Text,
    Unclear,
    Words,
)
from tei_edition.resources import resource
from tei_edition.tei import encode, numbered
from tei_edition.tree import units_of
from tests.conftest import TEI_ALL, needs_tei_all

TEI = "{http://www.tei-c.org/ns/1.0}"

words = st.text(st.one_of(st.sampled_from(" \n\u00a0<&>]]7Яя中\"'"), st.characters()), max_size=12)
names = st.sampled_from(["", "a", "b1", "x y", "Я", "9"])
spans = st.sampled_from([None, (0, 1)])
hands = st.sampled_from(["translator", "archive", "converter"])
certainties = st.sampled_from([None, "high", "low"])
languages = st.sampled_from(["", "en", "ru-Latn", "??"])
dates = st.sampled_from(["", "1937", "1937-05-01", "1937-02-31", "soon"])
leaves = st.builds(Text, words, st.just(0))
counts = st.sampled_from([None, 0, 2])

gaps = st.builds(
    Gap,
    st.just((0, 1)),
    st.sampled_from(["illegible", "redacted", "signature", "ocr"]),
    st.sampled_from(["", "ω"]),
    hands,
    st.sampled_from(["", "fading"]),
    st.sampled_from(["", "word"]),
    counts,
    counts,
    counts,
    st.sampled_from(["", "much"]),
    st.sampled_from(["", "Ω"]),
    names,
)
page_breaks = st.builds(
    PageBreak, names, spans, names, st.booleans(), names, st.sampled_from(["", "verso"]), certainties
)
simple = st.one_of(leaves, leaves, gaps, page_breaks, st.just(LineBreak()))


def marks(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    content = st.lists(inner, max_size=3).map(tuple)
    note_kinds = st.sampled_from(["translator", "editorial", "gloss", "handwritten", "source"])
    reasons = st.sampled_from(["subaudible", "undefined"])
    return st.one_of(
        st.builds(
            Supplied, st.just((0, 1)), content, reasons, hands, certainties, st.sampled_from(["person", "role", ""])
        ),
        st.builds(
            Sic, content, hands, st.sampled_from(["", "[sic]"]), spans, certainties, names, st.sampled_from(["", "ω"])
        ),
        st.builds(Unclear, content, st.just("ocr"), hands, certainties, st.sampled_from(["", "[?]", "B%"]), spans),
        st.builds(Deleted, st.just((0, 1)), content, content, hands),
        st.builds(
            Note, spans, note_kinds, content, hands, content, st.booleans(), st.just(""), names, names, names, names
        ),
        st.builds(FormeWork, st.just("pageNum"), content),
        st.builds(Stamp, names, content, content, st.booleans(), spans, st.sampled_from(["bold", ""])),
        st.builds(Date, content, dates, dates, dates, st.just("creation-date"), certainties),
        st.builds(
            Phrase,
            st.sampled_from(get_args(PhraseKind)),
            content,
            names,
            languages,
            names,
            names,
            certainties,
            ref=names,
        ),
    )


inline = st.recursive(simple, marks, max_leaves=6)
content = st.lists(inline, max_size=4).map(tuple)
lines = st.lists(content, max_size=3).map(tuple)
notes = st.builds(Note, spans, st.sampled_from(["handwritten", "editorial"]), content, hands, content, n=names)
plain_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, content, names, lang=languages),
    st.builds(Paragraph, content),
    st.builds(Heading, st.sampled_from(["main", "sub", "date"]), content),
    st.builds(Opener, lines),
    st.builds(Closer, lines),
    st.builds(Between, content),
    notes,
)
list_items = st.builds(ListItem, content, content)
rows = st.lists(st.lists(content, max_size=2).map(tuple), max_size=2).map(tuple)
composed: st.SearchStrategy[Block] = st.one_of(
    st.builds(Listing, st.lists(list_items, max_size=2).map(tuple), content),
    st.builds(Table, rows, st.booleans()),
)
speeches = st.builds(Speech, content, st.lists(st.one_of(plain_blocks, composed), max_size=3).map(tuple), names)
nested = st.builds(Speech, content, st.lists(speeches, max_size=1).map(tuple))
blocks: st.SearchStrategy[Block] = st.one_of(plain_blocks, plain_blocks, composed, speeches, nested)
persons = st.builds(
    Person,
    names,
    st.lists(st.tuples(words, languages), max_size=2).map(tuple),
    st.lists(words, max_size=1).map(tuple),
    st.lists(words, max_size=1).map(tuple),
)
divisions = st.builds(
    Division,
    st.sampled_from(["original", "translation"]),
    languages,
    st.lists(blocks, max_size=6).map(tuple),
    names,
    scanned=st.booleans(),
)
values = st.builds(Words, words)
optional_values = st.one_of(st.none(), values)
agents = st.builds(Agent, words, st.sampled_from(["person", "organisation"]), st.booleans())
units = st.lists(st.tuples(st.sampled_from(["fond", "delo"]), st.sampled_from(["7", "077"])), max_size=2).map(tuple)
references = st.builds(
    Reference, words, words, words, words, words, units, st.just(("f.",)), names, names, words, words
)
headers = st.builds(
    Header,
    values,
    st.lists(st.tuples(values, st.builds(Date, content, dates, dates, dates)), max_size=2).map(tuple),
    authors=st.lists(agents, max_size=1).map(tuple),
    responsibilities=st.lists(st.builds(Responsibility, names, words, agents, names, words), max_size=2).map(tuple),
    publisher=words,
    archive_number=words,
    licence=words,
    address=words,
    rights=st.lists(content, max_size=1).map(tuple),
    citation=optional_values,
    source_note=optional_values,
    reference=st.one_of(st.none(), references),
    acquisition=words,
    abstract=st.lists(content, max_size=1).map(tuple),
    original_language=languages,
    language_statement=optional_values,
    contents=st.lists(values, max_size=1).map(tuple),
    keywords=st.lists(words.map(Words), max_size=1).map(tuple),
)
items = st.builds(Item, names, st.lists(divisions, min_size=1, max_size=2).map(tuple), st.just(()), names)
entries = st.builds(Entry, names, st.one_of(st.none(), st.builds(Date, content, dates)), content, lines)
numbers = st.integers(0, 2000)
calendars = st.builds(
    Calendar, content, numbers, numbers, st.one_of(st.none(), numbers), st.lists(entries, max_size=2).map(tuple)
)
documents = st.one_of(
    st.builds(
        Document,
        words,
        st.just("d"),
        words,
        headers,
        st.lists(items, min_size=1, max_size=2).map(tuple),
        persons=st.lists(persons, max_size=2).map(tuple),
    ),
    st.builds(Document, words, st.just("d"), words, headers, calendar=calendars),
)


def body(data: bytes) -> etree._Element:
    found = etree.fromstring(data, etree.XMLParser(collect_ids=False)).find(f".//{TEI}body")
    assert found is not None
    return found


def characters(data: bytes) -> str:
    """The text of the body without what was never text: descriptions of gaps, corrections, signs of notation."""
    root = body(data)
    etree.strip_elements(root, TEI + "desc", TEI + "corr", with_tail=False)
    return bare("".join(map(str, root.itertext())))


def bare(text: str) -> str:
    return "".join(text.translate({ord(sign): None for sign in "[]ωΩ"}).split())


def spoken(document: Document) -> str:
    """The characters of every leaf of the text."""
    leaves: list[str] = []
    for item in document.items:
        for division in item.divisions:
            for block in division.blocks:
                leaves += (leaf for part in units_of((block,)) for leaf in texts(part))
    if document.calendar:
        leaves += texts(document.calendar.heading)
        for entry in document.calendar.entries:
            parts = ((entry.date,) if entry.date else (), entry.title, *entry.abstract)
            leaves += (leaf for part in parts for leaf in texts(part))
    kept = ("".join(leaves)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return bare("".join(character if allowed(character) else "\ufffd" for character in kept))


def texts(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Text):
            yield inline.words
        else:
            yield from texts(getattr(inline, "label", ()))
            yield from texts(getattr(inline, "content", ()))


def allowed(character: str) -> bool:
    return character.isspace() or not (character < " " or character in "\ufffe\uffff")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_every_character_of_the_text_is_there_in_its_order(document: Document) -> None:
    data, _ = encode(document, version="1")
    assert characters(data) == spoken(document)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_encoding_twice_is_encoding_once(document: Document) -> None:
    once, _ = numbered(document)
    assert encode(document, version="1")[0] == encode(once, version="1")[0]


@pytest.fixture(scope="module")
def grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(resource("schemas", "edition.rng")))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=documents)
def test_every_document_is_valid_under_our_grammar(grammar: etree.RelaxNG, document: Document) -> None:
    grammar.validate(etree.fromstring(encode(document, version="1")[0]))
    assert [entry.message for entry in grammar.error_log] == []


@needs_tei_all
def test_every_document_is_valid_tei(jing: Callable[[Path, Iterable[Path]], list[str]], tmp_path: Path) -> None:
    @settings(deadline=None, phases=[Phase.generate], max_examples=60, suppress_health_check=list(HealthCheck))
    @given(documents)
    def write(document: Document) -> None:
        (tmp_path / f"{len(list(tmp_path.iterdir()))}.xml").write_bytes(encode(document, version="1")[0])

    write()
    assert jing(TEI_ALL, sorted(tmp_path.iterdir())) == []
