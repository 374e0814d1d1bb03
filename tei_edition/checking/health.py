"""The state of the program on this machine: engines and schemas, the cache, and what would slow an edition down."""

from __future__ import annotations

import hashlib
import platform
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lxml import etree

from tei_edition import saxon
from tei_edition.finding import Finding, Level, Place
from tei_edition.resources import resource
from tei_edition.validate import explanation, jing
from tei_edition.validate.cache import Cache
from tei_edition.validate.judging import Plan, prepared

SECONDS = 2.0
"""A schema that takes longer to open is worth a word."""
_LIBRARIES = {
    "click": "",
    "xmlschema": "",
    "rnc2rng": "compact syntax cannot be read",
    "pypdfium2": "records in PDF cannot be read",
    "pagefind": "sites have no search",
    "weasyprint": "no PDF can be made",
    "distributed": "no cluster can be used",
}
"""Libraries, and what cannot be done without those that need not be there."""
_RELEASE = re.compile(r"TEI Edition: (.*?)\.\s|Version (\d+\.\d+\.\d+\w?)")
_ELEMENT = re.compile(rb"<[A-Za-z_]")


@dataclass(frozen=True)
class Health:
    """Facts by their names, and what ought to be mended or would slow a run down."""

    facts: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


def examined(files: Iterable[Path], plan: Plan) -> Health:
    """The state of things, and how the files and schemas of an edition would fare."""
    cache = Cache()
    facts = (*_engines(), *_schemas(plan), *_cache(cache))
    return Health(tuple(facts), (*_faults(cache), *_slow_schemas(plan), *_slow_files(files)))


def _engines() -> Iterator[tuple[str, str]]:
    yield "tei-edition", version("tei-edition")
    yield "Python", platform.python_version()
    yield "lxml", f"{version('lxml')} with libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))}"
    yield "Saxon", f"saxonche {version('saxonche')}: {saxon.processor().version}"
    for library, without in _LIBRARIES.items():
        yield library, _version(library) or f"not installed: {without}"
    yield "jing", " ".join(jing.command()) or f"not there. {jing.HINT}"


def _schemas(plan: Plan) -> Iterator[tuple[str, str]]:
    for name in ("edition.rng", "edition.xsd", "rules.sch", "rules.xsl"):
        path = resource("schemas", name)
        yield name, f"{path} (sha256 {hashlib.sha256(path.read_bytes()).hexdigest()[:16]})"
    for schema in filter(lambda place: Path(place).is_file(), plan.schemas):
        yield Path(schema).name, f"{schema}; TEI release: {_release(Path(schema)) or 'not stated in it'}"
    yield "TEI release", _release(resource("schemas", "edition.odd")) or "P5; the schema is complete in itself"


def _release(schema: Path) -> str:
    """The release of the TEI that a schema made by its tools names in its first comment."""
    found = _RELEASE.search(schema.read_bytes()[:4000].decode(errors="replace"))
    return (found[1] or found[2]) if found else ""


def _cache(cache: Cache) -> Iterator[tuple[str, str]]:
    entries = list(cache.entries())
    size = sum(each for _, each, _ in entries) / 1_000_000
    yield "cache", f"{cache.folder}: {len(entries)} entries, {size:.1f} MB"


def _faults(cache: Cache) -> Iterator[Finding]:
    if fault := cache.fault():
        yield _finding("cache-distrusted", cache.folder, f"{fault} Until then schemas are made anew on each run.")
        return
    for name, _, why in cache.entries():
        if why:
            yield _finding("cache-distrusted", cache.folder / name, f"{why} Remove the entry.")
    if not cache.write("doctor", b"a trial"):
        told = "Nothing can be written to the cache. Open the folder to yourself, or set XDG_CACHE_HOME to another."
        yield _finding("cache-closed", cache.folder, told)


def _slow_schemas(plan: Plan) -> Iterator[Finding]:
    for schema in plan.schemas:
        began = time.monotonic()
        yield from prepared(Plan((schema,), network=plan.network, limit=plan.limit))
        seconds = time.monotonic() - began
        if seconds > SECONDS:
            told = f"The schema took {seconds:.1f} seconds to open, which every process that uses it needs."
            yield _finding("slow-schema", Path(schema), f"{told} A schema with fewer modules of the TEI is quicker.")


def _slow_files(files: Iterable[Path]) -> Iterator[Finding]:
    for path in files:
        elements = len(_ELEMENT.findall(path.read_bytes())) if path.is_file() else 0
        if elements > explanation.MAX_ELEMENTS:
            told = f"The file has {elements:,} elements; with more than {explanation.MAX_ELEMENTS:,} what the grammar"
            yield _finding("slow-file", path, f"{told} refuses is told in fewer words. Split it if you can.")


def _finding(rule: str, place: Path, message: str) -> Finding:
    return Finding(rule, Level.WARNING, Place(str(place)), message)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
