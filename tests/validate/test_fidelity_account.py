"""The account of a source: what each part of a document owns, and what does not add up."""

from __future__ import annotations

import json
from dataclasses import replace

from tei_edition.finding import Level
from tei_edition.model import (
    Between,
    Calendar,
    Closer,
    Date,
    Deleted,
    Division,
    Document,
    Entry,
    FormeWork,
    Furniture,
    Gap,
    Header,
    Heading,
    Inlines,
    Item,
    LineBreak,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Phrase,
    Sic,
    Span,
    Stamp,
    Supplied,
    Text,
    Unclear,
    Words,
)
from tei_edition.source import Source
from tei_edition.validate.account import account
from tei_edition.validate.balance import as_json, counts
from tei_edition.validate.fidelity import check_fidelity
from tests.validate.records import read, tei

UNTITLED = Words("")


class Marking:
    """Builds inlines by quoting the source: each quotation is looked for after the one before."""

    def __init__(self, text: str) -> None:
        self.text, self.position = text, 0

    def span(self, words: str) -> Span:
        start = self.text.index(words, self.position)
        return start, start + len(words)

    def leaf(self, words: str) -> Text:
        start, self.position = self.span(words)
        return Text(words, start)


def document(*blocks: Paragraph | Heading | Opener | Closer | Between | Note, title: Words = UNTITLED) -> Document:
    return Document("r", "r", "test", Header(title), (Item("letter", (Division("translation", "en", blocks),)),))


def drawn(text: str, built: Document) -> list[str]:
    """The account in lines of print, without white space."""
    entries = account(Source("r.txt", text), built).entries
    assert "".join(text[entry.start : entry.end] for entry in entries) == text
    return [
        f"{entry.where}: {entry.what}: {text[entry.start : entry.end]}"
        for entry in entries
        if entry.where != "white space"
    ]


def complaints(text: str, built: Document) -> list[str]:
    """What the account itself gives rise to, by rule, level and line."""
    found = check_fidelity(Source("r.txt", text), built, tei(""), "r.xml")
    return [
        f"{finding.rule} {finding.level.name} {finding.place.line}"
        for finding in found
        if finding.rule not in ("fidelity-text", "fidelity-header")
    ]


def test_marks_own_their_brackets_and_hold_their_words() -> None:
    text = "He asked [me [sic]] for [two lines lost] Zenda [?] and [B% A] [crossed out: no] soon[137]er[1]."
    m = Marking(text)
    inlines: Inlines = (
        m.leaf("He asked "),
        Supplied(
            m.span("[me [sic]]"), (Sic((m.leaf("me"),), "archive", "[sic]", m.span(" [sic]")),), "subaudible", "archive"
        ),
        Text(" for ", text.index(" for ")),
        Gap(m.span("[two lines lost]"), "lost", "two lines lost", "archive"),
        Text(" ", text.index(" Zenda")),
        Unclear((m.leaf("Zenda"),), "illegible", "archive", sign="[?]", span=m.span(" [?]")),
        m.leaf(" and "),
        Unclear((m.leaf("A"),), "illegible", "archive", sign="B%", span=(text.index("[B%"), text.index("[B%") + 6)),
        Deleted(m.span("[crossed out: no]"), (m.leaf("crossed out:"),), (m.leaf(" no"),), "archive"),
        m.leaf(" soon"),
        PageBreak("137", m.span("[137]"), "[137]", leaf=True),
        m.leaf("er"),
        Phrase("note-reference", (m.leaf("1"),), span=(text.index("[1]"), text.index("[1]") + 3)),
        m.leaf("."),
    )
    built = document(Paragraph(inlines))
    assert complaints(text, built) == []
    assert drawn(text, built) == [
        "text: d1-en-p1: He asked ",
        "text: d1-en-p1 supplied subaudible: [me",
        "text: d1-en-p1 supplied subaudible sic:  [sic]",
        "text: d1-en-p1 supplied subaudible: ]",
        "text: d1-en-p1:  for ",
        "text: d1-en-p1 gap lost: [two lines lost]",
        "text: d1-en-p1:  ",
        "text: d1-en-p1 unclear: Zenda",
        "text: d1-en-p1 unclear:  [?]",
        "text: d1-en-p1:  and ",
        "text: d1-en-p1 unclear: [B% A]",
        "text: d1-en-p1 del: [crossed out: no]",
        "text: d1-en-p1:  soon",
        "text: d1-en-p1 pb: [137]",
        "text: d1-en-p1: er",
        "text: d1-en-p1 ref: [1]",
        "text: d1-en-p1: .",
    ]


def test_a_label_in_brackets_owns_them() -> None:
    text = '[Stamp]: Declassified\n[ Note to the left ]: "seen"'
    m = Marking(text)
    stamp = Stamp("declassification", (), (m.leaf("Stamp"),), labelled_by_bracket=True)
    stamp = replace(stamp, content=(Text(": Declassified", 7),))
    m.leaf(": Declassified")
    note = Note(None, "handwritten", (), "archive", (m.leaf("Note to the left"),), labelled_by_bracket=True)
    note = replace(note, content=(m.leaf(': "seen"'),))
    assert drawn(text, document(Opener(((stamp,),)), note)) == [
        "text: d1-en opener stamp: [Stamp]",
        "text: d1-en opener stamp: : Declassified",
        "text: d1-en note handwritten: [ Note to the left ]",
        'text: d1-en note handwritten: : "seen"',
    ]


def test_furniture_is_cut_out_of_marks_and_fields_but_not_out_of_words() -> None:
    text = "**A\nletter**\n[**me**] *you*"
    m = Marking(text)
    title = Words("A letter", (m.span("**A\nletter**"),))
    m.position = text.index("[")
    marked = Paragraph((Supplied(m.span("[**me**]"), (m.leaf("me"),), "subaudible", "archive"), m.leaf(" *you*")))
    signs = tuple(Furniture((at, at + 2), "markdown") for at in (0, 10, 14, 18))
    built = replace(document(marked, title=title), furniture=(*signs, Furniture((text.index("*you"),) * 2, "markdown")))
    assert complaints(text, built) == []
    passages = account(Source("r.txt", text), built).passages
    assert [(passage.what, passage.words) for passage in passages] == [
        ("d1-en-p1", "[me] *you*"),
        ("title", "A\nletter"),
    ]
    at = text.index("*you")
    cutting = replace(built, furniture=(*signs, Furniture((at, at + 1), "markdown")))
    assert complaints(text, cutting) == ["fidelity-twice ERROR 3"]


def test_furniture_may_lie_in_furniture() -> None:
    text = "**Title:** Hail *you*"
    pieces = ((0, 10), (0, 2), (8, 10), (16, 21), (16, 17), (20, 21))
    built = document(Paragraph((Text(" Hail ", 10),)))
    built = replace(built, furniture=tuple(Furniture(span, "markdown") for span in pieces))
    assert complaints(text, built) == []
    assert account(Source("r.txt", text), built).passages[0].words == " Hail "


def test_white_space_inside_a_tag_parts_no_words() -> None:
    text = "Strel<b id='x'>sau</b>\n\nScan\n\nand"
    leaves = tuple(Text(words, text.index(words)) for words in ("Strel", "sau", "and"))
    tags = [(5, 15), (18, 22), (22, text.index("and"))]
    built = replace(document(Paragraph(leaves)), furniture=tuple(Furniture(span, "web page") for span in tags))
    assert account(Source("r.txt", text), built).passages[0].words == "Strelsau and"


def test_words_nobody_claims_are_complained_of_by_stretch() -> None:
    text = "one\n\ntwo  \n three \n\nfour\nfive"
    built = document(Paragraph((Text("one", 0),)), Paragraph((Text("four", text.index("four")),)))
    found = check_fidelity(Source("r.txt", text), built, tei("<p>one</p><p>four</p>"), "r.xml")
    assert [str(finding).split(".")[1] for finding in found] == [
        "txt:3:1: error: Lines 3 to 4 found no place in the text, the header or the furniture: “two three”",
        "txt:7:1: error: Line 7 found no place in the text, the header or the furniture: “five”",
    ]


def test_what_does_not_add_up() -> None:
    text = "A letter\nof ours"
    words, twice = Paragraph((Text("A letter", 0),)), Paragraph((Text("letter\nof ours", 2),))
    assert complaints(text, document(words, twice)) == ["fidelity-twice ERROR 1"]
    rest = Paragraph((Text("of ours", 9),))
    assert complaints(text, document(words, rest, title=Words("", ((0, 8),)))) == ["fidelity-twice WARNING 1"]
    assert complaints(text, document(Paragraph((Text("A lettre", 0),)), rest)) == ["fidelity-differs ERROR 1"]
    assert complaints(text, document(rest, words)) == ["fidelity-order ERROR 1"]
    assert complaints(text, document(words, rest, Between((PageBreak("9", (10, 99)),)))) == ["fidelity-outside ERROR 0"]


def test_a_date_may_be_read_from_words_of_the_text() -> None:
    text = "5 May\n6 May"
    dates = tuple(
        (Words(day, ((at, at + 5),)), Date((), kind="creation-date")) for day, at in (("5 May", 0), ("6 May", 6))
    )
    built = document(Heading("date", (Date((Text("5 May", 0),)),)))
    built = replace(built, header=replace(built.header, dates=dates))
    assert complaints(text, built) == []
    assert drawn(text, built) == ["text: d1-en head: 5 May", "header: creation-date: 6 May"]


def test_every_kind_of_block_has_its_place() -> None:
    text = "\ufeffTitle\nSecret\nHead\n266\nBody\nMinister\n[note]\nunsaid"
    m = Marking(text)
    heading = Heading("main", (m.leaf("Title"),))
    blocks = (
        Opener(((Phrase("classification", (m.leaf("Secret"),)),),)),
        Heading("sub", (m.leaf("Head"),)),
        Between((FormeWork("folNum", (m.leaf("266"),)), PageBreak("3", None))),
        Paragraph((m.leaf("Body"),), id="body"),
        Closer(((Phrase("signed", (m.leaf("Minister"), LineBreak())),),)),
        Note(m.span("[note]"), "editorial", (m.leaf("note"),), "archive"),
    )
    built = document(*blocks)
    built = replace(built, items=(replace(built.items[0], headings=(heading,)),))
    assert drawn(text, built) == [
        "furniture: byte order mark: \ufeff",
        "text: d1 head: Title",
        "text: d1-en opener: Secret",
        "text: d1-en head: Head",
        "text: d1-en fw: 266",
        "text: body: Body",
        "text: d1-en closer: Minister",
        "text: d1-en note editorial: [note]",
        "unexplained: : unsaid",
    ]


def test_a_calendar_entry_by_entry() -> None:
    text = "Results: 1 - 1 of 1\nMay 1862\nThe Klow Report\nFirst.\nSecond."
    m = Marking(text)
    heading = (m.leaf("Results: 1 - 1 of 1"),)
    date, title = Date((m.leaf("May 1862"),)), (m.leaf("The Klow Report"),)
    entry = Entry("1", date, title, ((m.leaf("First."),), (m.leaf("Second."),)))
    built = Document("r", "r", "test", Header(Words("")), calendar=Calendar(heading, 1, 1, 1, (entry,)))
    assert drawn(text, built) == [
        "text: cal1 head: Results: 1 - 1 of 1",
        "text: c1 date: May 1862",
        "text: c1 title: The Klow Report",
        "text: c1 abstract: First.",
        "text: c1 abstract: Second.",
    ]
    encoded = (
        "<head>Results: <measure>1 - 1</measure> of 1</head><listBibl><bibl type='calendarEntry'><date>May 1862</date>"
        "<title>The Klow Report</title><note type='abstract'>First.</note><note type='abstract'>Second.</note>"
        "</bibl></listBibl>"
    )
    assert check_fidelity(Source("r.txt", text), built, tei(encoded), "r.xml") == ()


def test_the_account_as_json() -> None:
    source = Source("r.txt", "# Skip to content\nTitle: Hail\nThe king\n")
    balance = account(source, read(source.text))
    assert counts(balance) == {"furniture": 24, "header": 4, "text": 8, "white space": 3, "unexplained": 0}
    report = json.loads(json.dumps(as_json(source, "plain text", balance)))
    assert report["file"], report["layout"] == ("r.txt", "plain text")
    assert sum(report["by destination"].values()) == report["characters"] == len(source.text)
    assert "".join(entry["text"] for entry in report["entries"]) == source.text
    assert report["entries"][3] == {
        "line": 2, "column": 8, "start": 25, "end": 29, "text": "Hail", "where": "header", "what": "title"
    }  # fmt: skip
    assert report["faults"] == []


def test_only_warnings_where_header_and_text_share_words() -> None:
    text = "Title: Hail"
    built = document(Paragraph((Text("Hail", 7),)), title=Words("Hail", ((7, 11),)))
    built = replace(built, furniture=(Furniture((0, 7), "field label"),))
    header = "<fileDesc><titleStmt><title>Hail</title></titleStmt></fileDesc>"
    found = check_fidelity(Source("r.txt", text), built, tei("<p>Hail</p>", header), "r.xml")
    assert [(finding.rule, finding.level) for finding in found] == [("fidelity-twice", Level.WARNING)]
