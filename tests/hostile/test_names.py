"""Names and links made to lead elsewhere: nothing outside the folder of the output is read into it or written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei_edition.cli import main

LETTER = (
    "A Letter on the Ferry\n\n5 May 1893\n\nThe ferry over the Vlad has been repaired, and nobody came to see it.\n"
)
NAMES = (
    *(
        "-o.txt",
        "--help.txt",
        "new\nline.txt",
        "tab\t.txt",
        " .txt",
        "..txt",
        "...txt",
        "a;rm -rf ~.txt",
        "$(touch x).txt",
    ),
    *(
        "con.txt",
        "NUL.txt",
        "caf\u00e9.txt",
        "cafe\u0301.txt",
        "LETTER.txt",
        "letter.txt",
        "<script>.txt",
        "\u202etxt.exe.txt",
    ),
    *("%2e%2e%2fx.txt", "=1+1.txt", "a" * 251 + ".txt", "\x1b[31m.txt", "..\\x.txt", "http:.txt", "#row 1.txt"),
)


def run(*arguments: str | Path) -> Result:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exit_code in (0, 1, 2), done.output
    assert "program itself failed" not in done.output
    return done


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_files_of_any_name_are_read_and_their_tei_is_named_safely(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    names = [*NAMES, os.fsdecode(b"\xff\xfe-\x80.txt")]
    for number, name in enumerate(names):
        try:
            (sources / name).write_text(f"{number} {LETTER}", encoding="utf-8")
        except (OSError, ValueError):  # not every file system takes every name
            continue
    before = tree(tmp_path)
    run("convert", sources, "-o", tmp_path / "tei")
    made = tree(tmp_path) - before - {"tei"}
    assert len(made) == len(list(sources.iterdir())) - sum(path.name.startswith(".") for path in sources.iterdir())
    assert all(name.startswith("tei/") and name[4:].removesuffix(".xml").replace("-", "").isalnum() for name in made)
    assert len({name.casefold() for name in made}) == len(made)


@pytest.mark.parametrize(
    "title",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "CON",
        "nul",
        "..",
        "=HYPERLINK(1)",
        "a" * 5000,
        "\u202e\u0000\ud800",
        "<script>",
        "😀",
    ],
)
def test_a_title_names_a_file_of_the_folder_and_no_other(tmp_path: Path, title: str) -> None:
    source = tmp_path / "a.txt"
    source.write_text(f"{title}\n\n{LETTER}", encoding="utf-8", errors="replace")
    run("convert", source, "-o", tmp_path / "tei")
    made = tree(tmp_path) - {"a.txt", "tei"}
    assert len(made) <= 1
    for name in made:
        assert (tmp_path / name).parent == tmp_path / "tei"
        assert len(name) < 120
        assert Path(name).stem.casefold() not in ("con", "nul")


def test_ids_that_a_file_system_could_take_for_one_are_told_apart(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for number, name in enumerate(("ferry", "FERRY", "con", "aux")):
        (sources / f"{number}.txt").write_text(f"{number} {LETTER}", encoding="utf-8")
        (sources / f"{number}.toml").write_text(f'[header]\nid = "{name}"\n', encoding="utf-8")
    done = run("convert", sources, "-o", tmp_path / "tei")
    made = [path.stem.casefold() for path in (tmp_path / "tei").glob("*.xml")]
    assert len(set(made)) == len(made) == 4
    assert not {"con", "aux"} & set(made)
    assert done.output.count("id-taken") == 3


links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there that tests have not")


@links
def test_a_link_among_the_sources_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(LETTER)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").symlink_to(tmp_path / "secret.txt")
    done = run("convert", tmp_path / "sources", "-o", tmp_path / "tei")
    assert done.exit_code == 2
    assert "link that leads out" in done.output
    assert not (tmp_path / "tei").exists()


@links
def test_a_link_in_the_output_is_no_way_out(tmp_path: Path) -> None:
    source, output, other = tmp_path / "a.txt", tmp_path / "tei", tmp_path / "other.xml"
    source.write_text(LETTER)
    other.write_text("another's")
    run("convert", source, "-o", output)
    (made,) = output.glob("*.xml")
    made.unlink()
    made.symlink_to(other)
    run("convert", source, "-o", output, "--force")
    assert other.read_text() == "another's"


@links
def test_a_folder_of_pages_that_is_a_link_is_no_way_out(tmp_path: Path) -> None:
    run("convert", _written(tmp_path / "a.txt"), "-o", tmp_path / "tei")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "records").symlink_to(tmp_path / "elsewhere")
    run("publish", tmp_path / "tei", "-o", tmp_path / "site")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@links
def test_a_link_to_itself_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "loop.txt").symlink_to(tmp_path / "sources" / "loop.txt")
    (tmp_path / "sources" / "round").symlink_to(tmp_path / "sources")
    _written(tmp_path / "sources" / "a.txt")
    run("convert", tmp_path / "sources", "-o", tmp_path / "tei")
    assert len(list((tmp_path / "tei").glob("*.xml"))) == 1


def _written(path: Path) -> Path:
    path.write_text(LETTER)
    return path
