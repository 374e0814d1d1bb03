"""What comes between a run and its end: a folder that cannot be written, a cluster that is lost, another run."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_edition.cli import main, preserving
from tei_edition.edition.lock import locked
from tests.trust.crashes import built, contents, sources

LETTERS = 6
MANY = 600
LOADED = preserving
"""What another user might not be able to load later."""


def sentence(output: str) -> str:
    """The only line that a run said."""
    (line,) = output.splitlines()
    assert ": error: " in line
    assert re.search(r"\. [A-Z]", line), "it has no remedy"
    return line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sources(tmp_path / "edition", "", ["text"])
    return tmp_path / "edition"


@contextmanager
def as_somebody() -> Iterator[None]:
    """Not as root, whom no permission keeps from anything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions of folders are another thing here")
@pytest.mark.parametrize("command", ["build", "convert", "publish", "package"])
def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(command: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name, "edition")
        sources(folder, "", ["text"])
        built(folder)
        sources(folder, " and more", ["text"])
        before = contents(Path(name))
        arguments = {
            "build": ["build", folder],
            "convert": ["convert", folder / "sources", "-o", folder / "tei"],
            "publish": ["publish", folder / "tei", "-o", folder / "site", "--wrap", "40"],
            "package": ["package", folder, "-o", Path(name, "bag")],
        }[command]
        closed = [Path(name), folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for path in closed:
            path.chmod(0o555)
        with as_somebody():
            done = CliRunner().invoke(main, [*map(str, arguments), "-q"])
        for path in closed:
            path.chmod(0o755)
        assert done.exit_code == 2
        assert "permissions" in sentence(done.output)
        assert contents(Path(name)) == before


def test_a_second_run_on_an_edition_is_refused_and_harms_nothing(folder: Path) -> None:
    built(folder)
    before = contents(folder)
    sources(folder, " and more", ["text"])
    changed = contents(folder)
    with locked(folder):
        done = CliRunner().invoke(main, ["build", str(folder), "-q"])
        assert done.exit_code == 2
        assert "Another run is at work" in sentence(done.output)
        assert contents(folder) == changed
    assert CliRunner().invoke(main, ["build", str(folder), "-q"]).exit_code == 0
    assert contents(folder) != before


def test_two_processes_at_once_leave_what_one_leaves(folder: Path, tmp_path: Path) -> None:
    sources(tmp_path / "alone", "", ["text"])
    built(tmp_path / "alone")
    command = [sys.executable, "-m", "tei_edition", "build", str(folder), "-q"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(3)]
    ended = [(run.communicate(timeout=120)[0], run.returncode) for run in runs]
    assert {status for _, status in ended} <= {0, 2}
    assert [status for _, status in ended].count(0) >= 1
    assert all("Another run is at work" in sentence(said) for said, status in ended if status)
    assert contents(folder) == contents(tmp_path / "alone")


@pytest.mark.parametrize("command", ["package", "publish"])
def test_other_commands_that_write_wait_for_nobody_either(folder: Path, tmp_path: Path, command: str) -> None:
    built(folder)
    target = folder / "site" if command == "publish" else tmp_path / "bag"
    source = folder / "tei" if command == "publish" else folder
    with locked(target if command == "publish" else folder):
        done = CliRunner().invoke(main, [command, str(source), "-o", str(target), "-q"])
    assert done.exit_code == 2
    assert "Another run is at work" in sentence(done.output)


@contextmanager
def cluster(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A scheduler and a worker, each a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--no-dashboard"]
    address = f"tcp://127.0.0.1:{port}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = subprocess.Popen([*dask, "--port", str(port)], **quiet)  # type: ignore[call-overload]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nworkers", "1", "--nthreads", "1"]
    work += ["--no-dashboard", "--death-timeout", "60", "--local-directory", str(tmp_path)]
    worker = subprocess.Popen(work, **quiet)  # type: ignore[call-overload]
    try:
        yield address, scheduler
    finally:
        for process in (worker, scheduler):
            process.terminate()
        for process in (worker, scheduler):
            process.wait(timeout=30)


@pytest.mark.skipif(find_spec("distributed") is None, reason="the extra cluster is not installed")
def test_a_cluster_lost_in_the_middle_is_told_in_one_sentence_and_the_next_run_finishes(tmp_path: Path) -> None:
    folder = tmp_path / "edition"
    sources(folder, "", ["text"])
    for n in range(MANY):
        (folder / "sources" / f"many{n}.txt").write_text(f"Note {n} on the moat\n\nIt is [very] deep: {n} feet.\n")
    with cluster(tmp_path / "dask") as (address, scheduler):
        command = [sys.executable, "-m", "tei_edition", "build", str(folder), "-q", "--scheduler", address]
        run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        until = time.monotonic() + 100
        while len(list(folder.glob("tei/*.xml"))) < 20 and run.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        written = len(list(folder.glob("tei/*.xml")))
        scheduler.send_signal(signal.SIGKILL)
        said, _ = run.communicate(timeout=120)
    assert 20 <= written < MANY
    assert run.returncode == 2, said
    assert "was lost" in sentence(said)
    assert CliRunner().invoke(main, ["build", str(folder), "-q"]).exit_code == 0
    assert len(list(folder.glob("tei/*.xml"))) == LETTERS + MANY
