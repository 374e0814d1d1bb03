"""A web page as a browser saves it: its blocks as paragraphs, its headings and bold words by the signs of Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from langcodes import Language
from langcodes.tag_parser import LanguageTagError
from lxml import etree

from tei_edition.containers.blocks import Blocks
from tei_edition.containers.encoding import decoded, is_encoding
from tei_edition.containers.record import Manner, Record, refused, remark
from tei_edition.containers.text import contents
from tei_edition.containers.wording import mojibake
from tei_edition.finding import Finding
from tei_edition.source import Source

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_ELEMENTS = {
    "silent": "script style noscript template svg iframe object embed video audio canvas map meta link base",
    "chrome": "nav footer form button select textarea dialog input",
    "block": "html body head main article section aside header div p blockquote figure figcaption address fieldset "
    "details summary center ul ol li dl dd table tbody thead tfoot tr td th caption pre hr",
}
_KINDS = {name: kind for kind, names in _ELEMENTS.items() for name in names.split()}
"""What an element is to us; of a silent one not even the words are mentioned. Any other stands in a line."""
_BOLD = frozenset(("b", "strong"))
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_BACK = frozenset(("↩", "↩︎", "^", "↑"))
_SHOWN = 60
_FEW = 20
"""The sign of a note or the way back from it is made of so few elements."""


def page(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    data = contents(path)
    text, findings = decoded(path, data, manner.encoding or _declared(data))
    walk = _Walk(_tree(path, text))
    source = Source(str(path), walk.blocks.text, languages=tuple(walk.blocks.languages))
    yield Record(source, findings=(*findings, *mojibake(path, source.text), *_left_out(path, walk)))


def _declared(data: bytes) -> str:
    """The encoding a page names in its head, if there is one of that name; browsers read Latin-1 as Windows-1252."""
    found = _DECLARED.search(data[:_HEAD])
    name = found[1].decode("ascii").lower() if found else ""
    if name in ("iso-8859-1", "latin1", "us-ascii", "ascii"):
        return "windows-1252"
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    return "" if marked or name in ("utf-8", "utf8") or not is_encoding(name) else name


def _tree(path: Path, text: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    data = text.removeprefix("\ufeff").encode(errors="replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        root = None
    if any("depth" in error.message.lower() for error in parser.error_log):
        raise refused(path, "The page nests elements thousands deep, which no document does. Leave it out.")
    if root is None:
        raise refused(path, "The page holds no element at all. Save it again from the browser.")
    return root


class _Walk:
    """One walk through a page in document order, without recursion; what is left out is noted."""

    def __init__(self, root: etree._Element) -> None:
        self.blocks = Blocks()
        self.dropped: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.images = 0
        self._titled = next(root.iter("h1"), None) is not None
        self._numbers: list[int | None] = []
        self._notes = {link.get("href", "").rpartition("#")[2] for link in root.iterfind(".//sup//a")}
        skipped: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if skipped is None and event == "start":
                skipped = element if self._start(element) else None
            elif event == "end" and skipped in (None, element):
                if skipped is None:
                    self._end(element)
                skipped = None
                self.blocks.words(element.tail or "")
        self.blocks.ends()

    def _start(self, element: etree._Element) -> bool:
        """Enter an element, and tell whether all that is in it has been dealt with."""
        name = str(element.tag)
        if self._is_left_out(element, name):
            self.dropped.append((name, _words_in(element)))
            return True
        if name == "tr" and _is_plain(element):
            self._row(element)
            return True
        if name == "sup" and (number := _note_number(element)):
            self.blocks.words(f"[{number}]")
            return True
        self._open(element, name)
        stated = element.get("lang") or element.get("xml:lang") or ""
        self.blocks.enter(_tag(stated) if name not in ("html", "body") else "")
        self.blocks.words(_as_address(element) if name == "a" else element.text or "")
        return False

    def _is_left_out(self, element: etree._Element, name: str) -> bool:
        hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
        hidden = hidden or "display:none" in "".join(element.get("style", "").split())
        back = name == "a" and _words_in(element, _FEW) in _BACK
        return hidden or back or _KINDS.get(name) in ("silent", "chrome") or (name == "title" and self._titled)

    def _open(self, element: etree._Element, name: str) -> None:
        level = _level(name)
        if level:
            self.blocks.heading(level)
        elif name == "dt":
            self.blocks.label()
        elif _KINDS.get(name) == "block":
            self.blocks.paragraph(preformatted=name == "pre")
        elif name in _BOLD:
            self.blocks.bold()
        elif name == "br":
            self.blocks.line()
        self.images += name == "img"
        self._number(element, name)

    def _number(self, element: etree._Element, name: str) -> None:
        """The numbers a browser prints before the items of an ordered list."""
        if name in ("ul", "ol"):
            start = element.get("start", "")
            self._numbers.append((int(start) if start.isdecimal() and len(start) < 10 else 1) if name == "ol" else None)
        elif name == "li" and self._numbers and (number := self._numbers[-1]) is not None:
            note = element.get("id") in self._notes
            self.blocks.words(f"[{number}] " if note else f"{number}. ")
            self._numbers[-1] = number + 1

    def _end(self, element: etree._Element) -> None:
        name = str(element.tag)
        if name in ("ul", "ol"):
            self._numbers.pop()
        if name in _BOLD:
            self.blocks.bold_ends()
        elif name == "table":
            self.blocks.apart()
        elif _KINDS.get(name) == "block" or name == "dt" or _level(name):
            self.blocks.ends()
        elif name == "a" and _ADDRESS.fullmatch(target := element.get("href", "")) and not _is_address(element):
            self.links.append(target)
        self.blocks.leave()

    def _row(self, row: etree._Element) -> None:
        cells = [_words_in(cell) for cell in row]
        if len(cells) == 2 and all(cells) and (row[0].tag == "th" != row[1].tag or cells[0].endswith(":")):
            self.blocks.labelled(cells[0], f"<{cells[1]}>" if _ADDRESS.fullmatch(cells[1]) else cells[1])
        else:
            self.blocks.cells(cells)


def _tag(stated: str) -> str:
    """A language tag without the country, which says nothing here; nothing for what is no tag."""
    try:
        parsed = Language.get(stated) if stated else Language.get("und")
    except LanguageTagError:
        return ""
    tag = Language.make(language=parsed.language, script=parsed.script).simplify_script().to_tag()
    return "" if tag == "und" else tag


def _level(name: str) -> int:
    return 1 if name == "title" else int(name[1]) if name in ("h1", "h2", "h3", "h4", "h5", "h6") else 0


def _words_in(element: etree._Element, most: int | None = None) -> str:
    """All words of an element, or those in so many elements at its beginning, those of different lines apart."""
    pieces: list[str] = []
    for event, inner in islice(etree.iterwalk(element, events=("start", "end")), most):
        if event == "start":
            pieces.append(" " if inner.tag == "br" else inner.text or "")
        elif inner is not element:
            pieces.append(inner.tail or "")
    return " ".join("".join(pieces).split())


def _is_plain(row: etree._Element) -> bool:
    """Whether a row of a table holds cells of words, and is no means of laying out a page."""
    cells = all(cell.tag in ("td", "th") for cell in row)
    return cells and not any(
        _level(str(e.tag)) or _KINDS.get(str(e.tag)) == "block" for cell in row for e in cell.iterdescendants()
    )


def _is_address(element: etree._Element) -> bool:
    return element.tag == "a" and not len(element) and bool(_ADDRESS.fullmatch((element.text or "").strip()))


def _as_address(element: etree._Element) -> str:
    return f"<{(element.text or '').strip()}>" if _is_address(element) else element.text or ""


def _note_number(element: etree._Element) -> str:
    """The number of a note if it is raised and leads to the note."""
    words = _words_in(element, _FEW).strip("[]()")
    link = next((inner for inner in islice(element.iter(), _FEW) if inner.tag == "a"), None)
    inward = link is not None and "#" in link.get("href", "")
    return words if inward and words.isdecimal() else ""


def _left_out(path: Path, walk: _Walk) -> Iterator[Finding]:
    chrome = [(name, words) for name, words in walk.dropped if _KINDS.get(name) != "silent" and words]
    if chrome:
        counted = Counter(name for name, _ in chrome)
        names = ", ".join(f"{name} ({count})" for name, count in sorted(counted.items()))
        words = " · ".join(one if len(one) <= _SHOWN else f"{one[:_SHOWN]}…" for _, one in chrome)
        yield remark("html-left-out", path, f"Left out as furniture of the page: {names}, with the words: {words}")
    if walk.images:
        yield remark("html-images", path, f"Images are not read; the page shows {walk.images}.")
    if walk.links:
        sentence = f"The targets of links are not kept; the page has {len(walk.links)}, first {walk.links[0]}."
        yield remark("html-links", path, sentence)
