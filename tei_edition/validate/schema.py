"""The verdict of the grammar on a document: by RELAX NG, and as a second opinion by XML Schema.

Both schemas are made from ``schemas/edition.odd`` and describe the same language. RELAX NG decides; what it refuses is
told in words by ``explanation.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.resources import resource

GRAMMAR = "tei-grammar"
SECOND_OPINION = "tei-xsd"

_NAMESPACES = re.compile(r"\{http://www\.tei-c\.org/ns/1\.0\}")
_XML = re.compile(r"\{http://www\.w3\.org/XML/1998/namespace\}")
_CONSEQUENCE = re.compile(r"failed to validate|^Invalid sequence in interleave$|^Extra element|^Validity error")


@cache
def relaxng() -> etree.RelaxNG:
    """The grammar, compiled once a process."""
    return etree.RelaxNG(etree.parse(resource("schemas", "edition.rng")))


@cache
def xsd() -> etree.XMLSchema:
    """The XML Schema, compiled once a process."""
    return etree.XMLSchema(etree.parse(resource("schemas", "edition.xsd")))


def check_grammar(tree: etree._ElementTree, file: str) -> tuple[Finding, ...]:
    """What RELAX NG refuses, a finding a line; libxml2's words, which name no values."""
    grammar = relaxng()
    return () if grammar.validate(tree) else _findings(GRAMMAR, causes(grammar.error_log), file)


def check_xsd(tree: etree._ElementTree, file: str) -> tuple[Finding, ...]:
    """What XML Schema refuses, by libxml2."""
    schema = xsd()
    return () if schema.validate(tree) else _findings(SECOND_OPINION, complaints(schema.error_log), file)


def complaints(log: etree._ListErrorLog) -> list[tuple[int, str]]:
    return [(entry.line, entry.message.strip()) for entry in log]


def causes(log: etree._ListErrorLog) -> list[tuple[int, str]]:
    """The complaints without those that only repeat one from inside, as long as any are left."""
    every = complaints(log)
    those = [(line, message) for line, message in every if not _CONSEQUENCE.search(message)]
    return those or every[-1:]


def _findings(rule: str, complaints: list[tuple[int, str]], file: str) -> tuple[Finding, ...]:
    def each() -> Iterator[Finding]:
        for line, message in dict.fromkeys(complaints):
            yield Finding(rule, Level.ERROR, Place(file, line), readable(message).rstrip(".") + ".")

    return tuple(each()) or (Finding(rule, Level.ERROR, Place(file), "The schema refuses the document."),)


def readable(message: str) -> str:
    """A message with the names of the TEI and of the XML namespace as an editor writes them."""
    return _XML.sub("xml:", _NAMESPACES.sub("", message))
