"""Paths mean the same to the processes that do the work as to the one that was called, wherever it was called."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_edition.edition import publish_all
from tei_edition.edition.order import Manner
from tests.edition.test_increments import built, contents, edition


def test_relative_paths_are_understood_by_every_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("first", "second"):
        home = tmp_path / name
        edition(home / "edition")
        monkeypatch.chdir(home)
        built(Path("edition"), jobs=2)
        list(publish_all(tuple(sorted(Path("edition/tei").glob("*.xml"))), Path("again"), manner=Manner(jobs=2)))
    assert contents(tmp_path / "first") == contents(tmp_path / "second")
    assert len(list(Path("again/records").iterdir())) >= 18
