"""The index of the search is made in sections: a change makes one of them again, and nothing is left over."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest

from tei_edition.edition import Planned, Published
from tei_edition.finding import Level
from tei_edition.publish import sections
from tei_edition.publish.sections import section_of
from tests.edition.test_increments import built, contents, full, letter, save

pytestmark = pytest.mark.skipif(importlib.util.find_spec("pagefind") is None, reason="pagefind is not installed")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four letters, of which one section of the index would hold but one."""
    monkeypatch.setattr(sections, "LARGEST", 1)
    folder = tmp_path / "edition"
    save(folder / "edition.toml", 'title = "Letters"\noutputs = ["html", "search"]\n')
    for n in (1, 2, 3, 4):
        save(folder / "sources" / f"letter{n}.txt", letter(n))
    return folder


def searching(folder: Path) -> dict[str, tuple[int, int]]:
    """The files of the search, each with what changes when it is written anew."""
    files = [path for path in (folder / "site" / "search").rglob("*") if path.is_file()]
    return {str(path.relative_to(folder / "site")): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def home(folder: Path, n: int, of: int) -> str:
    (page,) = (folder / "site" / "records").glob(f"letter-{n}*.html")
    return f"{section_of(page.stem, of)}-of-{of}"


def test_a_change_of_one_record_makes_its_section_again_and_no_other(folder: Path) -> None:
    built(folder)
    before, own = searching(folder), home(folder, 2, 4)
    assert {name.split("/")[1] for name in before} == {f"{number}-of-4" for number in (1, 2, 3, 4)}
    save(folder / "sources" / "letter2.txt", letter(2, " and a rudder"))
    built(folder)
    after = searching(folder)
    assert {name.split("/")[1] for name, _ in before.items() ^ after.items()} == {own}
    assert contents(folder) == full(folder)


def test_a_dry_run_names_the_section(folder: Path) -> None:
    built(folder)
    own = home(folder, 3, 4)
    next((folder / "site" / "search" / own).glob("*.js")).unlink()
    planned = [step.what for step in built(folder, dry=True) if isinstance(step, Planned)]
    assert f"the edition's search index, section {own}" in planned
    assert sum("search index" in what for what in planned) == 1


def test_an_edition_that_grows_leaves_nothing_of_its_former_sections(folder: Path) -> None:
    built(folder)
    save(folder / "sources" / "letter5.txt", letter(5))
    built(folder)
    left = {path.name for path in (folder / "site" / "search").iterdir()}
    assert left == {f"{number}-of-8" for number in range(1, 9)}
    assert contents(folder) == full(folder)


def test_a_file_of_the_index_that_somebody_changed_is_left_alone_and_told(folder: Path) -> None:
    built(folder)
    path = next((folder / "site" / "search" / home(folder, 1, 4)).glob("*.js"))
    path.write_text("// mine")
    said = [finding for step in built(folder) for finding in step.findings if finding.level is Level.ERROR]
    assert [(finding.rule, finding.place.file) for finding in said] == [("not-overwritten", str(path))]
    assert path.read_text() == "// mine"


def test_an_index_that_could_not_be_made_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(os.environ, "PAGEFIND_BINARY_PATH", "/bin/false")
        assert {finding.rule for step in built(folder) for finding in step.findings} >= {"search-index"}
    assert not (folder / "site" / "search.html").exists()
    steps = built(folder)
    assert "search-index" not in {finding.rule for step in steps for finding in step.findings}
    assert [step for step in steps if isinstance(step, Published) and step.changed]
    assert contents(folder) == full(folder)
    assert not [step for step in built(folder) if isinstance(step, Published) and step.changed]
