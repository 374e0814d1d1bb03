"""An edition from folder to site: ``build``."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

import click

from tei_edition import edition
from tei_edition.cli.options import JOBS, PROVENANCE, SCHEDULER, TIMINGS, length_of
from tei_edition.cli.statuses import EXIT_STATUS, FOLDER, PATH
from tei_edition.terminal import Speech, count, speaking, told
from tei_edition.visible import visible


def _share(context: click.Context, option: click.Parameter, value: str) -> edition.Share | None:
    try:
        return edition.share(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error), context, option) from None


@click.command(epilog=EXIT_STATUS)
@click.argument("folder", type=FOLDER, metavar="EDITION_DIR")
@click.option("--check", is_flag=True, help="Write nothing; find TEI files that are not what their sources make.")
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; tell what would be done, and why.")
@click.option("--report", type=PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace TEI files and pages edited by hand; a copy of each is kept.")
@click.option(
    "--shard", default="", callback=_share, metavar="I/N", help="Convert one of N shares into a file, for merge."
)
@PROVENANCE
@JOBS
@SCHEDULER
@TIMINGS
@speaking
def build(
    folder: Path,
    check: bool,
    dry: bool,
    report: Path | None,
    force: bool,
    shard: edition.Share | None,
    provenance: bool,
    jobs: int,
    scheduler: str,
    timings: bool,
    speech: Speech,
) -> None:
    """Build an edition: its sources to TEI, its TEI to a site.

    EDITION_DIR holds edition.toml and sources/; the build makes tei/ and site/ beside them. It makes again only what
    changed since the last build: a source, its corrections, edition.toml, a stylesheet, the program. What was done is
    kept in the file .tei-edition.sqlite, which may be deleted: the next build then makes everything.

    \b
    Examples:
      tei-edition build editions/specimens
      tei-edition build editions/specimens --dry-run
      tei-edition build editions/specimens --check
    """
    options = {"force": force, "check": check, "accounts": report is not None, "dry": dry, "share": shard}
    order = edition.order_for(folder, jobs=jobs, scheduler=scheduler, provenance=provenance, **options)
    _run(folder, order, report, timings, speech)


@click.command(epilog=EXIT_STATUS)
@click.argument("folder", type=FOLDER, metavar="EDITION_DIR")
@JOBS
@TIMINGS
@speaking
def merge(folder: Path, jobs: int, timings: bool, speech: Speech) -> None:
    """Put the shares of an edition together: give its records their ids, write its TEI, and make its site.

    \b
    Example, two machines that share a folder:
      tei-edition build letters --shard 1/2     (on the one)
      tei-edition build letters --shard 2/2     (on the other)
      tei-edition merge letters                 (when both are done)
    """
    order = edition.order_for(folder, jobs=jobs, shares=edition.complete(folder))
    _run(folder, order, None, timings, speech)


def _run(folder: Path, order: edition.Order, report: Path | None, timings: bool, speech: Speech) -> None:
    gc.freeze()  # what is loaded stays as long as the run, which makes much, and is not looked through for garbage
    sources = edition.sources_of(folder)
    length = length_of(sources)
    steps = edition.reported(edition.build(folder, order, sources), report)
    one = order.check or order.dry or order.share is not None
    tally = Tally()
    for step in told(steps, length and length * (1 if one else 2), "Building", speech):
        tally.add(step)
    speech.times(timings)
    speech.end(tally.told(order.dry, "" if one else f"; open {folder / 'site' / 'index.html'}"))


@dataclass
class Tally:
    """What a build did, counted."""

    records: int = 0
    clean: int = 0
    changed: int = 0
    published: int = 0
    planned: int = 0

    def add(self, step: edition.Converted | edition.Published | edition.Planned) -> None:
        if isinstance(step, edition.Planned):
            self.planned += 1
            click.echo(f"would make {visible(step.what)}: {step.why}")
        elif isinstance(step, edition.Published):
            self.published += step.changed and bool(step.pages)
        else:
            self.records += step.counts
            self.clean += step.clean
            self.changed += step.changed

    def told(self, dry: bool, site: str) -> str:
        if dry:
            return f"{count(self.planned, 'thing')} to be made"
        made = f"{self.clean} of {count(self.records, 'record')} clean, {self.changed} changed"
        return f"{made}, {self.published} published{site}"
