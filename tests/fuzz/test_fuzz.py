"""Every file of the corpus, among them whatever once broke the program, and a few seconds of looking for more."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.fuzz.targets import TARGETS

CORPUS = sorted(path for path in Path(__file__).with_name("corpus").rglob("*") if path.is_file())
SECONDS = 3


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_stands_in_the_corpus_is_read_or_refused(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed (extra: fuzz)")
@pytest.mark.parametrize("target", sorted(TARGETS))
def test_nothing_new_breaks_it_soon(target: str) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--minutes", str(SECONDS / 60), "--seed", "1", target]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "DONE" in done.stderr, done.stderr[-3000:]
