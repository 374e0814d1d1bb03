"""What is given to others is whole: a wheel that works away from the repository, and a source archive that makes it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytest.importorskip("hatchling", reason="what builds the wheel is not installed (extra: test)")

SHIPPED = {"tei_edition": "tei_edition", "schemas": "tei_edition/schemas", "xslt": "tei_edition/xslt"}
TESTED = ("bench", "ci", "docs", "editions", "tests")
"""Folders that the tests need besides."""
SPECIMEN = ROOT / "editions" / "specimens" / "sources" / "legation-journal.txt"


def made(builder: str, folder: Path, target: Path) -> Path:
    """What the build backend makes of a folder, in a process of its own, without network."""
    name = builder.capitalize()
    code = (
        f"from hatchling.builders.{builder} import {name}Builder as B; "
        f"print(*B({str(folder)!r}).build(directory={str(target)!r}, versions=['standard']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip().splitlines()[-1])


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


def files(folder: Path) -> Iterator[Path]:
    """The files of a folder that belong to the project."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
        made_here = parts[0] == "editions" and parts[2:3] == ("site",)
        if path.is_file() and not hidden and not made_here and not path.name.endswith((".pyc", ".kept", ".tmp")):
            yield path.relative_to(folder)


def test_the_wheel_holds_the_program_with_its_schemas_and_stylesheets_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = {f"{place}/{path.as_posix()}" for name, place in SHIPPED.items() for path in files(ROOT / name)}
    assert held == expected


def test_the_wheel_tells_its_licence(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    licences = [name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE")]
    assert [archive.read(name) for name in licences] == [(ROOT / "LICENSE").read_bytes()]
    (metadata,) = (archive.read(name).decode() for name in archive.namelist() if name.endswith("/METADATA"))
    assert "License-Expression: MIT\n" in metadata


def test_the_source_archive_holds_what_the_tests_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    folders = (*TESTED, *SHIPPED)
    needed = {f"{name}/{path.as_posix()}" for name in folders for path in files(ROOT / name)}
    assert needed | {"LICENSE", "Makefile", "README.md", "pyproject.toml", "editions/specimens/LICENSE"} <= held


def test_the_source_archive_makes_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (folder,) = tmp_path.iterdir()
    assert made("wheel", folder, tmp_path / "wheel").read_bytes() == wheel.read_bytes()


@pytest.fixture(scope="module")
def run(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """Run the command of the installed wheel from a folder of its own; what it says."""
    home = tmp_path_factory.mktemp("away")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*pip, "--target", str(home / "installed"), str(wheel)], check=True, capture_output=True)
    shutil.copy(SPECIMEN, home)
    away = {**os.environ, "PYTHONPATH": str(home / "installed"), "XDG_CACHE_HOME": str(home / "cache")}

    def run(*arguments: str) -> str:
        command = [sys.executable, str(home / "installed" / "bin" / "tei-edition"), *arguments]
        done = subprocess.run(command, cwd=home, env=away, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def test_the_wheel_converts_validates_publishes_and_packs_away_from_the_repository(run: Callable[..., str]) -> None:
    run("convert", SPECIMEN.name, "-o", "edition/tei")
    run("validate", "--xsd", "edition/tei")
    run("publish", "edition/tei", "-o", "edition/site", "--title", "Letters")
    home = Path(run("doctor").partition("edition.rng")[2].split()[0]).parents[3]
    assert (home / "edition" / "site" / "assets" / "edition.css").is_file()
    assert list((home / "edition" / "site" / "records").glob("*.html"))
    (home / "edition" / "edition.toml").write_text('title = "Letters"\nlanguage = "en"\n')
    run("build", "edition")
    run("package", "edition", "-o", "bag")
    run("verify", "bag")
    assert (home / "bag" / "data" / "program" / "schemas" / "edition.odd").is_file()
    assert not home.is_relative_to(ROOT)
