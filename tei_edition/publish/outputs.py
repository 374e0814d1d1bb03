"""The forms in which a record is published, and the making of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from tei_edition import saxon
from tei_edition.finding import Finding
from tei_edition.publish.folding import fold
from tei_edition.publish.labels import LANGUAGE
from tei_edition.publish.links import Links
from tei_edition.publish.running import finding, run
from tei_edition.publish.style import Style


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
    finish: Callable[[str, Style], bytes] = _encoded
    usual: bool = True
    """Whether it is made if an edition does not say which outputs it wants."""
    translated: bool = True
    """Whether its labels are in the language of the edition; if not, in English, for a machine to read them back."""


OUTPUTS = (
    Output("html", ".html", "html.xsl"),
    Output("text", ".txt", "text.xsl", _folded, translated=False),
    Output("bibtex", ".bib", "cite/bibtex.xsl", translated=False),
    Output("ris", ".ris", "cite/ris.xsl", translated=False),
    Output("csl", ".csl.json", "cite/csl.xsl", translated=False),
)
"""Every output there is; a new one is a row here, a stylesheet in ``xslt/``, and cases in ``tests/xslt``."""

_ENGLISH = Style(LANGUAGE)


def publish(
    xml: str, outputs: Iterable[str], file: str, links: Links | None = None, style: Style | None = None
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Each of the named outputs of one record by name, and what its stylesheet had to say.

    ``xml`` has passed the limits of ``xmlio``; ``file`` is what findings call it. An output whose stylesheet stops is
    missing.
    """
    wanted, style = set(outputs), style or Style()
    made: dict[str, bytes] = {}
    findings: list[Finding] = []
    try:
        node = saxon.parse(xml)
    except saxon.DocumentError as error:
        return {}, (finding("document-unreadable", file, f"The stylesheets cannot read the document: {error}"),)
    for output in OUTPUTS:
        if output.name in wanted:
            house = style.stylesheets.get(output.stylesheet)
            text, said = run(
                output.stylesheet, node, file, _parameters(links or Links(), style, output.translated), house
            )
            findings.extend(said)
            if text is not None:
                made[output.name] = output.finish(text, style)
    return made, tuple(findings)


def _parameters(links: Links, style: Style, translated: bool) -> dict[str, object]:
    return {**asdict(links), **(style if translated else _ENGLISH).parameters}
