"""A build killed at any of hundreds of moments leaves whole files and is finished by the next."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="processes cannot be forked here")
@pytest.mark.parametrize(("outputs", "count"), [("text", 200), ("html text", 20)])
def test_a_build_killed_at_any_moment_leaves_whole_files_and_is_finished_by_the_next(outputs: str, count: int) -> None:
    command = [sys.executable, "-m", "tests.trust.crashes", "--trials", str(count), "--outputs", outputs]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=600)
    seen = json.loads(done.stdout)
    assert seen["trials"] == count
    assert seen["killed at work"] >= count // 4
    assert (seen["torn files"], seen["false claims"], seen["unfinished"]) == (0, 0, 0)
