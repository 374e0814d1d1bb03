"""TEI files checked: ``validate``."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import edition
from tei_edition.cli.options import EXISTING, EXIT_STATUS, files_of
from tei_edition.finding import Level
from tei_edition.terminal import Speech, count, speaking


@click.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, required=True, type=EXISTING, metavar="FILE|DIR...")
@click.option("--xsd", is_flag=True, help="Ask for a full second opinion by the XML Schema; slower.")
@speaking
def validate(paths: tuple[Path, ...], xsd: bool, speech: Speech) -> None:
    """Check TEI files: grammar and rules.

    A file the grammar refuses is explained: path, what was found, what may stand there.

    \b
    Examples:
      tei-edition validate tei/
      tei-edition validate tei/letter.xml --xsd
    """
    files = files_of(paths, (".xml",))
    bad = 0
    for path in files:
        findings = edition.check_file(path, xsd)
        bad += any(finding.level is Level.ERROR for finding in findings)
        speech.say(findings)
    speech.end(f"{len(files) - bad} of {count(len(files), 'file')} valid")
