"""Work that may never end, done in a process of its own that ends itself when its time is over.

Saxon holds the whole process while it works, so that no thread and no signal of Python's own can stop it there: a watch
that needs no interpreter does (``faulthandler``). An answer costs a tenth of a millisecond more than it does here.
"""

from __future__ import annotations

import atexit
import faulthandler
import importlib
import os
import pickle
import signal
import subprocess
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

_OVERDUE = 1
"""The status by which ``faulthandler`` ends a process."""
_FAILED = 70


class Ended(Exception):
    """The process ended without an answer."""


class Overdue(Ended):
    """The process ended because its time was over."""


@dataclass
class Apart:
    """A process that answers with a function, named as ``module:name``; it begins again after one that was ended."""

    function: str
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def ask(self, seconds: float, *question: Any) -> Any:
        """What the function answers to the arguments, within so many seconds."""
        process = self._process = self._process or self._begun()
        assert process.stdin
        assert process.stdout
        try:
            pickle.dump((seconds, question), process.stdin)
            process.stdin.flush()
            return pickle.load(process.stdout)
        except (EOFError, OSError, pickle.UnpicklingError):
            status = process.wait()
            self.end()
            raise (Overdue if status == _OVERDUE else Ended) from None

    def end(self) -> None:
        """End the process, which may be busy."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _begun(self) -> subprocess.Popen[bytes]:
        atexit.unregister(self.end)
        atexit.register(self.end)
        command = [sys.executable, "-m", "tei_edition.apart", self.function]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _answers(function: str, questions: IO[bytes], answers: IO[bytes]) -> None:
    module, _, name = function.partition(":")
    answer = getattr(importlib.import_module(module), name)
    with Path(os.devnull).open("w") as nowhere:
        while True:
            seconds, question = pickle.load(questions)
            faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
            said = answer(*question)
            faulthandler.cancel_dump_traceback_later()
            pickle.dump(said, answers)
            answers.flush()


def main(function: str) -> int:
    """Answer until nothing more is asked; what others print does not get among the answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        _answers(function, sys.stdin.buffer, answers)
    except EOFError:
        return 0
    except Exception:
        traceback.print_exc()
    return _FAILED


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
