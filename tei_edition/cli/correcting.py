"""``correct``: a first file of corrections beside a source."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import edition
from tei_edition.cli.options import COLUMN, known_layout, named_columns
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS, PATH
from tei_edition.terminal import Speech, speaking


@click.command(epilog=EXIT_STATUS)
@click.argument("source", type=EXISTING)
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Another file, or - for the terminal.")
@click.option("--layout", default="", help="The layout of the source, instead of recognising it.")
@click.option("--encoding", default="", help="The encoding of the source if it is not UTF-8.")
@click.option("--column", "columns", multiple=True, metavar=COLUMN, help="Which column of a table holds a field.")
@click.option("--record", "key", default="", metavar="KEY", help="The id or the row number of one record of a table.")
@speaking
def correct(
    source: Path, output: Path | None, layout: str, encoding: str, columns: tuple[str, ...], key: str, speech: Speech
) -> None:
    """Write a first file of corrections for a record.

    NAME.toml beside NAME.txt says what its editor knows better than the program: header fields, what a bracket is,
    which paragraph is a head, where a division begins and in which language, who a person is, which doubts are
    accepted. The file written here holds every doubtful decision as an entry that is commented out: remove the sign #
    before it and change it. Convert or build then obeys it, and an entry that matches nothing is an error.

    The records of a table share one file, corrections.toml beside it, each under the key of its row:
    ["KEY".header], [["KEY".bracket]]. A file that is there is never overwritten.

    \b
    Examples:
      tei-edition correct letter.txt
      tei-edition correct letter.txt -o -
      tei-edition correct letters.csv --record 17 -o -
    """
    record = edition.read_record(source, encoding, named_columns(columns), key)
    text = edition.starter_for(source, record, edition.Settings(layout=known_layout(layout)))
    if str(output) == "-":
        click.echo(text, nl=False)
        return
    target = edition.write_starter(source, output, text)
    speech.end(f"{target} written")
