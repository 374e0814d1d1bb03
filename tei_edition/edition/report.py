"""The accounts of a run as one JSON file, written while the run goes on so that it may be of any length."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from tei_edition.edition.order import Converted

Step = TypeVar("Step")


def reported(steps: Iterator[Step], path: Path | None) -> Iterator[Step]:
    """Steps as they come, with the account of each record written to a file; the file is there when all are done."""
    if path is None:
        yield from steps
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", errors="surrogatepass") as file:
            separator = '{"records": [\n'
            for step in steps:
                if isinstance(step, Converted) and step.account:
                    file.write(separator + json.dumps(step.account, ensure_ascii=False, indent=1))
                    separator = ",\n"
                yield step
            file.write(f"{separator if separator[0] == '{' else ''}\n]}}\n")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
