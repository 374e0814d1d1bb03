"""Editions for the long term: ``package`` makes a bag, ``verify`` judges bags and editions."""

from __future__ import annotations

from pathlib import Path

import click

from tei_edition import preservation
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS, FOLDER, PATH
from tei_edition.terminal import Speech, count, speaking


@click.command(epilog=EXIT_STATUS)
@click.argument("folder", type=FOLDER, metavar="EDITION_DIR")
@click.option("-o", "--output", required=True, type=PATH, metavar="BAG", help="A folder, or a .zip or .tar file.")
@click.option("--force", is_flag=True, help="Replace what is there; it is kept beside, under a name in .kept.")
@speaking
def package(folder: Path, output: Path, force: bool, speech: Speech) -> None:
    """Pack an edition for an archive: a bag (BagIt 1.0, RFC 8493) with checksums of every file.

    The bag holds everything of the edition: sources, corrections, edition.toml, TEI, house style and site; beside it
    the schemas and stylesheets of this program, and the versions of all that was used. The same edition makes the same
    bytes. The day of bagging is stated if SOURCE_DATE_EPOCH names it, and else left out.

    \b
    Examples:
      tei-edition package letters -o letters-bag
      tei-edition package letters -o letters.zip
    """
    made = preservation.packed(folder, output, force)
    speech.say(made.findings)
    speech.end(f"{count(made.files, 'file')}, {made.octets:,} octets, packed in {made.target}")


@click.command(epilog=EXIT_STATUS)
@click.argument("path", type=EXISTING, metavar="BAG|EDITION_DIR")
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes; 0, the default, is as many as pay.")
@speaking
def verify(path: Path, jobs: int, speech: Speech) -> None:
    """Verify a bag or an edition.

    Of a bag, a folder or a .zip or .tar file: every file listed is there with its checksums, and none is there that is
    not listed. Of an edition: no TEI file was changed since it was made, each is valid and was made from the source
    that is there (where its header states it, see build --provenance), and the site is what the last build wrote.

    \b
    Examples:
      tei-edition verify letters-bag
      tei-edition verify letters.zip
      tei-edition verify letters
    """
    if path.is_file() or preservation.is_bag(path):
        judge = preservation.verified_file if path.is_file() else preservation.verified
        speech.say(judge(path, max(jobs, 1)))
        speech.end(f"{path} verified")
    files = 0
    for _, findings in preservation.examined(path, jobs):
        speech.say(findings)
        files += 1
    speech.end(f"{count(files - 1, 'TEI file')} verified")
