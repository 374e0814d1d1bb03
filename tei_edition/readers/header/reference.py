"""An archival reference taken apart: repository, units, leaves, reel; numbers stay as written, zeros and all."""

from __future__ import annotations

import re

from tei_edition.model import Reference
from tei_edition.readers.header.authorities import Archive, archive, is_town

_UNITS = {
    "fond": "f fond fonds ф фонд z zesp zespół bestand",
    "opis": "op opis оп опись inv inventory",
    "papka": "p papka п папка",
    "portfel": "por пор portfel",
    "delo": "d delo д дело",
    "arkhivna-edinitsa": "a.e а.е a.j",
    "korobka": "k kor korobka",
    "record-group": "rg",
    "box": "box karton kart carton krab",
    "folder": "folder",
    "file": "file expediente exp dossier spis č.j",
    "bundle": "legajo leg w wiązka faszikel fasc",
    "volume": "tom t vol bd sv svazek",
    "signature": "sygn sign",
    "locus": "pp l ll list лист л лл ff fol fols folio folios bl blatt k kk kart karty",
    "reel": "r reel р mikrofilm",
}
"""Kinds of archival unit, and the marks that stand before their numbers."""

_MARKS: dict[str, list[str]] = {}
for _kind_name, _forms in _UNITS.items():
    for _form in _forms.split():
        _MARKS.setdefault(_form, []).append(_kind_name)

_MARK = "|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True))
_NUMBER = r"(?:\d[\w/]*(?:-[A-ZА-Я]\b)?|[IVXLC]+\b)"
_UNIT = re.compile(
    rf"(?<![\w.])(?P<mark>(?i:{_MARK}))(?:\.\s*|\s+)"
    rf"(?P<value>{_NUMBER}(?:\s*[-–]\s*{_NUMBER})?(?:\s*(?:ob|об)\b\.?)?)(?=[\s,.;)]|$)"
)


def reference(text: str, *, cited: bool = False) -> Reference | None:
    """The reference that a citation ends in, or None if the text cites no archive.

    ``cited`` says that the text stands where a citation names its archive, so one without a known mark is taken too.
    """
    units = list(_UNIT.finditer(text))
    before = (text[: units[0].start()] if units else text).strip(" ,.;")
    name, _, rest = before.partition(", ")
    known = archive(before) or archive(name) or _named_first(before)
    if not before or (known is None and len(units) < 2 and not cited):
        return None
    repository, shelfmark = (before, "") if archive(before) else _apart(before, name, rest)
    kinds = _kinds(units)
    plain = [(kind, unit) for kind, unit in zip(kinds, units, strict=True) if kind not in ("locus", "reel")]
    locus = next((unit for kind, unit in zip(kinds, units, strict=True) if kind == "locus"), None)
    reel = next((unit for kind, unit in zip(kinds, units, strict=True) if kind == "reel"), None)
    first, last = _leaves(locus["value"]) if locus else ("", "")
    return Reference(
        written=text.strip(" ,"),
        repository=repository,
        repository_name=known.name if known else "",
        settlement=known.settlement if known else "",
        country=known.country if known else "",
        units=(*((("shelfmark", shelfmark),) if shelfmark else ()), *((kind, unit["value"]) for kind, unit in plain)),
        marks=(*(("",) if shelfmark else ()), *(_written_mark(text, unit) for _, unit in plain)),
        locus_from=first,
        locus_to=last,
        locus_written=locus.group().strip() if locus else "",
        reel=reel["value"] if reel else "",
    )


def _named_first(words: str) -> Archive | None:
    """The archive whose name the words begin with."""
    parts = words.split()
    names = (" ".join(parts[:count]) for count in range(min(4, len(parts)), 0, -1))
    return next((known for name in names if (known := archive(name))), None)


def _apart(before: str, name: str, rest: str) -> tuple[str, str]:
    """The repository and what follows it before the first unit."""
    parts = before.split()
    for count in range(min(4, len(parts)), 0, -1):
        known = " ".join(parts[:count])
        if archive(known):
            return _with_town(known.rstrip(","), " ".join(parts[count:]))
    return _with_town(name, rest)


def _with_town(name: str, rest: str) -> tuple[str, str]:
    """An archive with the town that is named after it, and what follows."""
    town, _, after = rest.partition(", ")
    return (f"{name}, {town}", after) if is_town(town) else (name, rest)


def _kinds(units: list[re.Match[str]]) -> list[str]:
    """The kind of each unit; a mark of two kinds is a leaf after a signature, and a box otherwise."""
    made: list[str] = []
    for unit in units:
        kinds = _MARKS[unit["mark"].lower()]
        made.append(kinds[0] if len(kinds) == 1 or "signature" not in made else "locus")
    return made


def _written_mark(text: str, unit: re.Match[str]) -> str:
    return text[unit.start("mark") : unit.start("value")].strip()


def _leaves(value: str) -> tuple[str, str]:
    first, _, last = (part.strip() for part in re.sub(r"[–—]", "-", value).partition("-"))
    return first, last or first
