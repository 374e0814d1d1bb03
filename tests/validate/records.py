"""A small reader for tests: labelled header lines, then paragraphs; brackets stay words. And TEI around a fragment."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tei_edition.model import Division, Document, Furniture, Header, Item, Paragraph, Text, Words
from tei_edition.source import Line, Source

LABEL = re.compile(r"(Title|Summary|Rights|Citation|Credits): (.+)")


def read(text: str) -> Document:
    """Lines ``Title: …`` and the like are header fields, lines ``# …`` furniture, all others paragraphs in English."""
    document = Document("sample", "sample", "test", Header(Words("")))
    paragraphs: list[Paragraph] = []
    for line in Source("sample.txt", text).lines:
        label = LABEL.fullmatch(line.text)
        if label:
            document = with_field(document, line, label)
        elif line.text.startswith("# "):
            document = replace(document, furniture=(*document.furniture, Furniture(line.span, "web page")))
        elif not line.blank:
            paragraphs.append(Paragraph((Text(line.text, line.start),)))
    return replace(document, items=(Item("letter", (Division("translation", "en", tuple(paragraphs)),)),))


def with_field(document: Document, line: Line, label: re.Match[str]) -> Document:
    span = line.start + label.start(2), line.start + label.end(2)
    words, inlines = Words(label[2], (span,)), (Text(label[2], span[0]),)
    header = document.header
    fields: dict[str, Header] = {
        "Title": replace(header, title=words),
        "Citation": replace(header, citation=words),
        "Credits": replace(header, credits=(*header.credits, words)),
        "Summary": replace(header, abstract=(*header.abstract, inlines)),
        "Rights": replace(header, rights=(*header.rights, inlines)),
    }
    furniture = Furniture((line.start, span[0]), "field label")
    return replace(document, header=fields[label[1]], furniture=(*document.furniture, furniture))


def tei(body: str, header: str = "") -> bytes:
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="sample" xml:lang="en">\n'
        f"<teiHeader>{header}</teiHeader>\n"
        f"<text><body><div type='document'><div xml:id='d1-en'>{body}</div></div></body></text></TEI>"
    ).encode()


class Case(NamedTuple):
    name: str
    blocks: dict[str, str]


def cases(path: Path) -> list[Case]:
    """The cases of a Markdown file: each heading names one, each fenced block after it is called by its first word."""
    chapters = re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    fenced = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return [Case(chapter.split("\n", 1)[0], dict(fenced.findall(chapter))) for chapter in chapters]
