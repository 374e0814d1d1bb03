"""Why a document is refused, in sentences: path, line, what was found, what is allowed there.

The reasons are those of xmlschema, which knows what was expected; consequences of one slip are told once. It is slow
and kept from long documents, for which the words of libxml2 must do.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any, cast

from lxml import etree

from tei_edition.finding import Finding, Level
from tei_edition.resources import resource
from tei_edition.validate.cache import Cache
from tei_edition.validate.document import Document
from tei_edition.validate.full_schema import full_schema
from tei_edition.validate.schema import GRAMMAR, SECOND_OPINION, check_xsd, readable
from tei_edition.xmlio import line_of

MAX_ELEMENTS = 20_000
"""Documents with more elements are not explained: xmlschema takes some 0.1 ms for each."""
MAX_ERRORS = 200
MAX_NAMES = 8

_DATE = "a date as 1894-05-07, 1894-05 or 1894"
_NUMBER = "a whole number"
FORMS = {
    **dict.fromkeys(("when", "from", "to", "notBefore", "notAfter"), _DATE),
    **dict.fromkeys(("quantity", "atLeast", "atMost", "value"), _NUMBER),
    **dict.fromkeys(("xml:lang", "mainLang", "ident"), "a language tag such as en or ru-Latn"),
    "xml:id": "letters, digits, hyphens, full stops and underscores, a letter first",
}
"""How the value of an attribute is written that has no list of values."""

_MISSING = re.compile(r"missing required attribute '(?P<name>[^']+)'")
_SURPLUS = re.compile(r"'(?P<name>[^']+)' attribute not allowed for element")
_VALUE = re.compile(r"attribute (?P<name>[^=]+)='(?P<value>.*?)': (?P<reason>.*)", re.DOTALL)
_CHOICE = re.compile(r"value must be one of \[(?P<values>.*)\]")
_DUPLICATE = re.compile(r"duplicated xs:ID value")
_IDENTIFIED = etree.XPath("//*[@xml:id = $identifier]")


def explain(document: Document) -> tuple[Finding, ...]:
    """The reasons why the grammar refuses the document; none if XML Schema sees nothing wrong."""
    return _explained(document, GRAMMAR)


def xsd_opinion(document: Document) -> tuple[Finding, ...]:
    """The second opinion in full, by xmlschema whatever libxml2 says; libxml2's words if only that refuses."""
    return _explained(document, SECOND_OPINION) or check_xsd(document.tree, document.file)


@cache
def _schema() -> Any:
    return full_schema(resource("schemas", "edition.xsd"), Cache())


def _explained(document: Document, rule: str) -> tuple[Finding, ...]:
    if sum(1 for _ in islice(document.tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        return tuple(replace(finding, rule=rule) for finding in check_xsd(document.tree, document.file))
    errors = list(islice(_schema().iter_errors(document.tree), MAX_ERRORS))
    return tuple(
        Finding(rule, Level.ERROR, place, message)
        for place, message in dict.fromkeys(
            (document.place(_culprit(error)), _sentence(error)) for error in _causes(errors)
        )
    )


def _causes(errors: list[Any]) -> Iterator[Any]:
    """The errors without the missing attribute that a misspelt one stands for."""
    surplus: dict[int, list[str]] = {}
    for error in errors:
        if found := _SURPLUS.fullmatch(error.reason or ""):
            surplus.setdefault(id(error.elem), []).append(found["name"])
    for error in errors:
        missing = _MISSING.fullmatch(error.reason or "")
        if not (missing and difflib.get_close_matches(missing["name"], surplus.get(id(error.elem), []))):
            yield error


def _culprit(error: Any) -> Any:
    child = getattr(error, "invalid_child", None)
    return child if child is not None else error.elem


def _sentence(error: Any) -> str:
    return readable(f"{_what(error)} Path: {error.path}.")


def _what(error: Any) -> str:
    if getattr(error, "invalid_tag", None) is not None or getattr(error, "expected", None):
        return _about_child(error)
    name = etree.QName(error.elem).localname
    reason = error.reason or ""
    if found := _MISSING.search(reason):
        return f"The element {name} lacks the attribute {_prefixed(found['name'])}."
    if found := _SURPLUS.search(reason):
        return _not_allowed(f"The attribute {found['name']} is not allowed on {name}.", found["name"], error.validator)
    if found := _VALUE.search(reason):
        return _about_value(error.elem, found["name"], found["value"], found["reason"])
    if "character data" in reason:
        return f"Text stands directly in {name}, which holds elements only. Put it into one of them."
    if "is not an element of the schema" in reason:
        return f"The document begins with {error.elem.tag}, not with TEI in the namespace http://www.tei-c.org/ns/1.0."
    return f"The element {name} is wrong: {reason.rstrip('.')}."


def _about_child(error: Any) -> str:
    parent = etree.QName(error.elem).localname
    expected = [_local(e.name) for e in error.expected or () if getattr(e, "name", None)]
    if error.invalid_tag is None:
        return f"The element {parent} is not complete. Expected: {_listed(expected)}."
    child = _local(error.invalid_tag)
    found = f"The element {child} is not allowed here in {parent}."
    if expected:
        return f"{found} Expected: {_listed(expected)}."
    allowed = _elements(error.elem)
    if child in allowed:
        return f"{found} It is out of order or one too many; the order is: {_listed(allowed)}."
    return f"{found} Allowed: {_listed(allowed)}." if child in _schema().types else _not_allowed(found, child, allowed)


def _about_value(element: etree._Element, attribute: str, value: str, reason: str) -> str:
    found = f'The attribute {_prefixed(attribute)} of {_local(str(element.tag))} has the value "{value}"'
    if choice := _CHOICE.search(reason):
        return f"{found}. Allowed: {choice['values'].replace(chr(39), '')}."
    if _DUPLICATE.search(reason):
        return f"{found}, which {_other(element, value)} has as well. Give each its own."
    return f"{found}. Write {FORMS.get(_prefixed(attribute), 'it in the form the reference page gives')}."


def _other(element: etree._Element, identifier: str) -> str:
    """The first element of the document that has the identifier, by name and line."""
    first = cast("list[etree._Element]", _IDENTIFIED(element.getroottree(), identifier=identifier))[0]
    return f"{_local(str(first.tag))} in line {line_of(first)}"


def _not_allowed(found: str, name: str, allowed: Iterable[str] | None) -> str:
    names = sorted(_prefixed(each) for each in allowed or () if each)
    close = difflib.get_close_matches(_local(name), names, n=1)
    return f"{found} Did you mean {close[0]}?" if close else f"{found} Allowed: {_listed(names)}."


def _elements(parent: etree._Element) -> list[str]:
    kind = _schema().types.get(etree.QName(parent).localname)
    return [_local(each.name) for each in kind.content.iter_elements()] if kind is not None else []


def _listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    shown = ", ".join(every[:MAX_NAMES]) or "nothing more"
    return f"{shown} and {len(every) - MAX_NAMES} more" if len(every) > MAX_NAMES else shown


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _prefixed(name: str) -> str:
    return readable(name)
