"""XML from strangers, parsed within limits: no DTD, no entities, no network, bounded size and depth.

The prolog is read twice, first by expat, which stops at the root element: a document with a DOCTYPE never reaches lxml,
which would read external DTDs from disk. What expat cannot read, such as UTF-32, is refused.
"""

from __future__ import annotations

import re
from typing import NoReturn, cast
from xml.parsers import expat

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 100
"""Saxon reads no deeper; lxml would stop at 256."""
MAX_ATTRIBUTES = 200

_BRACE = re.compile(rb"""xmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*(?:[{}]|&#)|'[^']*(?:[{}]|&#))""")
"""The declaration of a namespace that may hold a brace, in any encoding that has the letters of ASCII."""
_BRACED = etree.XPath("//*[namespace::*[contains(., '{') or contains(., '}')]]")
_TOO_DEEP = etree.XPath("/*" * (MAX_DEPTH + 1))
_TOO_MANY_ATTRIBUTES = etree.XPath(f"//*[@*[{MAX_ATTRIBUTES + 1}]]")


def parse(data: bytes, file: str) -> etree._ElementTree:
    """Parse a document, or raise ``Refused`` with the finding that says which limit or rule it breaks."""
    if len(data) > MAX_BYTES:
        _refuse("xml-size", file, 0, f"The file holds {len(data):,} bytes; at most {MAX_BYTES:,} are read. Split it.")
    check_prolog(data, file)
    tree = _parsed(data, file)
    _check_limits(tree, file)
    if _BRACE.search(data) or b"\0" in data[:4]:
        _check_namespaces(tree, file)
    return tree


def line_of(element: etree._Element | None) -> int:
    """The line on which an element begins, 0 if it is not known."""
    return cast("int", element.sourceline or 0) if element is not None else 0


def check_prolog(data: bytes, file: str) -> None:
    """Refuse a document that has a DOCTYPE, wherever it stands and however it is encoded."""
    parser = expat.ParserCreate()

    def doctype(*_: object) -> NoReturn:
        _refuse_doctype(file, parser.CurrentLineNumber)

    def root(*_: object) -> NoReturn:
        raise StopIteration

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = root
    try:
        parser.Parse(data, True)
    except StopIteration:
        return
    except expat.ExpatError as error:
        _refuse_syntax(file, error.lineno, error.offset + 1, expat.ErrorString(error.code))
    except (ValueError, LookupError) as error:
        _refuse("xml-encoding", file, 1, f"The encoding of the file is not known ({error}). Save the file as UTF-8.")


def _parsed(data: bytes, file: str) -> etree._ElementTree:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_blank_text=False,
    )
    try:
        tree = etree.ElementTree(etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        if "depth" in (error.msg or ""):
            _refuse_depth(file, line)
        _refuse_syntax(file, line, column, error.msg or "reason unknown")
    if tree.docinfo.internalDTD is not None:
        _refuse_doctype(file, 1)
    return tree


def _check_limits(tree: etree._ElementTree, file: str) -> None:
    for element in cast("list[etree._Element]", _TOO_DEEP(tree)):
        _refuse_depth(file, line_of(element))
    for element in cast("list[etree._Element]", _TOO_MANY_ATTRIBUTES(tree)):
        message = f"An element has more than {MAX_ATTRIBUTES} attributes. Remove some."
        _refuse("xml-attributes", file, line_of(element), message)


def _check_namespaces(tree: etree._ElementTree, file: str) -> None:
    """No address has braces (RFC 3986), and a name in such a namespace could not be told from another."""
    for element in cast("list[etree._Element]", _BRACED(tree)):
        message = "The name of a namespace has a brace, which no address has. Correct the declaration xmlns."
        _refuse("xml-namespace", file, line_of(element), message)


def _refuse_doctype(file: str, line: int) -> NoReturn:
    message = "The document has a DOCTYPE, which could read other files. Remove the declaration."
    _refuse("xml-doctype", file, line, message)


def _refuse_depth(file: str, line: int) -> NoReturn:
    _refuse("xml-depth", file, line, f"Elements are nested deeper than {MAX_DEPTH} levels. Flatten them.")


def _refuse_syntax(file: str, line: int, column: int, reason: str) -> NoReturn:
    message = f"The file is not well-formed XML: {reason.rstrip('.')}. Correct it here or just before."
    _refuse("xml-well-formed", file, line, message, column)


def _refuse(rule: str, file: str, line: int, message: str, column: int = 0) -> NoReturn:
    raise Refused(Finding(rule, Level.ERROR, Place(file, line, column), message))
