"""A whole edition: built twice it is the same, and what is left over or stale is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition import Converted, Planned, Published, build, order_for
from tei_edition.finding import Level
from tests.edition.conftest import LETTER


def _built(folder: Path, *, check: bool = False) -> list[Converted | Published | Planned]:
    return list(build(folder, order_for(folder, check=check)))


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".tei-edition."))
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def _rules(steps: list[Converted | Published | Planned]) -> list[str]:
    return [finding.rule for step in steps for finding in step.findings if finding.level > Level.INFO]


def test_an_edition_built_twice_is_the_same_and_nothing_is_rewritten(folder: Path) -> None:
    assert _rules(_built(folder)) == []
    first = _state(folder)
    name = "letter-to-the-regent-of-graustark-1893-05-04"
    assert {
        f"tei/{name}.xml",
        f"site/records/{name}.xml",
        f"site/records/{name}.html",
        f"site/records/{name}.txt",
    } < set(first)
    assert "site/index.html" in first
    _built(folder)
    assert _state(folder) == first


def test_two_copies_of_an_edition_are_built_alike(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elsewhere")
    (other / "sources").mkdir()
    for name in ("edition.toml", "sources/letter.txt"):
        (other / name).write_bytes((folder / name).read_bytes())
    _built(folder)
    _built(other)
    assert {name: data for name, (data, _) in _state(folder).items()} == {
        name: data for name, (data, _) in _state(other).items()
    }


def test_a_check_writes_nothing(folder: Path) -> None:
    before = _state(folder)
    assert _rules(_built(folder, check=True)) == ["stale-tei"]
    assert _state(folder) == before
    _built(folder)
    assert _rules(_built(folder, check=True)) == []


def test_a_source_that_is_gone_leaves_a_warning(folder: Path) -> None:
    (folder / "sources" / "second.txt").write_text(LETTER.replace("Regent", "Chancellor"))
    _built(folder)
    (folder / "sources" / "letter.txt").unlink()
    steps = _built(folder)
    assert _rules(steps) == ["no-source"]
    assert (folder / "tei" / "letter-to-the-regent-of-graustark-1893-05-04.xml").exists()


def test_a_source_that_fails_still_stands_behind_its_file(folder: Path) -> None:
    _built(folder)
    (folder / "sources" / "letter.txt").write_bytes(b"\xff")
    assert _rules(_built(folder)) == ["source-unreadable"]
    assert (folder / "tei" / "letter-to-the-regent-of-graustark-1893-05-04.xml").exists()


def test_only_the_outputs_asked_for_are_made(folder: Path) -> None:
    (folder / "edition.toml").write_text('outputs = ["text"]')
    _built(folder)
    made = {path.suffix for path in (folder / "site" / "records").glob("letter*")}
    assert made == {".txt", ".xml"}
