"""``validate`` and ``doctor`` as commands: what goes where, which files are meant, and the status."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei_edition.checking import selected
from tei_edition.checking.watching import of_those, saved
from tei_edition.cli import main
from tests.engines.conftest import RNG, VALID

WRONG = VALID.replace("<seal/>", "<lamp/>")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A repository with a grammar, two good files, a bad one, and one that git ignores."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tei_edition.validate.cache.platformdirs.user_cache_path", lambda *_, **__: tmp_path / ".kept")
    files = {"r.rng": RNG, ".gitignore": "out/\n*.bak.xml\n", "tei/.gitignore": "!keep.bak.xml\n"}
    files |= {"tei/a.xml": VALID, "tei/sub/b.xml": VALID, "tei/c.xml": WRONG, "tei/keep.bak.xml": VALID}
    files |= {"tei/x.bak.xml": WRONG, "tei/out/d.xml": WRONG, "tei/.hidden.xml": WRONG}
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    git("init", "-q")
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


def git(*arguments: str) -> str:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@klow.example")
    return subprocess.run(["git", *who, *arguments], capture_output=True, text=True, check=True).stdout.strip()


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.as_posix() for path in paths]


def test_a_folder_is_walked_in_order_without_what_git_ignores(run: Run) -> None:
    assert names(selected([Path("tei")], (".xml",))) == ["tei/a.xml", "tei/c.xml", "tei/keep.bak.xml", "tei/sub/b.xml"]
    assert names(selected([Path("tei/x.bak.xml"), Path("tei/x.bak.xml")], (".xml",))) == ["tei/x.bak.xml"]
    assert selected([Path()], (".rng",)) == (Path("r.rng"),)


def test_outside_a_repository_only_files_in_the_folder_say_what_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / ".gitignore").write_text("*.xml")
    (tmp_path / "in" / "a.xml").write_text("<a/>")
    assert len(selected([tmp_path / "in"], (".xml",))) == 1
    assert selected([tmp_path], (".xml",)) == ()


def test_one_run_gives_all_reports(run: Run) -> None:
    reports = ("sarif=made/a.sarif", "junit=b.xml.txt", "text=c.txt", "json=d.json", "markdown=e.md", "gitlab=f.json")
    options = [part for report in reports for part in ("--report", report)]
    result = run("validate", "tei", "--schema", "r.rng", "--format", "github", *options)
    assert result.exit_code == 1
    assert result.stdout.startswith("::error file=tei/c.xml,line=4,col=3,title=relaxng::The element lamp is not")
    assert result.stderr.startswith("3 of 4 files valid; 1 error, no warnings;")
    assert json.loads(Path("made/a.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "relaxng"
    assert Path("c.txt").read_text().startswith("tei/c.xml:4:3: error: The element lamp")
    assert len(Path("d.json").read_text().splitlines()) == len(json.loads(Path("f.json").read_text())) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_give_the_same_findings_in_the_same_order(run: Run, jobs: str) -> None:
    for number in range(12):
        Path(f"tei/n{number:02}.xml").write_text(WRONG if number % 3 else VALID, encoding="utf-8")
    result = run("validate", "tei", "--schema", "r.rng", "--format", "json", "--jobs", jobs)
    found = [json.loads(line)["file"] for line in result.stdout.splitlines()]
    assert found == sorted(found)
    assert len(found) == 9


STATUS = [
    ("tei/a.xml --schema r.rng", 0),
    ("tei/c.xml --schema r.rng", 1),
    ("tei/none.xml", 2),
    ("tei --schema none.rng", 2),
    ("tei --schema .gitignore", 2),
    ("tei --report sarif", 2),
    ("tei --report song=a", 2),
    ("tei --format song", 2),
    ("tei --jobs -1", 2),
    ("tei --changed-since nowhere", 2),
    ("tei --changed-since --output=x", 2),
    (".git", 2),
]


@pytest.mark.parametrize(("arguments", "status"), STATUS)
def test_the_status(run: Run, arguments: str, status: int) -> None:
    result = run("validate", *arguments.split())
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    assert not Path("x").exists()


def test_a_schema_that_cannot_be_used_is_in_the_reports(run: Run) -> None:
    result = run("validate", "tei", "--schema", "none.rng", "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["rule"] == "schema-unreadable"
    assert "Nothing was checked" in result.stderr


def test_only_what_changed_is_checked(run: Run) -> None:
    git("add", ".")
    git("commit", "-q", "-m", "All")
    nothing = run("validate", "tei", "--schema", "r.rng", "--changed-since", "HEAD")
    assert (nothing.exit_code, nothing.stderr.split(";")[0]) == (0, "0 of no files valid")
    Path("tei/a.xml").write_text(WRONG, encoding="utf-8")
    Path("tei/new é.xml").write_text(WRONG, encoding="utf-8")
    Path("tei/c.xml").unlink()
    result = run("validate", "tei", "--schema", "r.rng", "--changed-since", "HEAD", "--format", "json")
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == ["tei/a.xml", "tei/new é.xml"]


def test_watching_takes_the_files_meant(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = {(1, str(Path(name).resolve())) for name in ("tei/a.xml", "tei/x.bak.xml", "r.rng", "tei/gone.xml")}
    assert names(of_those(batch, (Path("tei"),), (".xml",))) == ["tei/a.xml"]
    monkeypatch.setattr("watchfiles.watch", lambda *_, **__: iter([batch, {(1, "elsewhere.xml")}, batch]))
    assert [names(files) for files in saved((Path("tei"),), (".xml",))] == [["tei/a.xml"]] * 2
    result = run("validate", "tei", "--schema", "r.rng", "--watch")
    assert result.exit_code == 0
    assert [line.split(";")[0] for line in result.stderr.splitlines()][1:] == ["1 of 1 file valid"] * 2


def test_a_doctor_examines(run: Run) -> None:
    result = run("doctor", "tei", "--schema", "r.rng")
    assert result.exit_code == 0
    for word in ("saxonche", "libxml2", "edition.rng", "r.rng", "TEI release", "cache"):
        assert word in result.stdout
    (Path(".kept") / "key").chmod(0o644)
    assert "Others can read" in run("doctor").stderr
