"""What is fuzzed: each target takes any bytes, and what it raises or asserts is a fault of the program."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from lxml import etree

from tei_edition import corrections, names, notation, readers, tei, xmlio
from tei_edition.containers import ENDINGS, records
from tei_edition.finding import Finding, Refused
from tei_edition.model import Document
from tei_edition.source import Source
from tei_edition.validate import check_grammar, validate
from tei_edition.validate.access import Access
from tei_edition.validate.account import account
from tei_edition.validate.fidelity import check_fidelity
from tei_edition.validate.relaxng.compiling import read_schema
from tei_edition.validate.relaxng.flat import size, written
from tei_edition.validate.schematron import compile_schematron
from tests.notation.records import read

_ROLES = ("en", "ru", "ru scanned", "en closer")


def read_record(data: bytes) -> None:
    """A record in any layout: valid TEI comes of it, with every character, or a sentence."""
    source = Source("record.txt", data.decode("utf-8", "surrogateescape"))
    if not source.text.removeprefix("\ufeff").strip():
        return
    try:
        document = readers.read(source).document
    except Refused:
        return
    if document.items or document.calendar:
        _encoded(document, source)


def read_notation(data: bytes) -> None:
    """Lines of brackets, each a paragraph; its first character says in which division it stands."""
    lines = [line for line in data.decode("utf-8", "replace").split("\n") if line.strip()]
    roles = [_ROLES[ord(line[0]) % len(_ROLES)] for line in lines]
    if lines:
        document = read(list(zip(roles, lines, strict=True))).document
        _checked(document, Source("record.txt", "\n".join(lines)))


def _encoded(document: Document, source: Source) -> None:
    _checked(names.identified(notation.mark(document, source).document, source).document, source)


def _checked(document: Document, source: Source) -> None:
    document, _ = tei.numbered(document)
    written, _ = tei.encode(document, version="0")
    drawn = account(source, document)
    assert "".join(source.text[entry.start : entry.end] for entry in drawn.entries) == source.text
    lost = check_fidelity(source, document, written, "record.xml", drawn)
    assert not lost, lost
    wrong = check_grammar(etree.ElementTree(etree.fromstring(written)), "record.xml")
    assert not wrong, wrong


def read_file(data: bytes) -> None:
    """A file of any ending, chosen by the first byte; findings are sentences."""
    ending = ENDINGS[data[0] % len(ENDINGS)] if data else ENDINGS[0]
    path = _folder() / f"record{ending}"
    path.write_bytes(data[1:])
    for found in records(path):
        findings = (found,) if isinstance(found, Finding) else found.findings
        assert all(finding.message.strip() for finding in findings), findings


def judge(data: bytes) -> None:
    """A document to be judged, or by its first byte a schema of somebody's; faults are told in sentences."""
    compiling = _SCHEMAS.get(data[:1])
    found = _refusal(compiling, data[1:]) if compiling else validate(data, "record.xml")
    assert all(finding.message.strip() and finding.place.file for finding in found), found


def _refusal(compiling: Callable[[bytes], object], data: bytes) -> tuple[Finding, ...]:
    try:
        compiling(data)
    except Refused as refused:
        return (refused.finding,)
    return ()


def _relaxng(data: bytes) -> None:
    grammar = read_schema(data, "schema.rng", Access()).grammar
    if size(grammar) < _MOST_PATTERNS:
        written(grammar)


def _schematron(data: bytes) -> None:
    compile_schematron(xmlio.parse(data, "schema.sch").getroot(), "schema.sch", Access())


_SCHEMAS: dict[bytes, Callable[[bytes], object]] = {b"G": _relaxng, b"S": _schematron}
_MOST_PATTERNS = 10_000


def correct(data: bytes) -> None:
    """A file of corrections, heeded in a record of a few lines or refused with its faults."""
    text = data.decode("utf-8", "replace")
    given = corrections.read(text, "record.toml")
    corrections.read_rows(text, "corrections.toml")
    if not given.findings:
        source = Source(
            "record.txt", "A ferry\n\nThe ferry [a] came. O. Halvard sailed.\n\nЗаписка посла\n\nThe end.\n"
        )
        said = corrections.resolved(given, source)
        readers.read(source, rulings=said.rulings)


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="tei-edition-fuzz-"))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "readers": read_record,
    "notation": read_notation,
    "files": read_file,
    "validators": judge,
    "corrections": correct,
}
