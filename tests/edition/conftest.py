"""A small edition on disk, made anew for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tei_edition.edition import Converted, Order, convert_all

LETTER = """\
Letter to the Regent of Graustark

4 May 1893

The ferry over the Vlad has been [sic] repaired, and the ferryman asks [me] for his oars.

F. TARLENHEIM
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition of one letter."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "edition.toml").write_text('title = "Letters"\n', encoding="utf-8")
    (tmp_path / "sources" / "letter.txt").write_text(LETTER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., list[Converted]]:
    """Convert the sources named, all by default, into ``tei``; options are those of an order."""

    def convert(*names: str, **options: bool) -> list[Converted]:
        sources = [folder / "sources" / name for name in names] or sorted((folder / "sources").iterdir())
        return list(convert_all(sources, Order(folder / "tei", **options)))  # type: ignore[arg-type]

    return convert


def rules(converted: Converted) -> list[str]:
    return [finding.rule for finding in converted.findings]
