"""The commands: names, options, help and exit status; the work is done elsewhere."""

from __future__ import annotations

from importlib import import_module

import click

from tei_edition.cli.statuses import EXIT_STATUS

HOMES = {
    "convert": "converting",
    "validate": "validating",
    "publish": "publishing",
    "build": "building",
    "merge": "building",
    "serve": "serving",
    "explain": "converting",
    "correct": "correcting",
    "package": "preserving",
    "verify": "preserving",
    "doctor": "examining",
}
"""Each command and its module, which is loaded when the command is first asked for."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in HOMES:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{HOMES[cmd_name]}"), cmd_name)
        return command


@click.group(cls=_Commands, epilog=EXIT_STATUS, context_settings={"help_option_names": ["-h", "--help"]})
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
