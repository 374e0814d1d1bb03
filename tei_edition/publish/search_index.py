"""The index of the search for some of an edition's records, made by Pagefind of each language version.

Pagefind keeps an index for each language, with its stems, and parts Chinese, Japanese and Korean into words. It is
given a small page for each language version; of its files one is not the same each time, and is put in order.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.dates import told_date
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.periods import year
from tei_edition.publish.sections import Section
from tei_edition.publish.style import Style
from tei_edition.publish.versions import Version, versions
from tei_edition.xmlio import parse

_KEPT = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}
_SCRIPT = "pagefind.js"
_STATE = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
"""Stands before the content of each of Pagefind's files."""


def search_index(section: Section, catalogue: Catalogue, style: Style) -> Made:
    """The index of the records of a section, which are those of the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        pages, index = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        places = _write_pages(catalogue, style, pages)
        if not places:
            yield File(f"{_folder(section)}/{_STATE}", _json({"languages": {}}))
        elif sentence := _run(pages, index):
            yield Finding("search-index", Level.ERROR, Place(_folder(section)), sentence)
        else:
            yield from _index(index, _folder(section), places)


def languages(section: Section, catalogue: Catalogue) -> list[str] | None:
    """The languages of the index of a section, as it was made; nothing if it was not."""
    state = catalogue.made(f"{_folder(section)}/{_STATE}")
    return None if state is None else sorted(json.loads(state)["languages"])


def _folder(section: Section) -> str:
    return f"search/{section}"


def _run(pages: Path, index: Path) -> str:
    """Make the index; the sentence says why it was not made."""
    command = [sys.executable, "-P", "-m", "pagefind", "--site", str(pages), "--output-path", str(index), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode == 0 and (index / _STATE).is_file():
        return ""
    said = " ".join((done.stderr or done.stdout).split())[:300].rstrip(".") or "it gave no reason"
    return f"Pagefind could not make the index of the search: {said}. Install it anew, or uninstall it."


# ── what is indexed ──────────────────────────────────────────────────────────────────────────────────────────────────


def _write_pages(catalogue: Catalogue, style: Style, folder: Path) -> dict[str, Entry]:
    """A small page for each language version of each record; the records by the names of those pages."""
    places: dict[str, Entry] = {}
    for number, entry in enumerate(catalogue.entries):
        data = catalogue.read(entry, ".xml")
        if data is None:
            continue
        for part, version in enumerate(_versions(entry, data)):
            name = f"{number:06d}-{part}.html"
            places[f"/{name}"] = entry
            (folder / name).write_text("".join(_page(catalogue, style, entry, version)), "utf-8")
    return places


def _versions(entry: Entry, data: bytes) -> list[Version]:
    """One version a language: those of the same language are one, and its title is found in its own."""
    joined: dict[str, Version] = {}
    for version in (*versions(parse(data, entry.name).getroot()), Version(entry.language, ())):
        key = (version.language or entry.language or "unknown").lower()
        before = joined.get(key)
        joined[key] = Version(key, (*(before.blocks if before else ()), *version.blocks))
    return list(joined.values())


def _page(catalogue: Catalogue, style: Style, entry: Entry, version: Version) -> Iterator[str]:
    """What Pagefind reads. What is told of the record is written in figures, for it finds words in that as well."""
    date, _ = told_date(entry, style)
    facts = {"title": entry.title or entry.id or entry.name, "date": date, "href": catalogue.page(entry)}
    told = _json(facts).hex()
    yield f'<!DOCTYPE html><html lang="{escape(version.language)}"><head>'
    yield f'<meta data-pagefind-meta="record[content]" content="{told}"></head><body data-pagefind-body="">'
    if version.language == (entry.language or "unknown").lower():
        yield f"<h1>{escape(facts['title'])}</h1>"
    seen = {""}
    for block in version.blocks:
        own = "" if block.id in seen else f' id="{escape(block.id)}"'
        yield f"<p{own}>{escape(block.words)}</p>"
        seen.add(block.id)
    yield "</body></html>"


# ── the index ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _index(made: Path, folder: str, places: dict[str, Entry]) -> Iterator[File]:
    for path in sorted(each for each in made.rglob("*") if each.is_file()):
        name = path.relative_to(made).as_posix()
        if path.suffix in _KEPT or name == _SCRIPT:
            yield File(f"{folder}/{name}", path.read_bytes())
    yield File(f"{folder}/{_STATE}", _json(json.loads((made / _STATE).read_bytes())))
    yield File(f"{folder}/facets.json", _json(_facets(made / "fragment", places)))


def _facets(fragments: Path, places: dict[str, Entry]) -> dict[str, object]:
    """For each version in the index: the year of its record, and the archives that keep it, by their number."""
    archives: dict[str, int] = {}
    found: dict[str, list[object]] = {}
    for path in sorted(fragments.glob("*.pf_fragment")):
        entry = places[json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))["url"]]
        kept = [archives.setdefault(each.name, len(archives)) for each in entry.of("archives")]
        found[path.stem] = [year(entry), kept]
    return {"archives": list(archives), "versions": found}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
