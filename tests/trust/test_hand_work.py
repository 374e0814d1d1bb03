"""What somebody did by hand survives every command: it is left alone and named, or replaced when asked, and kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei_edition.cli import main
from tei_edition.edition.listing import FILE as LIST
from tei_edition.edition.state import FILE as STATE
from tests.edition.conftest import LETTER

SETTINGS = 'title = "Letters"\noutputs = ["html", "text"]\n'
MINE = b"<p>Mine.</p>"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition that was built, with something of its editor's in every folder."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "edition.toml").write_text(SETTINGS)
    (tmp_path / "sources" / "letter.txt").write_text(LETTER)
    (tmp_path / "sources" / "letter.toml").write_text('[header]\nsummary = "Of oars."\n')
    assert run("build", tmp_path).exit_code == 0
    for name in ("site/CNAME", "site/records/portrait.jpg", "tei/notes.txt", "sources/.reading", "site/letter.kept"):
        (tmp_path / name).write_bytes(MINE)
    return tmp_path


def another_source(folder: Path) -> None:
    (folder / "sources" / "letter.txt").write_text(LETTER.replace("oars", "sails"))


def record(folder: Path, ending: str) -> Path:
    return next((folder / "site" / "records").glob(f"*{ending}"))


def edited(folder: Path, which: str) -> Path:
    path = {"page": record(folder, ".html"), "text": record(folder, ".txt"), "start": folder / "site" / "index.html"}[
        which
    ]
    path.write_bytes(MINE)
    return path


@pytest.mark.parametrize("which", ["page", "text", "start"])
@pytest.mark.parametrize("before", [lambda _: None, another_source], ids=["same source", "another source"])
def test_a_page_edited_by_hand_is_left_alone_and_named(
    folder: Path, which: str, before: Callable[[Path], None]
) -> None:
    path = edited(folder, which)
    before(folder)
    for _ in range(2):
        done = run("build", folder)
        assert done.exit_code == 1
        assert (
            f"{path}: error: It was edited by hand, or this program did not make it, and was left as it is."
            in done.output
        )
        assert path.read_bytes() == MINE


@pytest.mark.parametrize("which", ["page", "text", "start"])
def test_a_page_edited_by_hand_is_replaced_when_asked_and_kept(folder: Path, which: str) -> None:
    path = edited(folder, which)
    done = run("build", folder, "--force")
    assert done.exit_code == 0
    (copy,) = path.parent.glob(f"{path.name}.*.kept")
    assert copy.read_bytes() == MINE != path.read_bytes()
    assert f"{path}: warning:" in done.output
    assert copy.name in done.output
    assert run("build", folder).exit_code == 0


@pytest.mark.parametrize("which", ["page", "text", "start"])
@pytest.mark.parametrize("before", [lambda _: None, another_source], ids=["same source", "another source"])
def test_a_page_edited_by_hand_is_left_alone_though_the_memory_is_gone(
    folder: Path, which: str, before: Callable[[Path], None]
) -> None:
    path = edited(folder, which)
    (folder / STATE).unlink()
    before(folder)
    for _ in range(3):
        done = run("build", folder)
        assert done.exit_code == 1
        assert done.output.count("and was left as it is") == 1
        assert path.read_bytes() == MINE
    assert str(path) in run("build", folder, "--dry-run").output
    assert run("build", folder, "--force").exit_code == 0
    assert [copy.read_bytes() for copy in (folder / "site").rglob("*.kept") if copy.name != "letter.kept"] == [MINE]
    assert run("build", folder).exit_code == 0


def test_without_memory_every_page_that_nobody_edited_is_made_anew(folder: Path) -> None:
    (folder / STATE).unlink()
    another_source(folder)
    done = run("build", folder)
    assert (done.exit_code, "sails" in record(folder, ".html").read_text()) == (0, True)


def test_without_memory_what_is_not_made_any_more_is_removed(folder: Path) -> None:
    (folder / STATE).unlink()
    page, text = record(folder, ".html"), edited(folder, "text")
    (folder / "edition.toml").write_text(SETTINGS.replace('"html", "text"', '"json"'))
    assert run("build", folder).exit_code == 0
    assert not page.exists()
    assert text.read_bytes() == (folder / "site" / "CNAME").read_bytes() == MINE


@pytest.mark.parametrize("name", ["index.html", "records/letter-to-the-regent-of-graustark-1893-05-04.txt"])
def test_a_first_build_leaves_alone_what_stands_there(folder: Path, name: str) -> None:
    (folder / STATE).unlink()
    shutil.rmtree(folder / "site")
    (folder / "site" / name).parent.mkdir(parents=True)
    (folder / "site" / name).write_bytes(MINE)
    for _ in range(2):
        done = run("build", folder)
        assert done.exit_code == 1
        assert f"{folder / 'site' / name}: error:" in done.output
        assert (folder / "site" / name).read_bytes() == MINE
    assert run("build", folder, "--force").exit_code == 0
    assert (folder / "site" / name).read_bytes() != MINE
    assert [copy.read_bytes() for copy in (folder / "site").rglob("*.kept")] == [MINE]


def test_without_memory_and_list_a_page_is_somebodys_unless_it_is_what_would_be_made(folder: Path) -> None:
    (folder / STATE).unlink()
    (folder / "site" / LIST).unlink()
    assert run("build", folder).exit_code == 0
    (folder / STATE).unlink()
    (folder / "site" / LIST).unlink()
    before = record(folder, ".html").read_bytes()
    another_source(folder)
    assert run("build", folder).exit_code == 1
    assert record(folder, ".html").read_bytes() == before


def test_what_would_be_left_alone_is_named_by_a_dry_run(folder: Path) -> None:
    path = edited(folder, "page")
    assert str(path) in run("build", folder, "--dry-run").output
    assert path.read_bytes() == MINE


def test_a_page_that_was_removed_is_made_again(folder: Path) -> None:
    path = record(folder, ".html")
    whole = path.read_bytes()
    path.unlink()
    assert run("build", folder).exit_code == 0
    assert path.read_bytes() == whole


def test_a_page_that_was_only_touched_is_not_taken_for_edited(folder: Path) -> None:
    path = record(folder, ".html")
    path.write_bytes(path.read_bytes())
    assert run("build", folder).exit_code == 0
    another_source(folder)
    assert run("build", folder).exit_code == 0
    assert "sails" in path.read_text()


def test_a_page_that_is_not_made_any_more_is_removed_unless_somebody_edited_it(folder: Path) -> None:
    page, text = record(folder, ".html"), edited(folder, "text")
    (folder / "edition.toml").write_text(SETTINGS.replace('"html", "text"', '"json"'))
    run("build", folder)
    assert not page.exists()
    assert text.read_bytes() == MINE


def test_published_pages_edited_by_hand_are_known_without_an_edition(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "published"
    assert run("publish", folder / "tei", "-o", site).exit_code == 0
    assert run("publish", folder / "tei", "-o", site).exit_code == 0
    page = next(site.glob("records/*.html"))
    page.write_bytes(MINE)
    done = run("publish", folder / "tei", "-o", site)
    assert (done.exit_code, page.read_bytes()) == (1, MINE)
    assert str(page) in done.output
    assert run("publish", folder / "tei", "-o", site, "--force").exit_code == 0
    assert page.read_bytes() != MINE
    assert [copy.read_bytes() for copy in site.rglob("*.kept")] == [MINE]


def test_what_publish_remembers_tells_nothing_of_this_machine(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "published"
    run("publish", folder / "tei", "-o", site)
    noted = (site / ".tei-edition.sqlite").read_bytes()
    assert b"index.html" in noted
    assert str(tmp_path).encode() not in noted


def test_publishing_some_files_leaves_the_pages_of_others(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "published"
    (path,) = folder.glob("tei/*.xml")
    other = path.with_name("other.xml")
    other.write_bytes(path.read_bytes())
    run("publish", path, "-o", site)
    run("publish", other, "-o", site)
    assert {each.stem for each in site.glob("records/*.html")} == {path.stem, "other"}


COMMANDS: dict[str, Callable[[Path], list[object]]] = {
    "build": lambda folder: ["build", folder],
    "build --force": lambda folder: ["build", folder, "--force"],
    "build --check": lambda folder: ["build", folder, "--check"],
    "convert": lambda folder: ["convert", folder / "sources", "-o", folder / "tei"],
    "publish": lambda folder: ["publish", folder / "tei", "-o", folder / "site"],
    "correct": lambda folder: ["correct", folder / "sources" / "letter.txt"],
    "explain": lambda folder: ["explain", folder / "sources" / "letter.txt"],
    "package": lambda folder: ["package", folder, "-o", folder.parent / f"{folder.name}-bag"],
    "verify": lambda folder: ["verify", folder],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_an_editor_added_survives_every_command(folder: Path, command: str) -> None:
    own = [path for path in folder.rglob("*") if path.is_file() and path.read_bytes() == MINE]
    own += [folder / "sources" / "letter.toml", folder / "edition.toml"]
    another_source(folder)
    before = {path: path.read_bytes() for path in own}
    run(*COMMANDS[command](folder))
    assert len(own) == 7
    assert {path: path.read_bytes() for path in own} == before


@pytest.mark.parametrize("command", ["build", "convert"])
def test_edited_tei_is_left_alone_or_kept(folder: Path, command: str) -> None:
    (path,) = folder.glob("tei/*.xml")
    mine = path.read_bytes().replace(b"oars", b"rudders")
    path.write_bytes(mine)
    done = run(*COMMANDS[command](folder))
    assert done.exit_code == 1
    assert f"{path}: error:" in done.output
    assert path.read_bytes() == mine
    done = run(*COMMANDS[command](folder), "--force")
    (copy,) = folder.glob("tei/*.kept")
    assert copy.read_bytes() == mine != path.read_bytes()
    assert copy.name in done.output
