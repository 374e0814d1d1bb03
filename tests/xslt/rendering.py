"""What the stylesheets make of a fragment of TEI: the part of the page or of the text that a case shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from lxml import etree

from tei_edition.finding import Finding
from tei_edition.publish import Links, Style, publish

XHTML = "{http://www.w3.org/1999/xhtml}"
_SKELETON = Path(__file__).with_name("skeleton.xml").read_text(encoding="utf-8")
_BODY = '<div type="document" xml:id="d1" n="1">{}</div>'
_TRANSLATION = '<div type="translation" xml:lang="en" xml:id="d1-en" resp="#resp-trl">{}</div>'


def whole(fragment: str) -> str:
    """A TEI document round a fragment: a whole one, a header, divisions, or blocks of a translation."""
    if fragment.startswith("<TEI"):
        return fragment
    if fragment.startswith("<teiHeader"):
        body = _BODY.format(_TRANSLATION.format("<p>Words.</p>"))
        return re.sub(r"<teiHeader>.*</teiHeader>", lambda _: fragment, _filled(body), flags=re.DOTALL)
    if not fragment.startswith("<div"):
        return _filled(_BODY.format(_TRANSLATION.format(fragment)))
    is_item = re.match(r'<div[^>]* type="(document|calendar)"', fragment)
    return _filled(fragment if is_item else _BODY.format(fragment))


def _filled(body: str) -> str:
    return _SKELETON.replace("<body></body>", f"<body>{body}</body>")


def strings(root: etree._Element, path: str) -> list[str]:
    """The strings that an XPath finds."""
    return [str(each) for each in cast("list[object]", root.xpath(path))]


def published(
    xml: str, outputs: Iterable[str], file: str, links: Links | None = None, style: Style | None = None
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The outputs as text, as far as they are text."""
    made, findings = publish(xml, outputs, file, links, style)
    return {name: data.decode(errors="replace") for name, data in made.items()}, findings


def rendered(fragment: str, language: str, part: str) -> str:
    """The part of the output that a fence shows, ending in a line end."""
    texts, findings = published(whole(fragment), ["html", "text"], "case-1.xml")
    if language == "messages":
        return "".join(f"{finding}\n" for finding in findings)
    assert language in texts, findings
    if language == "text":
        head, _, text = texts["text"].partition("-" * 72 + "\n\n")
        return head.rstrip("\n") + "\n" if part == "head" else _bare(text, fragment)
    return _html(texts["html"], part, bare=not fragment.startswith(("<div", "<TEI", "<teiHeader")))


def _bare(text: str, fragment: str) -> str:
    return text if fragment.startswith(("<div", "<TEI")) else text.partition("---\n\n")[2]


def _html(page: str, part: str, bare: bool) -> str:
    root = etree.fromstring(page.encode())
    name = part or ("segment" if bare else "text")
    elements = list(root.iter(etree.Element))
    found = [each for each in elements if name in (each.get("class") or "").split() or each.tag == XHTML + name]
    children = (list(found[0])[1:] if bare and not part else list(found[0])) if found else []
    return "".join(f"{_plain(child)}\n" for child in children)


def _plain(element: etree._Element) -> str:
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(r"\n\s*", "\n", written.replace(' xmlns="http://www.w3.org/1999/xhtml"', "")).strip()
