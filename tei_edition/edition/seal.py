"""The seal of a machine-made file: a processing instruction after the root that tells its source and its own checksum.

A file whose seal still holds was edited by nobody and may be made anew; any other is somebody's work.
"""

from __future__ import annotations

import hashlib
import os
import re
from enum import Enum
from pathlib import Path

_SEAL = re.compile(rb'\n<\?tei-edition source="([^"]*)" sha256="([0-9a-f]{64})"\?>\s*\Z')
_UNSAFE = re.compile(r'[^\w .,()+#-]|"|\?>')


class State(Enum):
    """What stands at a path that a run wants to write."""

    ABSENT = "nothing"
    OURS = "a file made from a source and not edited since"
    EDITED = "a file made from a source and edited by hand since"
    FOREIGN = "a file that this program did not make"


def sealed(data: bytes, source: str) -> bytes:
    """A TEI file with its seal; ``source`` is the name of the record without its folder."""
    body = data.rstrip(b"\n")
    seal = f'<?tei-edition source="{name_of(source)}" sha256="{hashlib.sha256(body).hexdigest()}"?>'
    return body + b"\n" + seal.encode() + b"\n"


def state_of(path: Path) -> tuple[State, str]:
    """What stands at a path, and the name of the source it was made from if it says one."""
    if not path.exists():
        return State.ABSENT, ""
    data = path.read_bytes()
    seal = _SEAL.search(data)
    if seal is None:
        return (State.EDITED if b"<?tei-edition source=" in data else State.FOREIGN), ""
    intact = hashlib.sha256(data[: seal.start()]).hexdigest().encode() == seal[2]
    return State.OURS if intact else State.EDITED, seal[1].decode()


def made_from(source: str, name: str) -> bool:
    """Whether a seal's name stands for a source."""
    return name == name_of(source)


def file_of(name: str) -> str:
    """The file that a seal's name stands for, of which the record may be a row."""
    return name.partition("#row ")[0]


def name_of(source: str) -> str:
    """The name that a seal has for a source: without its folder, and without what XML would not take there."""
    return _UNSAFE.sub("_", os.path.basename(source))  # noqa: PTH119 (it is asked of thousands of sources)
