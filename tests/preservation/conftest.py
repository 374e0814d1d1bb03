"""A small edition that was built, and a bag of it, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tei_edition.edition import build, order_for
from tei_edition.preservation import packed
from tests.edition.conftest import LETTER

SETTINGS = """
title = "Letters from the Legation"
publisher = "The Legation Papers"
licence = "CC0-1.0"
description = '''
Letters of two
kingdoms.'''
outputs = ["text"]
provenance = true
css = "house.css"
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with corrections, a house style and something of its editor's on the site."""
    folder = tmp_path_factory.mktemp("made") / "letters"
    (folder / "sources").mkdir(parents=True)
    (folder / "edition.toml").write_text(SETTINGS)
    (folder / "house.css").write_text("p { color: black }\n")
    (folder / "sources" / "letter.txt").write_text(LETTER)
    (folder / "sources" / "letter.toml").write_text('[header]\nsummary = "Of oars."\n')
    for _ in build(folder, order_for(folder)):
        pass
    (folder / "site" / "100 % ours.html").write_text("<p>Of the editor's own.</p>")
    return folder


@pytest.fixture
def edition(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "letters"))


@pytest.fixture
def bag(edition: Path) -> Path:
    return packed(edition, edition.parent / "bag").target
