"""Corrections resolved against the record they speak of: each wording an offset, and what has no place a finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from tei_edition.corrections import placing
from tei_edition.corrections.file import NOTHING, Corrections, Entry
from tei_edition.corrections.header import with_fields
from tei_edition.finding import Finding
from tei_edition.model import Authority
from tei_edition.rulings import NO_RULINGS, BracketRuling, DivisionRuling, ParagraphRuling, Rulings
from tei_edition.source import Source

Find = Callable[[Source, str], list[int]]
Near = Callable[[Source, str], str]
_NAMES = {"atLeast": "at_least", "atMost": "at_most"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an editor ruled of a record, who the persons in it are, and which correction each ruling comes from."""

    corrections: Corrections = NOTHING
    rulings: Rulings = NO_RULINGS
    persons: tuple[Authority, ...] = ()
    origins: Mapping[tuple[str, int], Entry] = field(default_factory=dict)
    """By the table of an entry and the offset it rules, or the place of a person among ``persons``."""
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        return self.corrections.header.text("id")


def resolved(given: Corrections, source: Source) -> Resolved:
    """The corrections of a record as rulings on its characters."""
    resolver = _Resolver(given, source)
    brackets = resolver.all("bracket", given.brackets, "wording", placing.brackets, placing.near_bracket)
    paragraphs = resolver.all("paragraph", given.paragraphs, "begins", placing.paragraphs, placing.near_paragraph)
    divisions = resolver.all("division", given.divisions, "begins", placing.paragraphs, placing.near_paragraph)
    rulings = Rulings(
        {at: _bracket(entry) for at, entry in brackets.items()},
        {at: _paragraph(entry) for at, entry in paragraphs.items()},
        {at: _division(entry) for at, entry in divisions.items()},
        partial(_header, given.header.values),
    )
    persons = (*resolver.persons(given.persons), *given.authorities)
    return Resolved(given, rulings, persons, resolver.origins, (*given.findings, *resolver.findings))


def authority(entry: Entry) -> Authority:
    """The person of an entry: every form of the name, the authorised one first."""
    names = entry.values["name"]
    forms = [*([entry.text("is")] if entry.text("is") else []), *([names] if isinstance(names, str) else names)]
    return Authority(tuple(dict.fromkeys(forms)), entry.text("ref"))


class _Resolver:
    def __init__(self, given: Corrections, source: Source) -> None:
        self.given, self.source = given, source
        self.findings: list[Finding] = []
        self.origins: dict[tuple[str, int], Entry] = {}

    def all(self, table: str, entries: tuple[Entry, ...], key: str, find: Find, near: Near) -> dict[int, Entry]:
        """Each entry of a table by the offset it rules."""
        made: dict[int, Entry] = {}
        for entry in entries:
            at = self._place(entry, key, find, near)
            if at is not None and at in made:
                line = made[at].line
                self._wrong(entry.line, f"Line {line} of this file speaks of the same place. Remove one of the two.")
            elif at is not None:
                made[at] = self.origins[table, at] = entry
        return made

    def _place(self, entry: Entry, key: str, find: Find, near: Near) -> int | None:
        words, line = entry.text(key), entry.line_of(key)
        if key == "wording" and not (words.startswith("[") and words.endswith("]")):
            self._wrong(
                line, f"{words!r} is no bracket. Write the wording with its square brackets: [{words.strip('[]')}]."
            )
            return None
        found, n = find(self.source, words), entry.values.get("n")
        if not found:
            begins = "No line begins with" if key == "begins" else "Nowhere stands"
            self._wrong(line, f"{begins} “{words}” in {self.source.name}.{near(self.source, words)}")
        elif n is None and len(found) > 1:
            lines = ", ".join(str(self.source.line_number(at)) for at in found)
            more = "Say which with n = 1, 2 …" + (" or give more words." if key == "begins" else "")
            self._wrong(line, f"“{words}” stands {len(found)} times in {self.source.name}, in lines {lines}. {more}")
        elif n is not None and n > len(found):
            sentence = f"“{words}” stands only {len(found)} times in {self.source.name}, so there is no number {n}."
            self._wrong(entry.line_of("n"), sentence)
        else:
            return found[(n or 1) - 1]
        return None

    def persons(self, entries: tuple[Entry, ...]) -> tuple[Authority, ...]:
        """The people of the record; the origin of each is found by its place among them."""
        made: list[Authority] = []
        for entry in entries:
            if known := self._person(entry):
                self.origins["person", len(made)] = entry
                made.append(known)
        return tuple(made)

    def _person(self, entry: Entry) -> Authority | None:
        known = authority(entry)
        if any(" ".join(form.split()) in " ".join(self.source.text.split()) for form in known.forms):
            return known
        self._wrong(
            entry.line_of("name"), f"None of the names “{'”, “'.join(known.forms)}” stands in {self.source.name}."
        )
        return None

    def _wrong(self, line: int, sentence: str) -> None:
        self.findings.append(self.given.finding("correction-unmatched", line, sentence))


def _header(values: Mapping[str, Any], header: Any) -> Any:
    return with_fields(header, values)


def _bracket(entry: Entry) -> BracketRuling:
    attributes = {
        _NAMES.get(key, key): value for key, value in entry.values.items() if key not in ("wording", "n", "is")
    }
    return BracketRuling(cast("Any", entry.text("is")), **attributes)


def _paragraph(entry: Entry) -> ParagraphRuling:
    return ParagraphRuling(cast("Any", entry.text("is")), cast("Any", entry.text("type") or "main"))


def _division(entry: Entry) -> DivisionRuling:
    return DivisionRuling(entry.text("language"), cast("Any", entry.text("kind")))
