"""What stands beside a source is found by looking through its folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_edition.edition.neighbours import Neighbours


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("letter.txt", "letter.toml", "letter.json", "other.txt", "other.RIS", "rows.csv", "corrections.toml"):
        (tmp_path / name).touch()
    return tmp_path


def _names(found: list[str]) -> list[str]:
    return [Path(each).name for each in found]


def test_a_record_stands_beside_its_corrections_and_metadata(folder: Path) -> None:
    assert _names(Neighbours().there(folder / "letter.txt")) == ["letter.txt", "letter.toml", "letter.json"]


def test_all_tables_of_a_folder_share_one_file(folder: Path) -> None:
    assert _names(Neighbours().there(folder / "rows.csv")) == ["rows.csv", "corrections.toml"]


def test_the_file_system_may_take_capitals_for_small_letters(folder: Path) -> None:
    assert _names(Neighbours().there(folder / "other.txt")) == ["other.txt", "other.ris"]


def test_the_file_system_may_take_accents_apart(tmp_path: Path) -> None:
    (tmp_path / "caf\N{LATIN SMALL LETTER E WITH ACUTE}.toml").touch()
    apart = "cafe\N{COMBINING ACUTE ACCENT}"
    assert _names(Neighbours().there(tmp_path / f"{apart}.txt")) == [f"{apart}.txt", f"{apart}.toml"]


def test_of_a_folder_that_cannot_be_listed_every_name_is_asked(tmp_path: Path) -> None:
    found = Neighbours().there(tmp_path / "gone" / "letter.txt")
    assert _names(found) == ["letter.txt", "letter.toml", "letter.ris", "letter.json"]


def test_a_source_may_be_named_without_its_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert Neighbours().there(Path("letter.txt")) == ["letter.txt", "letter.toml", "letter.json"]


def test_names_need_be_no_characters(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.toml")
    (tmp_path / name).touch()
    assert Neighbours().there(tmp_path / name.replace("toml", "txt"))[1:] == [str(tmp_path / name)]
