"""Fuzz a part of the program: ``python -m tests.fuzz --minutes 5 readers``; what breaks it is kept in the corpus."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tei_edition"]):
    from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).with_name("corpus")


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0, help="0 for another one each time")
    asked = parser.parse_args()
    found = tempfile.mkdtemp(prefix="tei-edition-fuzz-")
    options = {
        "max_total_time": max(1, round(60 * asked.minutes)),
        "timeout": 20,  # seconds for one input
        "rss_limit_mb": 4000,
        "max_len": 2000,
        "seed": asked.seed,
        "artifact_prefix": f"{CORPUS / asked.target}/",
        "print_final_stats": 1,
    }
    flags = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *flags, found, str(CORPUS / asked.target)], TARGETS[asked.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
