"""Who did what: statements of responsibility with the codes of the MARC relator list (Guidelines 2.2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei_edition.model import Agent, Hand, Responsibility
from tei_edition.tei.evidence import Material
from tei_edition.tei.names import Element, block, element, identifier, pointer

_RELATORS = "http://id.loc.gov/vocabulary/relators/"
_CODE = re.compile("[a-z]{3}")
_UNNAMED = "not named in the record"


def agent(who: Agent) -> Element:
    """A person or a body by name, or a statement that the record names none."""
    if not who.named or not who.name:
        return element("name", {"type": "unidentified"}, who.name or _UNNAMED)
    return element("persName" if who.kind == "person" else "orgName", {"ref": pointer(who.ref)}, who.name)


def responsibilities(material: Material) -> Iterator[Element]:
    """The record's own statements, then one for each hand the text points to that has none, and this program's."""
    stated = material.document.header.responsibilities
    for known in stated:
        yield _statement(known)
    ids = {known.id for known in stated}
    hands = material.setting.hands
    if hands["translator"] not in ids and hands["translator"] in material.evidence.responsible:
        yield _unstated(hands, "translator", "trl", "Translated by", Agent("", named=False))
    if hands["archive"] not in ids and hands["archive"] in material.evidence.responsible:
        publisher = material.document.header.publisher
        holder = Agent(publisher, "organisation", named=bool(publisher))
        yield _unstated(hands, "archive", "trc", "Transcription and description", holder)
    if hands["converter"] not in ids:
        name = element("name", {"type": "software"}, "tei-edition")
        yield _resp_stmt(hands["converter"], "", "Automatic conversion to TEI", name)


def _unstated(hands: dict[Hand, str], hand: Hand, code: str, words: str, who: Agent) -> Element:
    return _resp_stmt(hands[hand], code, words, agent(who))


def _statement(known: Responsibility) -> Element:
    names = [agent(known.agent)]
    if known.on_behalf_of:
        names.append(element("orgName", {"type": "commissioner"}, known.on_behalf_of))
    return _resp_stmt(known.id or f"resp-{known.code}", known.code, known.statement, *names)


def _resp_stmt(id_: str, code: str, words: str, *names: Element) -> Element:
    relator = _RELATORS + code if _CODE.fullmatch(code) else ""
    resp = element("resp", {"ref": relator}, words or "Responsible")
    return block("respStmt", {"xml:id": identifier(id_)}, resp, *names)
