"""A process of its own with little memory and time, in which a test can do what would end a process without bounds."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from typing import Any

from tests.conftest import ROOT

try:
    import resource
except ImportError:  # Windows has no such limits; the time is bounded all the same
    resource = None  # type: ignore[assignment]

MEGABYTE = 1024 * 1024


def limited(function: str, *arguments: Any, seconds: int = 120, megabytes: int = 2000) -> Any:
    """What a function, named as ``module:name``, answers within the limits; a breach of them is an error."""
    request = json.dumps([function, arguments, seconds, megabytes])
    command = [sys.executable, "-m", "tests.hostile.limited"]
    done = subprocess.run(
        command, cwd=ROOT, input=request, capture_output=True, text=True, timeout=4 * seconds, check=False
    )
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr[-2000:]}"
    return json.loads(done.stdout)


def _main() -> None:
    function, arguments, seconds, megabytes = json.loads(sys.stdin.read())
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * MEGABYTE, megabytes * MEGABYTE))
    module, _, name = function.partition(":")
    sys.stdout.write(json.dumps(getattr(importlib.import_module(module), name)(*arguments)))


if __name__ == "__main__":
    _main()
