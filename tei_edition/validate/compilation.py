"""Schemas that libxml2 may take minutes or for ever to compile: tried first in a process of its own, and remembered."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from lxml import etree

from tei_edition.validate.access import is_address
from tei_edition.validate.cache import Cache

LIMIT = 20.0
"""Seconds that libxml2 may take for a schema."""


class TooSlow(Exception):
    """A schema that libxml2 does not compile in time; the sentence says how it was tried."""


class Unreadable(Exception):
    """A schema that libxml2 finds wrong, in its words."""


def tried(language: str, schema: bytes, limit: float, folder: str = ".") -> bool:
    """Whether a process of its own compiled the schema in time."""
    command = [sys.executable, "-m", "tei_edition.validate.trial", language, folder]
    try:
        done = subprocess.run(command, input=schema, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return False
    if done.returncode == 1:
        raise Unreadable(done.stderr.decode(errors="replace").strip())
    return done.returncode == 0


# ── what is remembered ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Trial:
    """How a schema fared: the hash of each file it was read from, the limit, whether it passed, and what was tried."""

    files: dict[str, str]
    limit: float
    passed: bool
    schema: bytes = b""

    def speaks_for(self, limit: float) -> bool:
        """Whether no file has changed since, and no more time is allowed now to a schema that did not pass."""
        return (self.passed or self.limit >= limit) and all(_hash(path) == known for path, known in self.files.items())


def passed(cache: Cache, name: str, file: str, limit: float, attempt: Callable[[], Trial]) -> Trial:
    """The trial that a schema passed, kept under the name or made now; ``TooSlow`` if it was not in time."""
    trial = _recalled(cache, name, limit)
    if not trial:
        trial = attempt()
        _remember(cache, name, trial)
    if not trial.passed:
        raise TooSlow(f"libxml2 did not compile the schema {file} within {limit:g} seconds.")
    return trial


def _recalled(cache: Cache, name: str, limit: float) -> Trial | None:
    """The trial kept under the name, if it still holds."""
    head, _, schema = (cache.read(name) or b"").partition(b"\n")
    trial = Trial(**json.loads(head), schema=schema) if head else None
    return trial if trial and trial.speaks_for(limit) else None


def _remember(cache: Cache, name: str, trial: Trial) -> None:
    """Keep a trial; that of a schema from the network is not kept, for nobody sees there whether it changes."""
    if not any(map(is_address, trial.files)):
        head = {"files": trial.files, "limit": trial.limit, "passed": trial.passed}
        cache.write(name, json.dumps(head).encode() + b"\n" + trial.schema)


def entry_name(kind: str, data: bytes, file: str) -> str:
    """The name of an entry: the hash of the schema, of its place and of the versions that compile it."""
    makers = f"{version('tei-edition')} {version('lxml')} {etree.LIBXML_VERSION}"
    return f"{kind}-" + sha256(f"{makers}\0{Path(file).absolute()}\0".encode() + data).hexdigest()[:32]


def _hash(path: str) -> str:
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""
