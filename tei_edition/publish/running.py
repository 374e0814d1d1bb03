"""Stylesheets compiled once in a process and run many times; what they complain of comes back as findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.house_stylesheets import HouseStylesheet, Stopped, run_apart
from tei_edition.publish.transformation import Parameters, SourceTree, transformed
from tei_edition.resources import resource

STOPPED = "stylesheet-stopped"
"""The rule of a finding about a stylesheet that came to no end."""
_NAMED = re.compile(r"(.+) \((\S+\.xsl)\)", re.DOTALL)


@cache
def stylesheet(name: str) -> saxon.Stylesheet:
    """One of our stylesheets, compiled."""
    return saxon.compile_stylesheet(resource("xslt") / name)


def run(
    name: str, source: SourceTree, file: str, parameters: Parameters, house: HouseStylesheet | None = None
) -> tuple[str | None, tuple[Finding, ...]]:
    """What one of our stylesheets, or that of the house, makes of a document, or nothing if it stops.

    Findings call the document ``file``.
    """
    try:
        text, messages = (
            run_apart(house, source, parameters) if house else transformed(stylesheet(name), source, parameters)
        )
    except Stopped as stopped:
        return None, (finding(STOPPED, file, str(stopped)),)
    except saxon.StylesheetError as error:
        where = f"{error.module or name}, line {error.line}" if error.line else error.module or name
        return None, (finding("stylesheet-error", file, f"The stylesheet stopped ({where}): {error}"),)
    return text, tuple(_message(message, house.path.name if house else name, file) for message in messages)


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
