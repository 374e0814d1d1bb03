"""The commands: names, options, help and exit status; the work is done elsewhere."""

from __future__ import annotations

import click

from tei_edition.cli.converting import build, convert, explain
from tei_edition.cli.correcting import correct
from tei_edition.cli.examining import doctor
from tei_edition.cli.options import EXIT_STATUS
from tei_edition.cli.publishing import publish
from tei_edition.cli.validating import validate


@click.group(epilog=EXIT_STATUS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tei-edition", prog_name="tei-edition")
def main() -> None:
    """Make scholarly digital editions of archival text records.

    Records as archives and their readers have them (web pages saved as text, text from PDF, exports) become TEI P5
    files that are checked before they are written, and the TEI becomes web pages and reading texts. Every character of
    a record is accounted for.

    \b
    Try it on the specimens that come with the program:
      tei-edition build editions/specimens
      tei-edition explain editions/specimens/sources/legation-journal.txt
    """


for command in (convert, validate, publish, build, explain, correct, doctor):
    main.add_command(command)
