"""One sealed Saxon processor for the whole process: stylesheets compiled once from our own files, documents given as text.

The processor can read no file, open no address, call no external function and write no second document; stylesheets are
handed to it as one text with their ``xsl:include`` parts set in (XSLT 3.0, section 3.11.1).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import saxonche
from lxml import etree

XSL = "http://www.w3.org/1999/XSL/Transform"
_FEATURE = "http://saxon.sf.net/feature/"
_SEAL = {
    _FEATURE + "allowedProtocols": "",
    _FEATURE + "allow-external-functions": "false",
    _FEATURE + "disableXslEvaluate": "true",
    _FEATURE + "parserFeature?uri=http://apache.org/xml/features/disallow-doctype-decl": "true",
}


class StylesheetError(Exception):
    """A stylesheet that does not compile or a transformation that stops; the text is Saxon's own sentence."""


@cache
def processor() -> Any:
    """The one processor of this process."""
    made = saxonche.PySaxonProcessor(license=False)
    for name, value in _SEAL.items():
        made.set_configuration_property(name, value)
    return made


def parse(xml: str) -> Any:
    """Parse a document that has already passed the limits of ``xmlio``; the result can be transformed many times."""
    return processor().parse_xml(xml_text=xml)


def compile_stylesheet(path: Path) -> Any:
    """Compile one of our stylesheets."""
    return compile_text(assembled(path), path.name)


def compile_text(stylesheet: str, name: str) -> Any:
    """Compile a stylesheet given as text; ``name`` stands for it in the error."""
    compiler = processor().new_xslt30_processor()
    try:
        return compiler.compile_stylesheet(stylesheet_text=stylesheet)
    except saxonche.PySaxonApiError as error:
        raise StylesheetError(f"{name}: {error}") from None


def transform(executable: Any, node: Any, parameters: Mapping[str, str] | None = None) -> tuple[str, tuple[str, ...]]:
    """Run a compiled stylesheet on a parsed document; the result is its serialised output and its messages."""
    executable.clear_parameters()
    for name, value in (parameters or {}).items():
        executable.set_parameter(name, processor().make_string_value(value))
    executable.set_save_xsl_message(True)
    try:
        output = executable.transform_to_string(xdm_node=node)
    except saxonche.PySaxonApiError as error:
        raise StylesheetError(str(error)) from None
    messages = executable.get_xsl_messages()
    return output or "", tuple(str(messages.item_at(i)) for i in range(messages.size)) if messages else ()


def assembled(path: Path) -> str:
    """The text of a stylesheet with every included module in place of its ``xsl:include``."""
    return etree.tostring(_with_includes(path.resolve()), encoding="unicode")


def _with_includes(path: Path) -> etree._Element:
    root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    for include in root.findall(f"{{{XSL}}}include"):
        module = _with_includes(path.parent / include.get("href", ""))
        at = root.index(include)
        root.remove(include)
        for offset, child in enumerate(list(module)):
            root.insert(at + offset, child)
    return root
