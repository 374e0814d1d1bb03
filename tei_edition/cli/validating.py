"""TEI files checked: ``validate``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from tei_edition import checking
from tei_edition.cli.statuses import EXISTING, EXIT_STATUS
from tei_edition.files import write_whole
from tei_edition.finding import Level
from tei_edition.terminal import Speech, count, speaking

ENDINGS = (".xml",)
_FORMATS = click.Choice(list(checking.FORMATS))


def _reports(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
    """A format and the file it goes to for each value such as ``sarif=findings.sarif``."""
    pairs = [value.partition("=") for value in values]
    for name, _, file in pairs:
        if name not in checking.FORMATS or not file:
            told = f"{name!r} is not FORMAT=FILE; the formats are {', '.join(checking.FORMATS)}"
            raise click.BadParameter(told, context, option)
    return tuple((name, Path(file)) for name, _, file in pairs)


@click.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, required=True, type=EXISTING, metavar="FILE|DIR...")
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    metavar="FILE",
    help="Judge by this schema, not by that of the edition: RELAX NG (.rng, .rnc), XML Schema, Schematron. Repeatable.",
)
@click.option("--model", is_flag=True, help="Judge each file by the schemas it names in xml-model.")
@click.option("--allow-network", is_flag=True, help="Fetch schemas from the network, where they are named so.")
@click.option("--xsd", is_flag=True, help="Ask for a full second opinion by the XML Schema; slower.")
@click.option("--format", "form", type=_FORMATS, default="text", show_default=True, help="What is printed.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    callback=_reports,
    metavar="FORMAT=FILE",
    help="Write a report besides. Repeatable.",
)
@click.option("--changed-since", metavar="REV", default="", help="Only files that git sees changed since a revision.")
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes; 0, the default, is as many as pay.")
@click.option(
    "--compile-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=checking.Plan.limit,
    show_default=True,
    metavar="SECONDS",
    help="The time a schema may take to compile; if RELAX NG takes longer, jing judges in its place.",
)
@click.option(
    "--judge-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=checking.Plan.judging,
    show_default=True,
    metavar="SECONDS",
    help="The time that the rules of a Schematron schema may take for a file.",
)
@click.option("--watch", is_flag=True, help="Go on: check files again when they are saved. Ctrl-C ends it.")
@speaking
def validate(
    paths: tuple[Path, ...],
    schemas: tuple[str, ...],
    model: bool,
    allow_network: bool,
    xsd: bool,
    form: str,
    reports: tuple[tuple[str, Path], ...],
    changed_since: str,
    jobs: int,
    compile_limit: float,
    judge_limit: float,
    watch: bool,
    speech: Speech,
) -> None:
    """Check TEI files: grammar and rules.

    A file the grammar refuses is explained: what was found, what may stand there, what to do. Findings go to standard
    output, the summary to standard error. In folders, files that git ignores are passed over.

    \b
    Examples:
      tei-edition validate tei/
      tei-edition validate tei/letter.xml --xsd
      tei-edition validate tei/ --schema project.rng --schema project.sch
      tei-edition validate tei/ --format github --report sarif=findings.sarif
    """
    plan = checking.Plan(schemas, model, allow_network, xsd, compile_limit, judge_limit)
    files = _files(paths, changed_since)
    _prepare(plan, form, reports, speech)
    _say(checking.check_files(files, plan, jobs), form, reports, speech)
    if not watch:
        speech.end(_counted(speech, len(files)), err=True)
    _watch(paths, plan, form, speech)


def _files(paths: tuple[Path, ...], revision: str) -> tuple[Path, ...]:
    files = checking.selected(paths, ENDINGS)
    if not files:
        raise click.UsageError(f"no file ending in .xml in {', '.join(map(str, paths))}")
    return checking.changed_since(revision, files) if revision else files


def _prepare(plan: checking.Plan, form: str, reports: tuple[tuple[str, Path], ...], speech: Speech) -> None:
    """Open the schemas asked for; if one cannot be had, nothing is checked, and reports say why."""
    remarks = checking.prepared(plan)
    if any(finding.level is Level.ERROR for finding in remarks):
        _say([checking.Checked(finding.place.file, (finding,)) for finding in remarks], form, reports, speech)
        click.echo("Nothing was checked: a schema cannot be used.", err=True)
        sys.exit(2)
    for finding in remarks:
        click.echo(str(finding), err=True)


def _say(run: Iterable[checking.Checked], form: str, reports: Sequence[tuple[str, Path]], speech: Speech) -> None:
    """Print the run as it goes on, and write the reports when it is done."""
    done: list[checking.Checked] = []
    for piece in checking.FORMATS[form](checking.at_least(_kept(run, done, speech), speech.least)):
        click.echo(piece, nl=False)
    for name, path in reports:
        text = "".join(checking.FORMATS[name](checking.at_least(done, speech.least)))
        write_whole(path, click.unstyle(text).encode(errors="surrogateescape"))


def _kept(run: Iterable[checking.Checked], done: list[checking.Checked], speech: Speech) -> Iterator[checking.Checked]:
    for checked in run:
        done.append(checked)
        speech.count(checked.findings)
        speech.valid += checked.valid
        yield checked


def _counted(speech: Speech, files: int) -> str:
    return f"{speech.valid} of {count(files, 'file')} valid"


def _watch(paths: tuple[Path, ...], plan: checking.Plan, form: str, speech: Speech) -> None:
    click.echo("Waiting for files to be saved; Ctrl-C ends it.", err=True)
    for files in checking.saved(paths, ENDINGS):
        again = Speech(speech.quiet, speech.least is Level.INFO)
        _say(checking.check_files(files, plan), form, (), again)
        click.echo(_counted(again, len(files)), err=True)
    sys.exit(0)
