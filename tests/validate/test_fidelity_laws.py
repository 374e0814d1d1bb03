"""Laws of the account and of the comparison: nothing is lost from sight, and no change to the text goes unnoticed."""

from __future__ import annotations

import re
import time
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_edition.model import (
    Division,
    Document,
    Furniture,
    Header,
    Inline,
    Item,
    Paragraph,
    Sic,
    Span,
    Supplied,
    Text,
    Words,
)
from tei_edition.source import Source
from tei_edition.validate.account import account
from tei_edition.validate.fidelity import check_fidelity, normalised
from tests.validate.records import cases, read, tei

TABLE = [case for case in cases(Path(__file__).parent / "fidelity" / "table.md") if "header" not in case.blocks]
SOURCE = Source("table.txt", "\n".join(case.blocks["source"] for case in TABLE))
BODY = "".join(case.blocks["tei"] for case in TABLE)
WORDS = st.text(st.sampled_from("ab [](\n\t\u00a0\u2028\ufeff*é🕟\x0c"), max_size=40)


def spans(text: str) -> st.SearchStrategy[Span]:
    edge = st.integers(-2, len(text) + 2)
    return st.tuples(edge, edge)


@st.composite
def hostile(draw: st.DrawFn) -> tuple[Source, Document]:
    """A document that claims what it likes, true or not."""
    text = draw(WORDS)
    leaf = st.builds(Text, WORDS, st.integers(-2, len(text) + 2))
    inline: st.SearchStrategy[Inline] = st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.builds(
                Supplied, spans(text), st.lists(inner, max_size=3).map(tuple), st.just("lost"), st.just("archive")
            ),
            st.builds(
                Sic,
                st.lists(inner, max_size=3).map(tuple),
                st.just("archive"),
                st.just("[sic]"),
                st.none() | spans(text),
            ),
        ),
        max_leaves=6,
    )
    paragraphs = st.lists(st.builds(Paragraph, st.lists(inline, max_size=3).map(tuple)), max_size=3)
    furniture = st.lists(st.builds(Furniture, spans(text), st.just("markdown")), max_size=3)
    items = (Item("letter", (Division("original", "ru", tuple(draw(paragraphs))),)),)
    title = Words("", tuple(draw(st.lists(spans(text), max_size=2))))
    return Source("h.txt", text), Document("h", "h", "t", Header(title), items, furniture=tuple(draw(furniture)))


@given(hostile())
def test_an_account_divides_the_source_whatever_the_document_claims(case: tuple[Source, Document]) -> None:
    source, document = case
    entries = account(source, document).entries
    assert all(entry.start < entry.end for entry in entries)
    assert "".join(source.text[entry.start : entry.end] for entry in entries) == source.text
    assert all(source.text[e.start : e.end].isspace() for e in entries if e.where == "white space")


@given(WORDS, st.data())
def test_whatever_no_part_of_the_document_claims_is_named(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    paragraph = Paragraph((Text(text[start:end], start),))
    document = Document("r", "r", "t", Header(Words("")), (Item("l", (Division("original", "ru", (paragraph,)),)),))
    lost = "".join(text[entry.start : entry.end] for entry in account(Source("r", text), document).unexplained)
    left = text[:start] + text[end:]
    left = left if start == 0 < end else left.removeprefix("\ufeff")
    assert "".join(lost.split()) == "".join(left.split())


@given(st.text() | WORDS)
def test_normalising_is_what_the_rule_says(text: str) -> None:
    spaced = re.sub(r"\s*([\[\]])\s*|\s+", lambda space: space[1] or " ", text).strip()
    assert normalised(text) == re.sub(r"[\x00-\x08\x0e-\x1b\ufffe\uffff]", "\ufffd", spaced)


@given(WORDS)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
    assert "".join(normalised(text).split()) == "".join(text.split())


def test_the_whole_table_reads_back() -> None:
    assert check_fidelity(SOURCE, read(SOURCE.text), tei(BODY), "table.xml") == ()


@settings(deadline=None)
@given(st.data())
def test_no_change_to_the_text_goes_unnoticed(data: st.DataObject) -> None:
    tree = etree.ElementTree(etree.fromstring(tei(BODY)))
    place = data.draw(st.sampled_from(list(_places(tree))))
    change = data.draw(st.sampled_from([_dropped, _added, _changed, _swapped]))
    words = _get(place)
    mutated = change(words, data.draw(st.integers(0, len(words) - 1)), data.draw(st.sampled_from("x.é]")))
    assume("".join(mutated.split()) != "".join(words.split()))
    _put(place, mutated)
    found = check_fidelity(SOURCE, read(SOURCE.text), tree, "table.xml")
    assert [finding.rule for finding in found] == ["fidelity-text"]


@settings(deadline=None)
@given(st.data())
def test_no_element_can_be_dropped_or_moved_unnoticed(data: st.DataObject) -> None:
    tree = etree.ElementTree(etree.fromstring(tei(BODY)))
    division = tree.getroot()[1][0][0][0]
    blocks = [block for block in division if "".join(map(str, block.itertext())).strip()]
    block, target = data.draw(st.sampled_from(blocks)), data.draw(st.integers(0, len(blocks) - 1))
    assume(blocks[target] is not block)
    if data.draw(st.booleans()):
        division.remove(block)
    else:
        other = division.index(blocks[target])
        division.insert(other, block)
        assume(_as_read(tree) != _as_read(etree.ElementTree(etree.fromstring(tei(BODY)))))
    assert [f.rule for f in check_fidelity(SOURCE, read(SOURCE.text), tree, "t.xml")] == ["fidelity-text"]


def _as_read(tree: etree._ElementTree) -> list[str]:
    """All words in order: two blocks may say together what a third says, and change places with it unseen."""
    return " ".join("".join(map(str, block.itertext())) for block in tree.getroot()[1][0][0][0]).split()


Node = tuple[etree._Element, str]


def _places(tree: etree._ElementTree) -> list[Node]:
    """The text nodes that stand for characters of the source: corrections, comments and described marks do not."""
    found: list[Node] = []
    for element in tree.getroot()[1].iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        parent = element.getparent()
        described = name == "desc" and parent is not None and parent.get("rend")
        if name and name != "corr" and not described and (element.text or "").strip():
            found.append((element, "text"))
        if (element.tail or "").strip():
            found.append((element, "tail"))
    return found


def _get(place: Node) -> str:
    return str(getattr(*place))


def _put(place: Node, words: str) -> None:
    setattr(*place, words)


def _dropped(words: str, at: int, _: str) -> str:
    return words[:at] + words[at + 1 :]


def _added(words: str, at: int, new: str) -> str:
    return words[:at] + new + words[at:]


def _changed(words: str, at: int, new: str) -> str:
    return words[:at] + new + words[at + 1 :]


def _swapped(words: str, at: int, _: str) -> str:
    return words[:at] + words[at : at + 2][::-1] + words[at + 2 :]


def test_five_million_characters_take_seconds() -> None:
    text = "\n".join(f"{n}. The regent of Graustark [sic] spoke of the loan." for n in range(100_000))
    source, document = Source("long.txt", text), read(text)
    encoded = tei("".join(f"<p>{line}</p>" for line in text.splitlines()))
    started = time.process_time()
    assert check_fidelity(source, document, encoded, "long.xml") == ()
    changed = check_fidelity(source, document, encoded.replace(b"99000. The", b"99000. A"), "long.xml")
    assert [finding.place.line for finding in changed] == [99001]
    assert time.process_time() - started < 20
