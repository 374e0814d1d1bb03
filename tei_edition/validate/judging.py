"""A document judged: by the schema of the house, by schemas of the user's choice, or by those it names itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from tei_edition import source_date, xmlio
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.saxon import DocumentError, StylesheetError
from tei_edition.validate import Document, check, check_xsd, xsd_opinion
from tei_edition.validate.access import Access
from tei_edition.validate.compilation import LIMIT
from tei_edition.validate.engines import Engine, Request, open_engine
from tei_edition.validate.model_pi import Model, models
from tei_edition.validate.schema import GRAMMAR
from tei_edition.validate.schematron.running import LIMIT as JUDGING

_NOBODY = Place()


@dataclass(frozen=True)
class Plan:
    """How documents are to be judged."""

    schemas: tuple[str, ...] = ()
    """Files or addresses of schemas, in place of the schema of the house."""
    models: bool = False
    """Whether the schemas that a document names in ``xml-model`` are to judge it."""
    network: bool = False
    second: bool = False
    """Whether XML Schema is to give a full opinion of its own beside that of the grammar."""
    limit: float = LIMIT
    """Seconds that a schema may take to compile."""
    judging: float = JUDGING
    """Seconds that rules of others may take for a document."""
    published: str = field(default_factory=source_date.day)
    """The day of publication in ISO 8601, if it is known: no date of a record lies after it."""

    @property
    def house(self) -> bool:
        return not (self.schemas or self.models)

    def request(self, place: str, model: Model | None = None) -> Request:
        namespace, phase = (model.namespace, model.phase) if model else ("", "")
        return Request(place, _NOBODY, Access(self.network), namespace, phase, self.limit, self.judging)


def prepared(plan: Plan) -> tuple[Finding, ...]:
    """Open the schemas of a plan; what is to be said of them, among it each reason why one cannot be had."""
    opened = [(place, _opened(plan.request(place))) for place in plan.schemas]
    return tuple(
        finding
        for place, engine in opened
        for finding in ([_placed(engine, Place(place))] if isinstance(engine, Finding) else engine.remarks)
    )


def judge(data: bytes, file: str, plan: Plan) -> tuple[Finding, ...]:
    """All that is found in a document, each thing once."""
    return tuple(_folded(_by_house(data, file, plan) if plan.house else _by_schemas(data, file, plan)))


# ── by the house ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _by_house(data: bytes, file: str, plan: Plan) -> tuple[Finding, ...]:
    try:
        document = Document(file, data, xmlio.parse(data, file))
        findings = check(document, plan.published)
    except Refused as refusal:
        return (refusal.finding,)
    except (StylesheetError, DocumentError) as error:
        told = f"The rules stop on this document: {str(error).rstrip('.')}. Report it to the makers of tei-edition."
        return (Finding("schematron-stopped", Level.ERROR, Place(file), told),)
    if plan.second:
        return (*findings, *xsd_opinion(document))
    return findings if any(finding.rule == GRAMMAR for finding in findings) else (*findings, *_differing(document))


def _differing(document: Document) -> Iterator[Finding]:
    """What XML Schema has against a document that the grammar takes: the two are made to say the same."""
    for finding in check_xsd(document.tree, document.file)[:1]:
        told = f"RELAX NG takes the document, XML Schema does not: {finding.message} The schemas are at fault."
        yield replace(finding, rule="verdicts-differ", message=told)


# ── by schemas of any project ────────────────────────────────────────────────────────────────────────────────────────


def _by_schemas(data: bytes, file: str, plan: Plan) -> tuple[Finding, ...]:
    try:
        document = Document(file, data, xmlio.parse(data, file))
        named = tuple(models(document.tree, file)) if plan.models else ()
    except Refused as refusal:
        return (refusal.finding,)
    found = [finding for place in plan.schemas for finding in _asked(plan.request(place), Place(file), document)]
    for model in named:
        request = plan.request(Access(plan.network).resolved(model.href, file), model)
        found.extend(_asked(request, Place(file, model.line), document))
    if not (named or plan.schemas):
        told = "The document names no schema. Name one in a processing instruction xml-model, or give --schema."
        found.append(Finding("model-missing", Level.WARNING, Place(file, 1), told))
    return tuple(found)


def _asked(request: Request, asked: Place, document: Document) -> Iterator[Finding]:
    engine = _opened(request)
    if isinstance(engine, Finding):
        yield _placed(engine, asked)
    else:
        yield from engine.check(document)


@cache
def _opened(request: Request) -> Engine | Finding:
    """The engine for a schema, made once a process; or why there is none."""
    try:
        return open_engine(request)
    except Refused as refusal:
        return refusal.finding


def _placed(finding: Finding, asked: Place) -> Finding:
    """A finding on a schema; one that has no place stands where the schema is asked for."""
    return replace(finding, place=asked) if finding.place == _NOBODY else finding


# ── what is told once ────────────────────────────────────────────────────────────────────────────────────────────────


def _folded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each thing once: the same words on the same line come from two schemas in one language, or a rule told twice."""
    seen = set()
    for finding in findings:
        key = (finding.place, finding.message, finding.level)
        if key not in seen:
            seen.add(key)
            yield finding
