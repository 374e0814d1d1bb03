"""Plain text and Markdown: one record a file, with the front matter of Markdown as its fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tei_edition.containers.encoding import decoded
from tei_edition.containers.front_matter import parted
from tei_edition.containers.reading_texts import several
from tei_edition.containers.record import Manner, Record, composed, refused
from tei_edition.containers.wording import mojibake
from tei_edition.finding import Finding
from tei_edition.source import Source

MOST_BYTES = 256 * 1024 * 1024


def contents(path: Path, most: int = MOST_BYTES) -> bytes:
    """All bytes of a file of reasonable size, or ``Refused``."""
    check_size(path, most)
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise refused(path, f"The file holds more than {most:,} bytes, which are the most that are read. Split it.")
    return data


def check_size(path: Path, most: int = MOST_BYTES) -> None:
    size = path.stat().st_size
    if size > most:
        raise refused(path, f"The file holds {size:,} bytes; at most {most:,} are read. Split it.")


def plain(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    """A text file is a record as it stands, or several reading texts with form feeds between them."""
    text, findings = decoded(path, contents(path), manner.encoding)
    found = list(several(path, text))
    if found:
        yield from found
        return
    yield Record(Source(str(path), text), findings=(*findings, *mojibake(path, text)))


def markdown(path: Path, manner: Manner) -> Iterator[Record | Finding]:
    """Markdown is read like plain text, without its front matter."""
    text, findings = decoded(path, contents(path), manner.encoding)
    body, values, said = parted(path, text)
    source = composed(str(path), body, values) if values else Source(str(path), text)
    yield Record(source, findings=(*findings, *mojibake(path, text), *said))
