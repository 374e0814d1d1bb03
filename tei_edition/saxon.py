"""One sealed Saxon processor for the whole process: stylesheets compiled once, documents given as text.

The processor can read no file, open no address, call no external function and write no second document; stylesheets are
handed to it as one text with their ``xsl:include`` parts set in (XSLT 3.0, section 3.11.1). Saxon reports errors on the
standard error of the process, even those that are caught: there they are kept aside, for they alone name the line.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import saxonche

from tei_edition.assembly import Assembly, StylesheetError, assembled, origins
from tei_edition.precedence import XSL

__all__ = [
    "XSL",
    "DocumentError",
    "Stylesheet",
    "StylesheetError",
    "compile_stylesheet",
    "compile_text",
    "messages",
    "parse",
    "processor",
    "string_map",
    "transform",
]

_FEATURE = "http://saxon.sf.net/feature/"
_SEAL = {
    _FEATURE + "allowedProtocols": "",
    _FEATURE + "allow-external-functions": "false",
    _FEATURE + "disableXslEvaluate": "true",
    _FEATURE + "parserFeature?uri=http://apache.org/xml/features/disallow-doctype-decl": "true",
}
_LIFTED = {
    _FEATURE + "parserProperty?uri=jdk.xml.maxGeneralEntitySizeLimit": "0",
    _FEATURE + "parserProperty?uri=jdk.xml.totalEntitySizeLimit": "0",
}
"""Limits on entities, which count every ``&amp;`` of a long record; without a DOCTYPE no other entity can be there."""
_LINE = re.compile(r"\bline (\d+)(?: column \d+)?(?:\s+(?:of|in)\s+file:\S+?)?(?=:?(?:\s|$))|\bfile:\S+?#(\d+)(?=\s|$)")

_WARNINGS = re.compile(r"\A.*?^(?=Error\b)", re.DOTALL | re.MULTILINE)
"""What Saxon says before it comes to the error."""


class DocumentError(Exception):
    """A document that Saxon cannot read."""


@dataclass(frozen=True)
class Stylesheet:
    """A compiled stylesheet, with the text it was compiled from and where that text came from."""

    executable: Any
    text: Assembly


@cache
def processor() -> Any:
    """The one processor of this process."""
    made = saxonche.PySaxonProcessor(license=False)
    for name, value in (_SEAL | _LIFTED).items():
        made.set_configuration_property(name, value)
    return made


def parse(xml: str) -> Any:
    """Parse a document that has already passed the limits of ``xmlio``; the result can be transformed many times."""
    with _complaints() as complaints:
        try:
            return processor().parse_xml(xml_text=xml)
        except saxonche.PySaxonApiError as error:
            raise DocumentError(_sentence(complaints.read() or str(error))) from None


def compile_stylesheet(path: Path, library: Path | None = None) -> Stylesheet:
    """Compile one of our stylesheets, or one that imports one of ours, which lie in the folder ``library``."""
    return _compiled(assembled(path, library))


def compile_text(stylesheet: str, name: str) -> Stylesheet:
    """Compile a stylesheet given as text; ``name`` stands for it in errors."""
    return _compiled(Assembly(name, stylesheet))


def _compiled(assembly: Assembly) -> Stylesheet:
    compiler = processor().new_xslt30_processor()
    with _complaints():
        try:
            return Stylesheet(compiler.compile_stylesheet(stylesheet_text=assembly.text), assembly)
        except saxonche.PySaxonApiError as error:
            raise _located(str(error), assembly) from None


def string_map(values: Mapping[str, str]) -> Any:
    """A parameter of type ``map(xs:string, xs:string)``, to be made once and given to many transformations."""
    evaluator = processor().new_xpath_processor()
    evaluator.declare_variable("json")
    evaluator.set_parameter("json", processor().make_string_value(json.dumps(dict(values), ensure_ascii=False)))
    return evaluator.evaluate_single("parse-json($json)")


def transform(
    stylesheet: Stylesheet, node: Any, parameters: Mapping[str, Any] | None = None
) -> tuple[str, tuple[str, ...]]:
    """Run a compiled stylesheet on a parsed document; the result is its serialised output and its messages.

    A parameter is a string, or a value that ``string_map`` made.
    """
    executable = stylesheet.executable
    executable.clear_parameters()
    for name, value in (parameters or {}).items():
        executable.set_parameter(name, processor().make_string_value(value) if isinstance(value, str) else value)
    executable.set_save_xsl_message(True)
    with _complaints() as complaints:
        try:
            output = executable.transform_to_string(xdm_node=node)
        except saxonche.PySaxonApiError as error:
            raise _located(complaints.read() or str(error), stylesheet.text) from None
    return output or "", messages(stylesheet)


def messages(stylesheet: Stylesheet) -> tuple[str, ...]:
    """What the stylesheet said with ``xsl:message`` in its last run, also in one that stopped."""
    said = stylesheet.executable.get_xsl_messages()
    return tuple(str(said.item_at(i)) for i in range(said.size)) if said else ()


# ── errors ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Sink:
    """The file that takes the place of the standard error while Saxon works."""

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 (kept for the life of the process)

    def read(self) -> str:
        self.file.seek(0)
        return self.file.read().decode("utf-8", "replace")

    def clear(self) -> None:
        if self.file.seek(0, os.SEEK_CUR):
            self.file.seek(0)
            self.file.truncate()


@cache
def _sink(process: int) -> _Sink:
    return _Sink()


@contextmanager
def _complaints() -> Iterator[_Sink]:
    """Keep what is written to the standard error, at the cost of four system calls (some microseconds)."""
    sink = _sink(os.getpid())
    try:
        standard_error = os.dup(2)
    except OSError:
        standard_error = None
    os.dup2(sink.file.fileno(), 2)
    try:
        yield sink
    finally:
        if standard_error is None:
            os.close(2)
        else:
            os.dup2(standard_error, 2)
            os.close(standard_error)
        sink.clear()


def _located(message: str, assembly: Assembly) -> StylesheetError:
    """The error with each line of the assembled text told as module and line, the first of them its place."""
    origin = origins(assembly)
    places: list[tuple[str, int]] = []

    def told(found: re.Match[str]) -> str:
        places.append(origin(int(found[1] or found[2])))
        return f"line {places[-1][1]} of {places[-1][0]}"

    text = _sentence(_LINE.sub(told, _WARNINGS.sub("", message)))
    return StylesheetError(text, *(places[0] if places else (assembly.name, 0)))


def _sentence(message: str) -> str:
    return " ".join(message.split())
