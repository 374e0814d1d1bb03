"""The forms in which a record is published, and the making of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tei_edition import saxon
from tei_edition.finding import Finding, Place, Refused
from tei_edition.publish import pdf
from tei_edition.publish.alone import alone
from tei_edition.publish.docx import docx
from tei_edition.publish.finished import Finished
from tei_edition.publish.folding import fold
from tei_edition.publish.indented import indented
from tei_edition.publish.labels import LANGUAGE
from tei_edition.publish.links import Links
from tei_edition.publish.running import STOPPED, finding, run, told_once
from tei_edition.publish.style import Style
from tei_edition.publish.transformation import Parameters, SourceTree
from tei_edition.timing import timed


def _encoded(text: str, style: Style) -> bytes:
    return text.encode()


def _folded(text: str, style: Style) -> bytes:
    return fold(text, style.width).encode()


@dataclass(frozen=True, slots=True)
class Output:
    """A form of a record: its name, the ending of its file, its stylesheet, and what is done to the result."""

    name: str
    ending: str
    stylesheet: str
    finish: Callable[[str, Style], bytes | Finished] = _encoded
    usual: bool = True
    """Whether it is made if an edition does not say which outputs it wants."""
    translated: bool = True
    """Whether its labels are in the language of the edition; if not, in English, for a machine to read them back."""
    alone: bool = False
    """Whether the file is read away from those beside it, so that it must not lead to them."""
    lacking: Callable[[], str] = lambda: ""
    """What this machine lacks to make it, as a sentence that says how to get it; empty if it lacks nothing."""


OUTPUTS = (
    Output("html", ".html", "html.xsl"),
    Output("text", ".txt", "text.xsl", _folded, translated=False),
    Output("json", ".json", "json.xsl", indented, translated=False),
    Output("bibtex", ".bib", "cite/bibtex.xsl", translated=False),
    Output("ris", ".ris", "cite/ris.xsl", translated=False),
    Output("csl", ".csl.json", "cite/csl.xsl", translated=False),
    Output("pdf", ".pdf", "html.xsl", pdf.pdf, usual=False, alone=True, lacking=pdf.lacking),
    Output("docx", ".docx", "html.xsl", docx, usual=False, alone=True),
)
"""Every output there is; a new one is a row here, a stylesheet in ``xslt/``, and cases in ``tests/xslt``."""

_ENGLISH = Style(LANGUAGE)


def publish(
    xml: str, outputs: Iterable[str], file: str, links: Links | None = None, style: Style | None = None
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Each of the named outputs of one record by name, and what its stylesheet had to say.

    ``xml`` has passed the limits of ``xmlio``; ``file`` is what findings call it. An output whose stylesheet stops, or
    that cannot be finished, is missing.
    """
    wanted, style = set(outputs), style or Style()
    made: dict[str, bytes] = {}
    findings: list[Finding] = []
    source, stopped = SourceTree(xml), set[str]()
    for output in OUTPUTS:
        if output.name in wanted and output.stylesheet not in stopped:
            try:
                data, said = timed(output.name, _made, output, source, file, links or Links(), style)
            except saxon.DocumentError as error:
                return {}, (finding("document-unreadable", file, f"The stylesheets cannot read the document: {error}"),)
            findings.extend(said)
            if data is not None:
                made[output.name] = data
            elif any(each.rule == STOPPED for each in said):
                stopped.add(output.stylesheet)
    return made, told_once(findings)


def lacking(outputs: Iterable[str]) -> dict[str, Finding]:
    """For each of the named outputs that this machine cannot make, the finding that says what it lacks."""
    sentences = {output.name: output.lacking() for output in OUTPUTS if output.name in set(outputs)}
    return {name: finding("output-lacking", name, sentence) for name, sentence in sentences.items() if sentence}


def _made(
    output: Output, source: SourceTree, file: str, links: Links, style: Style
) -> tuple[bytes | None, tuple[Finding, ...]]:
    parameters = _parameters(alone(links) if output.alone else links, style, output.translated)
    text, findings = run(output.stylesheet, source, file, parameters, style.stylesheets.get(output.stylesheet))
    try:
        finished = None if text is None else output.finish(text, style)
    except Refused as refused:
        return None, (*findings, replace(refused.finding, place=Place(file)))
    if isinstance(finished, Finished):
        return finished.data, (*findings, *(replace(each, place=Place(file)) for each in finished.findings))
    return finished, findings


def _parameters(links: Links, style: Style, translated: bool) -> Parameters:
    spoken = (style if translated else _ENGLISH).parameters
    return {**links.parameters, **spoken, "arrangement": style.arrangement}
