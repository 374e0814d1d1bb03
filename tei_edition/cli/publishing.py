"""TEI published: ``publish``."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import edition
from tei_edition.cli.options import JOBS, SCHEDULER, TIMINGS, files_of
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS, PATH
from tei_edition.terminal import Speech, count, speaking, told


@click.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, required=True, type=EXISTING, metavar="FILE|DIR...")
@click.option("-o", "--output", required=True, type=PATH, metavar="DIR", help="The folder for pages and texts.")
@click.option(
    "--wrap",
    type=click.IntRange(min=0),
    default=72,
    show_default=True,
    help="Width of lines in reading texts; 0 for none.",
)
@click.option(
    "--arrangement",
    type=click.Choice(edition.ARRANGEMENTS),
    default=edition.ARRANGEMENTS[0],
    show_default=True,
    help="How versions follow each other in reading texts.",
)
@click.option("--title", default="", help="The title of the list of all records.")
@click.option("--force", is_flag=True, help="Replace pages edited by hand; a copy of each is kept.")
@JOBS
@SCHEDULER
@TIMINGS
@speaking
def publish(
    paths: tuple[Path, ...],
    output: Path,
    wrap: int,
    arrangement: str,
    title: str,
    force: bool,
    jobs: int,
    scheduler: str,
    timings: bool,
    speech: Speech,
) -> None:
    """Publish TEI files as web pages and reading texts.

    What was written is noted in the file .tei-edition.sqlite in DIR, by names and checksums only, so that a page that
    somebody edited is known the next time, and left alone.

    \b
    Examples:
      tei-edition publish tei/ -o site
      tei-edition publish tei/letter.xml -o site --wrap 0
    """
    files = files_of(paths, (".xml",))
    settings, manner = (
        edition.Settings(title=title, arrangement=arrangement),
        _manner(output, jobs, scheduler, force),
    )
    steps = edition.publish_all(files, output, settings, edition.house_style(settings, width=wrap), manner)
    named = set(files)
    records = sum(bool(step.pages) for step in told(steps, len(files), "Publishing", speech) if step.path in named)
    speech.times(timings)
    speech.end(f"{count(records, 'record')} published in {output}")


def _manner(output: Path, jobs: int, scheduler: str, force: bool) -> edition.Manner:
    return edition.Manner(output / edition.STATE, jobs, scheduler, force=force, whole=False)
