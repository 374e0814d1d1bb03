"""The explanation as one page of HTML that needs nothing but itself: the source as it was read, and tables of facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from lxml import etree

from tei_edition.edition.conversion import Conversion
from tei_edition.explain import facts
from tei_edition.explain.colouring import source_view
from tei_edition.explain.elements import Content, element, serialised
from tei_edition.finding import Finding

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_LEGEND = (
    ("text", "words", "text of the edition"),
    ("mark", "[words]", "a mark in the text, with what it marks"),
    ("header", "words", "TEI header"),
    ("furniture", "words", "set aside as furniture"),
    ("unexplained", "words", "unexplained: found no place"),
)


def as_html(conversion: Conversion) -> str:
    """One self-contained page; each stretch of the source can be pointed at or tabbed to, and says where it went."""
    name = conversion.source.name
    page = element("html", _head(name), element("body", *_body(conversion)), lang="en")
    return serialised(page)


def _head(name: str) -> etree._Element:
    style = files("tei_edition.explain").joinpath("page.css").read_text("utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"How {name} was read"),
        element("style", style),
    )


def _body(conversion: Conversion) -> Iterator[etree._Element]:
    sections = (
        ("layout", "Layout", _layout(conversion)),
        ("findings", "Findings", _findings(conversion)),
        ("source", "The source as read", (_legend(conversion), source_view(conversion))),
        ("header", "Header", _header(conversion)),
        ("brackets", "Brackets", _brackets(conversion)),
        ("structure", "Structure", _structure(conversion)),
        ("furniture", "Set aside as furniture", _furniture(conversion)),
    )
    yield element(
        "header",
        element("h1", "How ", element("code", conversion.source.name), " was read"),
        element("p", facts.balance_sentence(conversion) + "."),
        element(
            "nav",
            element("ul", *(element("li", element("a", title, href=f"#{id_}")) for id_, title, _ in sections)),
            aria_label="Sections",
        ),
    )
    made = (
        element("section", element("h2", title, id=f"{id_}-title"), *content, id=id_, aria_labelledby=f"{id_}-title")
        for id_, title, content in sections
    )
    yield element("main", *made)


def _layout(conversion: Conversion) -> Iterator[etree._Element]:
    yield element("p", "Read as ", element("strong", conversion.layout), ".")
    if declined := conversion.declined():
        yield element("p", "The other layouts declined:")
        pairs = (pair for name, reason in declined for pair in (element("dt", name), element("dd", reason)))
        yield element("dl", *pairs)


def _findings(conversion: Conversion) -> Iterator[etree._Element]:
    rows = [
        (element("strong", found.level.name.lower(), class_=found.level.name.lower()), _place(conversion, found),
         found.message, element("code", found.rule))
        for found in conversion.findings
    ]  # fmt: skip
    yield _table(("Level", "Place", "Message", "Rule"), rows, "There is nothing to say against this reading.")


def _place(conversion: Conversion, found: Finding) -> Content:
    if found.place.file == conversion.source.name and found.place.line:
        return _line_link(found.place.line)
    return str(found.place)


def _legend(conversion: Conversion) -> etree._Element:
    count = dict(facts.balance(conversion))
    items = [
        element("li", element("span", sample, class_=f"read {kind}"), f" {meaning}")
        for kind, sample, meaning in _LEGEND
        if kind != "unexplained" or count["unexplained"]
    ]
    return element("ul", *items, class_="legend", aria_label="Legend")


def _header(conversion: Conversion) -> Iterator[etree._Element]:
    fields = facts.header_fields(conversion)
    taken = [(field.name, _lines(field.lines), field.words) for field in fields if field.taken]
    read = [(field.name, _lines(field.lines), field.words) for field in fields if not field.taken]
    yield _table(("Field", "Lines", "Words of the source"), taken, "No words of the source went to the header.")
    if read:
        yield element("h3", "Values read out of the record")
        yield _table(("Value", "Lines where it is said", "As read"), read, "")


def _brackets(conversion: Conversion) -> Iterator[etree._Element]:
    rows = [
        (_lines(bracket.lines), bracket.wording, bracket.meaning, element("code", bracket.row))
        for bracket in facts.brackets(conversion)
    ]
    yield _table(("Line", "Wording", "Read as", "Row of the table of signs"), rows, "The record has no brackets.")


def _structure(conversion: Conversion) -> Iterator[etree._Element]:
    for division in facts.divisions(conversion):
        rows = [
            (element("code", block.place), block.element, _lines(block.lines), facts.shortened(block.beginning, 90),
             element("code", block.counterpart) if block.counterpart else "–")
            for block in division.blocks
        ]  # fmt: skip
        yield element("h3", element("code", division.id), f" {division.summary}")
        yield _table(("Place", "Element", "Lines", "Beginning", "Aligned with"), rows, "This division is empty.")


def _furniture(conversion: Conversion) -> Iterator[etree._Element]:
    rows = [
        (thing.kind, element("code", facts.shortened(thing.words, 90)), element("span", *_links(thing.lines)))
        for thing in facts.furniture(conversion)
    ]
    yield _table(("Kind", "Words", "Lines"), rows, "Nothing was set aside.")


def _table(heads: Sequence[str], rows: Sequence[Sequence[Content]], if_none: str) -> etree._Element:
    if not rows:
        return element("p", if_none)
    top = element("thead", element("tr", *(element("th", head, scope="col") for head in heads)))
    body = element("tbody", *(element("tr", *(element("td", cell, dir="auto") for cell in row)) for row in rows))
    return element("div", element("table", top, body), class_="wide")


def _lines(lines: facts.Lines) -> Content:
    return _line_link(lines.first, str(lines)) if lines.first else str(lines)


def _links(lines: Iterable[int]) -> Iterator[Content]:
    for n, line in enumerate(lines):
        yield from (", ",) if n else ()
        yield _line_link(line)


def _line_link(line: int, words: str = "") -> etree._Element:
    return element("a", words or str(line), href=f"#L{line}")
