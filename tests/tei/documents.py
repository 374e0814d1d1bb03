"""Documents built by hand, with invented text: between them they hold every kind of node of the model."""

from __future__ import annotations

from dataclasses import replace

from tei_edition.model import (
    Agent,
    Between,
    Block,
    Calendar,
    Closer,
    Correspondence,
    Date,
    Deleted,
    Division,
    Document,
    Entry,
    FormeWork,
    Gap,
    Header,
    Heading,
    Inline,
    Inlines,
    Item,
    LineBreak,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Phrase,
    PhraseKind,
    Reference,
    Responsibility,
    Scribe,
    Sic,
    Stamp,
    Supplied,
    Text,
    Unclear,
    Words,
)

SOMEWHERE = (0, 1)


def line(*parts: str | Inline) -> Inlines:
    """Inlines, plain words among them."""
    return tuple(Text(part, 0) if isinstance(part, str) else part for part in parts)


def phrase(kind: PhraseKind, *parts: str | Inline, value: str = "") -> Phrase:
    return Phrase(kind, line(*parts), value)


def paragraph(*parts: str | Inline) -> Paragraph:
    return Paragraph(line(*parts))


def division(*blocks: Block) -> Document:
    """A record of one translation."""
    return record(Division("translation", "en", blocks))


def record(*divisions: Division) -> Document:
    header = Header(Words("From the Papers of the Ruritanian Legation"))
    return Document("legation.txt", "legation", "test", header, (Item("report", divisions),))


def audience() -> Document:
    """A record of a conversation in two languages, with a full header and every kind of mark."""
    return Document(
        "audience.txt",
        "sda-4711",
        "markdown-export",
        _header(),
        (Item("record-of-conversation", (_original(), _translation())),),
        notes=("Lines that end in a hyphen are joined to the next.",),
    )


def _header() -> Header:
    reference = Reference(
        "RSA, f. 0077, op. 3, d. 12, ll. 41-42ob, r. 9",
        "RSA",
        "Ruritanian State Archive",
        "Strelsau",
        "Ruritania",
        (("fond", "0077"), ("opis", "3"), ("delo", "12")),
        ("f.", "op.", "d."),
        "41",
        "42ob",
        "ll. 41-42ob",
        "9",
    )
    address = "https://digitalarchive.example.org/document/4711"
    citation = f'"Audience at Klow", May 3, 1937, {reference.written}. Translated by A. Hope. {address}'
    return Header(
        Words("Audience with the Regent of Syldavia, 2 May 1937"),
        dates=(
            (Words("May 3, 1937"), Date((), "1937-05-03", kind="creation-date")),
            (Words("2 May 1937"), Date((), "1937-05-02", kind="conversation-or-meeting-date", cert="medium")),
        ),
        authors=(Agent("Sapt, F."), Agent("Foreign Ministry", "organisation")),
        funders=("Elphberg Foundation",),
        responsibilities=(
            Responsibility("trl", "Translated for SDA by", Agent("A. Hope"), "resp-trl", "SDA"),
            Responsibility("col", "Obtained by", Agent("R. Rassendyll"), "resp-col"),
        ),
        publisher="Strelsau Digital Archive",
        archive_code="sda",
        archive_number="4711",
        licence="CC0-1.0",
        remarks=(("Original Classification", Words("Secret")),),
        uri=address,
        address=address,
        rights=(
            line(
                "All rights reserved. Write to ",
                Gap((0, 1), "obfuscated", "email protected", "archive", "scraper"),
                ".",
            ),
        ),
        credits=(Words("Made possible by the Elphberg Foundation"),),
        citation=Words(citation),
        source_note=Words("Source: papers of the Legation, given to the archive in 1990."),
        reference=reference,
        acquisition="Given to the archive in 1990.",
        abstract=(
            line(
                "The Regent ",
                Supplied((0, 1), line("of Syldavia"), "explanation", "archive"),
                " complains of Borduria.",
            ),
        ),
        original_language="ru",
        language_statement=Words("Russian"),
        contents=(Words("Original Scan"), Words("Translation - English")),
        scribes=(Scribe("hand-1", "Note at the foot of the first page"),),
        keywords=(Words("Syldavia"), Words("Borduria")),
        scanned=True,
    )


def _original() -> Division:
    blocks: tuple[Block, ...] = (
        Between(line(PageBreak("41", None, leaf=True, cert="medium", hand="converter"))),
        Opener(
            (
                line(phrase("byline", "Из дневника ", phrase("author", "САПТА Ф."))),
                line(Stamp("declassification", line("РАССЕКРЕЧЕНО"), rend="bold")),
            )
        ),
        Heading("main", line("ЗАПИСЬ БЕСЕДЫ")),
        Paragraph(
            line(
                "Регент сообщил о ",
                Gap((0, 1), "ocr", "symbol 🕟", "converter", unit="char", quantity=1, sign="🕟"),
                " границе.",
            )
        ),
        Paragraph(
            line(
                PageBreak("42", (0, 4), "[42]", leaf=True),
                FormeWork("folNum", line("42")),
                "Он ",
                Sic(line("cказал"), "converter", cert="high", corrected="сказал"),
                " о ",
                Unclear(line("бордурскй ноте"), "ocr", "converter", "low"),
                " ",
                Sic(line("опросу"), "translator", id="ru-sic1", corresp="en-a1"),
                ".",
            )
        ),
        Closer((line(phrase("signed", phrase("role", "ПОСЛАННИК"), " (", phrase("person", "Ф. САПТ"), ")")),)),
    )
    return Division("original", "ru", blocks, scanned=True)


def _translation() -> Division:
    blocks: tuple[Block, ...] = (_opener(), *_headings(), *_paragraphs(), _closer(), *_notes())
    return Division("translation", "en", blocks)


def _opener() -> Opener:
    when = Date(line("3 May 1937"), "1937-05-03", kind="creation-date")
    return Opener(
        (
            line(Stamp("declassification", line(": Declassified"), line("Stamp"), True)),
            line(
                phrase("classification", "Top Secret", value="cls-top-secret"),
                " ",
                phrase("copy-number", "Copy № 2", value="2"),
            ),
            line("Outgoing № ", phrase("outgoing-number", "119"), " No ", phrase("document-number", "375")),
            line(phrase("dateline", when)),
            line(phrase("byline", "from the diary of ", phrase("author", "F. SAPT"))),
            line(phrase("address", "To the Foreign Ministry")),
            line(phrase("salute", "Excellency!")),
        )
    )


def _headings() -> tuple[Heading, ...]:
    met = Date(line("2 May 1937"), "1937-05-02", kind="conversation-or-meeting-date")
    acronym = Phrase("acronym", line("SOZ"), lang="ru-Latn")
    gloss = Note((0, 5), "gloss", line(acronym), "translator", place="inline")
    return (
        Heading("main", line("RECORD OF AN AUDIENCE")),
        Heading("sub", line("with the Regent of the Union ", gloss)),
        Heading("date", line(met)),
    )


def _paragraphs() -> tuple[Block, ...]:
    note = Note(
        (0, 9),
        "translator",
        line(phrase("mentioned", "opros"), " – SIC, which means ", phrase("glossed", "query")),
        "translator",
        line("Translator's note: "),
        subtype="sic",
        place="inline",
        target="en-a1",
    )
    return (
        Paragraph(
            line(
                "The Regent told ",
                Supplied((0, 4), line("me"), "subaudible", "translator"),
                " of the border and of ",
                Supplied((0, 4), line("Colonel Sponsz"), "undefined", "translator", "low", "person"),
                " ",
                Gap(
                    (0, 9),
                    "lost",
                    "two or three lines lost",
                    "translator",
                    "fading",
                    "line",
                    at_least=2,
                    at_most=3,
                    id="gap1",
                ),
                ".",
            )
        ),
        Between(line(PageBreak("2", (0, 9), "[end of page 1]"), FormeWork("pageNum", line("2.")))),
        Paragraph(
            line(
                "He answered the ",
                Phrase("annotated", line("question"), id="en-a1"),
                " ",
                note,
                " of the ",
                Sic(line("Bordurian"), "translator", "[sic]", (0, 5)),
                " note",
                Phrase("note-reference", line("1"), "en-n1", span=(0, 3)),
                ".",
            )
        ),
        Note((0, 9), "editorial", line("distribution list omitted"), "archive"),
    )


def _closer() -> Closer:
    signature = Gap((0, 11), "signature", "signature", "translator")
    signed = phrase("signed", phrase("role", "Envoy"), LineBreak(), signature, LineBreak(), phrase("person", "F. Sapt"))
    unsigned = Note((0, 9), "editorial", line("not signed"), "translator", place="inline")
    return Closer((line(signed), line(unsigned)))


def _notes() -> tuple[Note, ...]:
    return (
        Note(
            None,
            "handwritten",
            line(': "Seen. ', Gap((0, 9), "illegible", "1 word illegible", "translator", unit="word", quantity=1), '"'),
            "translator",
            line("Handwritten note at the bottom"),
            True,
            place="bottom",
            scribe="hand-1",
        ),
        Note(
            (0, 9),
            "handwritten",
            line("to the file"),
            "translator",
            line("Handwritten: "),
            place="left margin",
            scribe="hand-9",
        ),
        Note(None, "editorial", line("The note of 30 April."), "archive", line("1. "), n="1", id="en-n1"),
    )


def every_phrase() -> Document:
    """Every remaining kind of inline, in a paragraph."""
    return division(
        paragraph(
            "The ",
            phrase("organisation", "Legation"),
            " reported ",
            phrase("foreign", "ustuplena"),
            " in ",
            phrase("abbreviation", "cde."),
            " ",
            phrase("emphasis", "haste"),
            ", see ",
            phrase("telegram", "number 17", value="d1"),
            ": ",
            Deleted((0, 9), line("crossed out: "), line("at once"), "archive"),
            " ",
            Unclear(line("ALBERT advises"), "illegible", "archive", "medium", "B%", (0, 9)),
            " and ",
            Unclear(line("Zenda"), "illegible", "translator", "low", "[?]", (0, 3)),
            " ",
            Stamp("receipt", line("stamped: RECEIVED"), span=(0, 9)),
            " ",
            Gap((0, 6), "redacted", "code", "archive", "censor", sign="(b)(3)"),
            " from ",
            Date(line("1 to 3 May"), start="1937-05-01", end="1937-05-03"),
            PageBreak("267v", (0, 7), "[267ob]", leaf=True, side="verso"),
            FormeWork("header", line("LEGATION")),
            " end",
        )
    )


def letters() -> Document:
    """Two letters, the second in answer to the first."""
    first = Division(
        "translation",
        "en",
        (paragraph("The frontier is quiet."), Closer((line(phrase("signed", phrase("person", "R. Hentzau"))),))),
    )
    second = Division(
        "translation", "en", (Opener((line(phrase("address", "To Count Hentzau")),)), paragraph("We are glad."))
    )
    header = replace(
        Header(Words("Two letters")),
        source_note=Words("Source: papers of a private collector."),
        acquisition="Lent by the collector.",
        language_statement=Words("German and French"),
        correspondences=(
            Correspondence(1, Agent("R. Hentzau"), Agent("", named=False), "1938-11-08", next=2),
            Correspondence(2, None, Agent("R. Hentzau"), "1938-11-09", previous=1),
        ),
    )
    items = (Item("letter", (first,)), Item("letter", (second,), (Heading("main", line("The answer")),)))
    return Document("letters.txt", "letters", "pdf-text", header, items)


def listing() -> Document:
    """A page of search results."""
    entry = Entry(
        "11",
        Date(line("May 1937"), "1937-05", kind="creation-date"),
        line("Report on the Borders of Graustark"),
        (
            line("The ", Sic(line("Graustrak"), "converter", cert="high", corrected="Graustark"), " question."),
            line("More."),
        ),
    )
    calendar = Calendar(
        line("Results: 11 - 12 of 1,204"), 11, 12, 1204, (entry, Entry("12", None, line("Undated"), ()))
    )
    return Document("listing.txt", "listing", "search-results", Header(Words("Search results")), calendar=calendar)


DOCUMENTS = {"audience": audience, "every-phrase": every_phrase, "letters": letters, "listing": listing}
