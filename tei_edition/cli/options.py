"""What the commands share: the statuses they tell, the paths they take, the files meant by them."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import edition

COLUMN = "FIELD=COLUMN"
JOBS = click.option(
    "--jobs", type=click.IntRange(min=0), default=0, help="Processes; 0, the default, is as many as pay."
)
PROVENANCE = click.option(
    "--provenance", is_flag=True, help="Name in each header the file it was made from, with its SHA-256 checksum."
)
TIMINGS = click.option("--timings", is_flag=True, help="Say at the end where the time went.")
SCHEDULER = click.option(
    "--scheduler", default="", metavar="ADDRESS", help="Have the workers of a Dask scheduler do the work."
)


def files_of(paths: tuple[Path, ...], endings: tuple[str, ...]) -> tuple[Path, ...]:
    files = edition.found(paths, endings)
    if not files:
        raise click.UsageError(f"no file ending in {' or '.join(endings)} in {', '.join(map(str, paths))}")
    return files


def known_layout(name: str) -> str:
    if name and name not in edition.layouts():
        raise click.UsageError(f"there is no layout {name!r}; there are {', '.join(edition.layouts())}")
    return name


def named_columns(pairs: tuple[str, ...]) -> dict[str, str]:
    """Fields of a table and the columns that hold them, from values such as ``text=body``."""
    columns = {}
    for pair in pairs:
        field, sign, column = pair.partition("=")
        if not sign or field not in edition.FIELDS:
            raise click.UsageError(f"{pair!r} is not {COLUMN}; the fields are {', '.join(edition.FIELDS)}")
        columns[field] = column
    return columns


def length_of(files: tuple[Path, ...]) -> int | None:
    """How many records there are; nobody knows if a table is among the files."""
    return None if any(edition.is_table(path) for path in files) else len(files)
