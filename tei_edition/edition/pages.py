"""One TEI file to be published, wherever that is done, and what comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from tei_edition.edition.shelf import Guarded, Shelf
from tei_edition.edition.state import Stamp, checksum
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish import OUTPUTS, File, Links, Style, Told, aspects_of, entry, publish, tei
from tei_edition.timing import collected
from tei_edition.xmlio import parse

RECORDS = "records"
"""The folder of a site that holds the records' own files."""
DIGITS = 16


@dataclass(frozen=True, slots=True)
class Listed:
    """What the site knows of a file, or the finding that says why it cannot be published."""

    path: Path
    checksum: str = ""
    """That of the file."""
    seen: str = ""
    """Those of what the edition's own pages tell of it, of ``DIGITS`` digits for each aspect."""
    order: tuple[bool, str, str, str] = (True, "", "", "")
    told: Mapping[str, Told] = field(default_factory=dict)
    """What they tell, by aspects; it is left where it is remembered until one of them is to be made."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ListTask:
    """A TEI file to be listed; ``here`` is the folder that relative paths start from, which a worker need not be in."""

    path: Path
    here: Path


def listed(task: ListTask) -> Listed:
    """Read what the site must know of a TEI file before any page is made."""
    path = task.path
    try:
        data = (task.here / path).read_bytes()
        own = entry(tei(parse(data, str(path)), str(path)), path.stem)
    except Refused as refused:
        return Listed(path, findings=(refused.finding,))
    except OSError as error:
        return Listed(path, findings=(_finding("unreadable", path, f"{error.strerror}."),))
    told = aspects_of(own)
    seen = "".join(checksum(each)[:DIGITS] for each in told.values())
    return Listed(path, hashlib.sha256(data).hexdigest(), seen, own.order, told)


def not_listed(task: ListTask) -> Listed:
    sentence = "Reading the file ended its process."
    return Listed(task.path, findings=(_finding("program-failed", task.path, sentence),))


@dataclass(frozen=True, slots=True)
class PageTask:
    """A TEI file with all that its pages depend on."""

    path: Path
    folder: Path
    """The folder of the site."""
    here: Path
    """The folder that relative paths start from."""
    outputs: tuple[str, ...]
    links: Links
    style: Style
    inputs: str
    """The checksum of all of it."""
    written: Mapping[str, Stamp] = field(default_factory=dict)
    """Those of its files that are there, as they were written; whatever else stands in their place is somebody's."""
    replace: bool = False
    """Whether that is replaced, and a copy of each file is kept."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The files that were made of a TEI file, as they stand on the disk."""

    task: PageTask
    files: tuple[Path, ...] = ()
    stamps: list[Stamp] = field(default_factory=list)
    findings: tuple[Finding, ...] = ()
    left: frozenset[str] = frozenset()
    """Files that were left alone, for somebody changed them."""
    said: tuple[Finding, ...] = ()
    """What is to be said of such files."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """Where the time of the process went that made them, since it was last asked."""


def pages(task: PageTask) -> Pages:
    """Publish one TEI file: each output of it, and the TEI itself beside them."""
    try:
        data = (task.here / task.path).read_bytes()
        xml = etree.tostring(parse(data, str(task.path)).getroot(), encoding="unicode", with_tail=False)
        made, findings = publish(xml, task.outputs, str(task.path), task.links, task.style)
        named = {output.ending: made[output.name] for output in OUTPUTS if output.name in made}
        shelf = Guarded(Shelf(task.here / task.folder), task.written, task.replace)
        names = {f"{RECORDS}/{task.path.stem}{ending}": each for ending, each in {**named, ".xml": data}.items()}
        placed = shelf.placed((File(name, each) for name, each in names.items()), "writing")
    except Refused as refused:
        return Pages(task, findings=(refused.finding,))
    stamps = shelf.shelf.stamps(placed.files)
    return Pages(task, placed.files, stamps, findings, placed.left, placed.said, collected())


def no_pages(task: PageTask) -> Pages:
    sentence = "Publishing the file ended its process. Please report this with the file."
    return Pages(task, findings=(_finding("program-failed", task.path, sentence),))


def _finding(rule: str, path: Path, sentence: str) -> Finding:
    return Finding(rule, Level.ERROR, Place(str(path)), sentence)
