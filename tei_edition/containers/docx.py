"""A word processor's document (Office Open XML, ISO/IEC 29500): its paragraphs, headings, tables and notes as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from lxml import etree

from tei_edition import xmlio
from tei_edition.containers.blocks import Blocks
from tei_edition.containers.record import Manner, Record, refused, remark, warning
from tei_edition.containers.wording import mojibake
from tei_edition.containers.zipped import Parts
from tei_edition.finding import Finding, Refused
from tei_edition.source import Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SAME_PLACE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_OFF = ("0", "false", "off", "none")
_MOST_STYLES = 10
"""Word itself bases no style on more than so many others, one on the other."""
_TITLES = {"title": 1, "subtitle": 2}


def document(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    with closing(Parts(path, "word processor's document (.docx)")) as parts:
        if _DOCUMENT not in parts:
            raise refused(path, f"The file has no part {_DOCUMENT}, so it is no document. Save it again as .docx.")
        walk = _Walk(path, parts)
    source = Source(str(path), walk.blocks.text)
    yield Record(source, findings=(*mojibake(path, source.text), *walk.findings()))


def _tree(path: Path, parts: Parts, name: str) -> etree._Element:
    """A part parsed; a document type declaration has no place in one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    data = parts.read(name)
    try:
        xmlio.check_prolog(data, name)
        return etree.fromstring(data, parser)
    except Refused as found:
        if found.finding.rule == "xml-doctype":
            raise refused(path, f"Its part {name} declares a document type, as no such document does.") from None
        raise refused(path, f"Its part {name} is no XML: {found.finding.message}") from None
    except etree.XMLSyntaxError as error:
        raise refused(path, f"Its part {name} is no XML: {error}. Save it again.") from None


def _is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is set, is unset, or is left to the style."""
    found = properties.find(_W + name) if properties is not None else None
    return None if found is None else found.get(f"{_W}val", "true") not in _OFF


class _Styles:
    """Which paragraph styles are headings, and of what level; by their names, which are English in every file."""

    def __init__(self, root: etree._Element | None) -> None:
        found = root.iterfind(f"{_W}style") if root is not None else ()
        self._styles = {style.get(f"{_W}styleId", ""): style for style in found}
        self._levels: dict[str, int] = {}

    def level(self, paragraph: etree._Element) -> int:
        own = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        if own is not None:
            return _outline(own)
        name = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"))
        if name not in self._levels:
            self._levels[name] = self._level(name)
        return self._levels[name]

    def _level(self, name: str) -> int:
        """The level of a style, or of the one it is based on; ten of them at most, for they may go in a circle."""
        style = self._styles.get(name)
        for _ in range(_MOST_STYLES):
            if style is None:
                return 0
            outline = style.find(f"{_W}pPr/{_W}outlineLvl")
            name = _value(style.find(f"{_W}name")).lower()
            if name in _TITLES:
                return _TITLES[name]
            if outline is not None:
                return _outline(outline)
            if name.startswith("heading ") and name[8:].isdecimal():
                return min(int(name[8:]), 6)
            style = self._styles.get(_value(style.find(f"{_W}basedOn")))
        return 0


def _value(element: etree._Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _outline(element: etree._Element) -> int:
    """The level of a heading from its outline level, counted from 0; 9 is body text."""
    value = _value(element)
    return int(value) + 1 if value.isdecimal() and int(value) < 6 else 0


class _Walk:
    """One walk through the body, then through the notes it refers to, in the order of the references."""

    def __init__(self, path: Path, parts: Parts) -> None:
        self._path = path
        self.blocks = Blocks()
        self._left_out: Counter[str] = Counter()
        self._references: dict[tuple[str, str], int] = {}
        self._styles = _Styles(_tree(path, parts, _STYLES) if _STYLES in parts else None)
        self._blocks(_tree(path, parts, _DOCUMENT).iterfind(f"{_W}body/*"))
        self._list_notes({kind: _tree(path, parts, name) for kind, name in _NOTES.items() if name in parts})
        self._left_out["comments"] += int("word/comments.xml" in parts)

    # ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _blocks(self, elements: Iterable[etree._Element]) -> None:
        for element in elements:
            match str(element.tag).removeprefix(_W):
                case "p":
                    self._paragraph(element)
                case "tbl":
                    self._table(element)
                case "sdt":
                    self._blocks(element.iterfind(f"{_W}sdtContent/*"))
                case "ins" | "moveTo" | "customXml":
                    self._blocks(element)
                case "altChunk":
                    self._left_out["documents within it"] += 1

    def _paragraph(self, paragraph: etree._Element) -> None:
        if _is_on(paragraph.find(f"{_W}pPr"), "pageBreakBefore"):
            self.blocks.page()
        level = self._styles.level(paragraph)
        if level:
            self.blocks.heading(level)
        else:
            self.blocks.paragraph()
        self._runs(paragraph)
        self.blocks.ends()

    def _table(self, table: etree._Element) -> None:
        """Rows of one paragraph a cell are lines; any other table only arranges its paragraphs."""
        rows = [row.findall(f"{_W}tc") for row in table.iterfind(f"{_W}tr")]
        plain = all(sum(1 for _ in cell.iter(f"{_W}p")) <= 1 for row in rows for cell in row)
        for row in rows:
            if plain and len(row) > 1:
                self.blocks.cells([self._words(cell) for cell in row])
            else:
                for cell in row:
                    self._blocks(cell)
        self.blocks.apart()

    def _words(self, cell: etree._Element) -> str:
        """The words of a cell, with their references to notes."""
        aside, self.blocks = self.blocks, Blocks()
        self._blocks(cell)
        words, self.blocks = self.blocks.text, aside
        return words

    # ── runs ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _runs(self, elements: Iterable[etree._Element]) -> None:
        for element in elements:
            match str(element.tag).removeprefix(_W):
                case "r":
                    self._run(element)
                case "del" | "moveFrom":
                    self._left_out["deletions on record"] += 1
                case "sdt":
                    self._runs(element.iterfind(f"{_W}sdtContent/*"))
                case "ins" | "moveTo" | "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "bdo" | "dir":
                    self._runs(element)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(f"{_W}rPr")
        if _is_on(properties, "vanish"):
            self._left_out["hidden words"] += 1
            return
        bold = _is_on(properties, "b") is True
        if bold:
            self.blocks.bold()
        for element in run:
            self._in_run(element)
        if bold:
            self.blocks.bold_ends()

    def _in_run(self, element: etree._Element) -> None:
        match str(element.tag).removeprefix(_W):
            case "t":
                self.blocks.words(element.text or "")
            case "tab":
                self.blocks.words(" ")
            case "noBreakHyphen":
                self.blocks.words("\N{NON-BREAKING HYPHEN}")
            case "br" if element.get(f"{_W}type") == "page":
                self.blocks.page()
            case "br" | "cr":
                self.blocks.line()
            case "footnoteReference" | "endnoteReference" as name:
                self._refer(name.removesuffix("Reference"), element.get(f"{_W}id", ""))
            case "drawing" | "pict" | "object":
                self._left_out["pictures, text boxes or objects"] += 1
            case tag if tag == _SAME_PLACE:
                self._left_out["pictures, text boxes or objects"] += 1

    # ── notes ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _refer(self, kind: str, name: str) -> None:
        number = self._references.setdefault((kind, name), len(self._references) + 1)
        self.blocks.words(f"[{number}]")

    def _list_notes(self, roots: dict[str, etree._Element]) -> None:
        notes = {(kind, note.get(f"{_W}id", "")): note for kind, root in roots.items() for note in root}
        for reference, number in list(self._references.items()):
            self.blocks.paragraph()
            self.blocks.words(f"[{number}] ")
            note = notes.get(reference)
            if note is None:
                self._left_out["notes that are referred to and not there"] += 1
                continue
            for paragraph in note.iter(f"{_W}p"):
                self._runs(paragraph)
                self.blocks.words(" ")
        self.blocks.ends()

    def findings(self) -> Iterator[Finding]:
        for what, count in sorted(self._left_out.items()):
            if count:
                yield remark("docx-left-out", self._path, f"The document holds {what}, which are not taken over.")
        if not self.blocks.text.strip():
            yield warning("docx-empty", self._path, "The document holds no words, only pictures or nothing at all.")
