"""Stylesheets compiled once in a process and run many times; what they complain of comes back as findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.resources import resource

STYLESHEETS = ("html", "text", "site")
"""The stylesheets that one of an edition's own may import."""
_NAMED = re.compile(r"(.+) \((\S+\.xsl)\)", re.DOTALL)


@cache
def stylesheet(name: str, house: Path | None = None) -> saxon.Stylesheet:
    """One of our stylesheets, or the one of an edition that imports it, compiled."""
    return saxon.compile_stylesheet(house or resource("xslt") / name, house and resource("xslt"))


def run(
    name: str, node: Any, file: str, parameters: Mapping[str, Any], house: Path | None = None
) -> tuple[str | None, tuple[Finding, ...]]:
    """What a stylesheet makes of a parsed document, or nothing if it stops; findings call the document ``file``."""
    try:
        text, messages = saxon.transform(stylesheet(name, house), node, parameters)
    except saxon.StylesheetError as error:
        where = f"{error.module or name}, line {error.line}" if error.line else error.module or name
        return None, (finding("stylesheet-error", file, f"The stylesheet stopped ({where}): {error}"),)
    return text, tuple(_message(message, house.name if house else name, file) for message in messages)


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What several stylesheets say of a document in the same words, said once with the names of all of them."""
    names: dict[Finding, list[str]] = {}
    for each in findings:
        match = _NAMED.fullmatch(each.message)
        bare = replace(each, message=match[1]) if match else each
        names.setdefault(bare, []).extend([match[2]] if match else [])
    return tuple(
        replace(each, message=f"{each.message} ({', '.join(dict.fromkeys(by))})") if by else each
        for each, by in names.items()
    )


def finding(rule: str, file: str, message: str, level: Level = Level.ERROR) -> Finding:
    """A finding about a document as a whole."""
    return Finding(rule, level, Place(file), message)


def _message(message: str, name: str, file: str) -> Finding:
    """A message of a stylesheet as a finding: it begins with the id of its rule and a colon."""
    rule, _, sentence = message.partition(": ")
    if not sentence or " " in rule:
        rule, sentence = "stylesheet-message", message
    return finding(rule, file, f"{sentence} ({name})", Level.WARNING)
