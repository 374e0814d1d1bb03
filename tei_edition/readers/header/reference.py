"""An archival reference taken apart: repository, units, leaves, reel; numbers stay as written, zeros and all."""

from __future__ import annotations

import re

from tei_edition.model import Reference
from tei_edition.readers.header.authorities import archive

_UNITS = {
    "f": "fond",
    "fond": "fond",
    "ф": "fond",
    "op": "opis",
    "оп": "opis",
    "p": "papka",
    "п": "papka",
    "por": "portfel",
    "пор": "portfel",
    "d": "delo",
    "д": "delo",
    "a.e": "arkhivna-edinitsa",
    "а.е": "arkhivna-edinitsa",
    "k": "korobka",
    "rg": "record-group",
    "box": "box",
    "folder": "folder",
    "file": "file",
    "inv": "inventory",
    "sygn": "signature",
    "t": "tom",
    "list": "locus",
    "l": "locus",
    "ll": "locus",
    "л": "locus",
    "лл": "locus",
    "r": "reel",
    "reel": "reel",
    "р": "reel",
}
_MARK = "|".join(re.escape(mark) for mark in sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"(?:\d[\w/]*|[IVXLC]+\b)"
_UNIT = re.compile(
    rf"(?<![\w.])(?P<mark>(?i:{_MARK}))(?:\.\s*|\s+)"
    rf"(?P<value>{_NUMBER}(?:\s*[-–]\s*{_NUMBER})?(?:\s*(?:ob|об)\b\.?)?)(?=[\s,.;)]|$)"
)


def reference(text: str) -> Reference | None:
    """The reference that a citation ends in, or None if the text cites no archive."""
    units = list(_UNIT.finditer(text))
    repository = (text[: units[0].start()] if units else text).strip(" ,.;")
    known = archive(repository) or archive(repository.split(",")[0])
    if not units and known is None:
        return None
    if not repository or (known is None and len(units) < 2):
        return None
    plain = [unit for unit in units if _kind(unit) not in ("locus", "reel")]
    locus = next((unit for unit in units if _kind(unit) == "locus"), None)
    reel = next((unit for unit in units if _kind(unit) == "reel"), None)
    first, last = _leaves(locus["value"]) if locus else ("", "")
    return Reference(
        written=text.strip(" ,"),
        repository=repository,
        repository_name=known.name if known else "",
        settlement=known.settlement if known else "",
        country=known.country if known else "",
        units=tuple((_kind(unit), unit["value"]) for unit in plain),
        marks=tuple(text[unit.start("mark") : unit.start("value")].strip() for unit in plain),
        locus_from=first,
        locus_to=last,
        locus_written=locus.group().strip() if locus else "",
        reel=reel["value"] if reel else "",
    )


def _kind(unit: re.Match[str]) -> str:
    return _UNITS[unit["mark"].lower()]


def _leaves(value: str) -> tuple[str, str]:
    first, _, last = (part.strip() for part in re.sub(r"[–—]", "-", value).partition("-"))
    return first, last or first
