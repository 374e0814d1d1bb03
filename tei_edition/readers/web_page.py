"""The archive's web page saved as text: date, title and credits, the document, then summary, information and rights."""

from __future__ import annotations

import re

from tei_edition.readers.body.closing import closing
from tei_edition.readers.body.division import belongs_below
from tei_edition.readers.body.facts import opener_row
from tei_edition.readers.dates import read_date
from tei_edition.readers.header.citation import citation
from tei_edition.readers.labels import field_of, is_chrome
from tei_edition.readers.scripts import script
from tei_edition.readers.sheet import Chunk, Sheet, chunks, set_aside
from tei_edition.source import Source

_CREDITS = re.compile(r"made possible (?:with|by) (?:the )?(?:generous )?support", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\bcopyright|\brights\b|\blicen[cs]e\b|\bpermission\b|\brepr(?:int|oduc)|\breuse|\[email.protected\]",
    re.IGNORECASE,
)

_FUNDER = re.compile(
    r"(?!.*\.)(?:.{0,60}\s)?(?:Foundation|Trust|Fund|Endowment|Stiftung|Fundación|Fondation)(?:\s.{0,60})?"
)
_NAME = re.compile(r"(?<!^)(?<![.'’\"“] )\b[^\W\d_a-z]\w{3,}")
_LONGEST_END = 9
"""How many chunks a closer and the notes below it may take."""
_LONGEST_FIELD = 40
"""A longer text without a label below the document information says what may be done with the document."""

Fields = dict[str, tuple[Chunk, ...]]


def declines(source: Source) -> str:
    parts, _ = chunks(source)
    if any(field_of(chunk.text) == "information" for chunk in parts):
        return ""
    return "no line says Document Information, and nothing else shows a saved web page"


def read(source: Source) -> Sheet:
    parts, signs = chunks(source)
    middle = next(index for index, chunk in enumerate(parts) if field_of(chunk.text) == "information")
    fields, body = _above(tuple(chunk for chunk in parts[:middle] if not is_chrome(chunk.text)))
    below = _below(parts[middle + 1 :], fields)
    scraps = [chunk for chunk in parts if is_chrome(chunk.text)]
    labels = [chunk for chunk in parts[middle:] if field_of(chunk.text)]
    furniture = [set_aside(source, chunk, "web page") for chunk in scraps]
    furniture += [set_aside(source, chunk, "field label") for chunk in labels]
    return Sheet({**fields, **below}, body, (*signs, *furniture))


def _above(parts: tuple[Chunk, ...]) -> tuple[Fields, tuple[Chunk, ...]]:
    """Date, title and credits before the document, and the summary after it."""
    dates = tuple(chunk for chunk in parts[:1] if read_date(chunk.text)) or _second_as_date(parts)
    rest = [chunk for chunk in parts if chunk not in dates]
    title = tuple(chunk for chunk in rest[:1] if not _opens(chunk))
    rest = rest[len(title) :]
    credits = tuple(chunk for chunk in rest[:2] if _CREDITS.search(chunk.text))
    rest = [chunk for chunk in rest if chunk not in credits]
    summary = _summary(rest)
    body = tuple(chunk for chunk in rest if chunk not in summary)
    return {"date": dates, "title": title, "credits": credits, "summary": summary}, body


def _second_as_date(parts: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The date below the title, unless the page begins with the document, whose dateline that would be."""
    return tuple(chunk for chunk in parts[1:3] if read_date(chunk.text) and not _opens(parts[0]))[:1]


def _opens(chunk: Chunk) -> bool:
    """Whether a page begins with the document itself: with its classification, its number or its dateline."""
    return all(opener_row(row, None) is not None for row in chunk.rows)


def _summary(parts: list[Chunk]) -> tuple[Chunk, ...]:
    """The last chunk before the document information, if a wider space or the end of the document stands above it."""
    if len(parts) < 3 or script(parts[-1].text) != "Latn":
        return ()
    usual = sorted(chunk.blank_before for chunk in parts[1:-1])[-max(1, len(parts) // 10)]
    spaced = parts[-1].blank_before > min(max(usual, 1), 3)
    return (parts[-1],) if spaced or (parts[-1].text[-1] in ".!?" and _ends(tuple(parts[:-1]))) else ()


def _ends(parts: tuple[Chunk, ...]) -> bool:
    """Whether chunks end with a closer, or with one and notes below it."""
    for at in range(len(parts) - 1, max(len(parts) - _LONGEST_END, 0), -1):
        if closed := closing(parts[at:], None):
            return all(belongs_below(chunk) for chunk in parts[at + closed.taken :])
    return False


def _below(parts: tuple[Chunk, ...], above: Fields) -> Fields:
    """The fields under Document Information: the reference by form, rights by words, others by label."""
    fields: dict[str, tuple[Chunk, ...]] = {}
    label = ""
    for chunk in parts:
        if is_chrome(chunk.text):
            continue
        if field_of(chunk.text):
            label = field_of(chunk.text)
            continue
        told = "summary" in fields or bool(above.get("summary"))
        name = "summary" if not told and _is_summary(chunk, label, above) else _kind(chunk, label, above)
        fields[name] = (*fields.get(name, above.get(name, ())), chunk)
        label = ""
    return fields


def _is_summary(chunk: Chunk, label: str, above: Fields) -> bool:
    """A sentence without a label that names somebody or something of the title and no terms of use."""
    if label or _RIGHTS.search(chunk.text) or chunk.text[-1] not in ".!?" or len(chunk.text) < _LONGEST_FIELD:
        return False
    title = " ".join(each.text for each in above.get("title", ()))
    return any(name in chunk.text for name in _NAME.findall(title))


def _kind(chunk: Chunk, label: str, above: Fields) -> str:
    credits = " ".join(credit.text for credit in above.get("credits", ()))
    if chunk.text in credits or _CREDITS.search(chunk.text) or (label != "rights" and _FUNDER.fullmatch(chunk.text)):
        return "credits"
    cited = citation(chunk.text)
    if cited.reference or cited.responsibilities:
        return "citation"
    if label and not _RIGHTS.search(chunk.text):
        return label
    return "rights" if _RIGHTS.search(chunk.text) or len(chunk.text) > _LONGEST_FIELD else "information"
