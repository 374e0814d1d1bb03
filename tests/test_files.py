"""Files are written whole or not at all, and only where they belong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei_edition.files import inside, write_whole
from tei_edition.finding import Refused


def test_a_file_is_written_once_and_not_again(tmp_path: Path) -> None:
    path = tmp_path / "made" / "letter.xml"
    assert write_whole(path, b"one")
    before = path.stat().st_mtime_ns
    assert not write_whole(path, b"one")
    assert path.stat().st_mtime_ns == before
    assert write_whole(path, b"two")
    assert path.read_bytes() == b"two"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no space left on the device")

    path = tmp_path / "letter.xml"
    path.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync", fail) if step == "fsync" else (Path, "replace", fail)))
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["letter.xml"]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"another's")
    link = tmp_path / "link.xml"
    link.symlink_to(other)
    assert write_whole(link, b"ours")
    assert other.read_bytes() == b"another's"
    assert not link.is_symlink()


@pytest.mark.parametrize("name", ["../out.xml", "/etc/out.xml", "..", ".", "", "a/../b.xml"])
def test_a_name_that_is_more_than_a_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="leads out of the folder"):
        inside(tmp_path, name)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "tei"
    folder.mkdir()
    (folder / "letter.xml").symlink_to(tmp_path / "elsewhere.xml")
    with pytest.raises(Refused, match="leads out of the folder"):
        inside(folder, "letter.xml")


def test_a_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "tei").symlink_to(tmp_path / "real")
    assert inside(tmp_path / "tei", "letter.xml") == tmp_path / "tei" / "letter.xml"
