"""Builds killed at any moment: every file is the old one or the new one, whole, and the next build finishes the work.

``python -m tests.trust.crashes --trials 200`` prints what it saw as JSON. A process that has built once, so that all is
compiled, begins another for each trial and kills it after a time of chance.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import tempfile
import time
from pathlib import Path

from tei_edition.edition import build, order_for
from tei_edition.edition.state import FILE, State, stamp

LETTER = "Letter {n} to the Regent of Graustark\n\n{n} May 1893\n\nThe ferryman asks [me] for {n} oars{more}.\n"
LETTERS = 6
_HIDDEN = ".tei-edition."


def sources(folder: Path, more: str, outputs: list[str]) -> None:
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    (folder / "edition.toml").write_text(f'title = "Letters{more}"\noutputs = {json.dumps(outputs)}\n')
    for n in range(1, LETTERS + 1):
        (folder / "sources" / f"letter{n}.txt").write_text(LETTER.format(n=n, more=more))


def built(folder: Path) -> None:
    for _ in build(folder, order_for(folder)):
        pass


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(_HIDDEN))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def killed(folder: Path, after: float) -> bool:
    """Build in a process of its own, and kill that after some seconds; whether it was still at work."""
    child = os.fork()
    if child == 0:
        built(folder)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def torn(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    """The files that are neither the old one nor the new one; half-written ones bear names that are no file's."""
    return [
        name
        for name, data in contents(folder).items()
        if not name.endswith(".tmp") and data not in (old.get(name), new.get(name))
    ]


def false_claims(folder: Path) -> list[str]:
    """TEI that the state says was written, and that is not there as it says."""
    if not (folder / FILE).exists():
        return []
    state = State(folder / FILE)
    values = [value for _, value in state.left("record")]
    state.close()
    return [value["tei"][0] for value in values if value["tei"] and stamp(folder / "tei" / value["tei"][0]) is None]


def trials(count: int, chance: random.Random, outputs: list[str]) -> dict[str, int]:
    """Kill as many builds, from nothing and over an older one, and count what is found."""
    seen = {"trials": 0, "killed at work": 0, "torn files": 0, "false claims": 0, "unfinished": 0}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        sources(home / "old", "", outputs)
        built(home / "old")
        sources(home / "new", " and more", outputs)
        began = time.monotonic()
        built(home / "new")
        long = time.monotonic() - began
        before, after = contents(home / "old"), contents(home / "new")
        shutil.rmtree(home / "new")
        for trial in range(count):
            folder = home / "trial"
            if trial % 2:
                shutil.copytree(home / "old", folder)
            sources(folder, " and more", outputs)
            while killed(folder, chance.uniform(0, long)):
                seen["killed at work"] += 1
                seen["torn files"] += len(torn(folder, before, after))
                seen["false claims"] += len(false_claims(folder))
                if chance.random() < 0.7:
                    break
            built(folder)
            seen["unfinished"] += contents(folder) != after
            seen["trials"] += 1
            shutil.rmtree(folder)
    return seen


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--outputs", default="text")
    options = parser.parse_args()
    print(json.dumps(trials(options.trials, random.Random(options.seed), options.outputs.split())))
