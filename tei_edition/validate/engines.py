"""The engines that judge a document by a schema of any project, each chosen by what the schema is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import PurePath

from lxml import etree

from tei_edition import xmlio
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.validate import jing
from tei_edition.validate.access import Access
from tei_edition.validate.compilation import LIMIT, TooSlow
from tei_edition.validate.document import Document
from tei_edition.validate.relaxng.compact import as_xml
from tei_edition.validate.relaxng.compiling import compiled, read_schema
from tei_edition.validate.relaxng.explaining import Explainer
from tei_edition.validate.relaxng.nodes import RNG
from tei_edition.validate.schema import causes, readable
from tei_edition.validate.schematron import SCHEMATRON, compile_schematron, run_schematron
from tei_edition.validate.schematron.running import LIMIT as JUDGING
from tei_edition.validate.xsd import XSD, check_with, compile_xsd

Check = Callable[[Document], tuple[Finding, ...]]


@dataclass(frozen=True)
class Engine:
    """A schema ready to judge; ``remarks`` are what is to be said of the schema itself."""

    language: str
    check: Check
    remarks: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Request:
    """A schema asked for: where it is, who asks, and what may be done to get it."""

    place: str
    asked: Place
    """Where the schema is named, for findings that it cannot be had."""
    access: Access = field(default_factory=Access)
    namespace: str = ""
    """The schema language by an ``xml-model`` instruction; it matters where rules are embedded in a grammar."""
    phase: str = ""
    limit: float = LIMIT
    judging: float = JUDGING
    """Seconds that rules may take for a document, and to compile."""


def open_engine(request: Request) -> Engine:
    """The engine for a schema, or ``Refused`` with the finding that says what is wrong with it."""
    data = request.access.read(request.place, request.asked)
    if PurePath(request.place).suffix.lower() == ".rnc":
        data = as_xml(data, request.place, request.access)
    root = xmlio.parse(data, request.place).getroot()
    namespace = etree.QName(root).namespace or ""
    if SCHEMATRON in (namespace, request.namespace):
        return _schematron(request, root)
    if namespace not in _LANGUAGES:
        sentence = "The schema is in no language known here. Give RELAX NG, XML Schema or Schematron."
        raise Refused(Finding("schema-unreadable", Level.ERROR, Place(request.place, xmlio.line_of(root)), sentence))
    return _LANGUAGES[namespace](request, data)


def _schematron(request: Request, root: etree._Element) -> Engine:
    rules = compile_schematron(root, request.place, request.access, request.phase, request.judging)
    return Engine("Schematron", partial(run_schematron, rules))


def _xsd(request: Request, data: bytes) -> Engine:
    try:
        schema = compile_xsd(data, request.place, request.access, request.limit)
    except TooSlow as slow:
        raise _too_slow(request, f"{slow} Allow more with --compile-limit, or give RELAX NG in its place.") from None
    return Engine("XML Schema", lambda document: check_with(schema, document.tree, document.file))


def _relaxng(request: Request, data: bytes) -> Engine:
    try:
        schema = compiled(data, request.place, request.access, request.limit)
    except TooSlow as slow:
        return _by_jing(request, str(slow))
    return Engine("RELAX NG", _RelaxNG(schema, data, request))


def _by_jing(request: Request, reason: str) -> Engine:
    if not jing.command():
        raise _too_slow(request, f"{reason} {jing.HINT}")
    told = f"{reason} jing judges in its place, which takes longer."
    remark = Finding("schema-too-slow", Level.INFO, Place(request.place), told)
    return Engine("RELAX NG (jing)", partial(_ask_jing, request.place), (remark,))


def _too_slow(request: Request, sentence: str) -> Refused:
    return Refused(Finding("schema-too-slow", Level.ERROR, Place(request.place), sentence))


def _ask_jing(schema: str, document: Document) -> tuple[Finding, ...]:
    return jing.complaints(schema, document.data, document.file)


@dataclass
class _RelaxNG:
    """The verdict of libxml2, with reasons from the grammar as read here."""

    schema: etree.RelaxNG
    data: bytes
    request: Request

    def __call__(self, document: Document) -> tuple[Finding, ...]:
        if self.schema.validate(document.tree):
            return ()
        reasons = self._explainer.explain(document, "relaxng")
        return reasons or tuple(self._words(document.file))

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(read_schema(self.data, self.request.place, self.request.access).grammar)

    def _words(self, file: str) -> Iterator[Finding]:
        for line, message in dict.fromkeys(causes(self.schema.error_log)):
            yield Finding("relaxng", Level.ERROR, Place(file, line), readable(message).rstrip(".") + ".")


_LANGUAGES: dict[str, Callable[[Request, bytes], Engine]] = {RNG: _relaxng, XSD: _xsd}
