"""An edition on this machine: ``serve``."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition.cli.statuses import EXISTING, EXIT_STATUS
from tei_edition.serving import Server, changes, rebuilt
from tei_edition.terminal import Speech, count, speaking


@click.command(epilog=EXIT_STATUS)
@click.argument("folder", type=EXISTING, metavar="EDITION_DIR")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@speaking
def serve(folder: Path, port: int, speech: Speech) -> None:
    """Build an edition and show it on this machine; build and show it again whenever a file of it is saved.

    The pages show what the build found. Nobody else can open them: the server answers on the loopback address only.
    Stop it with Ctrl+C.

    \b
    Example:
      tei-edition serve editions/specimens
    """
    with Server(folder / "site", port) as server:
        speech.say(rebuilt(folder, server))
        server.start()
        click.echo(f"{server.address} shows {folder}; it is built again when a file is saved. Stop with Ctrl+C.")
        for files in changes(folder):
            click.echo(f"{count(len(files), 'file')} changed")
            speech.say(rebuilt(folder, server))
        server.shutdown()
