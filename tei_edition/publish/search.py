"""Full-text search without a server: an index of every language version, made by Pagefind and read by the browser.

Pagefind keeps an index for each language, with its stems, and parts Chinese, Japanese and Korean into words. It is
given a small page for each language version; of its files one is not the same each time, and is put in order.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tei_edition.finding import Finding, Level, Place
from tei_edition.publish.catalogue import Catalogue
from tei_edition.publish.dates import told_date
from tei_edition.publish.entry import Entry
from tei_edition.publish.file import File, Made
from tei_edition.publish.labels import name_of_language
from tei_edition.publish.page import element, page
from tei_edition.publish.periods import year
from tei_edition.publish.style import Style
from tei_edition.publish.versions import Version, versions
from tei_edition.xmlio import parse

_KEPT = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}
_SCRIPT = "pagefind.js"
_STATE = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
"""Stands before the content of each of Pagefind's files."""


def can_search(catalogue: Catalogue) -> bool:
    """Whether there are records to find, and the program that makes the index is installed."""
    return bool(catalogue.entries) and importlib.util.find_spec("pagefind") is not None


def cannot_search(catalogue: Catalogue) -> bool:
    """Whether there are records to find, and nothing to make an index of them with."""
    return bool(catalogue.entries) and not can_search(catalogue)


def without_search(catalogue: Catalogue, style: Style) -> Made:
    """What to do for a search page where none can be made."""
    sentence = "The site has no search page, for Pagefind is not installed. Get it: pip install 'tei-edition[search]'."
    yield Finding("search-not-installed", Level.INFO, Place("search.html"), sentence)


def search(catalogue: Catalogue, style: Style) -> Made:
    """The search page and the index it reads."""
    languages: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        pages, index = Path(folder, "pages"), Path(folder, "index")
        pages.mkdir()
        if places := _write_pages(catalogue, style, pages):
            if sentence := _run(pages, index):
                yield Finding("search-index", Level.ERROR, Place("search.html"), sentence)
                return
            yield from _index(index, places)
            languages = sorted(json.loads((index / _STATE).read_bytes())["languages"])
    yield from page(catalogue, style, "search", _form(catalogue, style, languages))


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
        for part, version in enumerate(_versions(entry, parse(data, entry.name).getroot())):
            name = f"{number:06d}-{part}.html"
            places[f"/{name}"] = entry
            root = _page(catalogue, style, entry, version)
            (folder / name).write_bytes(b"<!DOCTYPE html>" + etree.tostring(root, encoding="UTF-8", method="html"))
    return places


def _versions(entry: Entry, root: etree._Element) -> list[Version]:
    """One version a language: those of the same language are one, and its title is found in its own."""
    joined: dict[str, Version] = {}
    for version in (*versions(root), Version(entry.language, ())):
        key = (version.language or entry.language or "unknown").lower()
        before = joined.get(key)
        joined[key] = Version(key, (*(before.blocks if before else ()), *version.blocks))
    return list(joined.values())


def _page(catalogue: Catalogue, style: Style, entry: Entry, version: Version) -> etree._Element:
    """What Pagefind reads. What is told of the record is written in figures, for it finds words in that as well."""
    date, _ = told_date(entry, style)
    facts = {"title": entry.title or entry.id or entry.name, "date": date, "href": catalogue.page(entry)}
    root = element("html", lang=version.language)
    head = etree.SubElement(root, "head")
    told = _json(facts).hex()
    head.append(element("meta", **{"data-pagefind-meta": "record[content]", "content": told}))
    body = etree.SubElement(root, "body", {"data-pagefind-body": ""})
    if version.language == (entry.language or "unknown").lower():
        body.append(element("h1", facts["title"]))
    seen: set[str] = set()
    for block in version.blocks:
        body.append(element("p", block.words, id="" if block.id in seen else block.id))
        seen.add(block.id)
    return root


# ── the index ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _index(folder: Path, places: dict[str, Entry]) -> Iterator[File]:
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix in _KEPT or name == _SCRIPT:
            yield File(f"search/{name}", path.read_bytes())
    state = json.loads((folder / _STATE).read_bytes())
    yield File(f"search/{_STATE}", _json(state))
    yield File("search/facets.json", _json(_facets(folder / "fragment", places)))


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


def _form(catalogue: Catalogue, style: Style, languages: list[str]) -> etree._Element:
    years = [value for each in catalogue.entries if (value := year(each)) is not None]
    made = element("search", from_=str(min(years)) if years else "", to=str(max(years)) if years else "")
    made.extend(element("language", name_of_language(tag, style.language), tag=tag) for tag in languages)
    names = {mention.name for each in catalogue.entries for mention in each.of("archives")}
    made.extend(element("archive", name) for name in sorted(names)[:200])
    return made
