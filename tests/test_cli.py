"""The command line: what is written, what is said, and the exit status a script can rely on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei_edition import terminal
from tei_edition.checking import Checked
from tei_edition.cli import main
from tei_edition.finding import Finding, Level, Place
from tests.edition.conftest import LETTER

NAME = "letter-to-the-regent-of-graustark-1893-05-04"
COMMANDS = ("convert", "validate", "publish", "build", "explain", "correct", "doctor")
EVIL = "../../x <script>alert(1)</script> \u202egnp.exe\u202c \x1b[31m\u200f"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder of its own that holds one letter and an edition of it."""
    monkeypatch.chdir(tmp_path)
    for name in ("letter.txt", "edition/sources/letter.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(LETTER, encoding="utf-8")
    Path("edition/edition.toml").write_text('title = "Letters"\n', encoding="utf-8")
    Path("empty").mkdir()
    Path("broken.txt").write_bytes(b"a\xff")
    Path("wrong.xml").write_text("<TEI/>", encoding="utf-8")
    Path("broken.xml").write_text("<TEI>", encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


STATUS = [
    ("convert letter.txt -o tei", 0),
    ("convert letter.txt broken.txt -o tei", 1),
    ("convert letter.txt -o tei --encoding ruritanian", 1),
    ("convert letter.txt -o tei --layout export-page", 1),
    ("convert none.txt -o tei", 2),
    ("convert empty -o tei", 2),
    ("convert letter.txt", 2),
    ("convert letter.txt -o tei --layout web", 2),
    ("convert letter.txt -o letter.txt", 2),
    ("validate wrong.xml", 1),
    ("validate none.xml", 2),
    ("validate empty", 2),
    ("publish broken.xml -o site", 1),
    ("publish none.xml -o site", 2),
    ("publish empty -o site", 2),
    ("publish wrong.xml -o site --wrap -1", 2),
    ("build edition", 0),
    ("build edition --check", 1),
    ("build none", 2),
    ("build empty", 2),
    ("explain letter.txt", 0),
    ("explain letter.txt --layout plain-text", 0),
    ("explain none.txt", 2),
    ("explain empty", 2),
    ("explain broken.txt", 2),
    ("explain letter.txt --layout web", 2),
    ("explain letter.txt --layout pdf-text", 2),
    ("", 2),
    ("sing", 2),
]


@pytest.mark.parametrize(("command", "status"), STATUS)
def test_the_status_tells_clean_from_found_from_not_understood(run: Run, command: str, status: int) -> None:
    result = run(*command.split())
    assert result.exit_code == status, result.output
    assert result.stderr or status == 0
    assert "Traceback" not in result.output


def test_what_convert_makes_is_valid_and_can_be_published(run: Run) -> None:
    assert run("convert", "letter.txt", "-o", "tei").stdout.startswith("1 of 1 record written to tei; no errors")
    for option in ((), ("--xsd",)):
        assert run("validate", "tei", *option).stderr.startswith("1 of 1 file valid; no errors, no warnings")
    assert run("publish", "tei", "-o", "site", "--title", "Letters").stdout.startswith("1 record published in site")
    assert {path.suffix for path in Path("site", "records").iterdir()} >= {".xml", ".html", ".txt"}
    assert "asks [me] for his oars" in " ".join(Path(f"site/records/{NAME}.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("number", [0, 1, 255, 256, 257])
def test_the_status_is_never_a_count(run: Run, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    found = [Finding("made-up", Level.ERROR, Place("x"), "It is so.")] * number
    monkeypatch.setattr("tei_edition.checking.check_files", lambda *_: [Checked("x", tuple(found))])
    result = run("validate", "wrong.xml")
    assert result.exit_code == min(number, 1)
    assert result.stdout.count("It is so.") == number


def test_quiet_says_errors_only_and_verbose_all(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    levels = tuple(Finding(level.name.lower(), level, Place("x", 1), "It is so.") for level in Level)
    monkeypatch.setattr("tei_edition.checking.check_files", lambda *_: [Checked("x", levels)])
    said = {option: run("validate", "wrong.xml", *option.split()) for option in ("-q", "", "-v")}
    assert [result.stdout.count("It is so.") for result in said.values()] == [1, 2, 3]
    assert said["-q"].stderr == ""
    assert said[""].stderr.startswith("0 of 1 file valid; 1 error, 1 warning;")
    assert said[""].stdout.splitlines()[0] == "x:1: warning: It is so. [warning]"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_an_example_and_its_statuses_in_its_help(run: Run, command: str) -> None:
    shown = run(command, "--help").stdout
    assert f"tei-edition {command} " in shown
    assert "Exit status:" in shown
    assert all(f"\n    {status}  " in shown for status in (0, 1, 2))
    assert run(command, "-h").stdout == shown


def test_the_examples_of_the_first_help_work(run: Run) -> None:
    shown = run("--help").stdout
    assert all(command in shown for command in COMMANDS)
    assert "tei-edition build editions/specimens" in shown


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tei_edition", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("tei-edition, version 0.")


def test_the_report_accounts_for_every_character(run: Run) -> None:
    Path("letters").mkdir()
    texts = {"a.txt": LETTER, "b.txt": "\ufeff# Note\n\nThe ferry [sic] sank.\r\n\x0cTwice.", "c.txt": "Fog."}
    for name, text in texts.items():
        Path("letters", name).write_bytes(text.encode())
    assert run("convert", "letters", "broken.txt", "-o", "tei", "--report", "made/account.json").exit_code == 1
    records = json.loads(Path("made/account.json").read_text(encoding="utf-8"))["records"]
    assert [Path(record["file"]).name for record in records] == list(texts)
    for record, text in zip(records, texts.values(), strict=True):
        assert record["characters"] == sum(record["by destination"].values()) == len(text)
        assert "".join(entry["text"] for entry in record["entries"]) == text
        assert record["by destination"]["unexplained"] == 0


def test_a_build_reports_too(run: Run) -> None:
    run("build", "edition", "--report", "account.json")
    (record,) = json.loads(Path("account.json").read_text(encoding="utf-8"))["records"]
    assert record["characters"] == len(LETTER)


def test_explain_tells_the_layout_the_header_and_the_brackets(run: Run) -> None:
    told = run("explain", "letter.txt").stdout
    for words in ("plain-text", "export-page", "Letter to the Regent", "1893-05-04", "[sic]", "[me]"):
        assert words in told


def test_explain_writes_a_page_of_its_own(run: Run) -> None:
    assert run("explain", "letter.txt", "--html", "-o", "letter.html").exit_code == 0
    page = Path("letter.html").read_text(encoding="utf-8")
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "F. TARLENHEIM" in page
    assert "<script" not in page


@pytest.mark.parametrize("terminal_there", [True, False])
def test_a_bar_is_for_terminals_only(run: Run, monkeypatch: pytest.MonkeyPatch, terminal_there: bool) -> None:
    bars: list[str] = []

    class Bar(list[object]):
        def __init__(self, steps: object, **options: object) -> None:
            super().__init__(steps)  # type: ignore[call-overload]
            bars.append(str(options["label"]))

        def __enter__(self) -> Bar:
            return self

        def __exit__(self, *_: object) -> None:
            return None

    monkeypatch.setattr(terminal, "is_terminal", lambda: terminal_there)
    monkeypatch.setattr("click.progressbar", Bar)
    result = run("convert", "broken.txt", "letter.txt", "-o", "tei")
    assert bars == (["Converting"] if terminal_there else [])
    assert result.stderr.count("source-unreadable") == 1
    assert run("convert", "-q", "letter.txt", "-o", "tei").exit_code == 0
    assert len(bars) == int(terminal_there)


@pytest.mark.parametrize(
    "title", [EVIL, "../../x", "<script>alert(1)</script>", "x" * 300, "\u202e\u202b", "\x00\x00", ".", "CON", "?* |:"]
)
def test_hostile_titles_leave_the_folder_nowhere_and_inject_nothing(run: Run, title: str) -> None:
    Path("work").mkdir()
    Path("work/evil.txt").write_text(f"# {title}\n\n4 May 1893\n\nThe ferry sank [{title}].\n", encoding="utf-8")
    before = set(Path().rglob("*"))
    assert run("convert", "work/evil.txt", "-o", "work/tei").exit_code == 0
    assert run("publish", "work/tei", "-o", "work/site", "--title", title).exit_code == 0
    assert run("explain", "work/evil.txt", "--html", "-o", "work/evil.html").exit_code == 0
    new = set(Path().rglob("*")) - before
    assert all(path.is_relative_to("work") for path in new)
    assert all(len(path.name) < 120 and path.name.isascii() for path in new)
    for page in Path("work").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert not set("\x00\x1b\u202e") & set(text) or page.name != "evil.html"


def test_hostile_file_names_inject_nothing(run: Run) -> None:
    run("convert", "letter.txt", "-o", "tei")
    name = "a\"><img src=x onerror=alert(1)>&'.xml"
    Path("tei", f"{NAME}.xml").rename(Path("tei", name))
    run("publish", "tei", "-o", "site")
    for page in Path("site").rglob("*.html"):
        assert "<img src=x" not in page.read_text(encoding="utf-8")


def test_findings_cannot_command_the_terminal(run: Run) -> None:
    Path("evil.txt").write_text("The ferry [\x1b[31m\u202equite unknown!!] sank.", encoding="utf-8")
    result = run("convert", "-v", "evil.txt", "-o", "tei")
    assert not {"\x1b", "\u202e"} & set(result.output)
