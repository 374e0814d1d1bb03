"""The whole chain raced against its peers: ``python -m bench`` writes speed.md and speed.svg beside itself.

With ``FULL=1`` in the environment all records of the archive take part, else the first 1,000 of them.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path

from bench.archive import WHOLE, write
from bench.ceiling import ceiling
from bench.contestants import CONTESTANTS, Contestant, Files, as_page, ours
from bench.machine import facts
from bench.report import Race, Result, as_markdown, plot
from bench.timing import Timing, processes, repeated

QUICK = 1000
RUNS = 5
OF_CEILING = 100
"""Records on which the bare calls are timed."""
HERE = Path(__file__).parent


def prepared(folder: Path, count: int) -> Files:
    """The records, their pages, and the TEI that the program makes of those without an error."""
    texts = write(folder / "texts", count)
    (folder / "pages").mkdir()
    pages: list[Path] = []
    for text in texts:
        pages.append(folder / "pages" / f"{text.stem}.html")
        pages[-1].write_text(as_page(text.read_text(encoding="utf-8")), encoding="utf-8")
    files = Files(folder, tuple(texts), tuple(pages), ())
    processes([ours("convert", str(folder / "texts"), "-q", "-o", str(folder / "tei"))], folder)
    return replace(files, tei=tuple(sorted((folder / "tei").glob("*.xml"))))


def raced(contestant: Contestant, files: Files, runs: int) -> Result:
    if lacks := contestant.lacks():
        return Result(contestant, lacks=lacks)
    count = min(contestant.most or len(files.texts), len(files.texts))
    one, many = (_timed(contestant, files.first(number), runs) for number in (contestant.least, count))
    return Result(contestant, count, one, many)


def _timed(contestant: Contestant, files: Files, runs: int) -> Timing:
    """The commands are made anew for each run, so that each writes into an empty folder."""
    return repeated(lambda: processes(contestant.commands(files), files.folder), runs)


def main() -> None:
    count = WHOLE if os.environ.get("FULL") else QUICK
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        machine = tuple(facts(folder / "limits"))
        files = prepared(folder, count)
        results = []
        for contestant in CONTESTANTS:
            results.append(raced(contestant, files, RUNS))
            print(f"{contestant.part}: {contestant.name}: {results[-1].rate:,.1f} records a second", flush=True)
        top = ceiling(files.texts[:OF_CEILING], folder / "written", RUNS)
        kilobytes = sum(path.stat().st_size for path in files.texts) / count / 1000
    race = Race(count, kilobytes, RUNS, machine, tuple(results), top)
    plot(results, top, HERE / "speed.svg")
    (HERE / "speed.md").write_text(as_markdown(race, "speed.svg"), encoding="utf-8")


if __name__ == "__main__":
    main()
