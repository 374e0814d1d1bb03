"""The persons of a record beside its text (TEI ``standOff``, Guidelines 14.3.2): names, offices, authorities."""

from __future__ import annotations

from collections.abc import Iterator

from tei_edition.model import Document, Person
from tei_edition.tei.names import Element, address, block, element, identifier, language_tag


def stand_off(document: Document) -> Element | None:
    """The list of the persons that the record marks; nothing if it marks none."""
    persons = [_person(person) for person in document.persons if any(form.strip() for form, _ in person.names)]
    return block("standOff", None, block("listPerson", None, *persons)) if persons else None


def _person(person: Person) -> Element:
    return block("person", {"xml:id": identifier(person.id)}, *_facts(person))


def _facts(person: Person) -> Iterator[Element]:
    for form, lang in person.names:
        if form.strip():
            yield element("persName", {"xml:lang": language_tag(lang)}, form)
    for role in person.roles:
        if role.strip():
            yield element("occupation", None, role)
    for ref in person.refs:
        if ref.strip():
            yield element("idno", {"type": "URI" if address(ref) else "authority"}, ref)
