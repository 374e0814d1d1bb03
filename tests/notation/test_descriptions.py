"""What an archive itself wrote: abstracts, statements of rights, calendars, and whose hand it is."""

from __future__ import annotations

from tei_edition.model import Calendar, Date, Document, Entry, Header, Inlines, Text, Words
from tei_edition.notation import Marked, mark
from tei_edition.notation.descriptions import language_named
from tei_edition.source import Source
from tests.notation.printing import inlines


def header_of(abstract: str, rights: str = "") -> Marked:
    source = Source("record.txt", f"{abstract}\n{rights}")
    parts = (Text(abstract, 0),), (Text(rights, len(abstract) + 1),)
    header = Header(Words("The Pelican"), abstract=(parts[0],), rights=(parts[1],), original_language="ru")
    return mark(Document("record", "record", "test", header), source)


def test_an_abstract_is_the_archive_s_own_wording() -> None:
    abstract = header_of("Soivet envoys met [the King] in Strelsau.").document.header.abstract[0]
    assert inlines(abstract) == (
        '<sic cert="high" corrected="Soviet" hand="converter">Soivet</sic> envoys met '
        '<supplied reason="subaudible" hand="archive">the King</supplied> in Strelsau.'
    )


def test_what_a_scraper_hid_in_a_statement_of_rights() -> None:
    rights = header_of("", "Write to [email\xa0protected].").document.header.rights[0]
    assert inlines(rights) == 'Write to <gap reason="obfuscated" agent="scraper" hand="converter"/>.'


def test_a_calendar_takes_its_languages_from_the_titles() -> None:
    title, abstract = "Cable from the Chinese Legation in Syldavia", "They should feed it [zhaochang weiyang]."
    source = Source("record.txt", title + abstract)
    entry = Entry("1", Date(()), (Text(title, 0),), ((Text(abstract, len(title)),),))
    calendar = Calendar((), 1, 1, 1, (entry,))
    document = Document("record", "record", "test", Header(Words("")), calendar=calendar)
    marked = mark(document, source).document.calendar
    assert marked
    assert inlines(marked.entries[0].abstract[0]) == (
        'They should feed it <note kind="gloss" place="inline" hand="archive">'
        '<phrase kind="foreign" lang="zh-Latn-pinyin">zhaochang weiyang</phrase></note>.'
    )


def test_languages_named_by_titles() -> None:
    titles = {
        "Cable from the Chinese Embassy": "zh",
        "The Chinese-Soviet split": "zh",
        "Khrushchev’s speech": "ru",
        "A mule": "",
    }
    assert {title: language_named(title) for title in titles} == titles


def test_words_keep_their_offsets() -> None:
    content: Inlines = header_of("Politiburo members").document.header.abstract[0]
    assert content[1] == Text(" members", 10)
