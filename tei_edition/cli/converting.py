"""Records to TEI: ``convert`` for files, ``build`` for an edition, ``explain`` for how one record was read."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from tei_edition import edition
from tei_edition import explain as explaining
from tei_edition.cli.options import COLUMN, JOBS, SCHEDULER, files_of, known_layout, named_columns
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS, PATH
from tei_edition.finding import Finding, Refused
from tei_edition.terminal import Speech, count, speaking, told
from tei_edition.visible import visible


@click.command(epilog=EXIT_STATUS)
@click.argument("sources", nargs=-1, required=True, type=EXISTING, metavar="SOURCE...")
@click.option("-o", "--output", required=True, type=PATH, metavar="DIR", help="The folder for the TEI files.")
@click.option("--layout", default="", help="The layout of all sources, instead of recognising each by its form.")
@click.option("--encoding", default="", help="The encoding of the sources if it is not UTF-8, such as windows-1251.")
@click.option("--column", "columns", multiple=True, metavar=COLUMN, help="Which column of a table holds a field.")
@click.option("--report", type=PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace files edited by hand; a copy of each is kept.")
@JOBS
@SCHEDULER
@speaking
def convert(
    sources: tuple[Path, ...],
    output: Path,
    layout: str,
    encoding: str,
    columns: tuple[str, ...],
    report: Path | None,
    force: bool,
    jobs: int,
    scheduler: str,
    speech: Speech,
) -> None:
    """Encode records as TEI, one file a record.

    SOURCE is a file or a folder: text, Markdown, HTML, Word, PDF, or a table of records (CSV, TSV, JSON lines, SQLite).
    A record is written only if its TEI is valid and no character is lost; else the findings say which lines they mean.

    \b
    Examples:
      tei-edition convert letter.txt -o tei
      tei-edition convert letters/ -o tei --report account.json
      tei-edition convert letters.csv -o tei --column text=body
    """
    settings = edition.Settings(layout=known_layout(layout), columns=named_columns(columns))
    order = edition.Order(
        output, settings, encoding, force, accounts=report is not None, jobs=jobs, scheduler=scheduler
    )
    files = files_of(sources, edition.ENDINGS)
    steps = edition.reported(edition.convert_all(files, order), report)
    records = clean = 0
    for step in told(steps, _length(files), "Converting", speech):
        if isinstance(step, edition.Converted):
            records += step.counts
            clean += step.clean
    speech.end(f"{clean} of {count(records, 'record')} written to {output}")


@click.command(epilog=EXIT_STATUS)
@click.argument("folder", type=EXISTING, metavar="EDITION_DIR")
@click.option("--check", is_flag=True, help="Write nothing; find TEI files that are not what their sources make.")
@click.option("--dry-run", "dry", is_flag=True, help="Write nothing; tell what would be done, and why.")
@click.option("--report", type=PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace TEI files edited by hand; a copy of each is kept.")
@JOBS
@SCHEDULER
@speaking
def build(
    folder: Path,
    check: bool,
    dry: bool,
    report: Path | None,
    force: bool,
    jobs: int,
    scheduler: str,
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
    options = {"force": force, "check": check, "accounts": report is not None, "dry": dry}
    order = edition.order_for(folder, jobs=jobs, scheduler=scheduler, **options)
    length = _length(edition.sources_of(folder))
    steps = edition.reported(edition.build(folder, order), report)
    tally = Tally()
    for step in told(steps, length and length * (1 if check else 2), "Building", speech):
        tally.add(step)
    speech.end(tally.told(dry, "" if check or dry else f"; open {folder / 'site' / 'index.html'}"))


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


@click.command(epilog=EXIT_STATUS)
@click.argument("source", type=EXISTING)
@click.option("--html", is_flag=True, help="A page with the source in colours, the facts on hover and focus.")
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file instead of the terminal.")
@click.option("--layout", default="", help="The layout of the source, instead of recognising it.")
@click.option("--encoding", default="", help="The encoding of the source if it is not UTF-8.")
@click.option("--column", "columns", multiple=True, metavar=COLUMN, help="Which column of a table holds a field.")
@click.option("--record", "key", default="", metavar="KEY", help="The id or the row number of one record of a table.")
@speaking
def explain(
    source: Path,
    html: bool,
    output: Path | None,
    layout: str,
    encoding: str,
    columns: tuple[str, ...],
    key: str,
    speech: Speech,
) -> None:
    """Tell how a record was read.

    Which layout was chosen and why others declined, which lines each header field came from, what each bracket was
    taken for and by which row of the table, and what was set aside.

    \b
    Examples:
      tei-edition explain letter.txt
      tei-edition explain letter.txt --html -o letter.html
      tei-edition explain letters.csv --record 17
    """
    record = edition.read_record(source, encoding, named_columns(columns), key)
    settings = edition.Settings(layout=known_layout(layout))
    made = edition.convert_record(record, settings, given=edition.given_for(source, record))
    if isinstance(made, Finding):
        raise Refused(made)
    _show(explaining.as_html(made) if html else explaining.as_text(made), output)
    sys.exit(0 if made.clean else 1)


def _show(text: str, output: Path | None) -> None:
    if output:
        edition.write_whole(output, text.encode())
    else:
        click.echo(text)


def _length(files: tuple[Path, ...]) -> int | None:
    """How many records there are; nobody knows if a table is among the files."""
    return None if any(edition.is_table(path) for path in files) else len(files)
