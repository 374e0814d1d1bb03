"""Every check of the house, in the order in which they are quickest to fail: ``python -m tests.check``."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent

CHECKS = (
    ("lint", "ruff check ."),
    ("format", "ruff format --check ."),
    ("types", "mypy"),
    ("import contracts", "lint-imports"),
    ("schemas are what the ODD makes", "python -m tei_edition.validate.make_schemas --check"),
    ("specimens are what their sources make", "tei-edition build editions/specimens --check"),
    ("tests", "pytest -n auto"),
)


def main(only: list[str]) -> int:
    """Run the checks, or those whose name holds one of the words given; stop at the first that fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for name, command in CHECKS:
        if only and not any(word in name for word in only):
            continue
        began = time.monotonic()
        print(f"── {name}: {command}", flush=True)
        done = subprocess.run(command.split(), cwd=ROOT, env={**os.environ, "PATH": path}, check=False)
        if done.returncode:
            print(f"── {name} failed with status {done.returncode}", flush=True)
            return 1
        print(f"── {name}: {time.monotonic() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
