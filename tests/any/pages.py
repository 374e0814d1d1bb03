"""The pages of TEI documents, each made once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from tei_edition.finding import Finding
from tei_edition.publish import publish


@cache
def published(file: Path) -> tuple[etree._Element, tuple[Finding, ...]]:
    return page(file.read_text(encoding="utf-8"), file.name)


def page(xml: str, name: str = "a.xml") -> tuple[etree._Element, tuple[Finding, ...]]:
    made, findings = publish(xml, ["html"], name)
    assert "html" in made, findings
    return etree.fromstring(made["html"]), findings


def page_of(file: Path) -> etree._Element:
    return published(file)[0]
