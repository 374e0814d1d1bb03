"""The commands: names, options, help and exit status; the work is done elsewhere."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from tei_edition import edition
from tei_edition import explain as explaining
from tei_edition.finding import Finding, Level, Refused
from tei_edition.terminal import Speech, count, speaking, told

EXIT_STATUS = """
\b
Exit status:
  0  all is well (there may be warnings)
  1  something was found that must be mended
  2  the command was not understood, or could not do its work
"""
_PATH = click.Path(path_type=Path)
_EXISTING = click.Path(exists=True, path_type=Path)


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


@main.command(epilog=EXIT_STATUS)
@click.argument("sources", nargs=-1, required=True, type=_EXISTING, metavar="SOURCE...")
@click.option("-o", "--output", required=True, type=_PATH, metavar="DIR", help="The folder for the TEI files.")
@click.option("--layout", default="", help="The layout of all sources, instead of recognising each by its form.")
@click.option("--encoding", default="", help="The encoding of the sources if it is not UTF-8, such as windows-1251.")
@click.option("--report", type=_PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace files edited by hand; a copy of each is kept.")
@speaking
def convert(
    sources: tuple[Path, ...],
    output: Path,
    layout: str,
    encoding: str,
    report: Path | None,
    force: bool,
    speech: Speech,
) -> None:
    """Encode records as TEI, one file a record.

    SOURCE is a text file or a folder of them. A record is written only if its TEI is valid and no character of the
    source is lost; else the findings say which lines are concerned.

    \b
    Examples:
      tei-edition convert letter.txt -o tei
      tei-edition convert letters/ -o tei --report account.json
    """
    settings = edition.Settings(layout=_layout(layout))
    order = edition.Order(output, settings, encoding=encoding, force=force, accounts=report is not None)
    files = _files(sources, edition.ENDINGS)
    done = list(told(edition.convert_all(files, order), len(files), "Converting", speech))
    if report:
        _write_report(report, done)
    speech.end(f"{sum(step.clean for step in done)} of {count(len(done), 'record')} written to {output}")


@main.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, required=True, type=_EXISTING, metavar="FILE|DIR...")
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
    files = _files(paths, (".xml",))
    bad = 0
    for path in files:
        findings = edition.check_file(path, xsd)
        bad += any(finding.level is Level.ERROR for finding in findings)
        speech.say(findings)
    speech.end(f"{len(files) - bad} of {count(len(files), 'file')} valid")


@main.command(epilog=EXIT_STATUS)
@click.argument("paths", nargs=-1, required=True, type=_EXISTING, metavar="FILE|DIR...")
@click.option("-o", "--output", required=True, type=_PATH, metavar="DIR", help="The folder for pages and texts.")
@click.option(
    "--wrap",
    type=click.IntRange(min=0),
    default=72,
    show_default=True,
    help="Width of lines in reading texts; 0 for none.",
)
@click.option("--title", default="", help="The title of the list of all records.")
@speaking
def publish(paths: tuple[Path, ...], output: Path, wrap: int, title: str, speech: Speech) -> None:
    """Publish TEI files as web pages and reading texts.

    \b
    Examples:
      tei-edition publish tei/ -o site
      tei-edition publish tei/letter.xml -o site --wrap 0
    """
    files = _files(paths, (".xml",))
    steps = edition.publish_all(files, output, edition.Settings(title=title), wrap)
    done = list(told(steps, len(files) + 1, "Publishing", speech))
    speech.end(f"{count(sum(bool(step.pages) for step in done[:-1]), 'record')} published in {output}")


@main.command(epilog=EXIT_STATUS)
@click.argument("folder", type=_EXISTING, metavar="EDITION_DIR")
@click.option("--check", is_flag=True, help="Write nothing; find TEI files that are not what their sources make.")
@click.option("--report", type=_PATH, metavar="FILE", help="Write the account of every source character as JSON.")
@click.option("--force", is_flag=True, help="Replace TEI files edited by hand; a copy of each is kept.")
@speaking
def build(folder: Path, check: bool, report: Path | None, force: bool, speech: Speech) -> None:
    """Build an edition: its sources to TEI, its TEI to a site.

    EDITION_DIR holds edition.toml and sources/; the build makes tei/ and site/ beside them.

    \b
    Examples:
      tei-edition build editions/specimens
      tei-edition build editions/specimens --check
    """
    order = edition.order_for(folder, force=force, check=check, accounts=report is not None)
    expected = len(edition.sources_of(folder)) * (1 if check else 2)
    done = list(told(edition.build(folder, order), expected, "Building", speech))
    converted = [step for step in done if isinstance(step, edition.Converted)]
    if report:
        _write_report(report, converted)
    clean, changed = sum(step.clean for step in converted), sum(step.changed for step in converted)
    site = "" if check else f"; open {folder / 'site' / 'index.html'}"
    speech.end(f"{clean} of {count(len(converted), 'record')} clean, {changed} changed{site}")


@main.command(epilog=EXIT_STATUS)
@click.argument("source", type=_EXISTING)
@click.option("--html", is_flag=True, help="A page with the source in colours, the facts on hover and focus.")
@click.option("-o", "--output", type=_PATH, metavar="FILE", help="Write to a file instead of the terminal.")
@click.option("--layout", default="", help="The layout of the source, instead of recognising it.")
@click.option("--encoding", default="", help="The encoding of the source if it is not UTF-8.")
@speaking
def explain(source: Path, html: bool, output: Path | None, layout: str, encoding: str, speech: Speech) -> None:
    """Tell how a record was read.

    Which layout was chosen and why others declined, which lines each header field came from, what each bracket was
    taken for and by which row of the table, and what was set aside.

    \b
    Examples:
      tei-edition explain letter.txt
      tei-edition explain letter.txt --html -o letter.html
    """
    made = edition.convert(edition.read_source(source, encoding), edition.Settings(layout=_layout(layout)))
    if isinstance(made, Finding):
        raise Refused(made)
    text = explaining.as_html(made) if html else explaining.as_text(made)
    if output:
        edition.write_whole(output, text.encode())
    else:
        click.echo(text)
    sys.exit(0 if made.clean else 1)


def _files(paths: tuple[Path, ...], endings: tuple[str, ...]) -> tuple[Path, ...]:
    files = edition.found(paths, endings)
    if not files:
        raise click.UsageError(f"no file ending in {' or '.join(endings)} in {', '.join(map(str, paths))}")
    return files


def _layout(name: str) -> str:
    if name and name not in edition.layouts():
        raise click.UsageError(f"there is no layout {name!r}; there are {', '.join(edition.layouts())}")
    return name


def _write_report(path: Path, steps: Iterable[edition.Converted]) -> None:
    records = [step.account for step in steps if step.account]
    text = json.dumps({"records": records}, ensure_ascii=False, indent=1)
    edition.write_whole(path, (text + "\n").encode(errors="surrogatepass"))
