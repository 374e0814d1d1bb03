"""Cases an editor can write: a record, the corrections beside it, and what comes of both."""

from __future__ import annotations

from pathlib import Path

from tei_edition import corrections
from tei_edition.edition import Conversion, convert_text
from tei_edition.finding import Level
from tei_edition.readers import Reading
from tests.readers.printing import reading

HERE = Path(__file__).parent / "cases"
CASES = sorted(HERE.iterdir())


def converted(record: str, said: str = "") -> Conversion:
    """A record as its editor corrects it."""
    made = convert_text("record.txt", record, given=corrections.read(said, "record.toml"))
    assert isinstance(made, Conversion), made
    return made


def outcome(made: Conversion) -> str:
    """The document as a tree, and every warning, error and accepted doubt."""
    told = "".join(
        f"{f.level.name.lower()}: {f.message} [{f.rule}]\n" for f in made.findings if _is_told(f.level, f.message)
    )
    return reading(Reading(made.document, "", ()), made.source) + told


def _is_told(level: Level, message: str) -> bool:
    return level is not Level.INFO or "Accepted:" in message


def changed_lines(before: Conversion, after: Conversion) -> set[str]:
    """The lines of TEI that one conversion has and the other has not, but for the seal."""
    one, other = (set(made.tei.decode().splitlines()[:-1]) for made in (before, after))
    return one ^ other
