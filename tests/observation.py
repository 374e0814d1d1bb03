"""What a TEI document says, in the words of the facts: title, dates, people, references, divisions, listings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.signs import Element, attribute, attributes, first, marks, nodes, read, spaced, text, texts

XML = "{http://www.w3.org/XML/1998/namespace}"
DESCRIPTIONS = "t:teiHeader/t:profileDesc/t:abstract | //t:availability | //t:div[@type='calendar']"
ABSTRACT_PARAGRAPHS = "t:note[@type='abstract'] | t:note[@type='abstract']/t:p[position() > 1]"
PARAGRAPHS = ".//t:p[.//text()[normalize-space()][not(ancestor::t:desc or ancestor::t:stamp or ancestor::t:note)]]"
"""Paragraphs with words of the text: one that holds but a gap, a stamp or a note is none."""
Observed = dict[str, Any]


def observe(tei: bytes) -> Observed:
    """Everything the facts may speak of; a value nobody stated is an empty string, an empty list or 0."""
    root = etree.fromstring(tei)
    calendar = first(root, "//t:div[@type='calendar']")
    return {
        **_header(nodes(root, "t:teiHeader")[0]),
        "documents": [_document(div) for div in nodes(root, "//t:div[@type='document']")],
        "calendar": _calendar(calendar) if calendar is not None else {},
        "marks": list(marks(root, DESCRIPTIONS)),
        "corrections": _corrections(calendar) if calendar is not None else [],
        "persons": [_person(person) for person in nodes(root, "t:standOff/t:listPerson/t:person")],
    }


# ── header ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _header(header: Element) -> Observed:
    title = text(header, ".//t:titleStmt/t:title[not(@type='sub')]")
    return {
        "title": title,
        "title_length": len(title),
        "publisher": text(header, ".//t:publicationStmt/t:publisher"),
        "number": text(header, ".//t:publicationStmt/t:idno[not(@type='URI')]"),
        "uri": text(header, ".//t:publicationStmt/t:idno[@type='URI']"),
        "dates": [_date(date) for date in nodes(header, ".//t:creation/t:date")],
        "language": attribute(header, ".//t:textLang/@mainLang"),
        "authors": texts(header, ".//t:titleStmt/t:author"),
        "funders": texts(header, ".//t:titleStmt/t:funder"),
        "credits": len(nodes(header, ".//t:notesStmt/t:note[@type='credits']")),
        "citations": len(nodes(header, ".//t:sourceDesc/t:bibl[@type='asCited']")),
        "abstract": len(nodes(header, ".//t:abstract/t:p")),
        "status": attribute(header, ".//t:availability/@status"),
        "rights": len(nodes(header, ".//t:availability/t:p")),
        "people": dict(_people(header)),
        "reference": _reference(header),
        "correspondence": [_letter(letter) for letter in nodes(header, ".//t:correspDesc")],
    }


def _people(header: Element) -> Iterator[tuple[str, str]]:
    for statement in nodes(header, ".//t:titleStmt/t:respStmt"):
        code = statement.get(f"{XML}id", "").removeprefix("resp-")
        yield code, text(statement, "(t:persName | t:orgName | t:name)[1]")


def _reference(header: Element) -> dict[str, str]:
    units = {unit.get("type", ""): read(unit) for unit in nodes(header, ".//t:msIdentifier/t:idno//t:idno[@type]")}
    return {
        "repository": text(header, ".//t:msIdentifier/t:repository"),
        **units,
        "from": attribute(header, ".//t:locus/@from"),
        "to": attribute(header, ".//t:locus/@to"),
        "reel": text(header, ".//t:altIdentifier//t:idno[@type='reel']"),
    }


def _letter(letter: Element) -> dict[str, str]:
    names = "*[self::t:persName or self::t:orgName or self::t:name][1]"
    return {
        "sender": text(letter, f"t:correspAction[@type='sent']/{names}"),
        "sent": attribute(letter, "t:correspAction[@type='sent']/t:date/@when"),
        "receiver": text(letter, f"t:correspAction[@type='received']/{names}"),
    }


def _date(date: Element) -> dict[str, str]:
    return {name: date.get(name, "") for name in ("type", "when", "from", "to", "notBefore", "notAfter")}


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _document(div: Element) -> Observed:
    return {
        "subtype": div.get("subtype", ""),
        "heads": texts(div, "t:head"),
        "divisions": [_division(part) for part in nodes(div, "t:div[@type='original' or @type='translation']")],
    }


def _division(div: Element) -> Observed:
    paragraphs = nodes(div, PARAGRAPHS)
    unclear = ".//t:unclear[@reason='ocr']"
    return {
        "kind": div.get("type", ""),
        "lang": div.get(f"{XML}lang", ""),
        "paragraphs": len(paragraphs),
        "aligned": bool(paragraphs) and all(p.get("corresp") for p in paragraphs),
        "heads": [head.get("type", "") for head in nodes(div, "t:head")],
        "classification": [
            pointer.removeprefix("#cls-") for pointer in attributes(div, ".//t:seg[@type='classification']/@ana")
        ],
        "copy": attributes(div, ".//t:seg[@type='copyNumber']/t:num/@value"),
        "outgoing": texts(div, ".//t:idno[@type='outgoing']"),
        "number": texts(div, ".//t:idno[@type='document']"),
        "authors": texts(div, ".//t:docAuthor"),
        "datelines": attributes(div, ".//t:dateline/t:date/@when"),
        "addresses": texts(div, ".//t:addrLine"),
        "salutes": texts(div, ".//t:salute"),
        "closers": [_closer(closer) for closer in nodes(div, ".//t:closer")],
        "pages": attributes(div, ".//t:pb/@n"),
        "forme": [f"{work.get('type')} {read(work)}" for work in nodes(div, ".//t:fw")],
        "stamps": [{"type": stamp.get("type", ""), "text": read(stamp)} for stamp in nodes(div, ".//t:stamp")],
        "text_dates": [{"text": read(date), **_date(date)} for date in nodes(div, ".//t:date")],
        "numbered_notes": [n for n in attributes(div, ".//t:note/@n") if n],
        "telegrams": [
            {"text": read(ref), "target": ref.get("target", "")} for ref in nodes(div, ".//t:ref[@type='telegram']")
        ],
        "acronyms": texts(div, ".//t:abbr[@type='acronym']"),
        "sic": texts(div, ".//t:sic[not(parent::t:choice)]"),
        "corrections": _corrections(div),
        "noise": attributes(div, ".//t:gap[@reason='ocr']/@rend"),
        "misread": " ".join(texts(div, f"{unclear} | .//t:choice/t:sic")),
        "clear": " ".join(texts(div, f"{unclear} | .//t:choice/t:sic")),
        "contains": spaced(read(div)),
        "lists": [texts(part, "t:label") for part in nodes(div, ".//t:list")],
        "tables": [_table(table) for table in nodes(div, ".//t:table")],
        "speeches": [_speech(speech) for speech in nodes(div, ".//t:sp")],
        "named": [
            {"text": read(name), "ref": name.get("ref", "")} for name in nodes(div, ".//t:persName | .//t:docAuthor")
        ],
        "marks": list(marks(div, ".")),
        "some_marks": list(marks(div, ".")),
    }


def _speech(speech: Element) -> dict[str, Any]:
    return {
        "speaker": text(speech, "t:speaker"),
        "who": speech.get("who", ""),
        "paragraphs": len(nodes(speech, "t:p")),
    }


def _table(table: Element) -> list[str]:
    """How many rows and columns, and the words of the first cell."""
    rows = nodes(table, "t:row")
    return [f"{len(rows)} x {len(nodes(rows[0], 't:cell'))}", text(rows[0], "t:cell[1]")]


def _person(person: Element) -> dict[str, Any]:
    """The fullest form of the name, the others, the offices, and the addresses of authority records."""
    name, *forms = texts(person, "t:persName")
    return {
        "id": person.get(f"{XML}id", ""),
        "name": name,
        "forms": forms,
        "roles": texts(person, "t:occupation"),
        "refs": texts(person, "t:idno"),
    }


def _closer(closer: Element) -> Observed:
    return {
        "role": text(closer, ".//t:roleName"),
        "person": text(closer, ".//t:persName"),
        "when": attribute(closer, ".//t:date/@when"),
        "signature": bool(nodes(closer, ".//t:gap[@reason='signature' or @unit='signature']")),
    }


def _corrections(place: Element) -> list[dict[str, str]]:
    choices = nodes(place, ".//t:choice[t:sic and t:corr]")
    return [{"sic": text(choice, "t:sic"), "corr": text(choice, "t:corr")} for choice in choices]


def _calendar(calendar: Element) -> Observed:
    first, _, last = text(calendar, "t:head/t:measure[@type='range']").partition("-")
    return {
        "first": first.strip(),
        "last": last.strip(),
        "total": attribute(calendar, "t:head/t:measure[@type='total']/@quantity"),
        "entries": [
            {
                "n": entry.get("n", ""),
                "when": attribute(entry, "t:date/@when"),
                "title": text(entry, "t:title"),
                "abstract": len(
                    nodes(entry, "t:note[@type='abstract'] | t:note[@type='abstract']/t:p[position() > 1]")
                ),
            }
            for entry in nodes(calendar, ".//t:bibl[@type='calendarEntry']")
        ],
    }
