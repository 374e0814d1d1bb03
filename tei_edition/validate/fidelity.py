"""Whether every character of a source came through, shown from three independent sides.

1. The account of the source, drawn from the document, leaves nothing unexplained and counts nothing twice.
2. The transcription read back from the TEI equals, in order, the characters that the account sends to the text.
3. The words of each header field are found in the part of the TEI header where the field belongs.

Words are compared after one normalisation and no other: a run of white space (any Unicode white space) is one space;
spaces beside ``[`` and ``]`` are dropped, and at both ends; a character that XML cannot hold is U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, partial
from itertools import chain, groupby
from typing import cast

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.model import Document
from tei_edition.source import Source
from tei_edition.validate.account import Account, Entry, Fault, account
from tei_edition.validate.passages import Passage
from tei_edition.validate.transcription import TEI, read_back
from tei_edition.xmlio import parse

_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff]")
_CONTEXT = 30
_WINDOW = 240

_FIELD_PLACES = {
    "title": ("fileDesc/titleStmt",),
    "abstract": ("profileDesc/abstract",),
    "rights": ("fileDesc/publicationStmt/availability",),
    "citation": ("fileDesc/sourceDesc",),
    "source note": ("fileDesc/sourceDesc",),
    "credits": ("fileDesc/notesStmt", "fileDesc/titleStmt"),
    "contents": ("fileDesc/notesStmt", "fileDesc/sourceDesc"),
    "subject": ("profileDesc/textClass",),
    "place": ("profileDesc/textClass",),
    "person or body": ("profileDesc/textClass",),
    "author": ("fileDesc/titleStmt",),
    "translator": ("fileDesc/titleStmt",),
    "publisher": ("fileDesc/publicationStmt",),
    "url": ("fileDesc/publicationStmt",),
    "record": ("fileDesc/publicationStmt",),
    "licence": ("fileDesc/publicationStmt",),
    "funder": ("fileDesc/titleStmt",),
    "reference": ("fileDesc/sourceDesc",),
    "remark": ("fileDesc/notesStmt",),
    "language": ("fileDesc/sourceDesc", "profileDesc/langUsage"),
}
_DATE_PLACES = ("profileDesc/creation", "fileDesc/titleStmt", "profileDesc/correspDesc")
_PARTS = {
    path: etree.XPath("/".join(f"t:{step}" for step in ("teiHeader", *path.split("/"))), namespaces={"t": TEI[1:-1]})
    for path in {*chain.from_iterable(_FIELD_PLACES.values()), *_DATE_PLACES}
}
"""The parts of a header by their paths, to be found from the root."""


def check_fidelity(
    source: Source, document: Document, tei: bytes | etree._ElementTree, file: str, drawn: Account | None = None
) -> tuple[Finding, ...]:
    """Compare a source with the document read from it and the TEI made of that; ``drawn`` is its account if at hand."""
    drawn = drawn or account(source, document)
    try:
        root = (parse(tei, file) if isinstance(tei, bytes) else tei).getroot()
    except Refused as refused:
        return refused.finding, *_account_findings(source, drawn)
    return (
        *_account_findings(source, drawn),
        *_text_findings(source, drawn, root, file),
        *_header_findings(source, drawn, root, file),
    )


def normalised(words: str) -> str:
    line = " ".join(words.split())
    for bracket in "[]":
        if bracket in line:
            line = bracket.join(piece.strip() for piece in line.split(bracket))
    return line if line.isprintable() else _FORBIDDEN.sub("\ufffd", line)


# ── the account ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _account_findings(source: Source, drawn: Account) -> Iterator[Finding]:
    for start, end in _unexplained_stretches(drawn.entries) if drawn.unexplained else ():
        message = (
            f"{_lines(source, start, end)} found no place in the text, the header or the furniture: "
            f"{quoted(source.text[start:end])}. Let the reader take the words up or declare them furniture."
        )
        yield source.finding("fidelity-unexplained", Level.ERROR, start, message)
    for fault in drawn.faults:
        yield _FAULTS[fault.kind](source, fault)


def _unexplained_stretches(entries: tuple[Entry, ...]) -> Iterator[tuple[int, int]]:
    for loose, run in groupby(entries, key=lambda entry: entry.where in ("unexplained", "white space")):
        lost = [entry for entry in run if entry.where == "unexplained"] if loose else []
        if lost:
            yield lost[0].start, lost[-1].end


def _twice(source: Source, fault: Fault) -> Finding:
    both_kept = "header" in fault.where and "furniture" not in fault.where
    message = (
        f"Counted twice, as {fault.first} and as {fault.second}: {quoted(source.text[fault.start : fault.end])}. "
        f"Let one of the two have the characters."
    )
    return source.finding("fidelity-twice", Level.WARNING if both_kept else Level.ERROR, fault.start, message)


def _differs(source: Source, fault: Fault) -> Finding:
    message = (
        f"The document says {quoted(fault.first)} where the source has {quoted(fault.second)}. "
        f"Words are kept exactly as they stand; correct their offset."
    )
    return source.finding("fidelity-differs", Level.ERROR, fault.start, message)


def _outside(source: Source, fault: Fault) -> Finding:
    message = f"{fault.first} claims characters {fault.start} to {fault.end} of a source of {fault.second}."
    return Finding("fidelity-outside", Level.ERROR, Place(source.name), message[0].upper() + message[1:])


def _order(source: Source, fault: Fault) -> Finding:
    message = (
        f"{quoted(source.text[fault.start : fault.end])} was moved: it comes before the words of {fault.second} in the "
        f"source and after them in the document, as {fault.first}. Keep the order of the source."
    )
    return source.finding("fidelity-order", Level.ERROR, fault.start, message)


_FAULTS = {"twice": _twice, "differs": _differs, "outside": _outside, "order": _order}


# ── the text ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _text_findings(source: Source, drawn: Account, root: etree._Element, file: str) -> Iterator[Finding]:
    passages = [passage for passage in drawn.passages if passage.where == "text"]
    expected = " ".join(passage.words for passage in passages)
    text = root.find(f"{TEI}text")
    found = read_back(text) if text is not None else ""
    if expected.split() != found.split() and (expected := normalised(expected)) != (found := normalised(found)):
        yield _first_difference(source, passages, expected, found, file)


def _first_difference(source: Source, passages: list[Passage], expected: str, found: str, file: str) -> Finding:
    at = _common_prefix(expected, found)
    offset, what = _offset_of(source, passages, len(expected[:at].replace(" ", "")))
    lacking, extra = _lacking_and_extra(expected[at : at + _WINDOW], found[at : at + _WINDOW])
    before = f" after {quoted(expected[max(at - _CONTEXT, 0) : at])}" if at else ""
    message = (
        f"The transcription in {file} departs from the source{f' in {what}' if what else ''}{before}: "
        f"the source {_goes_on(expected, at)}, the TEI {_goes_on(found, at)}"
        f"{f'; lacking is {quoted(lacking)}' if lacking else ''}{f'; extra is {quoted(extra)}' if extra else ''}. "
        f"In all the source has {len(expected):,} characters of text, the TEI {len(found):,}."
    )
    return source.finding("fidelity-text", Level.ERROR, offset, message)


def _goes_on(words: str, at: int) -> str:
    if at == len(words):
        return "ends"
    return f"goes on “{words[at : at + _CONTEXT]}{'…' if len(words) > at + _CONTEXT else ''}”"


def _common_prefix(one: str, other: str) -> int:
    """The length of what two strings share at the beginning, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _offset_of(source: Source, passages: list[Passage], nth: int) -> tuple[int, str]:
    """The offset in the source of the nth character that is not white space, and the place it belongs to."""
    offset, what = 0, ""
    for passage in passages:
        for start, end in passage.spans:
            for word in re.finditer(r"\S+", source.text[start:end]):
                if nth < len(word[0]):
                    return start + word.start() + nth, passage.what
                nth -= len(word[0])
                offset, what = start + word.end(), passage.what
    return min(offset, max(len(source.text) - 1, 0)), what


def _lacking_and_extra(expected: str, found: str) -> tuple[str, str]:
    """What the first change takes away and what it puts in."""
    for tag, a, b, c, d in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
        if tag != "equal":
            lacking, extra = expected[a:b], found[c:d]
            return ("" if lacking.isspace() and extra else lacking), ("" if extra.isspace() and lacking else extra)
    return "", ""


# ── the header ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _header_findings(source: Source, drawn: Account, root: etree._Element, file: str) -> Iterator[Finding]:
    read = cache(partial(_read_header, root))
    joined = cache(lambda paths: normalised(" ".join(map(read, paths))))
    for passage in drawn.passages:
        if passage.where == "header":
            paths = _FIELD_PLACES.get(passage.what, _DATE_PLACES)
            words = normalised(passage.words)
            if words not in joined(paths):
                message = (
                    f"The words of the header field {passage.what} are not in {' or '.join(paths)} of {file}: "
                    f"{quoted(words)}. The header must hold them as they stand."
                )
                yield source.finding("fidelity-header", Level.ERROR, passage.spans[0][0], message)


def _read_header(root: etree._Element, path: str) -> str:
    return " ".join(map(read_back, cast("list[etree._Element]", _PARTS[path](root))))


# ── wording ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def quoted(words: str, most: int = 80) -> str:
    """Some words between quotation marks on one line, the middle left out if they are many."""
    line = " ".join(words.split()) or words
    shown = line if len(line) <= most else f"{line[: most - 25]} … {line[-20:]}"
    return f"“{shown}”"


def _lines(source: Source, start: int, end: int) -> str:
    first, last = source.line_number(start), source.line_number(max(end - 1, start))
    return f"Line {first}" if first == last else f"Lines {first} to {last}"
