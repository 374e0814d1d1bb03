"""The oldest versions that are tried are those that the project states, and continuous integration tries them."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "ci" / "lower_bounds.py"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = ("pdf", "rnc")


def stated(lines: list[str]) -> dict[str, str]:
    """The lower bounds of requirements, each of which must state one, and it alone."""
    found = {}
    for line in lines:
        requirement = Requirement(line)
        (bound,) = requirement.specifier
        assert bound.operator == ">=", line
        found[requirement.name] = bound.version
    return found


def test_what_is_tried_is_what_is_stated() -> None:
    tried = [Requirement(line) for line in runpy.run_path(str(SCRIPT))["bounds"](EXTRAS)]
    lines = [*PROJECT["dependencies"], *(line for extra in EXTRAS for line in PROJECT["optional-dependencies"][extra])]
    assert {each.name: str(each.specifier) for each in tried} == {n: f"=={v}" for n, v in stated(lines).items()}


@pytest.mark.parametrize("file", [".ci/run", "Makefile"])
def test_it_is_run(file: str) -> None:
    assert "/python ci/lower_bounds.py\n" in (ROOT / file).read_text()


def test_the_tests_that_it_runs_are_there() -> None:
    assert all((ROOT / name).exists() for name in runpy.run_path(str(SCRIPT))["TESTS"])
