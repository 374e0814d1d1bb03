"""Who did what for a record, read from phrases such as "Obtained by … and translated for … by …"."""

from __future__ import annotations

import re

from tei_edition.model import Agent, Responsibility

_ROLES = {
    "translat": "trl",
    "obtain": "col",
    "contribut": "ctb",
    "provid": "prv",
    "donat": "dnr",
    "transcri": "trc",
    "edit": "edt",
    "annotat": "ann",
    "introduc": "win",
    "compil": "com",
}
"""The beginning of the verb and its code in the MARC relator list."""

_IDS = {"col": "obt"}
"""Ids that say the verb where the relator's code does not: who obtained a document is its collector."""

_VERBS = "|".join(_ROLES)
_ENDS = "|".join(
    (
        rf"[;,]?\s+(?:and|then)\s+(?:{_VERBS})",
        rf"[;,]\s+(?:{_VERBS}|provided|copy|on file)",
        r"(?<![\s.(][A-ZА-Я])\.\s*(?:https?:|<|[A-ZА-Я\"“]|$)",
        r";|\s+https?:|$",
    )
)
_PHRASE = re.compile(
    rf"\b(?P<verb>(?:{_VERBS})[a-z]*)\s+"
    rf"(?:(?:for|to)\s+(?P<before>[^.;,]+?)\s+)?by\s+(?:the\s+)?(?P<name>.+?)"
    rf"(?:\s+for\s+(?:the\s+)?(?P<after>[^.;,]+?))?(?=\s*(?:{_ENDS}))",
    re.IGNORECASE | re.DOTALL,
)
_SHARED = re.compile(
    rf"\b((?:{_VERBS})[a-z]*)\s+and\s+((?:{_VERBS})[a-z]*)\s+by\s+(.+?)(?=(?<![\s.(][A-ZА-Я])\.|;|$)", re.IGNORECASE
)
"""Two things that one person did: obtained and translated by N."""
_START = re.compile(
    rf"(?:(?<=[.;,)])\s+|^)(?=(?:{_VERBS})[a-z]*\s+(?:and\s+(?:{_VERBS})[a-z]*\s+)?(?:for\s+.{{1,60}}?\s+)?by\s)",
    re.IGNORECASE,
)
_REVISED = re.compile(r",?\s+(?:slightly\s+|with\s+)?(?:revised|edited|adapted|amended|corrections).*$", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:Archive|Council|Government|Bureau|Department|Office|Party|Union|Court|Center|Centre|Library|Museum|Institute|University|Program|Foundation|Committee|Ministry|Embassy|"
    r"Project|Agency|Service|Society|Legation)\b|^[A-Z]{2,}$"
)


def agents_begin(text: str) -> int:
    """The offset where a citation stops naming the document and begins to name people; its length if it never does."""
    found = _START.search(text)
    return found.end() if found else len(text)


def responsibilities(text: str) -> tuple[Responsibility, ...]:
    """Every statement of responsibility in a text, in order."""
    made: dict[str, Responsibility] = {}
    text = _SHARED.sub(r"\1 by \3 and \2 by \3", text)
    for match in _PHRASE.finditer(text):
        code = relator(match["verb"])
        name = _REVISED.sub("", " ".join(match["name"].split())).rstrip(" ,")
        commissioned = " ".join((match["before"] or match["after"] or "").split())
        statement = f"{match['verb'].capitalize()} {f'for {commissioned} ' if match['before'] else ''}by"
        taken = f"resp-{_IDS.get(code, code)}"
        key = taken if taken not in made else f"{taken}-{sum(k.startswith(taken) for k in made) + 1}"
        made[key] = Responsibility(code, statement, agent(name), key, commissioned)
    return tuple(made.values())


def relator(statement: str) -> str:
    """The code of what a statement such as "Obtained by" says; empty if it begins with no known verb."""
    words = statement.lower()
    return next((code for stem, code in _ROLES.items() if words.startswith(stem)), "")


def agent(name: str) -> Agent:
    """A person, or a body where the name says so."""
    return Agent(name, "organisation" if _BODY.search(name) else "person")
