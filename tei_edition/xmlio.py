"""XML from strangers, parsed within limits: no DTD, no entities, no network, bounded size and depth."""

from __future__ import annotations

import re

from lxml import etree

from tei_edition.finding import Finding, Level, Place, Refused

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 100
"""Saxon reads no deeper; lxml would stop at 256."""
MAX_ATTRIBUTES = 200

_PROLOG = re.compile(rb"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_DOCTYPE = "<!DOCTYPE"


def parse(data: bytes, file: str) -> etree._ElementTree:
    """Parse a document, or raise ``Refused`` with the finding that says which limit or rule it breaks."""
    if len(data) > MAX_BYTES:
        raise _refused("xml-size", file, 0, f"The file holds {len(data):,} bytes; at most {MAX_BYTES:,} are read. Split it.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False, remove_blank_text=False
    )
    if _has_doctype(data):
        raise _refused(
            "xml-doctype", file, 1, "The document has a DOCTYPE, which could read other files. Remove the declaration."
        )
    try:
        tree = etree.ElementTree(etree.fromstring(data, parser))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise _refused("xml-well-formed", file, line, f"The file is not well-formed XML: {error.msg}.", column) from None
    except ValueError as error:
        raise _refused("xml-encoding", file, 1, f"The file cannot be read as XML: {error}.") from None
    _check_limits(tree, file)
    return tree


def _has_doctype(data: bytes) -> bool:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        if _DOCTYPE.encode(encoding) in data[: 1 << 16] and _doctype_in_prolog(data, encoding):
            return True
    return False


def _doctype_in_prolog(data: bytes, encoding: str) -> bool:
    head = data[: 1 << 16].decode(encoding, "replace").lstrip("\ufeff").encode()
    prolog = _PROLOG.match(head)
    return head[prolog.end() if prolog else 0 :].startswith(_DOCTYPE.encode())


def _check_limits(tree: etree._ElementTree, file: str) -> None:
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > MAX_DEPTH:
            raise _refused(
                "xml-depth", file, _line(element), f"Elements are nested deeper than {MAX_DEPTH} levels. Flatten them."
            )
        if event == "start" and len(element.attrib) > MAX_ATTRIBUTES:
            raise _refused(
                "xml-attributes", file, _line(element), f"An element has more than {MAX_ATTRIBUTES} attributes. Remove some."
            )


def _line(element: etree._Element) -> int:
    return element.sourceline or 0


def _refused(rule: str, file: str, line: int, message: str, column: int = 0) -> Refused:
    return Refused(Finding(rule, Level.ERROR, Place(file, line, column), message))
