"""A first file of corrections for a record: every doubtful decision in it, commented out, for an editor to change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from tei_edition.corrections import placing, toml
from tei_edition.corrections.header import FIELDS
from tei_edition.corrections.vocabulary import ATTRIBUTES, BRACKETS, MEANINGS, PARAGRAPHS
from tei_edition.finding import Finding, Level
from tei_edition.model import Division, Document, Span
from tei_edition.rulings import BracketRuling
from tei_edition.source import Source
from tei_edition.tree import extent, units_of

_CONTEXT = 30
_TABLE = re.compile(r"^(#?\[\[?)(?=[a-z]+\])([a-z]+)", re.MULTILINE)
_FEWEST, _MOST = 3, 12
"""Words by which a paragraph is named."""
_HOW = (
    "A line that begins with # and a space is a note. A line that begins with # and a word or a bracket is an entry: "
    "remove its # and it holds. As they stand here, entries say what the program made of the record; change what is "
    "wrong and leave the rest.",
    "The TEI is made from the source and from this file at every run. What matches nothing is an error and is told "
    "with its line, so nothing written here is ever passed over.",
)


class Sign(Protocol):
    """A bracket as the notation read it."""

    @property
    def span(self) -> Span: ...
    @property
    def wording(self) -> str: ...
    @property
    def meaning(self) -> str: ...
    @property
    def ruling(self) -> BracketRuling | None: ...


def starter(
    source: Source, document: Document, signs: Sequence[Sign], findings: Sequence[Finding], key: str = ""
) -> str:
    """The text of the file; uncommented as it stands, it changes nothing. ``key`` is that of a row in a table."""
    doubts = [finding for finding in findings if finding.level is Level.WARNING]
    decided = {source.place(sign.span[0]) for sign in signs if _entry(source, sign)}
    lines = [
        *toml.notes(f"Corrections to {source.name.replace(chr(92), '/').rpartition('/')[2]}.", *_HOW),
        *_header(document),
        *_brackets(source, signs, doubts),
        *_divisions(source, document),
        *_paragraphs(),
        *_persons(document),
        *_doubts(source, [doubt for doubt in doubts if doubt.place not in decided]),
    ]
    text = "\n".join(lines) + "\n"
    return _TABLE.sub(rf"\1{toml.quoted(key)}.\2", text) if key else text


def _header(document: Document) -> Iterator[str]:
    yield from toml.title("The header")
    yield "[header]"
    missing: list[str] = []
    for name, field in FIELDS.items():
        found = (document.id,) if name == "id" else field.found(document.header)
        if found and all(map(_writable, found)) and not any(map(field.problem, found)):
            many = ", or a list of several" if field.several else ""
            yield from toml.notes(f"{field.meaning[0].upper()}{field.meaning[1:]}{many}:")
            yield from toml.keys([(name, found)])
        elif not found:
            missing.append(f"{name} ({field.meaning})")
    yield from toml.notes(f"The record does not say, and you may: {'; '.join(missing)}.")


# ── brackets ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _brackets(source: Source, signs: Sequence[Sign], doubts: Sequence[Finding]) -> Iterator[str]:
    yield from toml.title("Brackets")
    yield from toml.notes("What a bracket is, by its wording, and by n if it stands several times in the record.")
    yield from toml.notes(*(_described(kind) for kind in BRACKETS))
    told = {finding.place: finding for finding in doubts}
    for sign in signs:
        doubt = told.get(source.place(sign.span[0]))
        if doubt or (sign.ruling and sign.ruling.cert in ("low", "medium", "unknown")):
            yield from _bracket(source, sign, doubt)


def _described(kind: str) -> str:
    attributes = f" [{', '.join(ATTRIBUTES[kind])}]" if ATTRIBUTES[kind] else ""
    return f"is = {toml.quoted(kind)}: {MEANINGS[kind]}{attributes}"


def _bracket(source: Source, sign: Sign, doubt: Finding | None) -> Iterator[str]:
    start, end = sign.span
    context = " ".join(source.text[max(start - _CONTEXT, 0) : end + _CONTEXT].split())
    yield ""
    yield from toml.notes(f"Line {source.line_number(start)}: … {_visible(context)} …", f"Read as {sign.meaning}.")
    yield from toml.notes(doubt.message) if doubt else []
    yield from _entry(source, sign) or toml.notes("No entry can say this in other words.")


def _entry(source: Source, sign: Sign) -> list[str]:
    """The entry that says of a bracket what it was read as; nothing if none can."""
    wording = " ".join(sign.wording.split())
    found = placing.brackets(source, wording)
    if sign.ruling is None or sign.span[0] not in found or not _writable(wording):
        return []
    n = found.index(sign.span[0]) + 1 if len(found) > 1 else None
    return toml.entry("bracket", [("wording", wording), ("n", n), *_ruling(sign.ruling)])


def _ruling(ruling: BracketRuling) -> Iterator[tuple[str, str | int | None]]:
    yield "is", ruling.kind
    names = {"atLeast": "at_least", "atMost": "at_most"}
    for name in ATTRIBUTES[ruling.kind]:
        yield name, getattr(ruling, names.get(name, name))


# ── divisions and paragraphs ─────────────────────────────────────────────────────────────────────────────────────────


def _divisions(source: Source, document: Document) -> Iterator[str]:
    yield from toml.title("Divisions")
    yield from toml.notes(
        "Where a language version of the document begins, by the first words of its first paragraph, with its language "
        "(a BCP 47 tag) and its kind: original or translation; or, kind = document, where another document begins.",
    )
    for item in document.items:
        for division in item.divisions:
            begins = _beginning(source, division)
            if begins:
                words, n = begins
                yield ""
                pairs = [("begins", words), ("n", n), ("language", division.lang), ("kind", division.kind)]
                yield from toml.entry("division", pairs)


def _beginning(source: Source, division: Division) -> tuple[str, int | None] | None:
    """The first words of a division, as many as make it unique, and else its number among those alike."""
    spans = filter(None, (extent(content) for content in units_of(division.blocks)))
    first = next(spans, None)
    if first is None:
        return None
    text = source.text[first[0] :]
    at = first[0] + len(text) - len(text.lstrip())
    line = source.lines[source.line_number(at) - 1]
    words = source.text[at : line.start + len(line.text)].split()
    for count in range(min(_FEWEST, len(words)), min(_MOST, len(words)) + 1):
        begins = " ".join(words[:count])
        found = placing.paragraphs(source, begins)
        if at not in found or not _writable(begins):
            return None
        if len(found) == 1:
            return begins, None
    return begins, found.index(at) + 1


def _paragraphs() -> Iterator[str]:
    yield from toml.title("Paragraphs")
    yield from toml.notes(
        "What a paragraph is, by its first words (begins, and n if several begin so); it ends where the lines after it "
        f"end or the next entry begins. is: {', '.join(PARAGRAPHS)}. A head may have type: main, sub or date.",
        "Write [[paragraph]] on a line, and below it lines such as: begins = …, is = …",
    )


def _persons(document: Document) -> Iterator[str]:
    yield from toml.title("Persons")
    yield from toml.notes(
        "Who somebody is: name as in the record (or a list of its forms), is for the authorised name, ref for the "
        "address of an authority record. Write [[person]] on a line and the keys below it.",
    )
    for person in document.persons:
        names = tuple(dict.fromkeys(name for name, _ in person.names if _writable(name)))
        if names and not person.refs:
            yield ""
            yield from toml.entry("person", [("name", names)])


# ── doubts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _doubts(source: Source, doubts: Sequence[Finding]) -> Iterator[str]:
    yield from toml.title("What the program doubts")
    yield from toml.notes("A doubt you looked at and accept, with your reason; it becomes a remark.")
    yield "[accept]"
    for rule in dict.fromkeys(finding.rule for finding in doubts):
        alike = [finding for finding in doubts if finding.rule == rule]
        yield from toml.notes(*(_told(source, finding) for finding in alike))
        yield from toml.keys([(rule, "why it is right as it stands")])


def _told(source: Source, finding: Finding) -> str:
    line = f"Line {finding.place.line}: " if finding.place.line and finding.place.file == source.name else ""
    return _visible(line + finding.message)


def _visible(words: str) -> str:
    """Words that a TOML comment may hold."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in words)


def _writable(words: str) -> bool:
    return bool(words.strip()) and words.isprintable()
