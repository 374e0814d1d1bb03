"""Where the record comes from: the citation as it stands, the archival document described (Guidelines chapter 11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei_edition.model import Reference
from tei_edition.tei.evidence import Evidence, Material, Origin
from tei_edition.tei.languages import language_name, original_language
from tei_edition.tei.names import Element, Nodes, address, block, element, identifier
from tei_edition.tei.setting import MANUSCRIPT, held_somewhere

CITATION = "cit"
"""The id of the record's citation of itself."""
FOLIATION = "fol"

_IN_WORD = re.compile(r"\w")
_CONDITIONS = {
    "fading": "Faded in places, as the gaps in the text say.",
    "damage": "Damaged in places, as the gaps in the text say.",
}


def source_description(material: Material) -> Element:
    parts = [*_citations(material)]
    reference = material.document.header.reference
    if reference is not None and held_somewhere(reference):
        parts.append(_manuscript(reference, material))
    elif language := _text_language(material):
        parts.append(element("bibl", None, "Language of the original: ", language))
    if material.origin:
        parts.insert(len(_bibliographic(parts)), _file(material.origin))
    if not parts:
        parts.append(element("p", None, "The record cites no source."))
    return block("sourceDesc", None, *parts)


def _bibliographic(parts: list[Element]) -> list[Element]:
    return [part for part in parts if part.name == "bibl"]


def _file(origin: Origin) -> Element:
    """The file that was converted, which is the source of the electronic text (Guidelines 2.2.7)."""
    name, checksum = element("idno", {"type": "file"}, origin.file), element("idno", {"type": "sha256"}, origin.sha256)
    return element("bibl", {"type": "sourceFile"}, name, ", SHA-256 ", checksum)


def cites(material: Material) -> bool:
    """Whether there is a citation to point to."""
    return material.document.header.citation is not None


# ── the citation as it stands ────────────────────────────────────────────────────────────────────────────────────────


def _citations(material: Material) -> Iterator[Element]:
    header = material.document.header
    for words, name in ((header.citation, CITATION), (header.source_note, "")):
        if words is not None:
            attributes = {"type": "asCited", "xml:id": name}
            yield element("bibl", attributes, *_with_reference(words.value, header.address))
    cited = " ".join(words.value for words in (header.citation, header.source_note) if words)
    if header.address and header.address not in cited:
        yield element("bibl", {"type": "asCited"}, _link(header.address))


def _with_reference(words: str, cited: str) -> Nodes:
    before, found, after = words.partition(cited) if cited else (words, "", "")
    return tuple(part for part in (before, found and _link(found), after) if part)


def _link(written: str) -> Element:
    return element("ref", {"target": address(written)}, written)


# ── the archival document ────────────────────────────────────────────────────────────────────────────────────────────


def _manuscript(reference: Reference, material: Material) -> Element:
    acquisition = material.document.header.acquisition
    history = block("history", None, _prose("acquisition", None, acquisition)) if acquisition else None
    return block(
        "msDesc",
        {"xml:id": MANUSCRIPT},
        _identifier(reference),
        _contents(reference, material),
        _physical(material),
        history,
    )


def _identifier(reference: Reference) -> Element:
    places = (
        ("country", reference.country),
        ("settlement", reference.settlement),
        ("institution", reference.repository_name),
        ("repository", reference.repository),
    )
    parts = [element(name, None, value) for name, value in places if value]
    signature = _signature(reference)
    if signature:
        parts.append(element("idno", {"type": "archival"}, *signature))
    if reference.reel:
        reel = element("idno", {"type": "reel"}, reference.reel)
        parts.append(block("altIdentifier", {"type": "microfilm"}, reel))
    return block("msIdentifier", None, *parts)


def _signature(reference: Reference) -> Nodes:
    """The units of the reference as typed numbers, in the marks and punctuation in which they were written."""
    written, at = reference.written, 0
    nodes: list[str | Element] = []
    for (kind, number), mark in zip(reference.units, _marks(reference), strict=True):
        found = _unit_at(written, mark, number, at)
        if found is None:
            return _composed(reference)
        begin, place = found
        nodes.append(written[at if nodes else begin : place])
        nodes.append(element("idno", {"type": kind}, number))
        at = place + len(number)
    if not nodes and written not in (reference.repository, reference.repository_name):
        return (written,) if written else ()
    return tuple(node for node in nodes if node)


def _unit_at(written: str, mark: str, number: str, at: int) -> tuple[int, int] | None:
    """Where a mark stands that its number follows, and where the number does, which is not part of a longer word."""
    while (begin := written.find(mark, at)) >= 0:
        rest = written[begin + len(mark) :].lstrip()
        if rest.startswith(number) and not _IN_WORD.match(rest, len(number)):
            return begin, len(written) - len(rest)
        at = begin + 1
    return None


def _composed(reference: Reference) -> Nodes:
    nodes: list[str | Element] = []
    for (kind, number), mark in zip(reference.units, _marks(reference), strict=True):
        nodes.append(f"{', ' if nodes else ''}{mark} ")
        nodes.append(element("idno", {"type": kind}, number))
    return tuple(nodes)


def _marks(reference: Reference) -> tuple[str, ...]:
    missing = len(reference.units) - len(reference.marks)
    return (*reference.marks[: len(reference.units)], *([""] * missing))


def _contents(reference: Reference, material: Material) -> Element | None:
    language = _text_language(material)
    leaves = _locus(reference, material.evidence) if reference.locus_from else None
    told = language or (element("title", None, material.document.header.title.value) if leaves else None)
    parts = [part for part in (leaves, told) if part]
    return block("msContents", None, block("msItem", None, *parts)) if parts else None


def _text_language(material: Material) -> Element | None:
    """The language of the original as the record states it, else as it was recognised."""
    statement = material.document.header.language_statement
    language = original_language(material)
    if not language and statement is None:
        return None
    named = statement.value if statement else language_name(language)
    return element("textLang", {"mainLang": language or "und"}, named)


def _locus(reference: Reference, found: Evidence) -> Element:
    first = "".join(reference.locus_from.split())
    last = "".join(reference.locus_to.split()) or first
    scheme = f"#{FOLIATION}" if _is_foliated(found) else ""
    written = reference.locus_written or (first if first == last else f"{first}-{last}")
    return element("locus", {"from": first, "to": last, "scheme": scheme}, written)


def _is_foliated(found: Evidence) -> bool:
    return bool(found.leaves) or found.leaf_numbers_printed


# ── the physical document ────────────────────────────────────────────────────────────────────────────────────────────


def _physical(material: Material) -> Element | None:
    parts = [part for part in (_support(material.evidence), hands(material), _stamps(material.evidence)) if part]
    return block("physDesc", None, *parts) if parts else None


def _support(found: Evidence) -> Element | None:
    parts = [_foliation(found)] if _is_foliated(found) else []
    conditions = [sentence for agent, sentence in _CONDITIONS.items() if agent in found.agents]
    if conditions:
        parts.append(_prose("condition", None, *conditions))
    return block("objectDesc", None, block("supportDesc", None, *parts)) if parts else None


def _foliation(found: Evidence) -> Element:
    sentences = []
    if found.leaves:
        sentences.append(f"Leaves of the archival file marked in the text: {', '.join(found.leaves)}.")
    if found.leaf_numbers_printed:
        sentences.append("Leaf numbers also stand on the pages themselves.")
    return _prose("foliation", {"xml:id": FOLIATION}, *sentences)


def hands(material: Material, name: str = "handDesc") -> Element | None:
    """The hands that wrote on the document; ``handNotes`` holds them where no manuscript is described."""
    scribes = material.document.header.scribes
    notes = (
        element("handNote", {"xml:id": identifier(scribe.id), "scope": "minor"}, scribe.description)
        for scribe in scribes
    )
    return block(name, None, *notes) if scribes else None


def _stamps(found: Evidence) -> Element | None:
    nodes: list[str | Element] = []
    for kind, inscription in found.stamps:
        nodes.append("; " if nodes else "Stamps: " if len(found.stamps) > 1 else "Stamp: ")
        nodes.append(element("stamp", {"type": kind}, inscription))
    return block("additions", None, element("p", None, *nodes)) if nodes else None


def _prose(name: str, attributes: dict[str, str] | None, *sentences: str) -> Element:
    return block(name, attributes, element("p", None, " ".join(sentences)))
