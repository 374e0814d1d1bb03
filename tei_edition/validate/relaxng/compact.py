"""RELAX NG in compact syntax, turned into the XML syntax by rnc2rng."""

from __future__ import annotations

import codecs
import importlib
import importlib.util
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tei_edition import xmlio
from tei_edition.finding import Place, Refused
from tei_edition.validate import jing
from tei_edition.validate.access import Access, is_address
from tei_edition.validate.relaxng.flat import written
from tei_edition.validate.relaxng.nodes import refused
from tei_edition.validate.relaxng.reading import Reading

HINT = "Reading compact syntax needs rnc2rng. Install it (pip install 'tei-edition[rnc]'), or give the schema as XML."

_REFERENCE = re.compile(r'^[^#"\n]*\b(?:include|external)\s+"([^"]*)"', re.MULTILINE)
_COMPLAINT = re.compile(r":(\d+):\d+: (?:fatal )?error: (.*)")
_SECONDS = 120
_LINE = re.compile(r"\[(\d+):(\d+)\]|lineno=(\d+), colno=(\d+)")


def as_xml(data: bytes, file: str, access: Access) -> bytes:
    """The schema in XML syntax with what it includes, or ``Refused`` with the place that cannot be read."""
    if not importlib.util.find_spec("rnc2rng"):
        raise refused(file, 0, HINT)
    rnc2rng: Any = importlib.import_module("rnc2rng")
    files = _files(data, file, access)
    try:
        if len(files) > 1:
            raise NotImplementedError  # it loses what an include replaces
        return str(rnc2rng.dumps(rnc2rng.loads(_decoded(data)))).encode()
    except Exception as error:  # the library raises what it meets: lexing, parsing, type errors
        if jing.trang() and Path(file).is_file():
            return _by_trang(file, access)
        raise _unreadable(error, file) from None


def _by_trang(file: str, access: Access) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "schema.rng")
        command = [*jing.trang(), "-I", "rnc", "-O", "rng", file, str(made)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
        if done.returncode:
            found = _COMPLAINT.search(done.stdout + done.stderr)
            line, told = (int(found[1]), found[2]) if found else (0, "trang cannot read the schema")
            raise refused(file, line, f"The schema is not understood: {told.rstrip('.')}.")
        root = xmlio.parse(made.read_bytes(), str(made)).getroot()
        return written(Reading(access.opened).read(root, str(made)))


def _decoded(data: bytes) -> str:
    return data.decode("utf-16" if data[:2] in (codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE) else "utf-8-sig")


def _files(data: bytes, file: str, access: Access) -> set[str]:
    """The schema and the files it includes, each seen to be there and on this machine."""
    waiting, seen = [(data, file)], {file}
    while waiting:
        content, base = waiting.pop()
        for found in _REFERENCE.finditer(content.decode(errors="replace")):
            line = found.string.count("\n", 0, found.start(1)) + 1
            place = access.resolved(found[1], base)
            if is_address(place):
                told = "Included files of a schema in compact syntax must be local. Keep a copy beside the schema."
                raise refused(base, line, told)
            if place not in seen:
                seen.add(place)
                waiting.append((access.read(place, Place(base, line)), place))
    return seen


def _unreadable(error: Exception, file: str) -> Refused:
    found = _LINE.search(f"{error} {getattr(error, 'source_pos', '')}")
    line = int(found[1] or found[3]) if found else 0
    told = "rnc2rng does not understand the schema here. Correct it, give the schema in XML syntax, or install trang"
    return refused(file, line, f"{told} (pip install 'tei-edition[java]').")
