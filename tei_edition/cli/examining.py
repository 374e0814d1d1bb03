"""The state of the program on this machine: ``doctor``."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import checking
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS
from tei_edition.terminal import Speech, speaking


@click.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, type=EXISTING, metavar="[FILE|DIR...]")
@click.option("--schema", "schemas", multiple=True, metavar="FILE", help="Try this schema as well. Repeatable.")
@speaking
def doctor(paths: tuple[Path, ...], schemas: tuple[str, ...], speech: Speech) -> None:
    """Tell versions, schemas and cache, and what would slow an edition down.

    \b
    Examples:
      tei-edition doctor
      tei-edition doctor tei/ --schema project.rng
    """
    health = checking.examined(checking.selected(paths, (".xml",)), checking.Plan(schemas))
    width = max(len(name) for name, _ in health.facts)
    for name, fact in health.facts:
        click.echo(f"{name:<{width}}  {fact}")
    speech.say(health.findings)
    speech.end("examined")
