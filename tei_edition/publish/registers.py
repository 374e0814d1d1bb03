"""The registers of an edition: what its records name, brought together and put in order.

Names with the same ``@ref`` or ``@key`` are one, and names with different ones never. Names without are one if they are
written alike but for case, spaces and points; such a name joins one that has a ``@ref`` if only one is written like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.collation import collated, inverted
from tei_edition.publish.entry import Entry
from tei_edition.publish.mentions import Mention
from tei_edition.publish.wording import written

REGISTERS = ("persons", "places", "archives", "subjects")
Passage = tuple[Entry, Mention]


@dataclass(frozen=True, slots=True)
class Heading:
    """A name or a subject with its other forms, and the records that hold it."""

    name: str
    ref: str
    sort: str
    group: str
    forms: tuple[str, ...]
    passages: tuple[Passage, ...]


def present(register: str, catalogue: Catalogue) -> bool:
    """Whether any record holds anything for a register."""
    return any(each.register == register for record in catalogue.entries for each in record.mentions)


def headings(catalogue: Catalogue, register: str, language: str) -> list[Heading]:
    """The headings of a register in the order of a language's alphabet."""
    made = (_heading(passages, register) for passages in gathered(catalogue, register))
    return sorted(made, key=lambda each: (collated(each.sort, language), each.group, each.ref))


def gathered(catalogue: Catalogue, register: str) -> list[list[Passage]]:
    """The passages of each heading, in no order."""
    return list(_joined(_together(catalogue.entries, register)))


def _together(entries: Iterable[Entry], register: str) -> dict[tuple[str, str, str], list[Passage]]:
    found: dict[tuple[str, str, str], list[Passage]] = defaultdict(list)
    for entry in entries:
        for mention in entry.of(register):
            found[mention.group, mention.ref, "" if mention.ref else written(mention.name)].append((entry, mention))
    return found


def _joined(found: dict[tuple[str, str, str], list[Passage]]) -> Iterator[list[Passage]]:
    """Those without a reference put to the only one with a reference that is written alike."""
    alike: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (group, ref, _), passages in found.items():
        if ref:
            for name in {written(form) for _, each in passages for form in (each.name, *each.forms)}:
                alike[group, name].add(ref)
    for (group, ref, name), passages in list(found.items()):
        others = alike.get((group, name), set())
        if not ref and len(others) == 1:
            found[group, next(iter(others)), ""].extend(passages)
            del found[group, ref, name]
    yield from found.values()


def _heading(passages: Sequence[Passage], register: str) -> Heading:
    counted = Counter(mention.name for _, mention in passages)
    name = min(counted, key=lambda each: (-counted[each], -len(each), each))
    forms = sorted({form for _, each in passages for form in (each.name, *each.forms)} - {name})
    ref = next((mention.ref for _, mention in passages if mention.ref), "")
    in_order = tuple(sorted(passages, key=lambda each: each[0].order))
    return Heading(name, ref, _sort(name, forms, passages, register), passages[0][1].group, tuple(forms), in_order)


def _sort(name: str, forms: Iterable[str], passages: Iterable[Passage], register: str) -> str:
    """By the surname if a source marks it or sets it before a comma, else by the last word of a person's name."""
    if register != "persons":
        return name
    marked = next((mention.sort for _, mention in passages if mention.sort), "")
    parts = sorted(written(word) for word in name.replace(".", ". ").split())
    parted = (form for form in forms if "," in form and sorted(map(written, form.replace(".", ". ").split())) == parts)
    return marked or next(parted, "") or inverted(name)
