"""Write constraints.txt: the version of every package that the program, its extras and its tests need here.

``pip install --constraint constraints.txt --editable '.[test]'`` then installs these and no others. pip itself chooses
them, wherever it is set up to look; nothing of that is written. They are of one system and one version of Python.
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "constraints.txt"


def chosen() -> dict[str, str]:
    """The packages that pip would install into an empty environment, with all extras."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-"]
    done = subprocess.run([*command, f"{ROOT}[{','.join(extras)}]"], capture_output=True, text=True, check=True)
    found = (each["metadata"] for each in json.loads(done.stdout)["install"])
    return {re.sub(r"[-_.]+", "-", each["name"]).lower(): each["version"] for each in found}


def main() -> None:
    packages = {name: version for name, version in chosen().items() if name != "tei-edition"}
    system = f"{platform.python_version()} on {platform.system()} ({platform.machine()})"
    lines = [
        f"# Made by `make lock` with Python {system}.",
        *(f"{name}=={packages[name]}" for name in sorted(packages)),
    ]
    LOCK.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
