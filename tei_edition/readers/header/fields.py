"""The header of a record, gathered from the fields that a layout found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tei_edition.model import Agent, Date, DateKind, Header, Reference, Responsibility, Text, Words
from tei_edition.readers.dates import Dating, find_dates, read_date
from tei_edition.readers.header.authorities import archive, archive_named_in, publisher_of
from tei_edition.readers.header.citation import Citation, citation
from tei_edition.readers.header.reference import reference as parsed
from tei_edition.readers.header.responsibility import agent, responsibilities
from tei_edition.readers.header.titles import Title, title_of
from tei_edition.readers.sheet import Chunk, Sheet

_LANGUAGES = {
    "russian": "ru",
    "english": "en",
    "german": "de",
    "french": "fr",
    "spanish": "es",
    "polish": "pl",
    "czech": "cs",
    "slovak": "sk",
    "hungarian": "hu",
    "romanian": "ro",
    "bulgarian": "bg",
    "serbian": "sr",
    "croatian": "hr",
    "albanian": "sq",
    "italian": "it",
    "portuguese": "pt",
    "ukrainian": "uk",
    "chinese": "zh",
    "korean": "ko",
    "japanese": "ja",
    "mongolian": "mn",
    "vietnamese": "vi",
    "arabic": "ar",
    "hebrew": "he",
    "persian": "fa",
    "georgian": "ka",
    "armenian": "hy",
    "greek": "el",
}
_SUPPORT = "support from"
_NUMBER = re.compile(r"(?=.*\d)[\w][\w./:-]{0,63}")
_ADDRESS = re.compile(r"https?://\S+")

Fields = dict[str, tuple[Chunk, ...]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """A header, and the parts of it that help to divide the body."""

    header: Header
    title: Title
    year: int | None
    stated: tuple[str, ...]


def gathered(sheet: Sheet) -> Gathered:
    """The header that the fields of a sheet give."""
    fields = sheet.fields
    cited_words = words_of(fields.get("citation", ()))
    source_words = words_of(fields.get("source", ()))
    cited = citation(cited_words.value) if cited_words else Citation()
    from_source = citation(_after_label(source_words.value)) if source_words else Citation()
    title_words = words_of(fields.get("title", ())) or Words(cited.title or "Untitled record")
    title = title_of(title_words.value)
    dates = _dates(fields.get("date", ()), title_words, cited, title)
    everything = " ".join(chunk.text for chunks in fields.values() for chunk in chunks)
    published = publisher_of(cited.address, everything, cited.publisher)
    number = cited.number or _record_number(fields)
    uri = published.address.format(number=number) if published and published.address and number else cited.address
    contents = tuple(
        Words(
            " ".join(w.words for w in row if isinstance(w, Text)).strip(),
            tuple(w.span for w in row if isinstance(w, Text)),
        )
        for chunk in fields.get("contents", ())
        for row in chunk.rows
    )
    language = words_of(fields.get("language", ()))
    stated = _languages(language.value if language else "")
    translators = _translators(fields.get("translator", ()))
    people = _without_doubles((*cited.responsibilities, *from_source.responsibilities, *translators))
    archived = words_of(fields.get("archive", ()))
    reference = cited.reference or from_source.reference or _held(source_words)
    reference = reference or (parsed(archived.value) if archived else None)
    authors = _authors(title) if not fields.get("author") else tuple(agent(c.text) for c in fields["author"])
    header = Header(
        title=title_words,
        dates=dates,
        authors=authors,
        funders=_funders(fields.get("credits", ())),
        responsibilities=people,
        publisher=published.name if published else "",
        archive_code=published.prefix if published else "",
        archive_number=number,
        uri=uri,
        address=cited.address,
        rights=tuple(chunk.inlines for chunk in fields.get("rights", ())),
        credits=tuple(chunk.words for chunk in fields.get("credits", ())),
        citation=cited_words,
        source_note=source_words,
        reference=reference,
        acquisition=_acquisition(source_words),
        abstract=tuple(chunk.inlines for chunk in fields.get("summary", ())),
        original_language=stated[0] if stated else "",
        language_statement=language,
        contents=contents,
        keywords=tuple(chunk.words for chunk in fields.get("subjects", ())),
        places=tuple(chunk.words for chunk in fields.get("places", ())),
        people=tuple(chunk.words for chunk in fields.get("people", ())),
        scanned=sheet.scanned,
    )
    header = _with_stated(header, fields)
    year = next((int(dating.first[:4]) for _, date in dates if (dating := Dating(date.when, date.start)).first), None)
    return Gathered(header, title, year, stated)


def words_of(chunks: tuple[Chunk, ...]) -> Words | None:
    """Chunks as one header value."""
    if not chunks:
        return None
    return Words(" ".join(chunk.text for chunk in chunks), tuple(span for chunk in chunks for span in chunk.spans))


_ROUTED = {"title", "date", "citation", "source", "credits", "rights", "summary", "contents", "language"}
_ROUTED |= {"subjects", "places", "people"}
_STATED = ("author", "translator", "publisher", "url", "record")


def _with_stated(header: Header, fields: Fields) -> Header:
    """The header with the publisher and the address that fields give, and every field left with its words."""
    publisher, url = words_of(fields.get("publisher", ())), words_of(fields.get("url", ()))
    if publisher and not header.publisher:
        header = replace(header, publisher=publisher.value)
    if url and not header.uri and _ADDRESS.fullmatch(url.value):
        header = replace(header, uri=url.value)
    used = {"publisher": (header.publisher,), "url": (header.uri,), "record": (header.archive_number,)}
    left = [(name, chunk.words) for name, chunks in fields.items() if name not in _ROUTED for chunk in chunks]
    read = {span for words, _ in header.dates for span in words.spans}
    left += [("date", chunk.words) for chunk in fields.get("date", ()) if not read.issuperset(chunk.spans)]
    stated = tuple(row for row in left if row[0] in _STATED and row[1].value in used.get(row[0], (row[1].value,)))
    return replace(header, stated=stated, remarks=tuple(row for row in left if row not in stated))


def _translators(chunks: tuple[Chunk, ...]) -> Iterator[Responsibility]:
    for number, chunk in enumerate(chunks, 1):
        name = "resp-trl" if number == 1 else f"resp-trl-{number}"
        yield Responsibility("trl", "Translated by", agent(chunk.text), name)


def _record_number(fields: Fields) -> str:
    """The number or the shelf mark under which the archive keeps the record."""
    return next((chunk.text for chunk in fields.get("record", ()) if _NUMBER.fullmatch(chunk.text)), "")


def _after_label(words: str) -> str:
    label, colon, rest = words.partition(": ")
    return rest if colon and len(label) < 20 else words


def _dates(stated: tuple[Chunk, ...], title: Words, cited: Citation, kind: Title) -> tuple[tuple[Words, Date], ...]:
    """The date of the document: its own line, else the citation's; and that of a conversation the title tells of."""
    made: list[tuple[Words, Date]] = []
    if stated and (dating := _dating(stated[0].text)):
        made.append((stated[0].words, _date(stated[0].text, dating, "creation-date")))
    elif cited.dating:
        made.append((Words(cited.date_written), _date(cited.date_written, cited.dating, "creation-date")))
    told = find_dates(title.value)
    if told and kind.kind == "record-of-conversation":
        written = title.value[told[-1].start : told[-1].end]
        made.append((Words(written), _date(written, told[-1].dating, "conversation-or-meeting-date")))
    elif told and not made:
        written = title.value[told[-1].start : told[-1].end]
        made.append((Words(written), _date(written, told[-1].dating, "creation-date")))
    return tuple(made)


def _dating(words: str) -> Dating | None:
    """The date that a field consists of, or the only one in it."""
    found = find_dates(words)
    return read_date(words) or (replace(found[0].dating, cert="medium") if len(found) == 1 else None)


def _date(words: str, dating: Dating, kind: DateKind) -> Date:
    return dating.of((Text(words, -1),), kind)


def _authors(title: Title) -> tuple[Agent, ...]:
    return tuple(agent for agent in (title.author or title.sender,) if agent)


def _funders(credits: tuple[Chunk, ...]) -> tuple[str, ...]:
    names = [chunk.text.partition(_SUPPORT)[2].strip(" .") or chunk.text for chunk in credits]
    return tuple(dict.fromkeys(name for name in names if name))


def _languages(statement: str) -> tuple[str, ...]:
    """The languages a statement names, or gives as nothing but tags."""
    words = re.split(r"[\s,;/]+", statement.lower().strip())
    tags = set(_LANGUAGES.values())
    named = words if all(word in tags for word in words) else [_LANGUAGES.get(word, "") for word in words]
    return tuple(dict.fromkeys(tag for tag in named if tag))


def _without_doubles(people: tuple[Responsibility, ...]) -> tuple[Responsibility, ...]:
    made: dict[tuple[str, str], Responsibility] = {}
    for person in people:
        made.setdefault((person.code, person.agent.name), person)
    return tuple(made.values())


def _held(source: Words | None) -> Reference | None:
    """The archive that a source note names, where it cites no units."""
    name = archive_named_in(source.value) if source else ""
    known = archive(name) if name else None
    return Reference(name, name, known.name, known.settlement, known.country) if known else None


def _acquisition(source: Words | None) -> str:
    """How the document came to its archive, where a source note says so."""
    if source is None:
        return ""
    sentences = _after_label(source.value).split(". ")
    told = [sentence for sentence in sentences if "donated" in sentence or "archive of" in sentence.lower()]
    return ". ".join(told).strip(" .") if not responsibilities(". ".join(told)) or "donated" in " ".join(told) else ""
