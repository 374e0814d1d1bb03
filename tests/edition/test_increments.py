"""A build does again what its inputs changed and nothing else, and what it leaves is what a full build makes."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_edition.edition import Converted, Planned, Published, build, order_for, program, state
from tei_edition.edition.state import FILE

LETTER = "Letter {n} to the Regent of Graustark\n\n{n} May 1893\n\nThe ferryman asks [me] for {n} oars{more}.\n"
TABLE = "record,title,text\nA1,First,The moat is deep.\nA2,Second,The [old] moat is deep.\n"

Step = Converted | Published | Planned
_seconds = itertools.count(1)


@pytest.fixture(autouse=True)
def _stamps_prove_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here each change of a file moves its time of change, however quickly it follows the one before."""
    monkeypatch.setattr(state, "_YOUNG", -(10**18))


def save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(0, 10**18 + next(_seconds) * 10**9))


def letter(n: int, more: str = "") -> str:
    return LETTER.format(n=n, more=more)


def edition(folder: Path) -> Path:
    save(folder / "edition.toml", 'title = "Letters"\n')
    for n in (1, 2, 3, 4):
        save(folder / "sources" / f"letter{n}.txt", letter(n))
    save(folder / "sources" / "moats.csv", TABLE)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return edition(tmp_path / "edition")


def built(folder: Path, **options: object) -> list[Step]:
    return list(build(folder, order_for(folder, **options)))


def again(folder: Path) -> tuple[list[str], list[str]]:
    """The sources whose TEI a build made anew, and the records whose pages it made anew, by their titles."""
    steps = built(folder)
    converted = [step.path.name for step in steps if isinstance(step, Converted) and step.changed]
    pages = [step.path.stem for step in steps if isinstance(step, Published) and step.changed and step.path.suffix]
    return converted, [name.split("-")[1] if name.startswith("letter") else name for name in pages]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != FILE)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def full(folder: Path) -> dict[str, bytes]:
    """What a build without memory makes of the same sources and the same TEI."""
    with tempfile.TemporaryDirectory() as name:
        other = Path(name, "edition")
        shutil.copytree(folder, other, ignore=shutil.ignore_patterns(FILE, "site"))
        built(other)
        return contents(other)


def test_a_build_of_what_did_not_change_makes_nothing(folder: Path) -> None:
    assert len(again(folder)[1]) == 6
    before = contents(folder)
    assert again(folder) == ([], [])
    assert contents(folder) == before


def test_findings_are_told_again_though_nothing_is_made(folder: Path) -> None:
    save(folder / "sources" / "odd.txt", letter(9, " [quite unknown!!]"))
    save(folder / "sources" / "empty.txt", "")
    first = [str(finding) for step in built(folder) for finding in step.findings]
    assert any("empty" in finding for finding in first)
    assert [str(finding) for step in built(folder) for finding in step.findings] == first


CHANGES: dict[str, tuple[Callable[[Path], None], tuple[list[str], list[str]]]] = {
    "a word of a source": (
        lambda folder: save(folder / "sources" / "letter2.txt", letter(2, " and more")),
        (["letter2.txt"], ["2"]),
    ),
    "the time of a source alone": (lambda folder: save(folder / "sources" / "letter2.txt", letter(2)), ([], [])),
    "corrections": (
        lambda folder: save(folder / "sources" / "letter3.toml", '[header]\nsummary = "Of oars."\n'),
        (["letter3.txt"], ["3"]),
    ),
    "a row of a table": (
        lambda folder: save(folder / "sources" / "moats.csv", TABLE.replace("deep.\nA2", "wide.\nA2")),
        (["moats.csv"], ["record-a1"]),
    ),
    "the title of the edition": (
        lambda folder: save(folder / "edition.toml", 'title = "Papers"\n'),
        ([], ["1", "2", "3", "4", "record-a1", "record-a2"]),
    ),
    "a page that is gone": (
        lambda folder: next((folder / "site" / "records").glob("letter-4*.html")).unlink(),
        ([], ["4"]),
    ),
    "TEI that is gone": (lambda folder: next((folder / "tei").glob("letter-4*")).unlink(), (["letter4.txt"], [])),
    "a new first record": (
        lambda folder: save(folder / "sources" / "letter0.txt", letter(0).replace("0 May", "30 April")),
        (["letter0.txt"], ["0", "1"]),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_depends_on_a_change_is_made_again(folder: Path, name: str) -> None:
    change, expected = CHANGES[name]
    built(folder)
    change(folder)
    assert again(folder) == expected
    assert contents(folder) == full(folder)


def test_another_program_makes_everything_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(folder)
    monkeypatch.setattr(program, "of_conversion", lambda: "another")
    monkeypatch.setattr(program, "of_publishing", lambda: "another")
    why = {step.why for step in built(folder, dry=True) if isinstance(step, Planned)}
    assert why == {"the program changed", "what it is made from changed"}
    steps = built(folder)
    assert sum(isinstance(step, Published) and step.changed for step in steps) >= 6


def test_a_dry_run_says_what_and_why_and_touches_nothing(folder: Path) -> None:
    built(folder)
    save(folder / "sources" / "letter2.txt", letter(2, " and more"))
    save(folder / "sources" / "letter5.txt", letter(5))
    before = contents(folder)
    planned = [(Path(step.what).name, step.why) for step in built(folder, dry=True) if isinstance(step, Planned)]
    assert planned == [("letter2.txt", "its source changed"), ("letter5.txt", "it is new")]
    assert contents(folder) == before
    assert again(folder)[0] == ["letter2.txt", "letter5.txt"]


def test_without_its_memory_a_build_makes_the_same(folder: Path) -> None:
    built(folder)
    before = contents(folder)
    (folder / FILE).unlink()
    built(folder)
    assert contents(folder) == before
    (folder / FILE).write_bytes(b"no database at all, and long enough to be looked at")
    built(folder)
    assert contents(folder) == before


def test_pages_of_a_record_that_is_gone_are_removed_and_what_others_put_there_stays(folder: Path) -> None:
    built(folder)
    (folder / "site" / "records" / "own.html").write_text("mine")
    page = next((folder / "site" / "records").glob("letter-4*.html"))
    page.write_text("changed by hand")
    text = page.with_suffix(".txt")
    (folder / "sources" / "letter4.txt").unlink()
    next((folder / "tei").glob("letter-4*")).unlink()
    built(folder)
    assert not text.exists()
    assert page.read_text() == "changed by hand"
    assert (folder / "site" / "records" / "own.html").exists()


def test_a_record_takes_back_the_name_that_another_had(folder: Path) -> None:
    save(folder / "sources" / "a.txt", letter(7))
    save(folder / "sources" / "b.txt", letter(7, " and a boat"))
    built(folder)
    (folder / "sources" / "a.txt").unlink()
    built(folder)
    assert contents(folder) == full(folder)


@pytest.mark.parametrize("jobs", [2])
def test_the_number_of_processes_does_not_matter(folder: Path, jobs: int) -> None:
    built(folder)
    alone = contents(folder)
    shutil.rmtree(folder / "site")
    shutil.rmtree(folder / "tei")
    (folder / FILE).unlink()
    built(folder, jobs=jobs)
    assert contents(folder) == alone


EDITS: dict[str, Callable[[Path, int], None]] = {
    "change": lambda folder, n: save(folder / "sources" / f"letter{n}.txt", letter(n, f" and {next(_seconds)} more")),
    "same": lambda folder, n: save(folder / "sources" / f"letter{n}.txt", letter(n % 3)),
    "remove": lambda folder, n: (folder / "sources" / f"letter{n}.txt").unlink(missing_ok=True),
    "correct": lambda folder, n: save(folder / "sources" / f"letter{n}.toml", f'[header]\nauthor = "{n}. Halvard"\n'),
    "uncorrect": lambda folder, n: (folder / "sources" / f"letter{n}.toml").unlink(missing_ok=True),
    "table": lambda folder, n: save(folder / "sources" / "moats.csv", TABLE + f"A{n},Third,The moat {n}.\n"),
    "title": lambda folder, n: save(folder / "edition.toml", f'title = "Letters {n}"\n'),
    "outputs": lambda folder, n: save(folder / "edition.toml", f"outputs = {['html', 'text'][: n % 2 + 1]}\n"),
    "lose": lambda folder, n: shutil.rmtree(folder / "site" / ("records", "assets")[n % 2], ignore_errors=True),
}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = edition(tmp_path_factory.mktemp("begun") / "edition")
    built(folder)
    return folder


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 5)), max_size=3), max_size=3))
def test_after_any_edits_a_build_leaves_what_a_full_build_makes(
    begun: Path, rounds: list[list[tuple[str, int]]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "edition")
        shutil.copytree(begun, folder)
        for edits in rounds:
            for edit, n in edits:
                EDITS[edit](folder, n)
            built(folder)
        assert contents(folder) == full(folder)
