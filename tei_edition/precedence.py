"""A stylesheet that imports another, written as one stylesheet in which its declarations win.

Import precedence (XSLT 3.0, sections 3.11.3 and 6.5) is kept by other means: a declaration of the imported stylesheet
gives way to one of the same name, and template rules of the importing one get a priority above all others, the order
among themselves being that of their own priorities. ``xsl:next-match`` then leads from a house rule to ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

from lxml import etree

XSL = "http://www.w3.org/1999/XSL/Transform"

Declaration = tuple[Path, etree._Element]

_RAISE = 1000
_NAMED = {f"{{{XSL}}}{name}" for name in ("template", "function", "variable", "param", "mode", "attribute-set")}
_TOKEN = re.compile(r"""'[^']*'|"[^"]*"|[\[({]|[\])}]|\||.""", re.DOTALL)
_NAME = r"[\w.-]+"
_STEP = r"(?:@|child::|attribute::)?"
_PRIORITIES = (
    (re.compile(r"\."), -1.0),
    (re.compile(rf"/|{_STEP}\*|{_STEP}(?:node|text|comment|processing-instruction|document-node)\(\)"), -0.5),
    (re.compile(rf"{_STEP}(?:\*:{_NAME}|{_NAME}:\*)"), -0.25),
    (re.compile(rf"{_STEP}(?:{_NAME}:)?{_NAME}|processing-instruction\(.+\)"), 0.0),
)
"""The default priority of a pattern of one step; any other pattern has 0.5."""


def imported(importing: Sequence[Declaration], below: Sequence[Declaration]) -> Iterator[Declaration]:
    """The declarations of both stylesheets, those of the importing one in force."""
    names = {_identity(element) for _, element in importing} - {None}
    outputs = {element.get("name"): element for _, element in importing if element.tag == f"{{{XSL}}}output"}
    for path, element in below:
        if element.tag == f"{{{XSL}}}output" and (own := outputs.get(element.get("name"))) is not None:
            own.attrib.update({name: value for name, value in element.attrib.items() if name not in own.attrib})
        elif _identity(element) not in names:
            yield path, element
    for path, element in importing:
        for rule in _raised(element) if element.get("match") else (element,):
            yield path, rule


def _identity(element: etree._Element) -> tuple[object, ...] | None:
    """What makes two declarations the same: kind, expanded name, and the number of arguments of a function."""
    name = element.get("name")
    if element.tag not in _NAMED or not name:
        return None
    prefix, _, local = name.rpartition(":")
    kind = "value" if etree.QName(element).localname in ("variable", "param") else element.tag
    arity = len(element.findall(f"{{{XSL}}}param")) if kind == f"{{{XSL}}}function" else 0
    return kind, element.nsmap.get(prefix) if prefix else "", local, arity


def _raised(rule: etree._Element) -> Iterator[etree._Element]:
    """A template rule with its priority raised; one rule for each priority that its alternatives have by default."""
    if priority := rule.get("priority"):
        rule.set("priority", str(float(priority) + _RAISE))
        yield rule
        return
    by_priority: dict[float, list[str]] = {}
    for pattern in alternatives(rule.get("match", "")):
        by_priority.setdefault(default_priority(pattern), []).append(pattern)
    for value, patterns in by_priority.items():
        copy = deepcopy(rule)
        copy.attrib.update({"match": " | ".join(patterns), "priority": str(value + _RAISE)})
        yield copy


def alternatives(pattern: str) -> list[str]:
    """The parts of a union pattern, parted at each bar that stands in no bracket and no literal."""
    parts, depth = [""], 0
    for token in _TOKEN.findall(pattern):
        depth += (token in "[({") - (token in "])}") if len(token) == 1 else 0
        if token == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += token
    return [part.strip() for part in parts]


def default_priority(pattern: str) -> float:
    """The default priority of a pattern without a top-level bar."""
    return next((priority for form, priority in _PRIORITIES if form.fullmatch(pattern)), 0.5)
