"""A record's page as the beginning of forms that stand by themselves: chapters, printed pages, documents."""

from __future__ import annotations

from tei_edition.finding import Finding, Refused
from tei_edition.publish.links import Links
from tei_edition.publish.running import finding, run
from tei_edition.publish.style import Style
from tei_edition.publish.transformation import Parameters, SourceTree
from tei_edition.saxon import DocumentError
from tei_edition.source_date import moment

_DOCTYPE = "<!DOCTYPE html>"
_UNREADABLE = (
    "The record's page is not well-formed XML, so that no other form can be made of it: {} "
    "Have the edition's own stylesheet write XHTML, as ours does."
)


def alone(links: Links) -> Links:
    """The links of a page without those to files that will not stand beside it."""
    return Links(edition=links.edition, address=links.address)


def page_of(xml: str, file: str, links: Links, style: Style) -> tuple[str | None, tuple[Finding, ...]]:
    """The page of a record that stands by itself, and what its stylesheet had to say."""
    parameters = {**alone(links).parameters, **style.parameters}
    return run("html.xsl", SourceTree(xml), file, parameters, style.stylesheets.get("html.xsl"))


def stated() -> str:
    """The moment that a file states as its own, in ISO 8601; empty without one."""
    named = moment()
    return f"{named:%Y-%m-%dT%H:%M:%SZ}" if named else ""


def made_of(page: str, stylesheet: str, parameters: Parameters) -> str:
    """What a second stylesheet makes of a page, or ``Refused`` with what it complains of."""
    try:
        text, findings = run(stylesheet, SourceTree(page.lstrip().removeprefix(_DOCTYPE)), "", parameters)
    except DocumentError as error:
        raise Refused(finding("page-unreadable", "", _UNREADABLE.format(error))) from None
    if text is None or findings:
        raise Refused(findings[0])
    return text
