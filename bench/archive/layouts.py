"""The layouts in which records come, each as a function from a record to its text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from bench.archive.grammar import NAMES, american
from bench.archive.prose import cast, matter
from bench.archive.record import Record, citation

PUBLISHER = "Strelsau Digital Archive"
SUPPORT = "This document was made possible with support from "
ADDRESS = "https://digitalarchive.example.org/document/"
WIDTH = 96
_LEAF = re.compile(r" \[\d+\]")


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout, how often records come in it, and whether they hold the original beside the translation."""

    name: str
    share: int
    lay_out: Callable[[Record], str]
    two_languages: bool = False
    ending: str = ".txt"


def paragraphs(lines: Iterable[str]) -> str:
    return "\n\n".join(lines) + "\n"


def _opening(record: Record) -> str:
    return f"Secret. Copy № {record.number % 7 + 1}\n{record.day}\nOutgoing № {record.number % 900 + 1}"


def _closing(record: Record) -> list[str]:
    surname = record.author.split()[-1].upper()
    return [*record.closing, f"{record.office.upper()} ({record.author[0]}. {surname})"]


def _contents(record: Record) -> list[str]:
    """The original, the translation, and what stands below it."""
    return [*record.original, _opening(record), *record.translation, *_closing(record)]


def export_page(record: Record) -> str:
    fields = {
        "Citation": f"{citation(record, PUBLISHER)}  \n<{ADDRESS}{record.number}>",
        "Summary": record.summary,
        "Credits": SUPPORT + record.funder,
        "Original Language": NAMES[record.language],
        "Contents": "Translation - English",
    }
    labelled = (part for name, words in fields.items() for part in (f"**{name}:**", words))
    title = "  \n".join(textwrap.wrap(record.title, 52))
    return "\n\n" + paragraphs([f"**{american(record.date)}**", f"**{title}**", *labelled, *_contents(record)])


def markdown_export(record: Record) -> str:
    fields = {
        "#### Citation:": f"{citation(record, PUBLISHER)} {ADDRESS}{record.number}",
        "## **Summary:**": record.summary,
        "### **Credits:**": SUPPORT + record.funder,
        "## **Original Language:**": NAMES[record.language],
        "#### **Contents:**": "Original Scan\nTranslation - English",
    }
    labelled = (part for name, words in fields.items() for part in (name, words))
    scan = ["Original Scan", f"№ {record.number % 900 + 1}", *_scanned(record), str(record.number % 400 + 2)]
    text = [_opening(record), "#### RECORD OF A CONVERSATION", *record.translation, *_closing(record)]
    return paragraphs([f"## {american(record.date)}", f"# {record.title}", *labelled, PUBLISHER, *scan, *text])


def _scanned(record: Record) -> list[str]:
    """The original as a machine read it: here and there a strange sign breaks a word."""
    random = Random(record.number)
    return [_misread(words, random) if random.random() < 0.2 else words for words in record.original]


def _misread(words: str, random: Random) -> str:
    at = random.randrange(len(words))
    return f"{words[:at]} {random.choice('☂🕟☏✄')} {words[at:]}"


def web_page(record: Record) -> str:
    indented = [f"            {words}\n" for words in record.original]
    fields = ["Document Information", "Source", f"{record.reference}. Translated by {record.translator}.",
              "Rights", "The History and Public Policy of Strelsau welcomes reuse of its materials with permission.",
              "Original Uploaded Date", american(record.date.replace(year=2011, day=1)), "Language",
              NAMES[record.language], "Record ID", str(record.number)]  # fmt: skip
    head = ["Skip to content", american(record.date), record.title, SUPPORT + record.funder]
    return paragraphs([*head, *indented, _opening(record), *record.translation, *_closing(record),
                       "\n\n" + record.summary, *fields])  # fmt: skip


def old_web_page(record: Record) -> str:
    page = ["Search in", "ADD SEARCH FILTER", "Digital Archive", "International History Declassified"]
    head = [american(record.date), record.title, "Citation", "get citation", "share document", "English HTML"]
    cited = [citation(record, PUBLISHER), record.summary]
    return "\n".join(page) + "\n\n" + "\n".join([*head, *cited]) + "\n\n" + paragraphs(_contents(record))


def pdf_cover(record: Record) -> str:
    cover = (
        f"Citation: {citation(record, PUBLISHER)} {ADDRESS}{record.number} Summary: {record.summary} "
        f"Original Language: {NAMES[record.language]} Contents: • English Translation • Scan of Original Document"
    )
    head = "\n".join(["Digital Archive", "International History Declassified", american(record.date), record.title])
    return f"{head}\n{_folded(cover)}\n\n" + paragraphs(map(_folded, _contents(record)))


def _folded(words: str) -> str:
    return textwrap.fill(words, WIDTH) if "\n" not in words else words


def pdf_text(record: Record) -> str:
    """A blank line after each line, wider space between blocks."""
    source = f"Source: {record.reference}. Translation by {record.translator}."
    blocks = [record.title, record.day, *record.translation, *_closing(record), source]
    return "\n\n\n\n".join(" \n\n".join(textwrap.wrap(words, WIDTH)) for words in blocks) + "\n"


def plain_text(record: Record) -> str:
    source = f"Source: {PUBLISHER}, {record.reference}. Translated by {record.translator}."
    return paragraphs([record.title, record.day, *record.translation, *_closing(record), source])


def record_fields(record: Record) -> str:
    fields = {"title": record.title, "date": record.date.isoformat(), "summary": record.summary,
              "original_language": NAMES[record.language], "source": record.reference}  # fmt: skip
    front = "\n".join(f'{name}: "{words}"' for name, words in fields.items())
    return f"---\n{front}\n---\n\n" + paragraphs([*record.translation, *_closing(record)])


def search_results(record: Record) -> str:
    """A page that lists other records, as many as the size of this one comes to."""
    random = Random(record.number)
    entries: list[str] = []
    for words in record.translation:
        people = cast(random)
        title = matter(people, random).said("Letter from {host} to {guest} on the Bridge at {town}")
        entries += [american(people.date), title, _LEAF.sub("", words)]
    first = record.number * 10 % 200 + 1
    count = len(record.translation)
    return paragraphs(["Skip to content", "Results:", f"{first} - {first + count - 1} of {first + count + 40}",
                       "Documents", *entries, "Pagination"])  # fmt: skip


LAYOUTS = (
    Layout("export-page", 25, export_page, two_languages=False),
    Layout("web-page", 25, web_page, two_languages=True),
    Layout("markdown-export", 15, markdown_export, two_languages=True),
    Layout("pdf-text", 12, pdf_text),
    Layout("plain-text", 8, plain_text),
    Layout("search-results", 5, search_results),
    Layout("old-web-page", 4, old_web_page, two_languages=True),
    Layout("pdf-cover", 3, pdf_cover),
    Layout("record-fields", 3, record_fields, ending=".md"),
)
