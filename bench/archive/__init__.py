"""An invented archive: records composed from a seeded grammar in the layouts of real ones, the same bytes each time.

Sizes are log-normal round 10 KB with some of 100 KB and more; the brackets stand as thick as in real records.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.archive.layouts import LAYOUTS
from bench.archive.record import Record, compose

WHOLE = 16_153
"""The number of records of the archive whose size is taken for the whole."""
SEED = "tei-edition"


def records(count: int = WHOLE, seed: str = SEED) -> Iterator[tuple[Record, str, str]]:
    """Each record, the name of its file, and its text. A record depends on its number alone, not on the count."""
    for number in range(1, count + 1):
        random = Random(f"{seed} {number}")
        layout = random.choices(LAYOUTS, [layout.share for layout in LAYOUTS])[0]
        record = compose(number, layout.two_languages, random)
        yield record, f"{number:05}-{layout.name}{layout.ending}", layout.lay_out(record)


def write(folder: Path, count: int = WHOLE, seed: str = SEED) -> list[Path]:
    """Write records into a folder, and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for _, name, text in records(count, seed):
        paths.append(folder / name)
        paths[-1].write_text(text, encoding="utf-8")
    return paths
