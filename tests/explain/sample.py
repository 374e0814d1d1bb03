"""A conversion built by hand, small enough to read and with one of everything that is explained."""

from __future__ import annotations

from tei_edition.edition.conversion import Conversion
from tei_edition.finding import Level
from tei_edition.model import (
    Agent,
    Closer,
    Date,
    Division,
    Document,
    Furniture,
    Gap,
    Header,
    Heading,
    Item,
    Note,
    Opener,
    PageBreak,
    Paragraph,
    Phrase,
    Reference,
    Responsibility,
    Sic,
    Span,
    Stamp,
    Supplied,
    Text,
    Words,
)
from tei_edition.notation import SignRead
from tei_edition.source import Source
from tei_edition.validate.account import account

TEXT = """\
# Skip to content
**Title:** Report of the envoy to Graustark, 12 May 1901
**Citation:** Report of the envoy, Royal Archive of Ruritania, f. 7, op. 2, l. 14. Translated by F. Tarlenheim.

[Stamp]: Declassified   Secret
ДОКЛАД ПОСЛАННИКА
Король сказал [15] нет.

REPORT OF THE ENVOY
The king told [me] that the kinng [sic] of Graustark <script>alert("1 & 2")</script> was
away; [two lines lost] he will return.
[signature] F. Tarlenheim
[Note to the left]: "Seen"
Ruritania \u202eevil\u202c \x1b[31mred
"""


def at(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


def leaf(words: str) -> Text:
    return Text(words, at(words)[0])


def _russian() -> Division:
    folio = PageBreak("15", at("[15]"), "[15]", leaf=True)
    paragraph = Paragraph((leaf("Король сказал "), folio, leaf(" нет.")), "d1-ru-p1", "#d1-en-p1")
    stamp = Stamp("declassification", (leaf(": Declassified"),), (leaf("Stamp"),), labelled_by_bracket=True)
    opener = Opener(((stamp, leaf("   "), Phrase("classification", (leaf("Secret"),))),))
    return Division("original", "ru", (opener, Heading("main", (leaf("ДОКЛАД ПОСЛАННИКА"),)), paragraph), "d1-ru")


def _english() -> Division:
    paragraph = Paragraph(
        (
            leaf("The king told "),
            Supplied(at("[me]"), (leaf("me"),), "subaudible", "translator"),
            leaf(" that the "),
            Sic((leaf("kinng"),), "translator", "[sic]", at(" [sic]")),
            leaf(' of Graustark <script>alert("1 & 2")</script> was\naway; '),
            Gap(at("[two lines lost]"), "lost", "two lines lost", "translator", unit="line", quantity=2),
            leaf(" he will return."),
        ),
        "d1-en-p1",
        "#d1-ru-p1",
    )
    signature = Gap(at("[signature]"), "signature", "signature", "translator")
    closer = Closer(((Phrase("signed", (signature, leaf(" F. Tarlenheim\n"))),),))
    note = Note(None, "handwritten", (leaf(': "Seen"'),), "translator", (leaf("Note to the left"),), True, place="left")
    heading = Heading("main", (leaf("REPORT OF THE ENVOY"),))
    return Division("translation", "en", (heading, paragraph, closer, note), "d1-en")


def sample() -> Conversion:
    title, citation = "Report of the envoy to Graustark, 12 May 1901", at("Report of the envoy, Royal")[0]
    cited = (citation, TEXT.index("\n", citation))
    header = Header(
        Words(title, (at(title),)),
        dates=((Words("12 May 1901", (at("12 May 1901"),)), Date((), "1901-05-12", kind="creation-date")),),
        authors=(Agent("Tarlenheim, F."),),
        responsibilities=(Responsibility("trl", "Translated by", Agent("F. Tarlenheim"), "resp-trl"),),
        publisher="Royal Archive of Ruritania",
        citation=Words(TEXT[slice(*cited)], (cited,)),
        reference=Reference("", "Royal Archive of Ruritania", units=(("fond", "7"), ("opis", "2")), locus_from="14"),
        original_language="ru",
    )
    labels = (Furniture(at("# Skip to content"), "web page"), Furniture(at("**Title:** "), "field label"))
    furniture = (*labels, Furniture(at("**Citation:** "), "field label"))
    items = (Item("report", (_russian(), _english()), id="d1"),)
    document = Document("envoy", "envoy", "labelled text", header, items, furniture=furniture)
    source = Source("envoy.txt", TEXT)
    signs = (
        SignRead(at("[two lines lost]"), "[two lines lost]", "loss", "gap, reason lost, 2 lines"),
        SignRead(at("[15]"), "[15]", "bare number", "pb, leaf 15"),
        SignRead(at("[me]"), "[me]", "function words", "supplied, reason subaudible"),
    )
    declined = (("web page", "it has no <html> element"), ("calendar", "it has no line “Results:”"))
    findings = (
        source.finding("fidelity-unexplained", Level.ERROR, at("Ruritania \u202e")[0], "Line 14 found no place."),
    )
    drawn = account(source, document)
    return Conversion(source, document, "labelled text", lambda: declined, signs, drawn, b"", findings)


def bare() -> Conversion:
    """A record of nothing at all."""
    source, document = Source("", ""), Document("", "", "", Header(Words("")))
    return Conversion(source, document, "plain text", lambda: (), (), account(source, document), b"", ())
