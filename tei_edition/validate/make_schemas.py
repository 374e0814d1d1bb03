"""The schemas made from the ODD: one stylesheet a file, and a check that none of them is stale.

Run it as ``python -m tei_edition.validate.make_schemas``; with ``--check`` it writes nothing and names the stale files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tei_edition import saxon
from tei_edition.resources import resource

SCHEMAS = resource("schemas")
ODD = SCHEMAS / "edition.odd"
STYLESHEETS = {
    "edition.rng": ("edition.odd", "rng.xsl"),
    "edition.xsd": ("edition.odd", "xsd.xsl"),
    "rules.sch": ("edition.odd", "rules.xsl"),
    "rules.xsl": ("rules.sch", "schematron.xsl"),
    "reference.html": ("edition.odd", "reference.xsl"),
}
"""Each file made, what it is made from, and the stylesheet in ``schemas/odd`` that makes it."""


def made(odd: Path = ODD) -> Iterator[tuple[Path, str]]:
    """Each file beside the ODD, and the text it ought to hold."""
    texts = {ODD.name: odd.read_text(encoding="utf-8")}
    for name, (source, stylesheet) in STYLESHEETS.items():
        compiled = saxon.compile_stylesheet(SCHEMAS / "odd" / stylesheet)
        text, _ = saxon.transform(compiled, saxon.parse(texts[source]))
        texts[name] = text.rstrip() + "\n"
        yield odd.parent / name, texts[name]


def stale(odd: Path = ODD) -> list[Path]:
    """The files that differ from what the ODD makes, or are not there."""
    return [path for path, text in made(odd) if not path.exists() or path.read_text(encoding="utf-8") != text]


def main(arguments: list[str]) -> int:
    if "--check" in arguments:
        files = stale()
        for path in files:
            print(f"{path}: differs from what edition.odd makes. Run python -m tei_edition.validate.make_schemas.")
        return 1 if files else 0
    for path, text in made():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
