"""Records to TEI: ``convert`` for files, ``explain`` for how one record was read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tei_edition import edition
from tei_edition import explain as explaining
from tei_edition.cli.options import (
    COLUMN,
    JOBS,
    PROVENANCE,
    SCHEDULER,
    TIMINGS,
    files_of,
    known_layout,
    length_of,
    named_columns,
)
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS, PATH
from tei_edition.finding import Finding, Refused
from tei_edition.terminal import Speech, count, speaking, told


@click.command(epilog=EXIT_STATUS)
@click.argument("sources", nargs=-1, required=True, type=EXISTING, metavar="SOURCE...")
@click.option("-o", "--output", required=True, type=PATH, metavar="DIR", help="The folder for the TEI files.")
@click.option("--layout", default="", help="The layout of all sources, instead of recognising each by its form.")
@click.option("--encoding", default="", help="The encoding of the sources if it is not UTF-8, such as windows-1251.")
@click.option("--column", "columns", multiple=True, metavar=COLUMN, help="Which column of a table holds a field.")
@click.option("--report", type=PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace files edited by hand; a copy of each is kept.")
@PROVENANCE
@JOBS
@SCHEDULER
@TIMINGS
@speaking
def convert(
    sources: tuple[Path, ...],
    output: Path,
    layout: str,
    encoding: str,
    columns: tuple[str, ...],
    report: Path | None,
    force: bool,
    provenance: bool,
    jobs: int,
    scheduler: str,
    timings: bool,
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
    settings = edition.Settings(layout=known_layout(layout), columns=named_columns(columns), provenance=provenance)
    order = edition.Order(
        output, settings, encoding, force, accounts=report is not None, jobs=jobs, scheduler=scheduler
    )
    files = files_of(sources, edition.ENDINGS)
    steps = edition.reported(edition.convert_all(files, order), report)
    records = clean = 0
    for step in told(steps, length_of(files), "Converting", speech):
        if isinstance(step, edition.Converted):
            records += step.counts
            clean += step.clean
    speech.times(timings)
    speech.end(f"{clean} of {count(records, 'record')} written to {output}")


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
