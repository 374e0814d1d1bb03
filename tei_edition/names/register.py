"""The persons of a record: every form of a name goes to one of them, to a new one, or, in doubt, to none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tei_edition.model import Authority, Person
from tei_edition.names.identifiers import identifier_of
from tei_edition.names.matching import alike, compatible, inflects_to, surname_keys
from tei_edition.names.parsing import Name, parse

Doubt = tuple[str, int, str]
"""Rule, offset and sentence."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands: its words, their language, and whether they may be in another case than the nominative."""

    form: str
    lang: str
    oblique: bool = False
    role: str = ""
    offset: int = 0

    @property
    def foreign(self) -> bool:
        """Whether it is written in other letters than Latin ones."""
        return any(char > "\u024f" and char.isalpha() and not "\u1e00" <= char <= "\u1eff" for char in self.form)


@dataclass(slots=True)
class Known:
    """A person on the way into the list."""

    place: int
    """Its place among the persons, from 0."""
    authority: Authority | None = None
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    id: str = ""

    def bears(self, name: Name, test: Callable[[Name, Name], bool]) -> bool:
        """Whether a name goes with all forms of this one; where an editor vouches for the forms, with any."""
        every = any if self.authority else all
        return bool(self.names) and every(test(other, name) for other in self.names)


@dataclass(slots=True)
class Register:
    """Who is who; forms are asked for after all are entered."""

    authorities: tuple[Authority, ...] = ()
    persons: list[Known] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    of_form: dict[str, Known] = field(default_factory=dict)
    of_surname: dict[str, set[int]] = field(default_factory=dict)
    """The places of the persons by each key of their surnames."""

    def enter(self, mentions: Iterable[Mention]) -> None:
        """Enter names, those that tell most first, so that shorter forms find their person."""
        told = [(mention, name) for mention in mentions if (name := parse(mention.form))]
        doubtful: set[str] = set()
        for mention, name in sorted(told, key=lambda one: (self._authority(one[0].form) is None, _rank(one))):
            key = folded(mention.form)
            if key in doubtful:
                continue
            person = self.of_form.get(key) or self._person(mention, name)
            if person is None:
                doubtful.add(key)
                continue
            self.of_form[key] = person
            person.mentions.append(mention)
            self._call(person, name)

    def _person(self, mention: Mention, name: Name) -> Known | None:
        """The person a form names: by the authority file, by name, by case ending, else a new one; None in doubt."""
        if authority := self._authority(mention.form):
            return next((p for p in self.persons if p.authority == authority), None) or self._new(name, authority)
        for test in (alike, compatible):
            if found := self._bearers(name, test):
                return self._one(found, mention)
        inflected = self._inflected(name) if mention.oblique else []
        if len(inflected) == 1:
            self._say_inflected(mention, inflected[0])
            return inflected[0]
        return self._new(name, None)

    def _bearers(self, name: Name, test: Callable[[Name, Name], bool]) -> list[Known]:
        """The persons whose name it can be by a test, all of which ask for the same surname."""
        places = {place for key in surname_keys(name) for place in self.of_surname.get(key, ())}
        return [self.persons[place] for place in sorted(places) if self.persons[place].bears(name, test)]

    def _inflected(self, name: Name) -> list[Known]:
        return [person for person in self.persons if any(inflects_to(other, name) for other in person.names)]

    def _call(self, person: Known, name: Name) -> None:
        person.names.append(name)
        for key in surname_keys(name):
            self.of_surname.setdefault(key, set()).add(person.place)

    def _one(self, found: list[Known], mention: Mention) -> Known | None:
        if len(found) == 1:
            return found[0]
        names = " or ".join(person.mentions[0].form for person in found)
        sentence = f"“{mention.form}” may be {names}; the name points to nobody. Say in the corrections who is meant."
        self.doubts.append(("name-ambiguous", mention.offset, sentence))
        return None

    def _say_inflected(self, mention: Mention, person: Known) -> None:
        sentence = (
            f"“{mention.form}” is taken for {person.mentions[0].form} in another case. "
            "If it is somebody else, say so in the corrections."
        )
        self.doubts.append(("name-inflected", mention.offset, sentence))

    def _new(self, name: Name, authority: Authority | None) -> Known:
        known = Known(len(self.persons), authority)
        self.persons.append(known)
        for form in filter(None, map(parse, authority.forms[:1] if authority else ())):
            self._call(known, form)
        return known

    def _authority(self, form: str) -> Authority | None:
        key = folded(form)
        return next((one for one in self.authorities if key in map(folded, one.forms)), None)

    def knows(self, form: str) -> bool:
        """Whether a form names exactly one of the persons."""
        name = parse(form)
        return name is not None and len(self._bearers(name, alike)) == 1

    def id_of(self, form: str) -> str:
        """The id of the person a form names; empty if nobody is meant for certain."""
        known = self.of_form.get(folded(form))
        return known.id if known else ""

    def listed(self) -> tuple[Person, ...]:
        """The persons with their ids, in the order in which the record names them."""
        taken: set[str] = set()
        made: list[Person] = []
        for known in sorted(self.persons, key=lambda one: min(mention.offset for mention in one.mentions)):
            known.id = _free(_identifier(known) or "pers", taken)
            taken.add(known.id)
            made.append(_listed(known))
        return tuple(made)


def folded(form: str) -> str:
    """A form as it is compared: white space and case apart."""
    return " ".join(form.replace(".", ". ").split()).casefold()


def _rank(told: tuple[Mention, Name]) -> tuple[bool, bool, int, int, bool, int]:
    mention, name = told
    full, many = name.fullness
    return mention.oblique, mention.foreign, -many, -full, mention.form.isupper(), mention.offset


def _identifier(known: Known) -> str:
    """The id by the fullest Latin form, else by one in other letters; never by one that may be in another case."""
    told = sorted(((mention, name) for mention in known.mentions if (name := parse(mention.form))), key=_rank)
    if known.authority and (name := parse(known.authority.forms[0])):
        return identifier_of(name)
    return next((identifier_of(name) for mention, name in told if not mention.oblique), "")


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken and wanted != "pers":
        return wanted
    number = 1 if wanted == "pers" else 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def _listed(known: Known) -> Person:
    told = sorted(((mention, parsed) for mention in known.mentions if (parsed := parse(mention.form))), key=_rank)
    forms = {" ".join(mention.form.split()): mention.lang for mention, _ in reversed(told)}
    ordered = list(dict.fromkeys(" ".join(mention.form.split()) for mention, _ in told))
    authorised = ((known.authority.forms[0], ""),) if known.authority and known.authority.forms[0] not in forms else ()
    roles = {" ".join(m.role.split()).casefold(): " ".join(m.role.split()) for m in reversed(known.mentions) if m.role}
    return Person(
        known.id,
        (*authorised, *((form, forms[form]) for form in ordered)),
        tuple(reversed(roles.values())),
        (known.authority.ref,) if known.authority and known.authority.ref else (),
    )
