"""Make the page of trust: ``python -m tests.trust``; a quarter of an hour with the figures that are usual."""

from __future__ import annotations

from argparse import ArgumentParser

from tei_edition.files import write_whole
from tests.conftest import ROOT
from tests.trust.figures import gathered
from tests.trust.page import page

PAGE = ROOT / "docs" / "trust.md"


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.trust", description=__doc__)
    parser.add_argument("--trials", type=int, default=200, help="builds to be killed")
    parser.add_argument("--minutes", type=float, default=1.0, help="of fuzzing, for each target")
    asked = parser.parse_args()
    write_whole(PAGE, page(gathered(asked.trials, asked.minutes)).encode())


if __name__ == "__main__":
    main()
