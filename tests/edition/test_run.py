"""Records are written if they are clean, under an id of their own, and never over somebody's work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tei_edition import timing
from tei_edition.edition import Conversion, Converted, Settings, convert_text, layouts
from tei_edition.finding import Finding
from tests.edition.conftest import LETTER, rules

Run = Callable[..., list[Converted]]


def test_a_clean_record_is_written_once(run: Run) -> None:
    (first,) = run()
    assert first.clean
    assert first.changed
    assert first.target is not None
    before = first.target.stat().st_mtime_ns
    (second,) = run()
    assert second.clean
    assert not second.changed
    assert first.target.stat().st_mtime_ns == before


def _edit(path: Path) -> bytes:
    path.write_bytes(path.read_bytes().replace(b"ferry", b"Ferry"))
    return path.read_bytes()


def test_an_edited_file_is_not_overwritten(run: Run) -> None:
    target = run()[0].target
    assert target
    edited = _edit(target)
    (again,) = run()
    assert rules(again)[-1] == "not-overwritten"
    assert not again.clean
    assert "edited by hand" in again.findings[-1].message
    assert target.read_bytes() == edited


def test_force_keeps_a_copy_of_each_edited_file(run: Run) -> None:
    target = run()[0].target
    assert target
    made, edited = target.read_bytes(), _edit(target)
    (again,) = run(force=True)
    assert again.clean
    assert target.read_bytes() == made
    (kept,) = [path for path in target.parent.iterdir() if path != target]
    assert kept.read_bytes() == edited
    assert kept.suffix != ".xml"


def test_a_foreign_file_is_not_overwritten(run: Run, folder: Path) -> None:
    target = folder / "tei" / "letter-to-the-regent-of-graustark-1893-05-04.xml"
    target.parent.mkdir()
    target.write_text("<TEI/>")
    (converted,) = run()
    assert rules(converted)[-1] == "not-overwritten"
    assert target.read_text() == "<TEI/>"


def test_a_link_out_of_the_folder_is_refused(run: Run, folder: Path) -> None:
    target = folder / "tei" / "letter-to-the-regent-of-graustark-1893-05-04.xml"
    target.parent.mkdir()
    target.symlink_to(folder / "elsewhere.xml")
    (converted,) = run()
    assert rules(converted)[-1] == "outside-folder"
    assert not (folder / "elsewhere.xml").exists()


def test_records_with_one_title_get_ids_of_their_own(run: Run, folder: Path) -> None:
    sources = folder / "sources"
    (sources / "other.txt").write_text(LETTER.replace("ferry", "bridge"))
    (sources / "same.txt").write_text(LETTER)
    (sources / "same too.txt").write_text(LETTER)
    first = run()
    assert len({converted.target for converted in first}) == 4
    assert all(converted.clean for converted in first)
    assert [("id-taken" in rules(converted)) for converted in first] == [False, True, True, True]
    assert [converted.target for converted in run()] == [converted.target for converted in first]
    assert not any(converted.changed for converted in run())


def test_a_file_of_another_source_is_not_taken_over(run: Run, folder: Path) -> None:
    (old,) = run()
    (folder / "sources" / "letter.txt").rename(folder / "sources" / "renamed.txt")
    (new,) = run()
    assert "id-taken" in rules(new)
    assert old.target != new.target
    assert old.target
    assert old.target.exists()


@pytest.mark.parametrize("options", [{}, {"force": True}])
def test_a_check_finds_what_is_stale_and_writes_nothing(run: Run, folder: Path, options: dict[str, bool]) -> None:
    assert rules(run(check=True, **options)[0])[-1] == "stale-tei"
    assert not (folder / "tei").exists()
    run()
    assert run(check=True, **options)[0].clean
    (folder / "sources" / "letter.txt").write_text(LETTER.replace("oars", "hat"))
    before = {path: path.read_bytes() for path in (folder / "tei").iterdir()}
    assert rules(run(check=True, **options)[0])[-1] == "stale-tei"
    assert {path: path.read_bytes() for path in (folder / "tei").iterdir()} == before


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\ufeff\n\u2028\x0c", "Skip to content\n\nPagination"])
def test_a_record_without_words_writes_nothing(run: Run, folder: Path, text: str) -> None:
    (folder / "sources" / "letter.txt").write_text(text, encoding="utf-8")
    (converted,) = run()
    assert not converted.clean
    assert not (folder / "tei").exists()


def test_a_record_that_fails_writes_nothing_and_says_so(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tei_edition.edition.conversion.tei.encode", lambda *_, **__: (b"<TEI/>", ()))
    (converted,) = run()
    assert "tei-grammar" in rules(converted)
    assert rules(converted)[-1] == "not-written"
    assert not (folder / "tei").exists()


def test_one_bad_record_does_not_stop_the_others(run: Run, folder: Path) -> None:
    (folder / "sources" / "broken.txt").write_bytes(b"\xff")
    broken, letter = run()
    assert rules(broken) == ["source-unreadable"]
    assert letter.clean


def test_a_layout_that_cannot_read_the_record_is_refused() -> None:
    for layout in layouts()[:-1]:
        made = convert_text("letter.txt", LETTER, Settings(layout=layout))
        assert isinstance(made, Finding)
        assert made.message.startswith(f"The layout {layout} cannot read this record: ")
    assert isinstance(convert_text("letter.txt", LETTER, Settings(layout="plain-text")), Conversion)


def test_a_record_named_anew_leaves_what_was_counted_before(run: Run, folder: Path) -> None:
    (folder / "sources" / "same.txt").write_text(LETTER.replace("ferry", "barge"), encoding="utf-8")
    timing.collected()
    timing.add({"an earlier record": 5.0})
    assert len({each.target for each in run()}) == 2
    counted = timing.collected()
    assert counted["an earlier record"] == 5.0
    assert counted["layout"] > 0
