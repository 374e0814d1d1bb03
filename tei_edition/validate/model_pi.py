"""The schemas a document names itself, in ``<?xml-model?>`` (W3C: Associating Schemas with XML documents)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Finding, Level, Place, Refused

_PSEUDO_ATTRIBUTE = re.compile(r"""([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))


@dataclass(frozen=True)
class Model:
    """A schema named by a document: where it is, which language it is said to be in, which phase is meant."""

    href: str
    namespace: str
    phase: str
    line: int


def models(tree: etree._ElementTree, file: str) -> Iterator[Model]:
    """The schemas named in the prolog of a document, in their order; ``Refused`` if one has no address."""
    for node in _instructions(tree.getroot()):
        found = {name: _unescaped(one or two) for name, one, two in _PSEUDO_ATTRIBUTE.findall(node.text or "")}
        line = xmlio.line_of(node)
        if not found.get("href", "").strip():
            sentence = "The processing instruction xml-model has no href. Say there where the schema is."
            raise Refused(Finding("model-incomplete", Level.ERROR, Place(file, line), sentence))
        yield Model(found["href"].strip(), found.get("schematypens", ""), found.get("phase", ""), line)


def _unescaped(value: str) -> str:
    return _ENTITY.sub(lambda found: _ENTITIES[found[0]], value)


def _instructions(root: etree._Element) -> list[etree._Element]:
    before = list(root.itersiblings(etree.ProcessingInstruction, preceding=True))[::-1]
    return [node for node in before if getattr(node, "target", "") == "xml-model"]
