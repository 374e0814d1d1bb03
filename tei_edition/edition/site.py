"""An edition's TEI published: a page and other forms of each record, and the site that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei_edition.edition.house import house_style
from tei_edition.edition.settings import Settings
from tei_edition.files import inside, write_pieces, write_whole
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish import OUTPUTS, Catalogue, Entry, File, Links, Style, entry, parts, publish, site
from tei_edition.xmlio import parse

RECORDS = "records"
"""The folder of a site that holds the records' own files."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one TEI file, or of the edition as a whole."""

    path: Path
    pages: tuple[Path, ...]
    findings: tuple[Finding, ...]


def publish_all(
    files: tuple[Path, ...], folder: Path, settings: Settings | None = None, style: Style | None = None
) -> Iterator[Published]:
    """Publish TEI files into a folder: the chosen outputs of each, its TEI beside them, the pages of the edition."""
    settings = settings or Settings()
    style = style or house_style(settings)
    known: dict[str, tuple[Entry, Path]] = {}
    for path in files:
        read = _entry(path, known)
        if isinstance(read, Finding):
            yield Published(path, (), (read,))
        else:
            known[path.stem.casefold()] = read, path
    in_order = sorted(known.values(), key=lambda each: each[0].order)
    catalogue = _catalogue(folder, tuple(own for own, _ in in_order), settings)
    names = " ".join(part.name for part in parts(catalogue, settings.outputs))
    neighbours = zip((None, *catalogue.entries), in_order, (*catalogue.entries[1:], None), strict=False)
    for before, (own, path), after in neighbours:
        yield _publish_one(path, folder, settings, _links(own, before, after, settings, names), style)
    yield _site(folder, catalogue, settings, style)


def _entry(path: Path, known: Mapping[str, tuple[Entry, Path]]) -> Entry | Finding:
    """What the site knows of a file; no two may have one name, for one would take the other's place."""
    if twin := known.get(path.stem.casefold()):
        sentence = f"Its pages would take the place of those of {twin[1]}. Give one of the two files another name."
        return Finding("same-name", Level.ERROR, Place(str(path)), sentence)
    try:
        return entry(parse(path.read_bytes(), str(path)), path.stem)
    except Refused as refused:
        return refused.finding
    except OSError as error:
        return Finding("unreadable", Level.ERROR, Place(str(path)), f"{error.strerror}.")


def _links(own: Entry, before: Entry | None, after: Entry | None, settings: Settings, site: str) -> Links:
    return Links(
        assets="../assets/",
        base="../",
        name=own.name,
        files=" ".join((".xml", *(output.ending for output in OUTPUTS if output.name in settings.outputs))),
        site=site,
        edition=settings.title,
        previous=f"{before.name}.html" if before else "",
        next=f"{after.name}.html" if after else "",
        address=f"{settings.address}{RECORDS}/{own.name}.html" if settings.address else "",
    )


def _publish_one(path: Path, folder: Path, settings: Settings, links: Links, style: Style) -> Published:
    data = path.read_bytes()
    xml = etree.tostring(parse(data, str(path)).getroot(), encoding="unicode", with_tail=False)
    made, findings = publish(xml, settings.outputs, str(path), links, style)
    files = {output.ending: made[output.name] for output in OUTPUTS if output.name in made}
    pages = tuple(_write(folder, File(f"{RECORDS}/{path.stem}{ending}", each)) for ending, each in files.items())
    _write(folder, File(f"{RECORDS}/{path.stem}.xml", data))
    return Published(path, pages, findings)


def _catalogue(folder: Path, entries: tuple[Entry, ...], settings: Settings) -> Catalogue:
    def read(record: Entry, ending: str) -> bytes | None:
        path = inside(folder, f"{RECORDS}/{record.name}{ending}")
        return path.read_bytes() if path.is_file() else None

    return Catalogue(
        entries,
        read,
        title=settings.title,
        publisher=settings.publisher,
        licence=settings.licence,
        description=settings.description.strip(),
        address=settings.address,
        records=f"{RECORDS}/",
    )


def _site(folder: Path, catalogue: Catalogue, settings: Settings, style: Style) -> Published:
    pages: list[Path] = []
    findings: list[Finding] = []
    for made in site(catalogue, style, settings.outputs):
        if isinstance(made, Finding):
            findings.append(made)
        else:
            pages.append(_write(folder, made))
    return Published(folder, tuple(pages), tuple(findings))


def _write(folder: Path, file: File) -> Path:
    path = inside(folder, file.path)
    if file.data:
        write_whole(path, file.data)
    else:
        write_pieces(path, file.pieces)
    return path
