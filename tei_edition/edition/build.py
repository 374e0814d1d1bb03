"""An edition from its folder to its site: sources to TEI, TEI to pages and reading texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei_edition.edition.beside import authorities, strays
from tei_edition.edition.run import Converted, Order, convert_all
from tei_edition.edition.seal import file_of, made_from, state_of
from tei_edition.edition.settings import Settings, load
from tei_edition.edition.sources import ENDINGS, found
from tei_edition.files import inside, write_whole
from tei_edition.finding import Finding, Level, Place, Refused
from tei_edition.publish import OUTPUTS, Links, Summary, assets, index_page, publish, summary
from tei_edition.xmlio import parse

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of one TEI file."""

    path: Path
    pages: tuple[Path, ...]
    findings: tuple[Finding, ...]
    summary: Summary | None = None


def sources_of(folder: Path) -> tuple[Path, ...]:
    """The records of an edition; without any, ``Refused``."""
    names = found([folder / "sources"], ENDINGS) if (folder / "sources").is_dir() else ()
    if not names:
        sentence = f"There is no record ({', '.join(ENDINGS)}) in {folder / 'sources'}. Put the sources there."
        raise Refused(Finding("no-sources", Level.ERROR, Place(str(folder)), sentence))
    return names


def order_for(folder: Path, *, force: bool = False, check: bool = False, accounts: bool = False) -> Order:
    """The order to convert an edition's sources by its own settings."""
    persons, wrong = authorities(folder)
    if wrong:
        raise Refused(wrong[0])
    return Order(folder / "tei", load(folder), force=force, check=check, accounts=accounts, persons=persons)


def build(folder: Path, order: Order) -> Iterator[Converted | Published]:
    """Convert every source, then publish every TEI file; what becomes of each is told as it happens."""
    written: set[Path] = set()
    failed: set[str] = set()
    sources = sources_of(folder)
    for converted in convert_all(sources, order):
        written |= {converted.target} if converted.target else set()
        failed |= set() if converted.target else {converted.path.name}
        yield converted
    yield from _strays(folder / "tei", written, failed)
    for finding in strays(folder / "sources", sources):
        yield Published(Path(finding.place.file), (), (finding,))
    if not order.check:
        yield from publish_all(found([folder / "tei"], (".xml",)), folder / "site", order.settings)


def _strays(folder: Path, written: set[Path], failed: set[str]) -> Iterator[Published]:
    """TEI files of the edition that no source stands behind; a source that failed still stands behind its old file."""
    for path in sorted(set(folder.glob("*.xml")) - written):
        _, origin = state_of(path)
        if not any(made_from(name, file_of(origin)) for name in failed):
            sentence = "No source of this edition makes this file. Remove it if its source is gone."
            yield Published(path, (), (Finding("no-source", Level.WARNING, Place(str(path)), sentence),))


def publish_all(
    files: tuple[Path, ...], folder: Path, settings: Settings | None = None, width: int = 72
) -> Iterator[Published]:
    """Publish TEI files into a folder: the chosen outputs of each, the TEI beside them, the style, the list of all."""
    settings = settings or Settings()
    done: list[Published] = []
    for before, path, after in zip((None, *files), files, (*files[1:], None), strict=False):
        links = _links(path, before, after, settings)
        done.append(_publish_one(path, folder, settings, links, width))
        yield done[-1]
    for asset in assets():
        write_whole(inside(folder, asset.name), asset.read_bytes())
    summaries = [published.summary for published in done if published.summary]
    links = Links(edition=settings.title)
    page, findings = index_page(settings.title or "Edition", summaries, settings.description.strip(), links)
    write_whole(inside(folder, INDEX), page.encode())
    yield Published(folder / INDEX, (folder / INDEX,), findings)


def _links(path: Path, before: Path | None, after: Path | None, settings: Settings) -> Links:
    return Links(
        tei=f"{path.stem}.xml",
        text=f"{path.stem}.txt" if "text" in settings.outputs else "",
        index=INDEX,
        edition=settings.title,
        previous=f"{before.stem}.html" if before else "",
        next=f"{after.stem}.html" if after else "",
    )


def _publish_one(path: Path, folder: Path, settings: Settings, links: Links, width: int) -> Published:
    try:
        data = path.read_bytes()
        tree = parse(data, str(path))
    except Refused as refused:
        return Published(path, (), (refused.finding,))
    except OSError as error:
        return Published(path, (), (Finding("unreadable", Level.ERROR, Place(str(path)), f"{error.strerror}."),))
    xml = etree.tostring(tree.getroot(), encoding="unicode", with_tail=False)
    texts, findings = publish(xml, settings.outputs, str(path), links, width)
    made = {f"{path.stem}{output.ending}": texts[output.name] for output in OUTPUTS if output.name in texts}
    pages = [_page(folder, name, text) for name, text in made.items()]
    write_whole(inside(folder, f"{path.stem}.xml"), data)
    return Published(path, tuple(pages), findings, summary(tree, f"{path.stem}.html"))


def _page(folder: Path, name: str, text: str) -> Path:
    path = inside(folder, name)
    write_whole(path, text.encode())
    return path
